"""Protocols: interfaces that a class fulfils by having their members."""

from abc import ABCMeta
from collections import abc as collections_abc

from typing._params import Generic

_NOT_MEMBERS = frozenset((
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "_MutableMapping__marker"))

_ALLOWED_BASES = {
    "collections.abc": ("Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable",
                        "AsyncIterator", "Hashable", "Sized", "Container", "Collection",
                        "Reversible", "Buffer"),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


def _get_protocol_attrs(cls):
    """The names of the members of a protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        annotations = getattr(base, "__annotations__", {})
        for name in (*base.__dict__, *annotations):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
    return names


def _no_init_or_replace_init(self, *args, **kwargs):
    """The `__init__` of protocols: refuses, or finds the real one for a class that has it."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _allows_instance_check():
    """True in isinstance() calls of the standard library, which may ask any protocol."""
    import sys
    try:
        name = sys._getframe(2).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return False
    return name in ("abc", "_py_abc", "functools", None)


class _ProtocolMeta(ABCMeta):
    __module__ = "typing"

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif any(base is Protocol for base in bases):
            for base in bases:
                if not (base in (object, Generic) or base.__name__ in _ALLOWED_BASES.get(
                        base.__module__, ()) or (issubclass(base, Generic)
                                                 and getattr(base, "_is_protocol", False))):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _allows_instance_check():
            if not getattr(cls, "_is_runtime_protocol", False):
                _require_class(other)
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            data_members = getattr(cls, "__non_callable_proto_members__", ())
            if data_members and cls.__dict__.get("__subclasshook__") is _proto_hook_descriptor(cls):
                _require_class(other)
                shown = str(sorted(data_members))[1:-1]
                raise TypeError("Protocols with non-method members don't support issubclass()."
                                f" Non-method members: {shown}.")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _allows_instance_check():
            raise TypeError("Instance and class checks can only be used with "
                            "@runtime_checkable protocols")
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        data_members = getattr(cls, "__non_callable_proto_members__", ())
        for name in cls.__protocol_attrs__:
            value = _static_attribute(instance, name)
            if value is _MISSING or (value is None and name not in data_members):
                return False
        return True


_MISSING = object()


def _static_attribute(obj, name):
    """Look an attribute up without running code of the object."""
    try:
        values = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        values = {}
    if isinstance(obj, type):
        for base in type.__dict__["__mro__"].__get__(obj):
            if name in base.__dict__:
                return base.__dict__[name]
    elif type(values) is dict and name in values:
        return values[name]
    for base in type.__dict__["__mro__"].__get__(type(obj)):
        if name in base.__dict__:
            return base.__dict__[name]
    return _MISSING


def _require_class(obj):
    if not isinstance(obj, type):
        raise TypeError("issubclass() arg 1 must be a class")


def _proto_hook_descriptor(cls):
    hook = cls.__dict__.get("__subclasshook__")
    return hook if getattr(hook, "__func__", None) is _proto_hook else object()


def _proto_hook(cls, other):
    """The `__subclasshook__` of protocols: all members must be there and not None."""
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = getattr(base, "__annotations__", {})
            if (isinstance(annotations, collections_abc.Mapping) and name in annotations
                    and issubclass(other, Generic) and getattr(other, "_is_protocol", False)):
                break
        else:
            return NotImplemented
    return True


Protocol = None


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of protocol classes: `class P(Protocol)`, used by type checkers and at run time."""

    __module__ = "typing"
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_proto_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Class decorator that lets a protocol be used with isinstance() and issubclass()."""
    if not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f"Failed to determine whether protocol member {name!r} "
                            "is a method member") from error
        if not is_callable:
            cls.__non_callable_proto_members__.add(name)
    return cls


def is_protocol(tp, /):
    """True for a protocol class, but not for Protocol itself."""
    return (isinstance(tp, type) and getattr(tp, "_is_protocol", False)
            and tp is not Protocol)


def get_protocol_members(tp, /):
    """The names of the members of a protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)
