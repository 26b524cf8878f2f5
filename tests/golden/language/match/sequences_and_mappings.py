# === Sequence patterns ===
def seq(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, b] if a == b:
            return f"twins {a}"
        case [1, *rest]:
            return f"one then {rest}"
        case [*start, "end"]:
            return f"{start} end"
        case (a, [b, *_], *_):
            return f"nested {a} {b}"
        case [_, _, *middle, _]:
            return f"middle {middle}"
        case _:
            return "other"


for x in [], [5], (2, 2), [1, 2, 3], (1,), ["a", "end"], (0, [7, 8], 9), range(5), "end", b"ab", {1: 2}, iter([1]), [3, 4], [0, "ab"]:
    print(repr(x) if not hasattr(x, "__next__") else "iterator", "->", seq(x))


# === Mapping patterns ===
def mapping(x):
    match x:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(t), **rest} if rest:
            return f"{t} with {rest}"
        case {"type": t}:
            return f"bare {t}"
        case {1: _, None: v}:
            return f"literal keys {v}"
        case {}:
            return f"some mapping of {len(x)}"
        case _:
            return "other"


from collections import ChainMap, OrderedDict, UserDict, defaultdict, deque
from types import MappingProxyType

for x in ({"type": "circle", "r": 2, "x": 0}, {"type": "square", "side": 1}, {"type": "dot"}, {"type": 5}, {1: 0, None: "n"}, {}, {"a": 1}, [("type", 1)],
          OrderedDict(type="o"), ChainMap({"type": "chain"}), UserDict(type="user"), MappingProxyType({"type": "proxy"})):
    print(type(x).__name__, "->", mapping(x))
d = defaultdict(list)
match d:
    case {"missing": v}:
        print("found", v)
    case _:
        print("not made", dict(d))

# === What counts as a sequence or a mapping ===
import collections.abc


class Seq(collections.abc.Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "xy"[i]


class Registered:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        if i:
            raise IndexError
        return "registered"


collections.abc.Sequence.register(Registered)


class Both(dict, collections.abc.Sequence):
    pass


class ListFirst(list, collections.abc.Mapping):
    __slots__ = ()


class Unrelated:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


for x in Seq(), Registered(), deque([1]), memoryview(b"a"), Both(), ListFirst(), Unrelated(), set(), "s", bytearray(b"b"):
    match x:
        case [*items]:
            print(type(x).__name__, "sequence", len(items))
        case {}:
            print(type(x).__name__, "mapping")
        case _:
            print(type(x).__name__, "neither")

# === Errors ===
class Key:
    a = "k"
    b = "k"


try:
    match {"k": 1}:
        case {Key.a: 1, Key.b: 2}:
            pass
except ValueError as e:
    print(e)
