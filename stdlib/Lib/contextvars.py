"""Variables with a value of their own in every context."""

from _types import seal
from types import GenericAlias

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_MISSING = object()


class _Missing:
    """Stands for the value before the first."""

    def __repr__(self):
        return "<Token.MISSING>"


class ContextVar:
    """A variable that every context may give another value."""

    def __init__(self, name, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.__name, self.__default = name, default

    name = property(lambda self: self.__name)

    def get(self, default=_MISSING, /):
        """The value in this context, or the default."""
        value = _current[-1]._values.get(self, _MISSING)
        if value is _MISSING:
            value = self.__default if default is _MISSING else default
        if value is _MISSING:
            raise LookupError(self)
        return value

    def set(self, value, /):
        """Give the variable a value in this context; the token undoes it."""
        context = _current[-1]
        token = Token._made(context, self, context._values.get(self, _MISSING))
        context._values[self] = value
        return token

    def reset(self, token, /):
        """Go back to the value before the set() that gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current[-1]
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            del context._values[self]
        else:
            context._values[self] = token._old

    def __repr__(self):
        default = "" if self.__default is _MISSING else f" default={self.__default!r}"
        return f"<ContextVar name={self.__name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(GenericAlias)


class Token:
    """Knows the value a variable had before a set()."""

    MISSING = _Missing()

    def __new__(cls):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @classmethod
    def _made(cls, context, var, old):
        self = object.__new__(cls)
        self._context, self._var, self._old, self._used = context, var, old, False
        return self

    var = property(lambda self: self._var)
    old_value = property(lambda self: Token.MISSING if self._old is _MISSING else self._old)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(GenericAlias)


class Context:
    """The values of variables. It is a mapping to look into; run() makes it the current one."""

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self = object.__new__(cls)
        self._values, self._entered = {}, False
        return self

    def run(self, callable, /, *args, **kwargs):
        """Call a function with this as the current context."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self} is already entered")
        self._entered = True
        _current.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _current.pop()
            self._entered = False

    def copy(self):
        """A copy of this context."""
        new = Context()
        new._values = self._values.copy()
        return new

    @staticmethod
    def _check(var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var

    def __getitem__(self, var):
        return self._values[self._check(var)]

    def __contains__(self, var):
        return self._check(var) in self._values

    def get(self, var, default=None, /):
        """The value of a variable, or the default."""
        return self._values.get(self._check(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        """The variables that have values."""
        return self._values.keys()

    def values(self):
        """The values."""
        return self._values.values()

    def items(self):
        """Pairs of variables and values."""
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


_current = [Context()]


def copy_context():
    """A copy of the current context."""
    return _current[-1].copy()


for _cls in Context, ContextVar, Token:
    _cls.__module__ = "_contextvars"
    seal(_cls, final=True)
