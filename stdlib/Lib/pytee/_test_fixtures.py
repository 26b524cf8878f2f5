"""Making the fixtures that tests ask for, and the built-in ones."""

import inspect
import sys

from pytest._fixtures import FixtureFunction

_SCOPES = ("function", "class", "module", "package", "session")


class FixtureLookupError(Exception):
    """A test asks for a fixture that does not exist."""


class Request:
    """What a fixture may know about the test that asks for it."""

    def __init__(self, item, stack, param=None, scope="function"):
        self.node = item
        self.function = item.function
        self.cls = item.cls
        self.instance = item.instance
        self.module = item.module
        self.fixturenames = item.fixture_names
        self.scope = scope
        self._stack = stack
        if param is not None:
            self.param = param[0]

    def getfixturevalue(self, name):
        """Make a fixture by its name."""
        return self._stack.value_of(name, self.node)

    def addfinalizer(self, function):
        """Call a function when the fixture ends."""
        self._stack.add_finalizer(self.scope, self.node, function)


class FixtureStack:
    """The fixtures that are alive, by scope."""

    def __init__(self):
        self.values = {}
        self.finalizers = {scope: [] for scope in _SCOPES}

    def begin(self, item):
        """Fixtures of function scope are made anew for each test."""
        self._forget("function", None)

    def _owner(self, scope, item):
        return {"function": item, "class": item.cls or item.module, "module": item.module}.get(scope)

    def value_of(self, name, item, asking=()):
        """The value of a fixture for a test, made if need be."""
        chain = item.fixtures.get(name)
        if not chain:
            raise FixtureLookupError(f"fixture '{name}' not found")
        # A fixture that asks for its own name gets the one it overrides.
        depth = sum(1 for asked in asking if asked == name)
        if depth >= len(chain):
            raise FixtureLookupError(f"recursive dependency involving fixture '{name}' detected")
        fixture = chain[-1 - depth]
        param = item.params_of_fixtures.get(name)
        param = None if fixture.params is None or param is None else (param,)
        key = (id(fixture), id(self._owner(fixture.scope, item)), repr(param))
        if key in self.values:
            return self.values[key][0]
        value = self._make(fixture, item, param, (*asking, name), key)
        self.values[key] = (value, fixture.scope, fixture)
        return value

    def _make(self, fixture, item, param, asking, key):
        function = fixture.function
        arguments = {}
        for parameter in parameters_of(function, item.cls is not None and _is_method(fixture, item)):
            if parameter == "request":
                arguments[parameter] = Request(item, self, param, fixture.scope)
            else:
                arguments[parameter] = self.value_of(parameter, item, asking)
        if _is_method(fixture, item):
            function = function.__get__(item.instance)
        if not inspect.isgeneratorfunction(fixture.function):
            return function(**arguments)
        generator = function(**arguments)
        try:
            value = next(generator)
        except StopIteration:
            raise ValueError(f"{fixture.name} did not yield a value") from None
        self.add_finalizer(fixture.scope, item, lambda: _finish(generator, fixture.name))
        return value

    def add_finalizer(self, scope, item, function):
        """Call a function when the scope of a fixture ends."""
        self.finalizers[scope].append(function)

    def end(self, item, following):
        """End the scopes that the following test (None at the end) does not share."""
        errors = []
        self._finish_scope("function", errors)
        if following is None or (following.cls, following.module) != (item.cls, item.module):
            self._finish_scope("class", errors)
        if following is None or following.module is not item.module:
            self._finish_scope("module", errors)
        if following is None:
            self._finish_scope("package", errors)
            self._finish_scope("session", errors)
        if errors:
            raise errors[0]

    def _finish_scope(self, scope, errors):
        pending = self.finalizers[scope]
        while pending:
            try:
                pending.pop()()
            except Exception as error:
                errors.append(error)
        self._forget(scope, None)

    def _forget(self, scope, owner):
        for key in [key for key, (_, kept, _) in self.values.items() if kept == scope]:
            del self.values[key]


def _finish(generator, name):
    try:
        next(generator)
    except StopIteration:
        return
    raise ValueError(f"fixture function has more than one 'yield': {name}")


def _is_method(fixture, item):
    return item.cls is not None and any(
        fixture is base.__dict__.get(fixture.__name__) for base in item.cls.__mro__)


def parameters_of(function, is_method=False):
    """The names of the parameters that fixtures are to fill."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None:
        return []
    names = list(code.co_varnames[:code.co_argcount + code.co_kwonlyargcount])
    defaults = len(getattr(function, "__defaults__", None) or ())
    positional = names[:code.co_argcount - defaults]
    keyword = [n for n in names[code.co_argcount:]
               if n not in (getattr(function, "__kwdefaults__", None) or {})]
    names = positional + keyword
    return names[1:] if is_method and names else names


class MonkeyPatch:
    """Changes attributes, items and environment variables and puts everything back."""

    def __init__(self):
        self._undo = []

    _MISSING = object()

    def setattr(self, target, name, value=_MISSING, raising=True):
        """Set an attribute; `target` may be a dotted name with the attribute at its end."""
        if value is self._MISSING:
            value = name
            module, _, name = target.rpartition(".")
            __import__(module)
            target = sys.modules[module]
        old = getattr(target, name, self._MISSING)
        if raising and old is self._MISSING:
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        if isinstance(target, type):
            old = target.__dict__.get(name, self._MISSING)
        self._undo.append((setattr, delattr, target, name, old))
        setattr(target, name, value)

    def delattr(self, target, name, raising=True):
        """Delete an attribute."""
        if not hasattr(target, name):
            if raising:
                raise AttributeError(name)
            return
        old = target.__dict__.get(name, self._MISSING) if isinstance(target, type) else getattr(
            target, name)
        self._undo.append((setattr, delattr, target, name, old))
        delattr(target, name)

    def setitem(self, dic, name, value):
        """Set an item."""
        self._undo.append((_set_item, _delete_item, dic, name, dic.get(name, self._MISSING)))
        dic[name] = value

    def delitem(self, dic, name, raising=True):
        """Delete an item."""
        if name not in dic:
            if raising:
                raise KeyError(name)
            return
        self._undo.append((_set_item, _delete_item, dic, name, dic[name]))
        del dic[name]

    def setenv(self, name, value, prepend=None):
        """Set an environment variable of this program."""
        import os
        if prepend and name in os.environ:
            value = value + prepend + os.environ[name]
        self.setitem(os.environ, name, str(value))

    def delenv(self, name, raising=True):
        """Remove an environment variable of this program."""
        import os
        self.delitem(os.environ, name, raising)

    def syspath_prepend(self, path):
        """Put a folder in front of sys.path."""
        saved = sys.path[:]
        self._undo.append((lambda *a: sys.path.__setitem__(slice(None), saved), None, None, None, 0))
        sys.path.insert(0, str(path))

    def context(self):
        """A context manager with a MonkeyPatch of its own."""
        import contextlib

        @contextlib.contextmanager
        def manager():
            patch = MonkeyPatch()
            try:
                yield patch
            finally:
                patch.undo()
        return manager()

    def undo(self):
        """Put everything back."""
        while self._undo:
            put, remove, target, name, old = self._undo.pop()
            if old is self._MISSING:
                remove(target, name)
            else:
                put(target, name, old)


def _set_item(dic, name, value):
    dic[name] = value


def _delete_item(dic, name):
    dic.pop(name, None)


class _Captured(tuple):
    __slots__ = ()
    out = property(lambda self: self[0])
    err = property(lambda self: self[1])

    def __repr__(self):
        return "CaptureResult(out=%r, err=%r)" % self


class CaptureFixture:
    """Collects what a test prints."""

    def __init__(self):
        import io
        self._streams = io.StringIO(), io.StringIO()
        self._saved = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = self._streams

    def readouterr(self):
        """Return (out, err) and start anew."""
        result = []
        for stream in self._streams:
            result.append(stream.getvalue())
            stream.seek(0)
            stream.truncate()
        return _Captured(result)

    def close(self):
        """End collecting."""
        sys.stdout, sys.stderr = self._saved


def _monkeypatch():
    patch = MonkeyPatch()
    yield patch
    patch.undo()


def _capsys():
    capture = CaptureFixture()
    yield capture
    capture.close()


def _tmp_path(request):
    import tempfile
    from pathlib import Path
    name = "".join(c if c.isalnum() else "_" for c in request.node.name)[:30]
    with tempfile.TemporaryDirectory(prefix=f"pytest-{name}-") as folder:
        yield Path(folder)


def _caplog():
    import logging
    handler = _LogCapture(logging)
    root = logging.getLogger()
    root.addHandler(handler.handler)
    level = root.level
    yield handler
    root.setLevel(level)
    root.removeHandler(handler.handler)


class _LogCapture:
    """Collects log records."""

    def __init__(self, logging):
        outer = self
        self.records = []

        class Collect(logging.Handler):
            def emit(self, record):
                outer.records.append(record)

        self.handler = Collect()
        self._logging = logging

    @property
    def messages(self):
        """The messages, formatted."""
        return [record.getMessage() for record in self.records]

    @property
    def text(self):
        """All records as lines."""
        form = "{:<8} {}:{}:{} {}\n"
        return "".join(form.format(r.levelname, r.name, r.filename, r.lineno, r.getMessage())
                       for r in self.records)

    @property
    def record_tuples(self):
        """(logger, level, message) of each record."""
        return [(r.name, r.levelno, r.getMessage()) for r in self.records]

    def clear(self):
        """Forget the records."""
        self.records.clear()

    def set_level(self, level, logger=None):
        """Set the level of a logger, by default the root."""
        self._logging.getLogger(logger).setLevel(level)

    def at_level(self, level, logger=None):
        """Context manager that sets the level of a logger."""
        import contextlib

        @contextlib.contextmanager
        def manager():
            target = self._logging.getLogger(logger)
            saved = target.level
            target.setLevel(level)
            try:
                yield
            finally:
                target.setLevel(saved)
        return manager()


def builtin_fixtures():
    """The fixtures that exist everywhere, by name."""
    functions = {"monkeypatch": _monkeypatch, "capsys": _capsys, "tmp_path": _tmp_path,
                 "caplog": _caplog}
    return {name: [FixtureFunction(function, "function", None, False, None, name)]
            for name, function in functions.items()}
