"""Caches keyed by keyword arguments; partial objects that are copied, shown and put into classes."""
import copy
import pickle
import warnings
from functools import cmp_to_key, lru_cache, partial, partialmethod


# === Keyword arguments are part of the key ===
@lru_cache(maxsize=2, typed=False)
def area(width, height=1):
    print("computed", width, height)
    return width * height

print(area(2, height=3), area(2, height=3), area(width=2, height=3), area(height=3, width=2))
print(area.cache_info())


class Key:
    hashed = 0

    def __hash__(self):
        Key.hashed += 1
        return 7


@lru_cache(maxsize=1)
def of(key, other):
    return other

one = Key()
print(of(one, 1), Key.hashed, of(one, 1), Key.hashed, of(2, 2), Key.hashed)
print(lru_cache(typed=True)(lambda x: type(x))(x=3.0))


# === A cached function that calls itself with the same arguments ===
@lru_cache(maxsize=3)
def count(n, again=True):
    if again:
        again = False
        return count(n, again=False) + count(n, again=False)
    return n

print(count(4), count.cache_info())

# === partial ===
p = partial(int, base=2)
p.note = ["kept"]
print(copy.copy(p).note is p.note, pickle.loads(pickle.dumps(p)).note, copy.copy(p).keywords is p.keywords)
print(p.__reduce__()[2][3], partial(p, "11").func is p, partial(partial(int, base=8), "11"))
p.__setstate__((p, (), {}, {}))
print(repr(p))
p.__setstate__((print, ("a",), None, None))
p("b")
for state in ([], (print, (), {}), (None, (), {}, None), (print, [], {}, None), (print, (), [], None)):
    try:
        p.__setstate__(state)
    except TypeError as error:
        print(error)


class Shape:
    meth = partial(print, "called with")
    half = partialmethod(lambda self, a, b: (a, b), 1)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Shape().meth(2)
    Shape.meth(3)
print([str(w.message) for w in caught], Shape().half(2))

# === cmp_to_key ===
key = cmp_to_key(lambda a, b: b - a)
print(sorted([1, 3, 2], key=key), key(1) > key(2))
for action in (lambda: key(), lambda: key(1, 2), lambda: hash(key(1)), lambda: key(1) < 2):
    try:
        action()
    except TypeError as error:
        print(error)
