"""The tools of `_functools` written in Python, for an interpreter without that module."""

from reprlib import recursive_repr
from types import GenericAlias, MethodType

_MISSING = object()


def reduce(function, iterable, initial=_MISSING, /):
    """
    reduce(function, iterable[, initial], /) -> value

    Apply a function of two arguments cumulatively to the items of an iterable, from left to right.

    This effectively reduces the iterable to a single value.  If initial is present,
    it is placed before the items of the iterable in the calculation, and serves as
    a default when the iterable is empty.

    For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])
    calculates ((((1 + 2) + 3) + 4) + 5).
    """
    items = iter(iterable)
    if initial is _MISSING:
        try:
            value = next(items)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""

    class K:
        """A key that compares by the function."""

        __slots__ = ["obj"]
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


class partial:
    """New function with partial application of the given arguments and keywords."""

    __slots__ = "func", "args", "keywords", "__dict__", "__weakref__"

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func, self.args, self.keywords = func, args, keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        import warnings
        warnings.warn("functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to "
                      "preserve the old behavior", FutureWarning, 2)
        return self

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        shown = [repr(self.func), *map(repr, self.args), *(f"{name}={value!r}" for name, value in self.keywords.items())]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(shown)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, namespace = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, dict | None) or not isinstance(namespace, dict | None):
            raise TypeError("invalid partial state")
        self.func, self.args, self.keywords = func, tuple(args), dict(keywords or {})
        self.__dict__ = namespace or {}

    __class_getitem__ = classmethod(GenericAlias)


partial.__module__ = "functools"
_MARK = object()


def _key(args, keywords, typed):
    """What a call is remembered under: calls with equal arguments share it."""
    key = args
    if keywords:
        key += (_MARK, *(part for item in keywords.items() for part in item))
    if typed:
        key += (_MARK, *map(type, args), *map(type, keywords.values()))
    return key[0] if len(key) == 1 and type(key[0]) in (int, str) else key


class _lru_cache_wrapper:
    """A function that remembers results, the latest last."""

    def __init__(self, user_function, maxsize, typed, cache_info_type):
        self._function, self._maxsize, self._typed, self._info = user_function, maxsize, typed, cache_info_type
        self.cache_clear()

    def __call__(self, /, *args, **keywords):
        key = _key(args, keywords, self._typed)
        if key in self._results:
            self._hits += 1
            result = self._results[key]
            if self._maxsize:
                del self._results[key]
                self._results[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **keywords)
        if self._maxsize != 0 and key not in self._results:
            if self._maxsize is not None and len(self._results) >= self._maxsize:
                del self._results[next(iter(self._results))]
            self._results[key] = result
        return result

    def cache_info(self):
        """Report cache statistics"""
        return self._info(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._results = {}
        self._hits = self._misses = 0

    def __get__(self, obj, objtype=None):
        return self if obj is None else MethodType(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__
