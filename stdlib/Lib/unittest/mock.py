"""Mock objects: stand in for parts of a program and record how they are used."""

import sys
from functools import partial, wraps
from types import ModuleType

from .util import safe_repr

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open",
           "PropertyMock", "seal")

FILTER_DIR = True
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
            value, = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            len_other = len(other)
        except TypeError:
            return NotImplemented
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
        if attr in tuple.__dict__ and not attr.startswith("__"):
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
_NUMERICS = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod").split()
_PLAIN_MAGICS = {"__%s__" % name for name in (
    "lt gt le ge int contains len enter exit complex ceil floor trunc float bool index getitem "
    "setitem delitem missing instancecheck subclasscheck round format get set delete reversed "
    "getformat repr dir subclasses getinitargs getnewargs getstate setstate aenter aexit aiter "
    "anext fspath sizeof").split()}
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
    "_mock_unsafe", "_mock_await_count", "_mock_await_args", "_mock_await_args_list"))


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

    def __new__(cls, /, *args, **kw):
        # Each mock has a class of its own, so that special methods can be set on it.
        bases = (cls,)
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
        methods = None
        if spec is not None:
            if isinstance(spec, (list, tuple, set)):
                methods = list(spec)
            else:
                spec_class = spec if isinstance(spec, type) else type(spec)
                methods = dir(spec)
                for base in getattr(spec, "__mro__", type(spec).__mro__):
                    methods.extend(getattr(base, "__dataclass_fields__", ()))
                signature = _signature_of(spec, _spec_as_instance, _eat_self)
        self.__dict__["_spec_class"] = spec_class
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
        effect = self._mock_side_effect if delegate is None else delegate.side_effect
        return effect

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
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, _SpecState) or child is _DELETED:
                continue
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
            self._mock_children[name] = value
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
        kind = type(self).__mro__[1]
        if issubclass(kind, AsyncMock):
            kind = MagicMock if kw.get("_new_name") in _SYNC_CHILDREN else kind
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kw)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
        actual_args, actual_kwargs = _call_parts(self.call_args)[1:]
        actual = _format_call_signature(self._mock_name or "mock", actual_args, actual_kwargs)
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _call_matcher(self, _call):
        """A call with its arguments bound to the parameters of the spec, so that both ways of
        giving an argument compare equal."""
        signature = self._spec_signature
        if isinstance(_call, tuple) and len(_call) > 2 and signature is None:
            return _call
        if signature is None:
            return _call
        name, args, kwargs = _call_parts(_call)
        if name:
            return _call
        try:
            bound = signature.bind(*args, **kwargs)
            return globals()["call"](*bound.args, **bound.kwargs)
        except TypeError as error:
            return error.with_traceback(None)

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
                if cause is None:
                    problem = "Calls not found."
                else:
                    errors = [e if isinstance(e, Exception) else None for e in expected]
                    problem = "Error processing expected calls.\nErrors: {}".format(errors)
                actual = self._calls_repr().replace("\nCalls: ", "\n  Actual: ").rstrip(".")
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{actual}") from cause
            return
        remaining = list(all_calls)
        missing = []
        for one in expected:
            try:
                remaining.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead"
                                 % (self._mock_name or "mock", tuple(missing), all_calls)) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.call_args_list]
        if cause or expected not in _AnyComparer(actual):
            shown = _format_call_signature(self._mock_name or "mock", args, kwargs)
            raise AssertionError("%s call not found" % shown) from cause


class _AnyComparer(list):
    def __contains__(self, item):
        return any(item == other for other in self)


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
_SYNC_CHILDREN = frozenset()


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
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


def _signature_of(spec, as_instance, eat_self):
    """The signature of calls of a spec, or None."""
    import inspect
    try:
        if isinstance(spec, type):
            if as_instance:
                call_method = getattr(spec, "__call__", None)
                if call_method is None:
                    return None
                return _without_self(inspect.signature(call_method))
            return inspect.signature(spec)
        if not callable(spec):
            return None
        sig = inspect.signature(spec)
        return _without_self(sig) if eat_self else sig
    except (ValueError, TypeError):
        return None


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
        self.__dict__["_mock_return_value"] = return_value
        if return_value is not DEFAULT:
            _check_and_set_parent(self, return_value, None, "()")
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._increment_mock_call(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _mock_check_sig(self, args, kwargs):
        signature = self.__dict__.get("_mock_checked_signature")
        if signature is not None:
            signature.bind(*args, **kwargs)

    def _increment_mock_call(self, args, kwargs):
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
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
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


def _set_return_value(mock, method, name):
    if name in _RETURN_VALUES:
        method.return_value = _RETURN_VALUES[name]
    elif name in _CALCULATED:
        method.return_value = _CALCULATED[name](mock)
    elif name == "__eq__":
        method.side_effect = lambda other: True if other is mock else NotImplemented
    elif name == "__ne__":
        method.side_effect = lambda other: False if other is mock else NotImplemented
    elif name == "__iter__":
        def iterate():
            value = method._mock_return_value
            return iter([]) if value is DEFAULT else iter(value)
        method.side_effect = iterate
    elif name in ("__ceil__", "__floor__", "__trunc__", "__round__"):
        method.return_value = method._get_child_mock(_new_parent=method, _new_name="()")


class MagicMixin(Base):
    """Adds special methods."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        wanted = _DEFAULT_MAGICS
        methods = self.__dict__.get("_mock_methods")
        if methods is not None:
            wanted = wanted & set(methods)
        kind = type(self)
        for name in wanted:
            if name not in ("__aenter__", "__aexit__", "__anext__", "__aiter__") and (
                    name not in kind.__dict__):
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


class AsyncMock(MagicMixin, Mock):
    """A Mock whose calls give coroutines."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["_mock_await_count"] = 0
        self.__dict__["_mock_await_args"] = None
        self.__dict__["_mock_await_args_list"] = _CallList()

    await_count = _delegating("await_count")
    await_args = _delegating("await_args")
    await_args_list = _delegating("await_args_list")

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._increment_mock_call(args, kwargs)
        return self._run(*args, **kwargs)

    async def _run(self, /, *args, **kwargs):
        this = _Call((args, kwargs), two=True)
        self.__dict__["_mock_await_count"] += 1
        self.__dict__["_mock_await_args"] = this
        self.__dict__["_mock_await_args_list"].append(this)
        result = self._execute_mock_call(*args, **kwargs)
        if hasattr(result, "__await__") and type(result).__name__ == "coroutine":
            return await result
        return result

    def assert_awaited(self):
        """The mock was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """The mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once."
                                 f" Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        if self.await_args is None:
            expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action="await"))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """The mock was awaited exactly once, with these arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once."
                                 f" Awaited {self.await_count} times.")
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        """The mock was never awaited."""
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited."
                                 f" Awaited {self.await_count} times.")


class PropertyMock(Mock):
    """A mock to use as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Forbid new attributes of a mock and of its children."""
    mock._mock_sealed = True
    for name in dir(mock):
        child = mock._mock_children.get(name)
        if not isinstance(child, NonCallableMock):
            continue
        if child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """Make a mock that has the attributes of `spec` only and checks the arguments of calls."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_function = type(spec).__name__ in ("function", "method", "builtin_function_or_method")
    options = {"spec_set" if spec_set else "spec": spec}
    if spec is None:
        options = {}
    options.update(kwargs)
    kind = MagicMock
    if not is_type and not is_function and not callable(spec) or is_type and instance and (
            not _instance_callable(spec)):
        kind = NonCallableMagicMock
    if is_function and getattr(getattr(spec, "__code__", None), "co_flags", 0) & 0x80:
        kind = AsyncMock
    name = options.pop("name", _name)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name="" if _parent is None else _name,
                name=name, unsafe=unsafe, _spec_as_instance=instance, **options)
    signature = _signature_of(spec, instance, False)
    if signature is not None and issubclass(kind, CallableMixin):
        mock.__dict__["_mock_checked_signature"] = signature
        mock.__dict__["_spec_signature"] = signature
    if is_function:
        wrapper = mock if type(spec).__name__ != "function" else _as_function(mock, spec)
        if _parent is not None:
            _parent._mock_children[_name] = mock
        return wrapper
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for entry in dir(spec):
        if not _is_magic(entry):
            _autospec_attribute(mock, spec, entry, is_type, spec_set)
    return mock


def _autospec_attribute(mock, spec, entry, is_type, spec_set):
    try:
        original = getattr(spec, entry)
    except AttributeError:
        return
    if type(original).__name__ not in ("function", "method", "builtin_function_or_method"):
        child = _SpecState(original, spec_set, mock, entry)
        mock._mock_children[entry] = child
        return
    child = MagicMock(parent=mock, name=entry, _new_name=entry, _new_parent=mock, spec=original)
    raw = next((base.__dict__[entry] for base in getattr(spec, "__mro__", type(spec).__mro__)
                if entry in base.__dict__), original)
    skip_first = (is_type and not isinstance(raw, (staticmethod, classmethod))
                  and mock.__dict__.get("_mock_new_name") == "()")
    child.__dict__["_mock_checked_signature"] = _signature_of(original, False, skip_first)
    child.__dict__["_spec_signature"] = child.__dict__["_mock_checked_signature"]
    mock._mock_children[entry] = child


def _instance_callable(cls):
    return any("__call__" in base.__dict__ for base in cls.__mro__)


def _as_function(mock, original):
    """A real function in front of a mock, so that functions stay functions."""
    @wraps(original)
    def function(*args, **kwargs):
        return mock(*args, **kwargs)

    def delegate(name):
        setattr(function, name, getattr(mock, name))

    function.mock = mock
    for name in ("assert_called_with", "assert_called_once_with", "assert_called",
                 "assert_not_called", "assert_called_once", "assert_any_call", "assert_has_calls",
                 "attach_mock", "configure_mock"):
        delegate(name)
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = mock.call_args_list
    function.mock_calls = mock.mock_calls
    function.method_calls = mock.method_calls
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children

    def reset_mock():
        mock.reset_mock()
        function.called, function.call_count, function.call_args = False, 0, None

    function.reset_mock = reset_mock
    mock._mock_delegate = function
    return function


def _importer(target):
    components = target.split(".")
    path = components.pop(0)
    thing = __import__(path)
    for name in components:
        path += ".%s" % name
        try:
            thing = getattr(thing, name)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, name)
    return thing


def _split_target(target):
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
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.unsafe = unsafe
        self.is_started = False

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

        @wraps(func)
        def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                extra = []
                for patching in patched.patchings:
                    given = stack.enter_context(patching)
                    if patching.attribute_name is not None:
                        keywargs.update(given)
                    elif patching.new is DEFAULT:
                        extra.append(given)
                return func(*args, *extra, **keywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        """Return (the value before patching, whether the target itself has it)."""
        target, name = self.target, self.attribute
        original = DEFAULT
        local = False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        import builtins
        if name in vars(builtins) and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        spec, spec_set, autospec = self.spec or None, self.spec_set or None, self.autospec or None
        self.target = self.getter()
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and autospec is None:
            new = self._make_mock(original, spec, spec_set)
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if autospec is True:
                autospec = original
            new = create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute,
                                  **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self.is_started = True
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        from contextlib import ExitStack
        self._extra_stack = ExitStack()
        result = {self.attribute_name: new} if self.new is DEFAULT else {}
        for patching in self.additional_patchers:
            given = self._extra_stack.enter_context(patching)
            if patching.new is DEFAULT:
                result.update(given)
        return result

    def _make_mock(self, original, spec, spec_set):
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is None and spec_set is True:
            spec_set = original
        kind = MagicMock
        if self.new_callable is not None:
            kind = self.new_callable
        elif getattr(getattr(original, "__code__", None), "co_flags", 0) & 0x80:
            kind = AsyncMock
        elif spec is not None or spec_set is not None:
            this = spec_set if spec is None else spec
            if not isinstance(this, (list, tuple)) and not callable(this):
                kind = NonCallableMagicMock
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = kind(**options)
        if isinstance(spec or spec_set, type) and isinstance(new, CallableMixin):
            given = {"spec_set": spec_set} if spec_set is not None else {"spec": spec}
            new.return_value = MagicMock(_new_name="()", _new_parent=new, **given)
        return new

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
    getter, attribute = _split_target(target)
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
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

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
        return inner

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
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
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
        mock = MagicMock(name="open", spec=open)
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
    handle.__next__.side_effect = lambda: next(state["stream"])

    def reset_data(*args, **kwargs):
        fresh()
        return DEFAULT

    mock.side_effect = reset_data
    mock.return_value = handle
    return mock
