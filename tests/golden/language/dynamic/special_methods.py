# === Conversions ===
class All:
    def __int__(self): return 42
    def __index__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 1 + 2j
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __bool__(self): return False
    def __hash__(self): return 99
    def __len__(self): return 3
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
    def __format__(self, spec): return f"format {spec!r}"
    def __dir__(self): return ["d"]
    def __sizeof__(self): return 5
    def __fspath__(self): return "/path"
    def __length_hint__(self): return 8
    def __reversed__(self): return "reversed"
    def __contains__(self, x): return x == "in"
    def __call__(self, *a, **k): return a, k


import math
import operator
import os

a = All()
print(int(a), float(a), complex(a), str(a), repr(a), bytes(a), bool(a), hash(a), len(a), round(a), round(a, 2), math.trunc(a), math.floor(a), math.ceil(a), abs(a), format(a, "x"), f"{a}", dir(a))
print(os.fspath(a), reversed(a), "in" in a, "out" in a, a(1, k=2), operator.index(a), hex(a), [0] * 8 and "abcdefgh"[a], list(range(10))[a], "x" * a, range(a), bin(a), "%d %s %r %x" % (a, a, a, a), chr(a + 60) if False else chr(65))

# === What they must give ===
class Bad:
    def __init__(self, value):
        self.value = value

    def give(self, *a):
        return self.value

    __int__ = __index__ = __float__ = __complex__ = __str__ = __repr__ = __bytes__ = __bool__ = __hash__ = __len__ = __iter__ = __format__ = __dir__ = give


for value in (None, "text", 1.5, -1):
    b = Bad(value)
    for function in (int, float, str, repr, bytes, bool, hash, len, iter, format, dir, operator.index):
        try:
            result = function(b)
            print(f"{function.__name__}({value!r}) -> {result!r}")
        except (TypeError, ValueError) as e:
            print(f"{function.__name__}({value!r}): {type(e).__name__}: {e}")


# === None switches a method off ===
class Off:
    __hash__ = __iter__ = __contains__ = __reversed__ = __add__ = __len__ = __call__ = None


off = Off()
for action in ("hash(off)", "iter(off)", "1 in off", "reversed(off)", "off + 1", "1 + off", "len(off)", "off()", "[*off]", "{off}"):
    try:
        print(eval(action))
    except TypeError as e:
        print(f"{action}: {e}")

# === Subclass results are kept or not ===
class MyInt(int):
    def __repr__(self):
        return "MyInt"


class MyStr(str):
    pass


class GivesSub:
    def __index__(self):
        return True

    def __str__(self):
        return MyStr("s")

    def __int__(self):
        return 3


g = GivesSub()
print(type(str(g)).__name__, type(int(g)).__name__, type(MyInt(5) + 1).__name__, type(MyStr("a") + "b").__name__, type(MyStr("a").upper()).__name__, [MyInt(1)], f"{MyInt(4)}", "%s" % MyInt(4), type(+MyInt(1)).__name__)


# === __missing__, __set_name__, __class_getitem__, __instancecheck__ on the right objects ===
class D(dict):
    def __missing__(self, key):
        return f"missing {key}"


class Gen:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, Gen[int], Gen["x", 1])
try:
    Gen()[1]
except TypeError as e:
    print(e)
try:
    d.__missing__.__self__ is d and dict()["z"]
except KeyError as e:
    print(repr(e))
