# Special methods that change a container while it is worked on, and subclasses whose special methods say something else.
import array
import collections
import copy
import math


def show(name, function):
    try:
        print(name, "->", repr(function()))
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


class Clearing:
    """An index that empties the container it is used on."""

    def __init__(self, container, index):
        self.container, self.index = container, index

    def __index__(self):
        del self.container[:]
        return self.index


# === Indexes ===
def each(make):
    name = type(make()).__name__

    def get(): c = make(); return c[Clearing(c, 2)]
    def get_slice(): c = make(); return c[:Clearing(c, 2)], c
    def get_step(): c = make(); return c[::Clearing(c, 2)], c
    def put(): c = make(); c[Clearing(c, 2)] = 9; return c
    def put_slice(): c = make(); c[Clearing(c, 2):] = make()[:1]; return c
    def put_step(): c = make(); c[::Clearing(c, 2)] = make()[:1]; return c
    def drop(): c = make(); del c[Clearing(c, 2)]; return c
    def drop_slice(): c = make(); del c[Clearing(c, 1):]; return c
    def insert(): c = make(); c.insert(Clearing(c, 2), 7); return c
    def pop(): c = make(); return c.pop(Clearing(c, 2)), c
    def repeat(): c = make(); return c * Clearing(c, 2)
    def repeat_in_place(): c = make(); c *= Clearing(c, 2); return c
    for operation in get, get_slice, get_step, put, put_slice, put_step, drop, drop_slice, insert, pop, repeat, repeat_in_place:
        show(f"{name} {operation.__name__}", operation)


each(lambda: [1, 2, 3, 4])
each(lambda: bytearray(b"abcd"))
each(lambda: array.array("i", [1, 2, 3, 4]))


# === Comparisons, hashes, texts ===
def changing(result):
    class Item:
        def __eq__(self, other):
            items.clear()
            return result

        def __repr__(self):
            items.clear()
            return "Item"

    items = [1, 2, 3]
    return items, Item()


for result in True, False:
    for name, act in {
        "in": lambda items, item: item in items, "index": lambda items, item: items.index(item), "count": lambda items, item: items.count(item),
        "remove": lambda items, item: items.remove(item), "equal": lambda items, item: items == [item] * 3, "repr": lambda items, item: (items.append(item), repr(items)),
        "deque": lambda items, item: item in collections.deque(items),
    }.items():
        show(f"{name} {result}", lambda: (lambda pair: (act(*pair), pair[0]))(changing(result)))


# === Subclasses ===
class Letters(list):
    def __iter__(self):
        return iter("ab")


class Pair(tuple):
    def __iter__(self):
        return iter((120, 121))


letters, pair = Letters([1, 2]), Pair((1, 2))
show("join", lambda: "-".join(letters))
show("bytes", lambda: (bytes(pair), bytearray(pair), bytes([1, 2])))
show("slices", lambda: (lambda items: (items.__setitem__(slice(0, 1), letters), items))([0, 1]))
show("tuple", lambda: (tuple(pair), Pair(pair), list(pair), sorted(letters), [*letters], letters + [3], copy.copy(letters)))


class Number(int):
    def __float__(self):
        return 2.25

    def __index__(self):
        return 7


class Real(float):
    def __float__(self):
        return 9.0


show("floats", lambda: (math.sqrt(Number(4)), math.floor(Number(4)), float(Number(4)), complex(Number(4)), "%.1f" % Number(4), Number(4) / 2))
show("reals", lambda: (math.sqrt(Real(4)), float(Real(4)), complex(Real(4)), complex(0, Real(4)), "%.1f" % Real(4), Real(4) / 2))
show("indexes", lambda: ([1, 2, 3][Number(1)], range(Number(2)), "a" * Number(3), hex(Number(5)), chr(Number(65))))
