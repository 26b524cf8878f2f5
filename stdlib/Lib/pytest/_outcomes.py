"""How a test can end, and the checks for exceptions and warnings."""

__tracebackhide__ = True


class _Outcome(BaseException):
    def __init__(self, msg="", pytrace=True):
        super().__init__(msg)
        self.msg = msg
        self.pytrace = pytrace


class Skipped(_Outcome):
    """The test was skipped."""

    def __init__(self, msg="", pytrace=True, allow_module_level=False):
        super().__init__(msg, pytrace)
        self.allow_module_level = allow_module_level


class Failed(_Outcome):
    """The test failed on purpose."""


class XFailed(Failed):
    """The test failed as expected."""


class Exit(Exception):
    """The run is to end."""

    def __init__(self, msg="unknown reason", returncode=None):
        super().__init__(msg)
        self.msg = msg
        self.returncode = returncode


def skip(reason="", *, allow_module_level=False):
    """Skip the test that is running."""
    raise Skipped(reason, allow_module_level=allow_module_level)


def fail(reason="", pytrace=True):
    """Fail the test that is running."""
    raise Failed(reason, pytrace)


def xfail(reason=""):
    """End the test that is running as an expected failure."""
    raise XFailed(reason)


def exit(reason="", returncode=None):
    """End the whole run."""
    raise Exit(reason, returncode)


skip.Exception, fail.Exception, xfail.Exception, exit.Exception = Skipped, Failed, XFailed, Exit


def importorskip(modname, minversion=None, reason=None, *, exc_type=ImportError):
    """Import a module and return it; skip the test if it is not there or too old."""
    import sys
    try:
        __import__(modname)
    except exc_type as error:
        raise Skipped(reason or f"could not import {modname!r}: {error}",
                      allow_module_level=True) from None
    module = sys.modules[modname]
    if minversion is not None:
        version = getattr(module, "__version__", None)
        if version is None or _version_key(version) < _version_key(minversion):
            raise Skipped(f"module {modname!r} has __version__ {version!r}, "
                          f"required is: {minversion!r}", allow_module_level=True)
    return module


def _version_key(version):
    parts = []
    for part in version.split("."):
        digits = "".join(c for c in part if c.isdigit())
        parts.append(int(digits) if digits else 0)
    return parts


class ExceptionInfo:
    """What `raises` caught."""

    def __init__(self, value=None):
        self._value = value

    @property
    def value(self):
        """The exception."""
        return self._value

    @property
    def type(self):
        """Its type."""
        return type(self._value)

    @property
    def tb(self):
        """Its traceback."""
        return self._value.__traceback__

    @property
    def typename(self):
        """The name of its type."""
        return self.type.__name__

    def exconly(self, tryshort=False):
        """The last lines of its traceback."""
        from traceback import format_exception_only
        return "".join(format_exception_only(self._value)).rstrip()

    def errisinstance(self, exc):
        """True if it is of the given type."""
        return isinstance(self._value, exc)

    def match(self, regexp):
        """Check that the text of the exception contains a match."""
        _check_match(regexp, self._value)
        return True

    def group_contains(self, expected_exception, *, match=None, depth=None):
        """True if an exception group holds such an exception."""
        return _in_group(self._value, expected_exception, match, depth, 1)

    def __repr__(self):
        if self._value is None:
            return "<ExceptionInfo for raises contextmanager>"
        return f"<ExceptionInfo {self._value!r}>"


def _in_group(group, expected, match, depth, level):
    import re
    for inner in group.exceptions:
        if isinstance(inner, BaseExceptionGroup) and _in_group(
                inner, expected, match, depth, level + 1):
            return True
        if depth is not None and level != depth:
            continue
        if isinstance(inner, expected) and (match is None or re.search(match, _text_of(inner))):
            return True
    return False


def _text_of(exc):
    return "\n".join([str(exc), *getattr(exc, "__notes__", [])])


def _check_match(regexp, value):
    import re
    text = _text_of(value)
    if not re.search(regexp, text):
        pattern = getattr(regexp, "pattern", regexp)
        raise AssertionError(f"Regex pattern did not match.\n Regex: {pattern!r}\n Input: {text!r}")


class _Raises:
    def __init__(self, expected, match):
        self.expected = expected
        self.match = match
        self.info = ExceptionInfo()

    def __enter__(self):
        return self.info

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            raise Failed(f"DID NOT RAISE {self.expected!r}")
        if not issubclass(exc_type, self.expected):
            return False
        self.info._value = exc
        if self.match is not None:
            _check_match(self.match, exc)
        return True


def raises(expected_exception, *args, match=None, **kwargs):
    """Check that the `with` block, or the call, raises the exception."""
    for one in expected_exception if isinstance(expected_exception, tuple) else (expected_exception,):
        if not isinstance(one, type) or not issubclass(one, BaseException):
            name = one.__name__ if isinstance(one, type) else type(one).__name__
            raise TypeError(f"expected exception must be a BaseException type, not {name}")
    if not args:
        if kwargs:
            raise TypeError("Unexpected keyword arguments passed to pytest.raises: "
                            + ", ".join(sorted(kwargs)) + "\nUse context-manager form instead?")
        return _Raises(expected_exception, match)
    function = args[0]
    if not callable(function):
        raise TypeError(f"{function!r} object (type: {type(function)}) must be callable")
    with _Raises(expected_exception, match) as info:
        function(*args[1:], **kwargs)
    return info


class _Warns:
    def __init__(self, expected, match):
        self.expected = expected
        self.match = match

    def __enter__(self):
        import warnings
        self.manager = warnings.catch_warnings(record=True)
        self.list = self.manager.__enter__()
        warnings.simplefilter("always")
        return self

    def __iter__(self):
        return iter(self.list)

    def __len__(self):
        return len(self.list)

    def __getitem__(self, index):
        return self.list[index]

    def pop(self, cls=Warning):
        """Remove and return the first warning of a type."""
        for index, caught in enumerate(self.list):
            if issubclass(caught.category, cls):
                return self.list.pop(index)
        raise AssertionError(f"{cls!r} not found in warning list")

    def __exit__(self, exc_type, exc, tb):
        import re
        self.list = list(self.list)
        self.manager.__exit__(exc_type, exc, tb)
        if exc_type is not None:
            return
        found = [w.message for w in self.list if issubclass(w.category, self.expected)]
        emitted = [w.message for w in self.list]
        if not found:
            raise Failed(f"DID NOT WARN. No warnings of type {self.expected} were emitted.\n"
                         f" Emitted warnings: {emitted!r}.")
        if self.match is not None and not any(re.search(self.match, str(m)) for m in found):
            raise Failed(f"DID NOT WARN. No warnings of type {self.expected} matching the regex "
                         f"were emitted.\n Regex: {self.match}\n Emitted warnings: {emitted!r}.")


def warns(expected_warning=Warning, *args, match=None, **kwargs):
    """Check that the `with` block, or the call, warns."""
    if not args:
        return _Warns(expected_warning, match)
    with _Warns(expected_warning, match):
        return args[0](*args[1:], **kwargs)


def deprecated_call(*args, match=None, **kwargs):
    """Check that the `with` block, or the call, gives a deprecation warning."""
    kinds = (DeprecationWarning, PendingDeprecationWarning, FutureWarning)
    return warns(kinds, *args, match=match, **kwargs)
