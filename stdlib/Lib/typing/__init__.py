"""Type hints: the names to write them with, and tools to read them at run time."""

import sys

from typing._params import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs,
                            TypeAliasType, TypeVar, TypeVarTuple, _make_generic_base,
                            _make_paramspec, _make_typealias, _make_typevar, _make_typevartuple,
                            _set_typeparam_default)
from typing._aliases import (ForwardRef, _AnnotatedAlias, _BaseGenericAlias, _CallableGenericAlias,
                             _CallableType, _ConcatenateGenericAlias, _DeprecatedGenericAlias, _Final, _GenericAlias,
                             _LiteralGenericAlias, _NotIterable, _SpecialForm, _SpecialGenericAlias,
                             _TupleType, _TypedCacheSpecialForm, _TypingEllipsis,
                             _UnionGenericAlias, _UnpackGenericAlias, _cleanups,
                             _collect_type_parameters, _deduplicate, _flatten_union,
                             _generic_class_getitem, _generic_init_subclass, _is_param_expr,
                             _tp_cache, _type_check, _type_convert, _type_repr, _unpack_args,
                             _value_and_type_pairs)
from types import GenericAlias

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
    "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
    "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
    "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
    "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr",
    "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final",
    "get_args", "get_origin", "get_overloads", "get_protocol_members", "get_type_hints",
    "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override",
    "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable",
    "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False
_ASSERT_NEVER_REPR_MAX_LENGTH = 100
Text = str

# name -> (module, class, number of parameters, extra arguments)
_ALIASES = {
    "Hashable": ("collections.abc", "Hashable", 0, {}),
    "Awaitable": ("collections.abc", "Awaitable", 1, {}),
    "Coroutine": ("collections.abc", "Coroutine", 3, {}),
    "AsyncIterable": ("collections.abc", "AsyncIterable", 1, {}),
    "AsyncIterator": ("collections.abc", "AsyncIterator", 1, {}),
    "Iterable": ("collections.abc", "Iterable", 1, {}),
    "Iterator": ("collections.abc", "Iterator", 1, {}),
    "Reversible": ("collections.abc", "Reversible", 1, {}),
    "Sized": ("collections.abc", "Sized", 0, {}),
    "Container": ("collections.abc", "Container", 1, {}),
    "Collection": ("collections.abc", "Collection", 1, {}),
    "AbstractSet": ("collections.abc", "Set", 1, {"name": "AbstractSet"}),
    "MutableSet": ("collections.abc", "MutableSet", 1, {}),
    "Mapping": ("collections.abc", "Mapping", 2, {}),
    "MutableMapping": ("collections.abc", "MutableMapping", 2, {}),
    "Sequence": ("collections.abc", "Sequence", 1, {}),
    "MutableSequence": ("collections.abc", "MutableSequence", 1, {}),
    "ByteString": ("collections.abc", "ByteString", 0, {"removal": (3, 14)}),
    "List": ("builtins", "list", 1, {"inst": False, "name": "List"}),
    "Deque": ("collections", "deque", 1, {"name": "Deque"}),
    "Set": ("builtins", "set", 1, {"inst": False, "name": "Set"}),
    "FrozenSet": ("builtins", "frozenset", 1, {"inst": False, "name": "FrozenSet"}),
    "MappingView": ("collections.abc", "MappingView", 1, {}),
    "KeysView": ("collections.abc", "KeysView", 1, {}),
    "ItemsView": ("collections.abc", "ItemsView", 2, {}),
    "ValuesView": ("collections.abc", "ValuesView", 1, {}),
    "Dict": ("builtins", "dict", 2, {"inst": False, "name": "Dict"}),
    "DefaultDict": ("collections", "defaultdict", 2, {"name": "DefaultDict"}),
    "OrderedDict": ("collections", "OrderedDict", 2, {}),
    "Counter": ("collections", "Counter", 1, {}),
    "ChainMap": ("collections", "ChainMap", 2, {}),
    "Generator": ("collections.abc", "Generator", 3, {"defaults": (type(None), type(None))}),
    "AsyncGenerator": ("collections.abc", "AsyncGenerator", 2, {"defaults": (type(None),)}),
    "Type": ("builtins", "type", 1, {"inst": False, "name": "Type"}),
    "Pattern": ("re", "Pattern", 1, {}),
    "Match": ("re", "Match", 1, {}),
    "ContextManager": ("contextlib", "AbstractContextManager", 2,
                       {"name": "ContextManager", "defaults": (bool | None,)}),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2,
                            {"name": "AsyncContextManager", "defaults": (bool | None,)}),
}

_ELSEWHERE = {
    "Protocol": "_protocol", "runtime_checkable": "_protocol", "is_protocol": "_protocol",
    "get_protocol_members": "_protocol", "_ProtocolMeta": "_protocol",
    "_get_protocol_attrs": "_protocol", "_no_init_or_replace_init": "_protocol",
    "NamedTuple": "_classes", "TypedDict": "_classes", "NewType": "_classes",
    "is_typeddict": "_classes", "_NamedTuple": "_classes", "_TypedDict": "_classes",
    "_TypedDictMeta": "_classes", "NamedTupleMeta": "_classes",
    "get_type_hints": "_hints", "get_origin": "_hints", "get_args": "_hints",
    "_eval_type": "_hints", "_strip_annotations": "_hints",
    "IO": "_io_types", "TextIO": "_io_types", "BinaryIO": "_io_types",
    "SupportsInt": "_supports", "SupportsFloat": "_supports", "SupportsComplex": "_supports",
    "SupportsBytes": "_supports", "SupportsIndex": "_supports", "SupportsAbs": "_supports",
    "SupportsRound": "_supports",
}


def __getattr__(name):
    # Most programs use a handful of these names, so each is made when it is first asked for.
    if name in _ELSEWHERE:
        module = __import__("typing." + _ELSEWHERE[name], fromlist=[name])
        value = getattr(module, name)
        if callable(value) and not isinstance(value, type) and hasattr(value, "__module__"):
            value.__module__ = "typing"
    elif name in _ALIASES:
        module, cls, count, options = _ALIASES[name]
        origin = getattr(__import__(module, fromlist=[cls]), cls)
        kind = _DeprecatedGenericAlias if "removal" in options else _SpecialGenericAlias
        value = kind(origin, count, **options)
    elif name == "Callable":
        from collections.abc import Callable
        value = _CallableType(Callable, 2)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__():
    return sorted(set(globals()) | set(__all__))


def _protocol_class():
    """Protocol if it was ever used, else something that equals nothing."""
    return globals().get("Protocol")


Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _unsubscriptable(name, doc):
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


NoReturn = _unsubscriptable("NoReturn", "The result type of a function that never returns.")
Never = _unsubscriptable("Never", "The type that has no values.")
Self = _unsubscriptable("Self", "The class in whose body it is written.")
LiteralString = _unsubscriptable("LiteralString", "Any literal string.")
TypeAlias = _unsubscriptable("TypeAlias", "Marks an assignment as a type alias.")
_plain_forms = (Any, LiteralString, NoReturn, Never, Self, TypeAlias)


def _qualifier(name, doc, message="{} accepts only single type.", special_forms=False):
    def getitem(self, parameters):
        item = _type_check(parameters, message.format(self), allow_special_forms=special_forms)
        return _GenericAlias(self, (item,))
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


ClassVar = _qualifier("ClassVar", "Marks a class variable.", special_forms=True)
Final = _qualifier("Final", "Marks a name that is assigned once.", special_forms=True)
Required = _qualifier("Required", "Marks a TypedDict key that must be there.",
                      "{} accepts only a single type.", True)
NotRequired = _qualifier("NotRequired", "Marks a TypedDict key that may be missing.",
                         "{} accepts only a single type.", True)
ReadOnly = _qualifier("ReadOnly", "Marks a TypedDict key that must not be assigned.",
                      "{} accepts only a single type.", True)
TypeGuard = _qualifier("TypeGuard", "Result type of a function that narrows its argument.")
TypeIs = _qualifier("TypeIs", "Result type of a function that tells its argument's type.")


@_SpecialForm
def Union(self, parameters):
    """A type that is one of several."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    parameters = _flatten_union(tuple(_type_check(p, msg) for p in parameters))
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and type(None) in parameters:
        return _UnionGenericAlias(self, parameters, name="Optional")
    return _UnionGenericAlias(self, parameters)


def _make_optional():
    def Optional(self, parameters):
        """A type or None."""
        arg = _type_check(parameters, f"{self} requires a single type.")
        return Union[arg, type(None)]
    return _SpecialForm(Optional)


Optional = _make_optional()


@_TypedCacheSpecialForm
def Literal(self, *parameters):
    """Exactly one of the given values."""
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    try:
        flat = [value for value, _ in _deduplicate(list(_value_and_type_pairs(flat)))]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters put before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a "
                        "ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    parameters = (*(_type_check(p, msg) for p in parameters[:-1]), parameters[-1])
    return _ConcatenateGenericAlias(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """The items of a tuple type or of a TypeVarTuple, one by one."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(origin=self, args=(item,))


@_TypedCacheSpecialForm
def Annotated(self, *params):
    """A type with further data that type checkers ignore."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an "
                        "annotation).")
    if getattr(params[0], "__typing_is_unpacked_typevartuple__", False) and not isinstance(
            params[0], type):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.",
                         allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, V_co, VT_co = (TypeVar(_name, covariant=True) for _name in ("T_co", "V_co", "VT_co"))
T_contra = TypeVar("T_contra", contravariant=True)


def cast(typ, val):
    """Return `val`; tells a type checker that it is of type `typ`."""
    return val


def assert_type(val, typ, /):
    """Return `val`; asks a type checker to confirm its type."""
    return val


def assert_never(arg, /):
    """Raise AssertionError: code that a type checker shows cannot run was run."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Print the run-time type of `obj` and return it."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Decorator: the method must not be overridden, the class not subclassed."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Decorator: the method is meant to override one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Decorator: annotations are not type hints."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if (not hasattr(obj, "__qualname__")
                    or obj.__qualname__ != f"{arg.__qualname__}.{obj.__name__}"
                    or getattr(obj, "__module__", None) != arg.__module__):
                continue
            if isinstance(obj, type):
                no_type_check(obj)
            elif hasattr(obj, "__func__"):
                obj.__func__.__no_type_check__ = True
            elif hasattr(obj, "__code__"):
                obj.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator that applies `no_type_check` too (deprecated)."""
    import functools
    import warnings
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


_overload_registry = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


def overload(func):
    """Decorator for one of several signatures of a function."""
    inner = getattr(func, "__func__", func)
    try:
        key = inner.__module__, inner.__qualname__
        _overload_registry.setdefault(key, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """List the overloads of a function, in order."""
    inner = getattr(func, "__func__", func)
    return list(_overload_registry.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator: what it marks makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn
    return decorator
