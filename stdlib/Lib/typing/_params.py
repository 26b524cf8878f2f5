"""Type parameters: TypeVar, ParamSpec, TypeVarTuple, type aliases and Generic."""

import sys
from _types import join_types, seal
from types import GenericAlias


class _NoDefaultType:
    """The type of the NoDefault singleton."""

    __module__ = "typing"
    __slots__ = ()
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = "NoDefaultType"
NoDefault = _NoDefaultType()
seal(_NoDefaultType, final=True)


def _caller():
    """The name of the module that is making a parameter."""
    return sys._getframemodulename(2)


def _union(left, right):
    from typing import Union
    return Union[left, right]


class _Parameter:
    """What all type parameters share."""

    __slots__ = ("__name__", "_default", "_evaluate_default", "__dict__", "__weakref__")

    def _set_default(self, default):
        self._default = default
        self._evaluate_default = None

    @property
    def __default__(self):
        if self._evaluate_default is not None:
            self._default = self._evaluate_default()
            self._evaluate_default = None
        return self._default

    def has_default(self):
        """True if the parameter has a default."""
        return self._evaluate_default is not None or self._default is not NoDefault

    def __or__(self, right):
        return _union(self, right)

    def __ror__(self, left):
        return _union(left, self)

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


def _check_name(kind, name):
    if not isinstance(name, str):
        raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")


def _variance_prefix(self):
    if self.__infer_variance__:
        return ""
    return "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"


def _check_variance(covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")


def _bound_of(bound):
    from typing import _type_check
    return None if bound is None else _type_check(bound, "Bound must be a type.")


class TypeVar(_Parameter):
    """A variable that stands for a type."""

    __module__ = "typing"
    __slots__ = ("_bound", "_constraints", "_evaluate_bound", "_evaluate_constraints",
                 "__covariant__", "__contravariant__", "__infer_variance__")

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        _check_name("typevar", name)
        _check_variance(covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        if constraints:
            from typing import _type_check
            constraints = tuple(_type_check(t, "TypeVar(name, constraint, ...): constraints must be types.")
                                for t in constraints)
        self._constraints = constraints
        self._bound = _bound_of(bound)
        self._evaluate_bound = self._evaluate_constraints = None
        self._set_default(default)
        self.__module__ = _caller()

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound()
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints()
            self._evaluate_constraints = None
        return self._constraints

    def __repr__(self):
        return _variance_prefix(self) + self.__name__

    def __typing_subst__(self, arg):
        from typing import Unpack, _GenericAlias, _type_check
        arg = _type_check(arg, "Parameters to generic types must be types.", is_argument=True)
        if ((isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack)
                or (isinstance(arg, GenericAlias) and getattr(arg, "__unpacked__", False))):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index < len(args):
            return args
        if self.has_default():
            return (*args, self.__default__)
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {index + 1}")


class ParamSpecArgs:
    """The `args` of a ParamSpec."""

    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecKwargs(ParamSpecArgs):
    """The `kwargs` of a ParamSpec."""

    __module__ = "typing"

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Parameter):
    """A variable that stands for the parameters of a callable."""

    __module__ = "typing"
    __slots__ = ("__bound__", "__covariant__", "__contravariant__", "__infer_variance__")

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        _check_name("paramspec", name)
        _check_variance(covariant, contravariant, infer_variance)
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__bound__ = _bound_of(bound)
        self._set_default(default)
        self.__module__ = _caller()

    @property
    def args(self):
        """The positional arguments."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """The keyword arguments."""
        return ParamSpecKwargs(self)

    def __repr__(self):
        return _variance_prefix(self) + self.__name__

    def __typing_subst__(self, arg):
        from typing import _is_param_expr, _type_check
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(item, "Expected a type.") for item in arg)
        if not _is_param_expr(arg):
            raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                            f"Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        from typing import _is_param_expr
        params = alias.__parameters__
        index = params.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        if index >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(params) == 1 and not _is_param_expr(args[0]):
            return (args,)
        if isinstance(args[index], list):
            return (*args[:index], tuple(args[index]), *args[index + 1:])
        return args


class TypeVarTuple(_Parameter):
    """A variable that stands for any number of types."""

    __module__ = "typing"
    __slots__ = ()

    def __init__(self, name, *, default=NoDefault):
        _check_name("typevartuple", name)
        self.__name__ = name
        self._set_default(default)
        self.__module__ = _caller()

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        index = params.index(self)
        if any(isinstance(param, TypeVarTuple) for param in params[index + 1:]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        given, count = len(args), len(params)
        left, right = index, count - index - 1
        filler_at, filler = _unbounded_tuple(args)
        if filler_at is not None:
            left, right = min(left, filler_at), min(right, given - filler_at - 1)
        elif left + right > given:
            raise TypeError(f"Too few arguments for {alias}; actual {given}, "
                            f"expected at least {count - 1}")
        if left == given - right and self.has_default():
            from typing import _unpack_args
            replacement = _unpack_args(self.__default__)
        else:
            replacement = args[left:given - right]
        return (*args[:left], *[filler] * (index - left), replacement,
                *[filler] * (count - right - left - index - 1), *args[given - right:])


def _unbounded_tuple(args):
    """Where in `args` an unpacked tuple of any length is, and its item type."""
    found = None, None
    for position, arg in enumerate(args):
        if isinstance(arg, type):
            continue
        inner = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if found[0] is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            found = position, inner[0]
    return found


class TypeAliasType:
    """What a `type` statement makes."""

    __module__ = "typing"
    __slots__ = ("_name", "_value", "_evaluate", "_params", "_module")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        _check_default_order(type_params, "non-default type parameter '{}' follows default type parameter")
        self._name, self._value, self._params = name, value, type_params
        self._evaluate = None
        self._module = _caller()

    def __setattr__(self, name, value):
        if name in ("__name__", "__value__", "__type_params__", "__parameters__", "__module__"):
            if name == "__name__":
                raise AttributeError("readonly attribute")
            raise AttributeError(f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
        if name not in TypeAliasType.__slots__:
            raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}' and no "
                                 "__dict__ for setting new attributes")
        object.__setattr__(self, name, value)

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate()
            self._evaluate = None
        return self._value

    @property
    def __type_params__(self):
        return self._params

    @property
    def __parameters__(self):
        result = []
        for param in self._params:
            if isinstance(param, TypeVarTuple):
                result.extend(param)
            else:
                result.append(param)
        return tuple(result)

    def __getattribute__(self, name):
        if name == "__module__":
            return object.__getattribute__(self, "_module")
        return object.__getattribute__(self, name)

    def __getitem__(self, args):
        if not self._params:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, args)

    def __or__(self, right):
        return join_types(self, right)

    def __ror__(self, left):
        return join_types(left, self)

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return self._name


for _cls in TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType:
    seal(_cls, final=True)


def _check_default_order(params, message):
    seen = False
    for param in params:
        if param.has_default():
            seen = True
        elif seen:
            raise TypeError(message.format(param))


def _make_typevar(name, evaluate_bound, evaluate_constraints):
    """The TypeVar of a type parameter list; the functions are called when first needed."""
    result = TypeVar(name, infer_variance=True)
    result._evaluate_bound = evaluate_bound
    result._evaluate_constraints = evaluate_constraints
    result.__module__ = _caller()
    return result


def _make_paramspec(name):
    """The ParamSpec of a type parameter list."""
    return ParamSpec(name, infer_variance=True)


def _make_typevartuple(name):
    """The TypeVarTuple of a type parameter list."""
    return TypeVarTuple(name)


def _set_typeparam_default(param, evaluate):
    """Give a parameter of a type parameter list its default."""
    param._evaluate_default = evaluate
    return param


def _make_typealias(name, type_params, evaluate):
    """The object of a `type` statement."""
    result = TypeAliasType(name, None, type_params=tuple(type_params or ()))
    result._evaluate = evaluate
    result._module = _caller()
    return result


def _make_generic_base(type_params):
    """The implicit base of a class with a type parameter list."""
    from typing import Unpack
    return Generic[tuple(Unpack[param] if isinstance(param, TypeVarTuple) else param
                         for param in type_params)]


class Generic:
    """Base of generic classes: `class C(Generic[T])`."""

    __module__ = "typing"
    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, args):
        from typing import _generic_class_getitem
        return _generic_class_getitem(cls, args)

    @classmethod
    def __init_subclass__(cls, *args, **kwargs):
        super(Generic, cls).__init_subclass__(*args, **kwargs)
        from typing import _generic_init_subclass
        _generic_init_subclass(cls)
