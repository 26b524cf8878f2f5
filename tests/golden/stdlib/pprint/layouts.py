# How each type is broken, what options change, and what a subclass of PrettyPrinter sees.
import collections
import dataclasses
import types
from pprint import PrettyPrinter, isreadable, pformat, pp, saferepr

words = [word * 4 for word in ("ant", "bee", "cat", "dog")]
table = {name: number * 1000 for number, name in enumerate(words)}


@dataclasses.dataclass
class Point:
    left: list
    hidden: int = dataclasses.field(default=0, repr=False)
    right: object = None


class Own(list):
    def __repr__(self):
        return "Own" * 12


values = [
    words, tuple(words), (words[0] * 3,), set(words), frozenset(words), table, Own(words), [[], {}, ()],
    collections.OrderedDict(table), collections.defaultdict(int, table), collections.Counter(table),
    collections.deque(words), collections.deque(words, maxlen=5), collections.ChainMap(table, {}),
    collections.UserDict(table), collections.UserList(words), collections.UserString(" ".join(words)),
    types.MappingProxyType(table), types.SimpleNamespace(first=words, second=None), Point(words, right=table),
    " lead  and\ttrail \nsecond line 'quoted' here\n", b"eight by eight is 64", bytearray(b"bytes in an array"),
]
for value in values:
    print(pformat(value, width=24, indent=2))
print(pformat([[], {}, (), "", b""], width=1, indent=3))
print(pformat([words, "one two three four", b"12345678"], width=20, compact=True))
print(pformat(list(range(0, 4000, 150)), width=30, compact=True, underscore_numbers=True))
pp({"b": {"deep": {"deeper": ()}}, "a": ((1,),)}, depth=2)

# Keys that do not compare go by the names of their types; a failure other than TypeError is the caller's.
print(pformat({3: 1, "x": 2, None: 3, 1: 4, "a": 5}))


class Stubborn:
    def __lt__(self, other):
        raise ValueError("no order")


try:
    pformat({Stubborn(), Stubborn()}, width=1)
except ValueError as error:
    print(error)

loop = types.SimpleNamespace(name="x" * 30)
loop.itself, loop.inside = loop, [loop]
print(pformat(loop, width=30).count("itself=..."), pformat(loop, width=30).count("Recursion on SimpleNamespace"))
knot = {"k": []}
knot["k"].append(knot)
print(saferepr(knot).replace(str(id(knot)), "ID"), isreadable(knot), isreadable([1, "<"]), isreadable(object()))


class Marking(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return f"<{object} {level} {len(context)} {maxlevels}>", False, False
        return super().format(object, context, maxlevels, level)


print(Marking(width=30, depth=4).pformat({"k": ["v", ("w",)], "l": {"m": "n"}}), Marking().isreadable(["v"]))
for options in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        PrettyPrinter(**options)
    except ValueError as error:
        print(error)
