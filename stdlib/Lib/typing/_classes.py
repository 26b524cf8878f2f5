"""NamedTuple, TypedDict and NewType."""

import sys
from types import GenericAlias

from typing._aliases import _AnnotatedAlias, _GenericAlias, _type_check, _type_convert
from typing._params import Generic

_PROHIBITED = frozenset({"__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                         "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                         "_source"})
_SPECIAL = frozenset({"__module__", "__name__", "__annotations__"})


def _caller(depth=1):
    try:
        return sys._getframemodulename(depth + 1) or "__main__"
    except AttributeError:
        pass
    try:
        return sys._getframe(depth + 1).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple
    fields = [n for n, t in types]
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types}
    result = namedtuple(name, fields, defaults=defaults, module=module)
    result.__annotations__ = result.__new__.__annotations__ = types
    return result


class NamedTupleMeta(type):
    __module__ = "typing"

    def __new__(cls, typename, bases, ns):
        if "__classcell__" in ns:
            raise TypeError("uses of super() and __class__ are unsupported in methods of "
                            "NamedTuple subclasses")
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get("__annotations__", {})
        default_names = []
        for field in types:
            if field in ns:
                default_names.append(field)
            elif default_names:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(default_names) > 1 else ''} "
                                f"{', '.join(default_names)}")
        result = _make_nmtuple(typename, types.items(), defaults=[ns[n] for n in default_names],
                               module=ns["__module__"])
        result.__bases__ = bases
        if Generic in bases:
            result.__class_getitem__ = classmethod(Generic.__dict__["__class_getitem__"].__func__)
        _copy_namespace(result, ns, typename)
        if Generic in bases:
            result.__init_subclass__()
        return result


def _copy_namespace(result, ns, typename):
    for key, value in ns.items():
        if key in _PROHIBITED:
            raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
        if key in _SPECIAL:
            continue
        if key not in result._fields:
            setattr(result, key, value)
        set_name = getattr(type(value), "__set_name__", None)
        if set_name is None:
            continue
        try:
            set_name(value, result, key)
        except BaseException as error:
            error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance "
                           f"{key!r} in {typename!r}")
            raise


_SENTINEL = object()


def NamedTuple(typename, fields=_SENTINEL, /, **kwargs):
    """Typed version of namedtuple; also a base class whose annotations are the fields."""
    deprecated = None
    if fields is _SENTINEL:
        if kwargs:
            deprecated = "Creating NamedTuple classes using keyword arguments"
            message = ("{name} is deprecated and will be disallowed in Python {remove}. "
                       "Use the class-based or functional syntax instead.")
        else:
            deprecated = "Failing to pass a value for the 'fields' parameter"
            example = f"`{typename} = NamedTuple({typename!r}, [])`"
            message = ("{name} is deprecated and will be disallowed in Python {remove}. "
                       "To create a NamedTuple class with 0 fields "
                       "using the functional syntax, "
                       "pass an empty list, e.g. ") + example + "."
    elif fields is None:
        if kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter "
                            "and also specify fields using keyword arguments")
        deprecated = "Passing `None` as the 'fields' parameter"
        example = f"`{typename} = NamedTuple({typename!r}, [])`"
        message = ("{name} is deprecated and will be disallowed in Python {remove}. "
                   "To create a NamedTuple class with 0 fields "
                   "using the functional syntax, "
                   "pass an empty list, e.g. ") + example + "."
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    if deprecated:
        import warnings
        warnings._deprecated(deprecated, message=message, remove=(3, 15))
    if fields is _SENTINEL or fields is None:
        fields = kwargs.items()
    result = _make_nmtuple(typename, fields, module=_caller())
    result.__orig_bases__ = (NamedTuple,)
    return result


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _qualifiers(annotation):
    """The Required, NotRequired and ReadOnly around an annotation."""
    import typing
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            args = typing.get_args(annotation)
            if not args:
                return
            annotation = args[0]
        elif origin in (typing.Required, typing.NotRequired, typing.ReadOnly):
            yield origin
            annotation, = typing.get_args(annotation)
        else:
            return


class _TypedDictMeta(type):
    __module__ = "typing"

    def __new__(cls, name, bases, ns, total=True):
        import typing
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict "
                                "base class")
        generic_base = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        result = type.__new__(_TypedDictMeta, name, (*generic_base, dict), ns)
        if not hasattr(result, "__orig_bases__"):
            result.__orig_bases__ = bases
        own = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
                              module=result.__module__)
               for n, t in ns.get("__annotations__", {}).items()}
        annotations = {}
        keys = {"required": set(), "optional": set(), "readonly": set(), "mutable": set()}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required = base.__dict__.get("__required_keys__", set())
            keys["required"] |= required
            keys["optional"] -= required
            optional = base.__dict__.get("__optional_keys__", set())
            keys["required"] -= optional
            keys["optional"] |= optional
            keys["readonly"].update(base.__dict__.get("__readonly_keys__", ()))
            keys["mutable"].update(base.__dict__.get("__mutable_keys__", ()))
        annotations.update(own)
        for key, annotation in own.items():
            _place_key(key, set(_qualifiers(annotation)), total, keys, typing)
        result.__annotations__ = annotations
        result.__required_keys__ = frozenset(keys["required"])
        result.__optional_keys__ = frozenset(keys["optional"])
        result.__readonly_keys__ = frozenset(keys["readonly"])
        result.__mutable_keys__ = frozenset(keys["mutable"])
        result.__total__ = total
        return result

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _place_key(key, qualifiers, total, keys, typing):
    if typing.Required in qualifiers:
        is_required = True
    elif typing.NotRequired in qualifiers:
        is_required = False
    else:
        is_required = total
    if is_required:
        keys["required"].add(key)
        keys["optional"].discard(key)
    else:
        keys["optional"].add(key)
        keys["required"].discard(key)
    if typing.ReadOnly in qualifiers:
        if key in keys["mutable"]:
            raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
        keys["readonly"].add(key)
    else:
        keys["mutable"].add(key)
        keys["readonly"].discard(key)


def TypedDict(typename, fields=_SENTINEL, /, *, total=True):
    """A dict with fixed string keys, each with a type of its own; for type checkers."""
    if fields is _SENTINEL or fields is None:
        import warnings
        what = ("Failing to pass a value for the 'fields' parameter" if fields is _SENTINEL
                else "Passing `None` as the 'fields' parameter")
        example = f"`{typename} = TypedDict({typename!r}, {{{{}}}})`"
        warnings._deprecated(
            what, message="{name} is deprecated and will be disallowed in Python {remove}. "
                          "To create a TypedDict class with 0 fields "
                          "using the functional syntax, "
                          "pass an empty dictionary, e.g. " + example + ".", remove=(3, 15))
        fields = {}
    ns = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        ns["__module__"] = module
    result = _TypedDictMeta(typename, (), ns, total=total)
    result.__orig_bases__ = (TypedDict,)
    return result


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """True for a class made with TypedDict."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A type of its own for checkers that is a plain function of its value at run time."""

    __module__ = "typing"

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                subclass = cls.__name__
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{subclass} = NewType({subclass!r}, {superclass})`")

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]
