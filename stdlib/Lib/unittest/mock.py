"""Mock objects: stand in for parts of a program and record how they are used."""

import sys
from functools import partial, wraps
from types import FunctionType, MethodType, ModuleType

from .util import safe_repr

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open",
           "PropertyMock", "ThreadingMock", "seal")

FILTER_DIR = True
# What mock_open looks like also while open() is patched.
_open = open
_MISSING = object()


class InvalidSpecError(Exception):
    """A mock was used as the spec of another."""


class _SentinelObject:
    """A unique value with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel:
    """`sentinel.NAME` is the same unique value each time."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Equals everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    shown = [repr(arg) for arg in args]
    shown += ["%s=%r" % (key, value) for key, value in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(shown))


class _Call(tuple):
    """A call as a tuple (name, args, kwargs) or (args, kwargs); `call` makes them."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                args, kwargs = (second, {}) if isinstance(second, tuple) else ((), second)
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            match value[0]:
                case str(only):
                    name = only
                case tuple(only):
                    args = only
                case only:
                    kwargs = only
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not hasattr(type(other), "__len__"):
            return NotImplemented
        len_other = len(other)
        self_name, self_args, self_kwargs = _call_parts(self)
        parent = getattr(other, "_mock_parent", None)
        if getattr(self, "_mock_parent", None) and parent and self._mock_parent != parent:
            return False
        other_name, other_args, other_kwargs = "", (), {}
        if len_other == 3:
            other_name, other_args, other_kwargs = other
        elif len_other == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                if isinstance(second, tuple):
                    other_args = second
                else:
                    other_kwargs = second
            elif isinstance(first, tuple):
                other_args, other_kwargs = first, second
            else:
                return False
        elif len_other == 1:
            value, = other
            if isinstance(value, tuple):
                other_args = value
            elif isinstance(value, str):
                other_name = value
            else:
                other_kwargs = value
        elif len_other != 0:
            return False
        if self_name and other_name != self_name:
            return False
        return (other_args, other_kwargs) == (self_args, self_kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name="%s.%s" % (self._mock_name, attr), parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # What tuples have is an attribute of the mocked call too, special methods included.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        """The positional arguments."""
        return tuple.__getitem__(self, 0 if len(self) == 2 else 1)

    @property
    def kwargs(self):
        """The keyword arguments."""
        return tuple.__getitem__(self, 1 if len(self) == 2 else 2)

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            if name.startswith("()"):
                return "call" + name
            return name if name.startswith("call") else "call.%s" % name
        if len(self) == 2:
            name = "call"
            args, kwargs = self
        else:
            name, args, kwargs = self
            if not name:
                name = "call"
            elif not name.startswith("()"):
                name = "call.%s" % name
            else:
                name = "call%s" % name
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The list of all calls a chained call consists of."""
        calls = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(calls))


def _call_parts(value):
    return value if len(value) == 3 else ("", *value)


call = _Call(from_kall=False)


class _CallList(list):
    """A list of calls in which a run of calls can be found with `in`."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        count = len(value)
        return any(self[i:i + count] == value for i in range(len(self) - count + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


def _is_exception(obj):
    return isinstance(obj, BaseException) or (
        isinstance(obj, type) and issubclass(obj, BaseException))


def _is_magic(name):
    return "__%s__" % name[2:-2] == name and len(name) > 4


_CALCULATED = {
    "__hash__": lambda self: object.__hash__(self),
    "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self),
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}
_RETURN_VALUES = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False,
    "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False,
}
_ASYNC_MAGICS = frozenset({"__aenter__", "__aexit__", "__anext__"})
_NUMERICS = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod").split()
_PLAIN_MAGICS = {"__%s__" % name for name in (
    "lt gt le ge int contains len enter exit complex ceil floor trunc float bool index getitem "
    "setitem delitem missing instancecheck subclasscheck round format get set delete reversed "
    "getformat repr dir subclasses getinitargs getnewargs getstate setstate aenter aexit aiter "
    "anext fspath sizeof next").split()}
_MAGICS = (_PLAIN_MAGICS | {"__%s__" % n for n in _NUMERICS} | {"__i%s__" % n for n in _NUMERICS
                                                                  if n != "divmod"}
           | {"__r%s__" % n for n in _NUMERICS} | {"__neg__", "__pos__", "__abs__", "__invert__"}
           | {"__hash__", "__str__", "__eq__", "__ne__", "__iter__"})
_DEFAULT_MAGICS = _MAGICS - {"__missing__", "__instancecheck__", "__subclasscheck__", "__format__",
                             "__get__", "__set__", "__delete__", "__reversed__", "__getformat__",
                             "__repr__", "__dir__", "__subclasses__", "__getinitargs__",
                             "__getnewargs__", "__getstate__", "__setstate__"} - {
                                 "__r%s__" % n for n in ("divmod",)} | {"__rdivmod__"}
_UNSUPPORTED = {"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__",
                "__instancecheck__", "__subclasscheck__", "__del__"}

_OWN = frozenset((
    "_mock_name", "_mock_new_name", "_mock_parent", "_mock_new_parent", "_mock_children",
    "_mock_wraps", "_mock_delegate", "_mock_sealed", "_mock_return_value", "_mock_side_effect",
    "_mock_called", "_mock_call_args", "_mock_call_count", "_mock_call_args_list",
    "_mock_mock_calls", "_mock_methods", "_spec_class", "_spec_signature", "_spec_set",
    "_mock_unsafe", "_mock_await_count", "_mock_await_args", "_mock_await_args_list",
    "_spec_asyncs"))
_FUNCTIONS = FunctionType, MethodType


def _is_async(obj):
    """Whether calls of an object are awaited: a coroutine function, or a mock of one."""
    import inspect
    if isinstance(obj, (staticmethod, classmethod)):
        obj = obj.__func__
    if isinstance(obj, Base) and not isinstance(obj, AsyncMockMixin):
        return False
    if isinstance(obj, FunctionType):
        obj = inspect.unwrap(obj)
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _mro(spec):
    return spec.__mro__ if isinstance(spec, type) else type(spec).__mro__


def _static(spec, name):
    """An attribute as it stands in the object or its classes: no property runs."""
    for place in _mro(spec) if isinstance(spec, type) else (spec, *_mro(spec)):
        try:
            return vars(place)[name]
        except (TypeError, KeyError):
            continue
    return None


def _is_async_method(found):
    # Other values are asked nothing: they may be proxies that fail on every question.
    return issubclass(type(found), (FunctionType, staticmethod, classmethod, Base)) and _is_async(found)


def _name_of(obj):
    return getattr(obj, "__name__", obj)


def _check_option_names(options):
    """A misspelled option would become an attribute of the mock and nobody would notice."""
    for wrong, right in (("autospect", "autospec"), ("auto_spec", "autospec"), ("set_spec", "spec_set")):
        if wrong in options:
            raise RuntimeError(f"{wrong!r} might be a typo; use unsafe=True if this is intended")


def _delegating(name):
    private = "_mock_" + name

    def get(self):
        delegate = self.__dict__.get("_mock_delegate")
        return self.__dict__[private] if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self.__dict__.get("_mock_delegate")
        if delegate is None:
            self.__dict__[private] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


class Base:
    """Common base of all mocks."""


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, spec=None, *args, spec_set=None, **kw):
        # Each mock has a class of its own, so that special methods can be set on it.
        bases = (cls,)
        spec = spec if spec_set is None else spec_set
        if spec is not None and not issubclass(cls, AsyncMockMixin) and _is_async(spec):
            bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        own["_mock_return_value"] = DEFAULT
        own["_mock_side_effect"] = None
        if kwargs:
            self.configure_mock(**kwargs)

    called = _delegating("called")
    call_count = _delegating("call_count")
    call_args = _delegating("call_args")
    call_args_list = _delegating("call_args_list")
    mock_calls = _delegating("mock_calls")

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        methods, asyncs = None, ()
        if spec is not None:
            if type(spec) in (list, tuple, set):
                methods = list(spec)
            else:
                spec_class = spec if isinstance(spec, type) else type(spec)
                methods = dir(spec)
                for base in _mro(spec):
                    methods.extend(getattr(base, "__dataclass_fields__", ()))
                signature = _signature_of(spec, _spec_as_instance, _eat_self)
                asyncs = frozenset(name for name in methods if _is_async_method(_static(spec, name)))
        self.__dict__["_spec_class"] = spec_class
        self.__dict__["_spec_asyncs"] = asyncs
        self.__dict__["_spec_set"] = spec_set
        self.__dict__["_spec_signature"] = signature
        self.__dict__["_mock_methods"] = methods

    def mock_add_spec(self, spec, spec_set=False):
        """Restrict the attributes of the mock to those of `spec`."""
        self._mock_add_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute whose calls are recorded here too."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    @property
    def return_value(self):
        """What a call gives."""
        delegate = self.__dict__.get("_mock_delegate")
        result = self._mock_return_value if delegate is None else delegate.return_value
        if result is DEFAULT and self._mock_wraps is None:
            result = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = result
        return result

    @return_value.setter
    def return_value(self, value):
        delegate = self.__dict__.get("_mock_delegate")
        if delegate is not None:
            delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def side_effect(self):
        """A function to call, an exception to raise or an iterable of results."""
        delegate = self.__dict__.get("_mock_delegate")
        if delegate is None:
            return self._mock_side_effect
        # A program sets it on the function in front of the mock, where nothing makes it an iterator.
        delegate.side_effect = _try_iter(delegate.side_effect)
        return delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        delegate = self.__dict__.get("_mock_delegate")
        if delegate is None:
            self._mock_side_effect = value
        else:
            delegate.side_effect = value

    @property
    def __class__(self):
        spec_class = self.__dict__.get("_spec_class")
        return type(self) if spec_class is None else spec_class

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, also those of children."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_count, self.call_args = False, 0, None
        self.mock_calls, self.method_calls, self.call_args_list = _CallList(), _CallList(), _CallList()
        if side_effect:
            self._mock_side_effect = None
        if return_value:
            self._mock_return_value = DEFAULT
        for child in self._mock_children.values():
            # Special methods may be plain functions, and what is deleted or only specified has no calls.
            if _is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self._mock_return_value
        if isinstance(ret, NonCallableMock) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may have dots in them."""
        for name, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, final = name.split(".")
            obj = self
            for entry in path:
                obj = getattr(obj, entry)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        methods = self.__dict__.get("_mock_methods", _MISSING)
        if methods is not _MISSING and methods is not None:
            if name not in methods or name in _ALL_MAGICS:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not self.__dict__.get("_mock_unsafe") and (
                methods is _MISSING or not methods or name not in methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or (
                    name in _ASSERT_LIKE):
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is "
                    f"meant to be an attribute.")
        children = self._mock_children
        result = children.get(name)
        if result is _DELETED:
            raise AttributeError(name)
        if result is None:
            wrapped = None
            if self._mock_wraps is not None:
                wrapped = getattr(self._mock_wraps, name)
            result = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name,
                                          _new_parent=self)
            children[name] = result
        elif isinstance(result, _SpecState):
            if _is_mock(result.spec):
                raise InvalidSpecError(f"Cannot autospec attr {name!r} from target {self._mock_name or self!r} as it has already been "
                                       f"mocked out. [target={self!r}, attr={result.spec!r}]")
            result = create_autospec(result.spec, result.spec_set, result.instance, result.parent,
                                     result.name)
            children[name] = result
        return result

    def _extract_mock_name(self):
        names = [self._mock_new_name]
        parent = self._mock_new_parent
        last = self
        dot = "" if names == ["()"] else "."
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        names[0] = first
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        name_text = "" if name in ("mock", "mock.") else " name=%r" % name
        spec_text = ""
        if self._spec_class is not None:
            spec_text = (" spec_set=%r" if self._spec_set else " spec=%r") % self._spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, name_text, spec_text, id(self))

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        extras = self._mock_methods or []
        own = [name for name in dir(type(self)) if not name.startswith("_") or _is_magic(name)]
        values = [name for name in self.__dict__ if not name.startswith("_") or _is_magic(name)]
        children = [name for name, child in self._mock_children.items() if child is not _DELETED]
        return sorted(set(extras + own + values + children))

    def __setattr__(self, name, value):
        if name in _OWN or name in _SETTABLE:
            if name in _SETTABLE:
                object.__setattr__(self, name, value)
            else:
                self.__dict__[name] = value
            return
        if (self._spec_set and self._mock_methods is not None and name not in self._mock_methods
                and name not in self.__dict__):
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _UNSUPPORTED:
            raise AttributeError("Attempting to set unsupported magic method %r." % name)
        if name in _ALL_MAGICS:
            self._set_magic(name, value)
            return
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            mock_name = f"{self._extract_mock_name()}.{name}"
            raise AttributeError(f"Cannot set {mock_name}")
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return
        object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if not isinstance(value, NonCallableMock):
            setattr(type(self), name, _as_method(name, value))
        else:
            _check_and_set_parent(self, value, None, name)
            setattr(type(self), name, value if isinstance(value, MagicProxy) else (
                _bound_magic(value)))
            self._mock_children[name] = value

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        obj = self._mock_children.get(name, _MISSING)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif obj is _DELETED:
            raise AttributeError(name)
        if obj is not _MISSING:
            del self._mock_children[name]
        self._mock_children[name] = _DELETED

    def _get_child_mock(self, /, **kw):
        """Make the mock of an attribute or return value."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        return self._child_class(kw.get("_new_name"))(**kw)

    def _child_class(self, name):
        own = type(self)
        if name in self._spec_asyncs or (name in _ASYNC_MAGICS and issubclass(own, MagicMixin)):
            return AsyncMock
        if issubclass(own, AsyncMockMixin):
            known = name in _SYNC_MAGICS or (self._mock_methods and name in self._mock_methods)
            return MagicMock if known else AsyncMock
        if not issubclass(own, CallableMixin):
            return MagicMock if issubclass(own, NonCallableMagicMock) else Mock
        return own.__mro__[1]

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
        actual_args, actual_kwargs = _call_parts(self.await_args if action == "await" else self.call_args)[1:]
        actual = _format_call_signature(self._mock_name or "mock", actual_args, actual_kwargs)
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _call_matcher(self, _call):
        """A call with its arguments bound to the parameters of the spec, so that both ways of
        giving an argument compare equal."""
        if not isinstance(_call, tuple):
            return _call
        name = _call_parts(_call)[0]
        signature = self._signature_below(name) if name else self._spec_signature
        if signature is None:
            return _call
        name, args, kwargs = _call_parts(_call)
        try:
            bound = signature.bind(*args, **kwargs)
            # As arguments all three are compared: a call without a name fits any name otherwise.
            return call((name, bound.args, bound.kwargs))
        except TypeError as error:
            return error.with_traceback(None)

    def _signature_below(self, name):
        """The signature of the child that a recorded call such as `first.second` is one of."""
        child = self
        for part in name.replace("()", "").split("."):
            child = _extract_mock(child._mock_children.get(part))
            if not _is_mock(child):
                return None
        return child._spec_signature

    def assert_not_called(self):
        """The mock was never called."""
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called(self):
        """The mock was called."""
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_called_once(self):
        """The mock was called exactly once."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        if self.call_args is None:
            expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s"
                                 % (expected, "not called."))
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """The mock was called exactly once, with these arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """The mock was called with these calls, in this order unless `any_order`."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        all_calls = _CallList(self._call_matcher(c) for c in self.mock_calls)
        if not any_order:
            if expected not in all_calls:
                problem = _problem_of("calls", expected)
                actual = safe_repr(self.mock_calls)
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\n  Actual: {actual}") from cause
            return
        missing = _missing_from(all_calls, expected)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead"
                                 % (self._mock_name or "mock", missing, all_calls)) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.call_args_list]
        if cause or expected not in _AnyComparer(actual):
            shown = _format_call_signature(self._mock_name or "mock", args, kwargs)
            raise AssertionError("%s call not found" % shown) from cause


def _problem_of(what, expected):
    """Why some calls (or awaits) are not there: an argument that does not fit the spec, or simply so."""
    if not any(isinstance(one, Exception) for one in expected):
        return f"{what.capitalize()} not found."
    errors = [one if isinstance(one, Exception) else None for one in expected]
    return f"Error processing expected {what}.\nErrors: {errors}"


def _missing_from(calls, expected):
    """What of `expected` is not among `calls`, each call counting once."""
    remaining, missing = list(calls), []
    for one in expected:
        try:
            remaining.remove(one)
        except ValueError:
            missing.append(one)
    return tuple(missing)


class _AnyComparer(list):
    def __contains__(self, item):
        # The expected call, which may hold an ANY, is what compares.
        return any(other == item for other in self)


class _SpecState:
    """An attribute of an autospecced mock that is made when it is first used."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


_DELETED = sentinel.DELETED
_SETTABLE = frozenset(("return_value", "side_effect", "called", "call_count", "call_args",
                       "call_args_list", "mock_calls"))
_ASSERT_LIKE = frozenset(("called_once", "called_with", "called_once_with", "has_calls", "any_call",
                          "not_called", "called_onec_with", "called_wtih"))
_ALL_MAGICS = _MAGICS | {"__missing__"} - {"__class__"}
_SYNC_MAGICS = _ALL_MAGICS - _ASYNC_MAGICS
_magics = _DEFAULT_MAGICS


def _try_iter(obj):
    if obj is None or _is_exception(obj) or callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


def _extract_mock(obj):
    return getattr(obj, "mock", obj) if type(obj).__name__ == "function" else obj


def _check_and_set_parent(parent, value, name, new_name):
    value = _extract_mock(value)
    if not isinstance(value, NonCallableMock):
        return False
    if (value._mock_name or value._mock_new_name or value._mock_parent is not None
            or value._mock_new_parent is not None):
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if name:
        value._mock_name, value._mock_parent = name, parent
    if new_name:
        value._mock_new_name, value._mock_new_parent = new_name, parent
    return True


def _signature_of(spec, as_instance, eat_self):
    """The signature of calls of a spec, or None."""
    import inspect
    if isinstance(spec, type):
        eat_self = True
        spec = getattr(spec, "__call__" if as_instance else "__init__", None)
    elif isinstance(spec, (staticmethod, classmethod)):
        eat_self, spec = isinstance(spec, classmethod), spec.__func__
    elif not isinstance(spec, _FUNCTIONS):
        spec = getattr(spec, "__call__", None)
    if spec is None:
        return None
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    return _without_self(signature) if eat_self else signature


def _without_self(sig):
    return sig.replace(parameters=list(sig.parameters.values())[1:])


class CallableMixin(Base):
    """Adds calls."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent,
                         **kwargs)
        if return_value is not DEFAULT:
            self.__dict__["_mock_return_value"] = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _mock_check_sig(self, args, kwargs):
        signature = self.__dict__.get("_mock_checked_signature")
        if signature is not None:
            signature.bind(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        this = _Call((args, kwargs), two=True)
        self.call_args = this
        self.call_args_list.append(this)
        do_method_calls = self._mock_parent is not None
        method_name = self._mock_name
        mock_name = self._mock_new_name
        is_call = mock_name == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        parent = self._mock_new_parent
        while parent is not None:
            if do_method_calls:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                do_method_calls = parent._mock_parent is not None
                if do_method_calls:
                    method_name = parent._mock_name + "." + method_name
            parent.mock_calls.append(_Call((mock_name, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if is_call else "."
                is_call = parent._mock_new_name == "()"
                mock_name = parent._mock_new_name + dot + mock_name
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            given = effect(*args, **kwargs) if callable(effect) else next(effect)
            if not callable(effect) and _is_exception(given):
                raise given
            if given is not DEFAULT:
                return given
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        delegate = self._mock_delegate
        if delegate and delegate.return_value is not DEFAULT:
            return delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A callable object whose attributes are mocks too; it records all calls."""


class MagicProxy(Base):
    """Makes the mock of a special method when it is first used."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        """Make the mock and put it in place."""
        parent = self.parent
        result = parent._get_child_mock(name=self.name, _new_name=self.name, _new_parent=parent)
        setattr(parent, self.name, result)
        _set_return_value(parent, result, self.name)
        return result

    def __get__(self, obj, _type=None):
        return self.create_mock()


def _bound_magic(mock):
    class Bound:
        def __get__(self, obj, owner=None):
            return mock

        def __call__(self, *args, **kwargs):
            return mock(*args, **kwargs)
    return Bound()


def _as_method(name, function):
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    method.__name__ = name
    return method if callable(function) else function


def _told(method, otherwise):
    """What a special method was told to return, if it was."""
    value = method._mock_return_value
    return otherwise if value is DEFAULT else value


def _set_return_value(mock, method, name):
    if name in _RETURN_VALUES:
        method.return_value = _RETURN_VALUES[name]
    elif name in _CALCULATED:
        method.return_value = _CALCULATED[name](mock)
    elif name == "__eq__":
        method.side_effect = lambda other: _told(method, True if other is mock else NotImplemented)
    elif name == "__ne__":
        method.side_effect = lambda other: _told(method, False if other is mock else NotImplemented)
    elif name == "__iter__":
        def iterate():
            value = method._mock_return_value
            return iter([]) if value is DEFAULT else iter(value)
        method.side_effect = iterate
    elif name == "__aiter__":
        def iterate_async():
            value = method._mock_return_value
            return _AsyncIterator(iter([]) if value is DEFAULT else iter(value))
        method.side_effect = iterate_async
    elif name in ("__ceil__", "__floor__", "__trunc__", "__round__"):
        method.return_value = method._get_child_mock(_new_parent=method, _new_name="()")


class MagicMixin(Base):
    """Adds special methods."""

    def __init__(self, /, *args, **kw):
        if any("__" in name for name in kw):
            # What is set in the same breath must find them.
            self._mock_set_magics()
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        """Forget all calls, also those of children; special methods keep what they return by default."""
        super().reset_mock(*args, return_value=return_value, **kwargs)
        if return_value:
            for name, child in self._mock_children.items():
                if _is_magic(name) and _is_mock(child) and child._mock_return_value is DEFAULT:
                    _set_return_value(self, child, name)

    def _mock_set_magics(self):
        wanted = _DEFAULT_MAGICS
        methods = self.__dict__.get("_mock_methods")
        if methods is not None:
            wanted = wanted & set(methods)
        kind = type(self)
        for name in _DEFAULT_MAGICS - wanted:
            if name in kind.__dict__:
                delattr(kind, name)
        for name in wanted:
            if name not in kind.__dict__:
                setattr(kind, name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A NonCallableMock with special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A Mock with special methods, which can be set and looked at like other attributes."""

    def mock_add_spec(self, spec, spec_set=False):
        """Restrict the attributes of the mock to those of `spec`."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class _AsyncIterator:
    """The items of an iterator, to be awaited."""

    def __init__(self, items):
        self.items = items

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.items:
            return item
        raise StopAsyncIteration


async def _any_coroutine(*args, **kwargs):
    """What the calls of every AsyncMock look like."""


class AsyncMockMixin(Base):
    """Adds awaiting: a call gives a coroutine, and the mock counts as used when that is awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()
        # What makes it a coroutine function for inspect.
        own["__code__"] = _any_coroutine.__code__
        own["__name__"] = "AsyncMock"
        own["__defaults__"], own["__kwdefaults__"], own["__annotations__"] = (), {}, None

    await_count = _delegating("await_count")
    await_args = _delegating("await_args")
    await_args_list = _delegating("await_args_list")

    async def _execute_mock_call(self, /, *args, **kwargs):
        this = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = this
        self.await_args_list.append(this)
        effect = self.side_effect
        if effect is not None:
            result = await self._effect_of(effect, args, kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if _is_async(self._mock_wraps) else result
        return self.return_value

    async def _effect_of(self, effect, args, kwargs):
        if _is_exception(effect):
            raise effect
        if callable(effect):
            result = effect(*args, **kwargs)
            return await result if _is_async(effect) else result
        try:
            result = next(effect)
        except StopIteration:
            # A coroutine cannot be left by that one.
            raise StopAsyncIteration from None
        if _is_exception(result):
            raise result
        return result

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls and awaits, also those of children."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()

    def _awaits_text(self):
        return f"{self._mock_name or 'mock'} to have been awaited"

    def assert_awaited(self):
        """The mock was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._awaits_text()}.")

    def assert_awaited_once(self):
        """The mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._awaits_text()} once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        if self.await_args is None:
            expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action="await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """The mock was awaited exactly once, with these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Some await had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(one) for one in self.await_args_list]
        if cause or expected not in _AnyComparer(actual):
            shown = _format_call_signature(self._mock_name or "mock", args, kwargs)
            raise AssertionError(f"{shown} await not found") from cause

    def assert_has_awaits(self, calls, any_order=False):
        """The mock was awaited with these calls, in this order unless `any_order`."""
        expected = [self._call_matcher(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        awaits = _CallList(self._call_matcher(one) for one in self.await_args_list)
        if any_order:
            missing = _missing_from(awaits, expected)
            if missing:
                raise AssertionError(f"{missing!r} not all found in await list") from cause
        elif expected not in awaits:
            problem = _problem_of("awaits", expected)
            raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}") from cause

    def assert_not_awaited(self):
        """The mock was never awaited."""
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited."
                                 f" Awaited {self.await_count} times.")


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A Mock whose calls give coroutines."""


class PropertyMock(Mock):
    """A mock to use as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


class ThreadingMixin(Base):
    """Adds waiting for calls that another thread makes."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=DEFAULT, **kwargs):
        from threading import Condition
        super().__init__(*args, **kwargs)
        self.__dict__["_mock_wait_timeout"] = self.DEFAULT_TIMEOUT if timeout is DEFAULT else timeout
        self.__dict__["_mock_was_called"] = Condition()

    def _get_child_mock(self, /, **kwargs):
        if issubclass(self._child_class(kwargs.get("_new_name")), ThreadingMixin):
            kwargs.setdefault("timeout", self._mock_wait_timeout)
        return super()._get_child_mock(**kwargs)

    def _mock_call(self, /, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        with self._mock_was_called:
            self._mock_was_called.notify_all()
        return result

    def _wait_until(self, condition, timeout):
        timeout = self._mock_wait_timeout if timeout is DEFAULT else timeout
        with self._mock_was_called:
            return self._mock_was_called.wait_for(condition, timeout)

    def wait_until_called(self, *, timeout=DEFAULT):
        """Wait until the mock is called; AssertionError when that takes longer than `timeout` seconds."""
        if not self._wait_until(lambda: self.called, timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with these arguments."""
        expected = _Call((args, kwargs), two=True)
        if not self._wait_until(lambda: expected in _AnyComparer(self.call_args_list), DEFAULT):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} call not found")

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A MagicMock whose calls by other threads can be waited for."""


def seal(mock):
    """Forbid new attributes of a mock and of its children."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not _is_mock(child) or child._mock_new_parent is not mock:
            continue
        # An attribute that has itself such an attribute, as int.real.real, would be followed for ever.
        if not isinstance(child._mock_children.get(name), _SpecState):
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """Make a mock that has the attributes of `spec` only and checks the arguments of calls."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    if _is_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_function = isinstance(spec, _FUNCTIONS)
    if is_function and instance and _is_async(spec):
        raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
    if not unsafe:
        _check_option_names(kwargs)
    name = kwargs.pop("name", _name)
    # What is deeper than the mock itself is set when that is there.
    deeper = {option: kwargs.pop(option) for option in list(kwargs) if "." in option}
    kind = _autospec_class(spec, instance)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name="" if _parent is None else name, name=name,
                **_autospec_options(spec, spec_set, instance), **kwargs)
    result = mock
    if is_function:
        result = _as_function(mock, spec)
    elif issubclass(kind, CallableMixin):
        _check_calls(mock, _signature_of(spec, instance, False))
    if _parent is not None and not instance:
        _parent._mock_children[name] = result
    if isinstance(spec, type) and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock,
                                            wraps=kwargs.get("wraps"))
    for entry in dir(spec):
        if not _is_magic(entry):
            _autospec_attribute(mock, spec, entry, spec_set, kwargs.get("wraps"))
    mock.configure_mock(**deeper)
    if result is not mock:
        _show_children(result, mock)
    return result


def _show_children(function, mock):
    """The methods of a function's spec are attributes of the function in front of its mock."""
    function._mock_children = mock._mock_children
    for name, child in mock._mock_children.items():
        if _is_mock(child):
            setattr(function, name, child)


def _autospec_class(spec, instance):
    import inspect
    if _is_async(spec) and isinstance(spec, _FUNCTIONS):
        return AsyncMock
    if inspect.isdatadescriptor(spec) or (isinstance(spec, type) and not instance):
        return MagicMock
    return MagicMock if _callable(spec) and not (instance and not _instance_callable(spec)) else NonCallableMagicMock


def _autospec_options(spec, spec_set, instance):
    import inspect
    if spec is None or inspect.isdatadescriptor(spec):
        return {}
    return {"spec_set" if spec_set else "spec": spec, "_spec_as_instance": instance}


def _check_calls(mock, signature):
    """Let calls of a mock bind their arguments to a signature first."""
    if signature is not None:
        mock.__dict__["_mock_checked_signature"] = mock.__dict__["_spec_signature"] = signature
        type(mock).__signature__ = signature


def _autospec_attribute(mock, spec, entry, spec_set, wrapped):
    try:
        original = getattr(spec, entry)
    except AttributeError:
        return
    if not isinstance(original, _FUNCTIONS):
        mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry)
        return
    options = {"spec_set" if spec_set else "spec": original}
    if wrapped is not None and hasattr(wrapped, entry):
        options["wraps"] = getattr(wrapped, entry)
    # A method that is looked up on its class has its self still to come: calls of the mock do not give it.
    skips_self = isinstance(spec, type) and isinstance(_static(spec, entry), (FunctionType, type(None)))
    kind = AsyncMock if _is_async(original) else MagicMock
    child = kind(parent=mock, name=entry, _new_name=entry, _new_parent=mock, _eat_self=skips_self, **options)
    _check_calls(child, child._spec_signature)
    mock._mock_children[entry] = child
    if "wraps" not in options:
        child.return_value = kind()


def _is_mock(obj):
    # What a mock says about its class is that of its spec.
    return issubclass(type(obj), NonCallableMock)


def _callable(obj):
    """Whether an object can be called, a class being so always and a static or class method when its function is."""
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _instance_callable(obj):
    """Whether instances of a class (or, if it is none, the object itself) can be called."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in obj.__mro__)


_DELEGATED = ("assert_called_with", "assert_called_once_with", "assert_called", "assert_not_called",
              "assert_called_once", "assert_any_call", "assert_has_calls", "attach_mock", "configure_mock")
_DELEGATED_AWAITS = ("assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
                     "assert_any_await", "assert_has_awaits", "assert_not_awaited")


def _as_function(mock, original):
    """A real function in front of a mock, so that functions stay functions."""
    signature = _signature_of(original, False, False)
    function = _front_of(mock, signature)
    if signature is not None:
        function.__signature__ = signature
    name = getattr(original, "__name__", "")
    function.__name__ = function.__qualname__ = name if name.isidentifier() else "funcopy"
    asynchronous = isinstance(mock, AsyncMockMixin)
    for name in _DELEGATED + (_DELEGATED_AWAITS if asynchronous else ()):
        setattr(function, name, partial(_through, mock, name))
    function.mock = mock
    _forget_calls(function, asynchronous)
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    if signature is not None:
        mock.__dict__["_spec_signature"] = signature

    def reset_mock():
        _forget_calls(function, asynchronous)
        mock.reset_mock()
        returned = function.return_value
        if _is_mock(returned) and returned is not mock:
            returned.reset_mock()

    function.reset_mock = reset_mock
    mock._mock_delegate = function
    return function


def _through(mock, name, /, *args, **kwargs):
    return getattr(mock, name)(*args, **kwargs)


def _front_of(mock, signature):
    def check(args, kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)

    def function(*args, **kwargs):
        check(args, kwargs)
        return mock(*args, **kwargs)

    async def coroutine_function(*args, **kwargs):
        check(args, kwargs)
        return await mock(*args, **kwargs)

    return coroutine_function if isinstance(mock, AsyncMockMixin) else function


def _forget_calls(function, asynchronous):
    function.called, function.call_count, function.call_args = False, 0, None
    function.call_args_list, function.method_calls, function.mock_calls = _CallList(), _CallList(), _CallList()
    if asynchronous:
        function.await_count, function.await_args, function.await_args_list = 0, None, _CallList()


def _importer(target):
    """What a dotted name stands for: as many modules as there are, then attributes; a colon tells where these begin."""
    from importlib import import_module
    path, colon, attributes = target.partition(":")
    first, *rest = path.split(".")
    thing = import_module(first)
    while rest:
        try:
            thing = import_module(f"{thing.__name__}.{rest[0]}")
        except ImportError:
            if colon:
                raise
            break
        del rest[0]
    for name in rest + (attributes.split(".") if attributes else []):
        thing = getattr(thing, name)
    return thing


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError("Need a valid target to patch. You supplied: %r" % (target,)) from None
    return partial(_importer, target), attribute


class _patch:
    """Replaces an attribute while a function, a class's test methods or a block runs."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs, *, unsafe=False):
        if not unsafe:
            _check_option_names(kwargs)
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.create, self.unsafe = getter, attribute, create, unsafe
        self.new, self.new_callable, self.kwargs = new, new_callable, kwargs
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.has_local = self.is_started = False
        self.additional_patchers = []

    def copy(self):
        """Return a patcher of the same target."""
        result = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                        self.spec_set, self.autospec, self.new_callable, self.kwargs,
                        unsafe=self.unsafe)
        result.attribute_name = self.attribute_name
        result.additional_patchers = [p.copy() for p in self.additional_patchers]
        return result

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        return self._decorate_function(func)

    def _decorate_class(self, cls):
        for name in dir(cls):
            if not name.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(cls, name)
            if hasattr(value, "__call__"):
                setattr(cls, name, self.copy()(value))
        return cls

    def _decorate_function(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        from contextlib import ExitStack

        @wraps(func)
        def patched(*args, **keywargs):
            with ExitStack() as stack:
                args, keywargs = self._enter_all(stack, patched, args, keywargs)
                return func(*args, **keywargs)

        @wraps(func)
        async def patched_async(*args, **keywargs):
            with ExitStack() as stack:
                args, keywargs = self._enter_all(stack, patched_async, args, keywargs)
                return await func(*args, **keywargs)

        result = patched_async if _is_async(func) else patched
        result.patchings = [self]
        return result

    @staticmethod
    def _enter_all(stack, patched, args, keywargs):
        """Begin all patchings of a function; what its arguments are with the mocks they make."""
        for patching in patched.patchings:
            given = stack.enter_context(patching)
            if patching.attribute_name is not None:
                keywargs.update(given)
            elif patching.new is DEFAULT:
                args += given,
        return args, keywargs

    def get_original(self):
        """Return (the value before patching, whether the target itself has it)."""
        target, name = self.target, self.attribute
        own = getattr(target, "__dict__", {})
        local = name in own
        original = own[name] if local else getattr(target, name, DEFAULT)
        import builtins
        if name in vars(builtins) and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local

    def __enter__(self):
        from contextlib import ExitStack
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        self.temp_original, self.is_local = self.get_original()
        new = self._replacement(self.temp_original)
        self.is_started = True
        self._extra_stack = ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            return self._enter_others(new)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise

    def _enter_others(self, new):
        """What `with` gives: the mock, or the mocks of all attributes by their names."""
        if self.attribute_name is None:
            return new
        result = {self.attribute_name: new} if self.new is DEFAULT else {}
        for patching in self.additional_patchers:
            given = self._extra_stack.enter_context(patching)
            if patching.new is DEFAULT:
                result.update(given)
        return result

    def _replacement(self, original):
        spec, spec_set, autospec = (None if given is False else given for given in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if autospec is not None:
            return self._autospecced(original, autospec, spec_set)
        if self.new is DEFAULT:
            return self._make_mock(original, spec, spec_set)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def _autospecced(self, original, autospec, spec_set):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_mock(self.target):
            raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. "
                                   f"[target={self.target!r}, attr={autospec!r}]")
        if _is_mock(autospec):
            raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} from target {_name_of(self.target)!r} as it has already "
                                   f"been mocked out. [target={self.target!r}, attr={autospec!r}]")
        return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)

    def _make_mock(self, original, spec, spec_set):
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec_set is True:
            spec, spec_set = None, original if spec is None else spec
        restricted = spec is not None or spec_set is not None
        if restricted and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        this = spec if spec_set is None else spec_set
        if _is_mock(this):
            raise InvalidSpecError(f"Cannot spec attr {self.attribute!r} as the {'spec' if spec_set is None else 'spec_set'} has already "
                                   f"been mocked out. [spec={this!r}]")
        kind = self.new_callable or self._class_for(this if restricted else original, restricted)
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = kind(**options)
        if restricted and isinstance(original, type) and _is_mock(new):
            # The patched class makes instances: mocks with the same restriction.
            if type(this) not in (list, tuple) and not _instance_callable(this):
                kind = NonCallableMagicMock
            del options["name"]
            new.return_value = kind(_new_parent=new, _new_name="()", **options)
        return new

    @staticmethod
    def _class_for(spec, restricted):
        if spec is not DEFAULT and _is_async(spec):
            return AsyncMock
        can_call = "__call__" in spec if type(spec) in (list, tuple) else callable(spec)
        return MagicMock if can_call or not restricted else NonCallableMagicMock

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute)
                                    or self.attribute in ("__doc__", "__module__", "__defaults__",
                                                          "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        self.is_started = False
        stack = self.__dict__.pop("_extra_stack", None)
        return stack.__exit__(*exc_info) if stack is not None else None

    def start(self):
        """Patch until `stop`."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """End patching."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replace what a dotted name stands for, by a MagicMock unless `new` is given."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replace an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """Replace several attributes of an object."""
    getter = partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        one = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = attribute
        patchers.append(one)
    patchers[0].additional_patchers.extend(patchers[1:])
    return patchers[0]


class _patch_dict:
    """Changes a dict and puts back what it was."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear, self._original = in_dict, clear, None
        self.values = {**dict(values), **kwargs}

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(
                        getattr(f, name)))
            return f

        @wraps(f)
        def inner(*args, **kw):
            with self:
                return f(*args, **kw)

        @wraps(f)
        async def inner_async(*args, **kw):
            with self:
                return await f(*args, **kw)

        return inner_async if _is_async(f) else inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        try:
            self._original = self.in_dict.copy()
        except AttributeError:
            self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            _clear_dict(self.in_dict)
        try:
            self.in_dict.update(self.values)
        except AttributeError:
            for key in self.values:
                self.in_dict[key] = self.values[key]
        return self.in_dict

    def __exit__(self, *args):
        if self._original is None:
            return False
        _clear_dict(self.in_dict)
        try:
            self.in_dict.update(self._original)
        except AttributeError:
            for key in self._original:
                self.in_dict[key] = self._original[key]
        self._original = None
        return False

    def start(self):
        """Change the dict until `stop`."""
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        """Put back what it was."""
        if self not in _patch._active_patches:
            return None
        _patch._active_patches.remove(self)
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _stop_all():
    """Stop all patches that were started with `start`."""
    for one in reversed(list(_patch._active_patches)):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"


def mock_open(mock=None, read_data=""):
    """Make a mock for open() whose files hold `read_data`."""
    import io
    state = {}

    def fresh():
        stream = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        state["stream"] = stream

    fresh()
    if mock is None:
        mock = MagicMock(name="open", spec=_open)
    handle = MagicMock(spec=["read", "readline", "readlines", "write", "writelines", "close", "seek",
                             "tell", "flush", "__enter__", "__exit__", "__iter__", "__next__"])
    handle.__enter__.return_value = handle
    handle.write.return_value = None

    def exit_side_effect(*args):
        handle.close()
        return False

    handle.__exit__.side_effect = exit_side_effect

    def through(name):
        def effect(*args, **kwargs):
            method = getattr(handle, name)
            if method._mock_return_value is not DEFAULT:
                return method._mock_return_value
            return getattr(state["stream"], name)(*args, **kwargs)
        return effect

    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = through(name)
    handle.__iter__.side_effect = lambda: iter(state["stream"])

    def following():
        told = handle.readline._mock_return_value
        return next(state["stream"]) if told is DEFAULT else told

    handle.__next__.side_effect = following

    def reset_data(*args, **kwargs):
        fresh()
        return DEFAULT

    mock.side_effect = reset_data
    mock.return_value = handle
    return mock
