"""The functions of operator in Python, for whoever hides the native ones."""

import builtins as _builtins

__all__ = ["attrgetter", "call", "concat", "contains", "countOf", "delitem", "getitem", "iconcat", "indexOf", "is_", "is_none", "is_not",
           "is_not_none", "itemgetter", "length_hint", "methodcaller", "not_", "setitem", "truth", "abs", "index"]

_BINARY = {"add": "+", "and_": "&", "floordiv": "//", "lshift": "<<", "matmul": "@", "mod": "%", "mul": "*", "or_": "|", "pow": "**",
           "rshift": ">>", "sub": "-", "truediv": "/", "xor": "^"}
_COMPARING = {"eq": "==", "ge": ">=", "gt": ">", "le": "<=", "lt": "<", "ne": "!="}
_UNARY = {"inv": "~", "invert": "~", "neg": "-", "pos": "+"}


def _define(name, arguments, body, doc):
    space = {}
    exec(f"def {name}({arguments}, /):\n    {doc!r}\n    {body}", space)
    space[name].__module__ = "operator"
    globals()[name] = space[name]
    __all__.append(name)


for _name, _sign in (_BINARY | _COMPARING).items():
    _define(_name, "a, b", f"return a {_sign} b", f"Same as a {_sign} b.")
for _name, _sign in _BINARY.items():
    _define("i" + _name.rstrip("_"), "a, b", f"a {_sign}= b; return a", f"Same as a {_sign}= b.")
for _name, _sign in _UNARY.items():
    _define(_name, "a", f"return {_sign}a", f"Same as {_sign}a.")


def abs(a, /):
    """Same as abs(a)."""
    return _builtins.abs(a)


def index(a, /):
    """Same as a.__index__()"""
    return a.__index__()


def not_(a, /):
    """Same as not a."""
    return not a


def truth(a, /):
    """Return True if a is true, False otherwise."""
    return True if a else False


def is_(a, b, /):
    """Same as a is b."""
    return a is b


def is_not(a, b, /):
    """Same as a is not b."""
    return a is not b


def is_none(a, /):
    """Same as a is None."""
    return a is None


def is_not_none(a, /):
    """Same as a is not None."""
    return a is not None


def _check_concat(a, b):
    if not hasattr(a, "__getitem__"):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)


def concat(a, b, /):
    """Same as a + b, for a and b sequences."""
    _check_concat(a, b)
    return a + b


def iconcat(a, b, /):
    """Same as a += b, for a and b sequences."""
    _check_concat(a, b)
    a += b
    return a


def contains(a, b, /):
    """Same as b in a (note reversed operands)."""
    return b in a


def countOf(a, b, /):
    """Return the number of items in a which are, or which equal, b."""
    return sum(1 for item in a if item is b or item == b)


def indexOf(a, b, /):
    """Return the first index of b in a."""
    for i, item in enumerate(a):
        if item is b or item == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b, /):
    """Same as a[b]."""
    return a[b]


def setitem(a, b, c, /):
    """Same as a[b] = c."""
    a[b] = c


def delitem(a, b, /):
    """Same as del a[b]."""
    del a[b]


def length_hint(obj, default=0, /):
    """Return an estimate of the number of items in obj."""
    if not isinstance(default, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(default).__name__)
    try:
        return len(obj)
    except TypeError:
        pass
    try:
        hint = type(obj).__length_hint__
    except AttributeError:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError("__length_hint__ must be integer, not %s" % type(value).__name__)
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def call(obj, /, *args, **kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


class _Getter:
    """Fetches one thing, or a tuple of several."""

    __slots__ = ("_items",)

    def __init__(self, item, /, *items):
        self._items = (item, *items)

    def __call__(self, obj, /):
        found = tuple(self._get(obj, item) for item in self._items)
        return found if len(found) > 1 else found[0]

    def __repr__(self):
        return "%s.%s(%s)" % (type(self).__module__, type(self).__qualname__, ", ".join(map(repr, self._items)))

    def __reduce__(self):
        return type(self), self._items


class attrgetter(_Getter):
    """Return a callable object that fetches the given attribute(s) from its operand."""

    __slots__ = ()

    def __init__(self, attr, /, *attrs):
        if not all(isinstance(item, str) for item in (attr, *attrs)):
            raise TypeError("attribute name must be a string")
        super().__init__(attr, *attrs)

    @staticmethod
    def _get(obj, attr):
        for name in attr.split("."):
            obj = getattr(obj, name)
        return obj


class itemgetter(_Getter):
    """Return a callable object that fetches the given item(s) from its operand."""

    __slots__ = ()

    @staticmethod
    def _get(obj, item):
        return obj[item]


class methodcaller:
    """Return a callable object that calls the given method on its operand."""

    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args), *(f"{key}={value!r}" for key, value in self._kwargs.items())]
        return "%s.%s(%s)" % (type(self).__module__, type(self).__qualname__, ", ".join(parts))

    def __reduce__(self):
        if not self._kwargs:
            return type(self), (self._name, *self._args)
        from functools import partial
        return partial(type(self), self._name, **self._kwargs), self._args


for _item in attrgetter, itemgetter, methodcaller:
    _item.__module__ = "operator"
