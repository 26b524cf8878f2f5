# Caches, partial, reduce, ordering and dispatch.
from functools import cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=2, typed=True)
def square(x):
    return x * x


add = partial(lambda a, b=1: a + b)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


@singledispatch
def describe(x):
    return 'something'


@describe.register
def _(x: int):
    return 'an int'


@describe.register(list)
def _(x):
    return 'a list of %d' % len(x)


class Lazy:
    made = 0

    @cached_property
    def value(self):
        Lazy.made += 1
        return 'value'


def original():
    "The docs."


@wraps(original)
def wrapped():
    pass


show(r'''
[fib(n) for n in (0, 1, 10, 90)], fib.cache_info().misses, fib.cache_clear(), fib.cache_info()
square(3), square(3), square(3.0), square.cache_info(), square.cache_parameters(), square.__wrapped__(4)
square([])
add(2), add(2, b=5), add.func(1, 2), add.args, add.keywords, partial(add, 1)(), partial(partial(pow, 2), 3)()
partial(5)
reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3], 9), reduce(lambda a, b: a + [b], 'ab', [])
reduce(max, [])
reduce(max)
Version(1) < Version(2), Version(2) >= Version(2), Version(1) > Version(2), sorted([Version(2), Version(1)])[0].n, Version(1) != Version(2)
Version(1) < 5
describe(1), describe(1.5), describe([1]), describe(True), describe('x'), describe.dispatch(bool) is describe.dispatch(int), sorted(cls.__name__ for cls in describe.registry)
describe()
sorted(['b', 'A', 'c'], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower())))
Lazy().value, Lazy.made
wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__ is original
''')
