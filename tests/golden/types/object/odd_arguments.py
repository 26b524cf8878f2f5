# Wrong, huge and unusual arguments to methods of builtin types: the value or the exact error.
import collections
import io
import itertools
import operator
import re
import types
import weakref


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", error)


huge = 10 ** 25
two, bad = Index(2), Index("x")
union, alias, match = int | str, list[int], re.match("a", "a")

# === Numbers too large ===
show(r'''
"a".center(huge)
"a".zfill(huge)
"a".expandtabs(2 ** 40)
"a".expandtabs(huge)
"a b".split(" ", huge)
[1].pop(huge)
[1].insert(huge, 1)
[1].index(1, huge)
bytearray(b"a").pop(huge)
b"a".replace(b"a", b"b", huge)
(1).to_bytes(huge)
chr(2 ** 40)
list(itertools.combinations([1], huge))
collections.deque([1]).rotate(huge)
io.BytesIO(b"abc").read(huge)
compile("1", "f", "eval", 2 ** 40)
"abc"[huge]
[1][huge]
"%*d" % (huge, 1)
''')

# === Arguments of the wrong type, in the order in which they are looked at ===
show(r'''
b"abc".find("a", "b")
b"abc".count([1], [2])
bytearray(b"abc").rindex("a", "b")
b"abc".find("a", 5)
[1].index(1, None)
(1,).index(1, 0, None)
[1].index(1, -1, 10)
[1].index(1, "a")
str.maketrans(1, 2)
str.maketrans("a", None)
str.maketrans("a", "b", 1)
str.maketrans(1, "b")
(5).__round__(None)
(5).__round__()
round(5, None)
(2.5).__round__(None)
int.from_bytes(two)
int.from_bytes(5)
int.from_bytes([1, 2])
bytes(bad)
bytearray(bad)
bytes(two)
bytearray(b"ab").__init__(bad)
b"%i" % "a"
"%i" % "a"
b"%d" % None
complex(0, "1")
complex(0, [])
(i for i in ()).throw(1, 2, 3)
(i for i in ()).throw(ValueError, None, 3)
types.FunctionType(show.__code__, {}, "f", None, None, 3)
property(len).__set__(1, 2)
property(len).__delete__(1)
property().__set__(1, 2)
''')

# === Items of what has none ===
show(r'''
operator.delitem("abc", 0)
operator.delitem("abc", None)
operator.delitem((1,), huge)
operator.delitem(range(3), bad)
operator.delitem(5, 0)
operator.delitem({1: 2}, 5)
operator.setitem("abc", huge, 1)
operator.setitem("abc", bad, 1)
operator.setitem((1,), "a", 1)
operator.concat({}, {})
operator.concat(range(3), range(3))
operator.concat(5, 5)
operator.concat([1], [2])
''')

# === Subscripted by keys alone: no sequences ===
show(r'''
iter(union)
list(union)
1 in union
reversed(union)
[*match]
iter(match)
reversed(match)
match[0]
reversed(alias)
list(alias)
list(reversed(types.MappingProxyType({1: 2})))
''')


# === Namespaces of classes ===
class Plain:
    pass


class Documented:
    """Text."""


class Number(int):
    pass


class Pair(tuple):
    pass


class Text(str):
    pass


for cls in Plain, Documented, Number, Pair, Text:
    print(cls.__name__, list(vars(cls)), cls.__doc__)
show(r'''
weakref.ref(Number(5))
weakref.ref(Pair())
type(weakref.ref(Text()))
type(weakref.ref(Plain()))
type("Slotted", (int,), {"__slots__": ("a",)})
''')
