"""The classes that constants, slices and contexts had before they became what they are; each use of the constants' warns."""

from _ast import AST, Constant, Load, Tuple, expr_context, mod

_CONSTANTS = {"Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,), "NameConstant": (type(None), bool),
              "Ellipsis": (type(...),)}


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


def _warn(what, instead="ast.Constant", stacklevel=3):
    import warnings
    message = f"{what} is deprecated and will be removed in Python 3.14; use {instead} instead"
    warnings.warn(message, DeprecationWarning, stacklevel)


class _ConstantClass(type):
    """The class of a constant of certain types: its instances are constants."""

    def __instancecheck__(cls, node):
        kinds = _kinds(cls)
        if not kinds:
            return type.__instancecheck__(cls, node)
        _warn("ast." + cls.__name__)
        return isinstance(node, Constant) and _is_of(getattr(node, "value", NotImplemented), kinds)


def _kinds(cls):
    """The types a class stands for; a class derived from it is a class like others."""
    return _CONSTANTS.get(cls.__name__) if _classes.get(cls.__name__) is cls else None


def _is_of(value, kinds):
    if value is NotImplemented:
        return False
    return isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))


def _new(cls, *args, **kwargs):
    for name in kwargs:
        if name in cls._fields and cls._fields.index(name) < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
    if kinds := _kinds(cls):
        _warn("ast." + cls.__name__)
        return Constant(..., *args, **kwargs) if kinds == (type(...),) else Constant(*args, **kwargs)
    return Constant.__new__(cls, *args, **kwargs)


def _make(name, fields):
    doc = "Deprecated AST node class. Use ast.Constant instead"
    members = {"__module__": "ast", "__doc__": doc, "__new__": _new, "_fields": fields}
    return _ConstantClass(name, (Constant,), members)


_classes = {"Num": _make("Num", ("n",)), "Str": _make("Str", ("s",)), "Bytes": _make("Bytes", ("s",)),
            "NameConstant": _make("NameConstant", Constant._fields), "Ellipsis": _make("Ellipsis", ())}


def constant_class(name):
    """The former class of a name of the module, with its warning."""
    if name not in _classes:
        raise AttributeError(f"module 'ast' has no attribute '{name}'")
    _warn("ast." + name, stacklevel=4)
    return _classes[name]


def _value_alias(name):
    def get(self):
        """Deprecated. Use value instead."""
        _warn("Attribute " + name, "value")
        return self.value

    def set(self, value):
        _warn("Attribute " + name, "value")
        self.value = value

    return property(get, set)


Constant.n = _value_alias("n")
Constant.s = _value_alias("s")
Tuple.dims = property(lambda self: self.elts, lambda self, value: setattr(self, "elts", value), doc="Deprecated. Use elts instead.")

for _class in slice, Index, ExtSlice, Suite, AugLoad, AugStore, Param:
    _class.__module__ = "ast"


def visit_constant(visitor, node):
    """Visit a constant as a visitor with methods for the former classes expects."""
    for name, kinds in _CONSTANTS.items():
        if type(node.value) in kinds and (method := getattr(visitor, "visit_" + name, None)) is not None:
            import warnings
            warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 3)
            return method(node)
    return visitor.generic_visit(node)
