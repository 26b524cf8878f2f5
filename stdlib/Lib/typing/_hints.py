"""Reading annotations: get_type_hints, get_origin, get_args."""

import sys
from types import (BuiltinFunctionType, FunctionType, GenericAlias, MethodDescriptorType,
                   MethodType, MethodWrapperType, ModuleType, UnionType, WrapperDescriptorType)

from typing._aliases import (ForwardRef, _AnnotatedAlias, _BaseGenericAlias, _GenericAlias,
                             _is_param_expr, _should_unflatten)
from typing._params import Generic, ParamSpecArgs, ParamSpecKwargs

_ALLOWED = (FunctionType, BuiltinFunctionType, MethodType, ModuleType, WrapperDescriptorType,
            MethodWrapperType, MethodDescriptorType)


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """Evaluate all forward references in a type."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        return t
    is_unpacked = False
    if isinstance(t, GenericAlias):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
        is_unpacked = getattr(t, "__unpacked__", False)
        if _should_unflatten(t, args):
            t = t.__origin__[(args[:-1], args[-1])]
        else:
            t = t.__origin__[args]
        if is_unpacked:
            from typing import Unpack
            t = Unpack[t]
    evaluated = tuple(_eval_type(a, globalns, localns, type_params,
                                 recursive_guard=recursive_guard) for a in t.__args__)
    if evaluated == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        if _should_unflatten(t, evaluated):
            return t.__origin__[(evaluated[:-1], evaluated[-1])]
        return GenericAlias(t.__origin__, evaluated)
    if isinstance(t, UnionType):
        result = evaluated[0]
        for arg in evaluated[1:]:
            result = result | arg
        return result
    return t.copy_with(evaluated)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of an object, with strings evaluated; those of bases too for a class."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _object_hints(obj, globalns, localns)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        if globalns is None:
            base_globals = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
        else:
            base_globals = globalns
        annotations = base.__dict__.get("__annotations__", {})
        if not isinstance(annotations, dict):
            annotations = {}
        base_locals = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # Names of the class hide those of the module only when the two are swapped.
            base_globals, base_locals = base_locals, base_globals
        for name, value in annotations.items():
            if value is None:
                value = type(None)
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=False, is_class=True)
            hints[name] = _eval_type(value, base_globals, base_locals,
                                     getattr(base, "__type_params__", ()))
    return hints


def _object_hints(obj, globalns, localns):
    if globalns is None:
        if isinstance(obj, ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        if isinstance(obj, _ALLOWED):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = dict(hints)
    type_params = getattr(obj, "__type_params__", ())
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, ModuleType), is_class=False)
        hints[name] = _eval_type(value, globalns, localns, type_params)
    return hints


def _strip_annotations(t):
    """A type without Annotated, Required, NotRequired and ReadOnly around its parts."""
    import typing
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (typing.Required, typing.NotRequired,
                                                     typing.ReadOnly):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        return t
    stripped = tuple(_strip_annotations(a) for a in t.__args__)
    if stripped == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, stripped)
    if isinstance(t, UnionType):
        result = stripped[0]
        for arg in stripped[1:]:
            result = result | arg
        return result
    return t.copy_with(stripped)


def get_origin(tp):
    """The class or form that was subscripted, such as list for `List[int]`; else None."""
    import typing
    if isinstance(tp, _AnnotatedAlias):
        return typing.Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The arguments of a subscripted type; an empty tuple if there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if _should_unflatten(tp, args):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()
