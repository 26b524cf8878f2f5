"""Warnings: messages about a program that do not end it."""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

_ACTIONS = ("default", "error", "ignore", "always", "all", "module", "once")

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_filters_version = 1
_MISSING = object()


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """What is known about one warning."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self._category_name = message, category, category.__name__ if category else None
        self.filename, self.lineno, self.line = filename, lineno, line
        self.file, self.source = file, source

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default stderr."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text that `showwarning` writes."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_default = showwarning
_formatwarning_default = formatwarning


def _write(msg):
    file = msg.file if msg.file is not None else sys.stderr
    if file is None:
        return
    try:
        file.write(_formatted(msg))
    except OSError:
        pass


def _format(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += "  %s\n" % line.strip()
    return text


def _formatted(msg):
    if formatwarning is not _formatwarning_default:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _format(msg)


def _showwarnmsg(msg):
    if showwarning is not _showwarning_default:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


_showwarnmsg_impl = _write


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter; `message` and `module` are regular expressions to match at the start."""
    _check_filter(action, lineno, message=message, category=category, module=module)
    if message or module:
        import re
    pattern = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, pattern, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter that matches every message and module."""
    _check_filter(action, lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _check_filter(action, lineno, *, message="", category=Warning, module=""):
    """Raise for what makes no filter."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    is_category = isinstance(category, type) and issubclass(category, Warning)
    wrong = [
        what for what, is_right in (
            ("message must be a string", isinstance(message, str)), ("category must be a Warning subclass", is_category),
            ("module must be a string", isinstance(module, str)), ("lineno must be an int", isinstance(lineno, int)),
        ) if not is_right
    ]
    if wrong:
        raise TypeError(wrong[0])
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """Raised for a bad -W option."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print("Invalid -W option ignored:", error, file=sys.stderr)


def _setoption(arg):
    parts = arg.split(":")
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    parts += [""] * (5 - len(parts))
    action, message, category, module, lineno = (part.strip() for part in parts)
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.escape(message)
        module = re.escape(module) + r"\Z" if module else module
    try:
        lineno = int(lineno or 0)
        if lineno < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError(f"invalid lineno {lineno!r}") from None
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    if not action:
        return "default"
    for known in _ACTIONS:
        if known.startswith(action):
            return known
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    try:
        found = getattr(__import__(module or "builtins", None, None, [name]), name)
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


def _is_internal_frame(frame):
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def _is_skipped(frame, prefixes):
    return any(frame.f_code.co_filename.startswith(prefix) for prefix in prefixes)


def _next_external(frame, prefixes):
    frame = frame.f_back
    while frame is not None and (_is_internal_frame(frame) or _is_skipped(frame, prefixes)):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or raise it if a filter says so; `stacklevel` counts callers."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(
            type(category).__name__))
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs.")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    namespace, filename, lineno = _caller(stacklevel, skip_file_prefixes)
    module = namespace.get("__name__", "<string>")
    registry = namespace.setdefault("__warningregistry__", {})
    _issue(message, category, filename, lineno, module, registry, namespace, source)


def _caller(stacklevel, prefixes):
    try:
        frame = sys._getframe(2)
    except ValueError:
        frame = None
    if frame is not None and stacklevel > 1:
        for _ in range(stacklevel - 1):
            if _is_internal_frame(frame) and stacklevel > 1 and not prefixes:
                frame = frame.f_back
            else:
                frame = _next_external(frame, prefixes)
            if frame is None:
                break
    if frame is None:
        return sys.__dict__, "<sys>", 0
    return frame.f_globals, frame.f_code.co_filename, frame.f_lineno


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issue a warning for a given place."""
    _check_loader(module_globals)
    _issue(message, category, filename, lineno, module, registry, module_globals, source)


def _check_loader(module_globals):
    """The loader that gives the source is that of the spec; one that the module alone names is from an older time."""
    if not isinstance(module_globals, dict):
        return
    loader, spec = module_globals.get("__loader__"), module_globals.get("__spec__", _MISSING)
    if loader is None and spec is _MISSING:
        return
    known = getattr(spec, "loader", _MISSING)
    if known is None or known is _MISSING:
        text = "Module globals is missing a __spec__.loader"
        if loader is None:
            raise AttributeError(text) if known is _MISSING and spec is not None else ValueError(text)
        warn(text, DeprecationWarning)
    elif loader is not None and loader != known:
        warn("Module globals; __loader__ != __spec__.loader", DeprecationWarning)


def _issue(message, category, filename, lineno, module, registry, module_globals, source):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    is_made = isinstance(message, Warning)
    text, category = (str(message), type(message)) if is_made else (message, category)
    if not is_made:
        message = category(text)
    if registry.get((text, category, lineno)):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if module_globals is not None:
        import linecache
        linecache.getlines(filename, module_globals)
    if action == "error":
        raise message
    if not _is_first(action, text, category, lineno, registry):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if ((message is None or _matches(message, text)) and issubclass(category, wanted)
                and (where is None or _matches(where, module)) and line in (0, lineno)):
            return action
    return defaultaction


def _matches(pattern, text):
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


def _is_first(action, text, category, lineno, registry):
    if action in ("always", "all"):
        return True
    if action == "once":
        registry[text, category, lineno] = 1
        seen, key = onceregistry, (text, category)
    elif action == "module":
        registry[text, category, lineno] = 1
        seen, key = registry, (text, category, 0)
    elif action == "default":
        seen, key = registry, (text, category, lineno)
    else:
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (
            action, next(f for f in filters if f[0] == action)))
    if seen.get(key):
        return False
    seen[key] = 1
    return True


class catch_warnings:
    """Context manager that restores the filters; with `record` it gives a list of the warnings."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append("module=" + repr(self._module))
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_default
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


class deprecated:
    """Decorator that marks a class or function as deprecated and warns where it is used."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', "
                            f"not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if callable(arg):
            return self._mark_function(arg)
        raise TypeError("@deprecated decorator with non-None category must be applied to "
                        f"a class or callable, not {arg!r}")

    def _warn(self):
        warn(self.message, category=self.category, stacklevel=self.stacklevel + 2)

    def _mark_class(self, cls):
        import functools
        from types import MethodType
        original_new = cls.__new__

        @functools.wraps(original_new)
        def __new__(target, /, *args, **kwargs):
            if target is cls:
                self._warn()
            if original_new is not object.__new__:
                return original_new(target, *args, **kwargs)
            if target.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{target.__name__}() takes no arguments")
            return original_new(target)

        cls.__new__ = staticmethod(__new__)
        original_init = cls.__init_subclass__
        if isinstance(original_init, MethodType):
            original_init = original_init.__func__

            @functools.wraps(original_init)
            def __init_subclass__(*args, **kwargs):
                self._warn()
                return original_init(*args, **kwargs)

            cls.__init_subclass__ = classmethod(__init_subclass__)
        else:
            @functools.wraps(original_init)
            def __init_subclass__(*args, **kwargs):
                self._warn()
                return original_init(*args, **kwargs)

            cls.__init_subclass__ = __init_subclass__
        cls.__deprecated__ = __new__.__deprecated__ = self.message
        __init_subclass__.__deprecated__ = self.message
        return cls

    def _mark_function(self, func):
        import functools

        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            self._warn()
            return func(*args, **kwargs)

        if _is_coroutine_function(func):
            import inspect
            wrapper = inspect.markcoroutinefunction(wrapper)
        func.__deprecated__ = wrapper.__deprecated__ = self.message
        return wrapper


def _is_coroutine_function(func):
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & 0x80)


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that a part of the library will go away in version `remove`."""
    remove_text = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {remove_text} alpha")
    warn(message.format(name=name, remove=remove_text), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is not None:
        text += "\nCoroutine created at (most recent call last)\n" + _text_of_places(reversed(coro.cr_origin))
    warn(text, category=RuntimeWarning, stacklevel=2, source=coro)


def _text_of_places(places):
    import linecache
    lines = []
    for filename, number, function in places:
        lines.append(f'  File "{filename}", line {number}, in {function}')
        if source := linecache.getline(filename, number).strip():
            lines.append("    " + source)
    return "\n".join(lines)


_processoptions(getattr(sys, "warnoptions", ()))
