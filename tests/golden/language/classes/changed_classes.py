"""Classes and instances that become others: __class__, __bases__, __module__, __dict__; and descriptors in special places."""
import types


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# === __class__ ===
class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


class J:
    __slots__ = ["c", "b"]


class N(J):
    __slots__ = ["__weakref__"]


class P(J):
    __slots__ = ["__dict__"]


class Q(J):
    pass


class R(J):
    __slots__ = ["__dict__", "__weakref__"]


class Empty(J):
    __slots__ = ()


def become(start, goal):
    x = start()
    x.__class__ = goal
    return type(x).__name__


for start in G, H, J, N, P, Q, R, Empty:
    print(start.__name__, [attempt(become, start, goal) if attempt(become, start, goal) == goal.__name__ else "-" for goal in (G, H, J, N, P, Q, R, Empty)])
print(attempt(become, J, G))
x = Q()
x.c, x.extra = 1, 2
x.__class__ = R
print(x.c, x.extra)


# === __bases__ that an mro() refuses ===
class Meta(type):
    def mro(cls):
        if cls.__name__ in refused:
            raise RuntimeError("not " + cls.__name__)
        return type.mro(cls)


refused = set()


class C(metaclass=Meta):
    pass


class C2(metaclass=Meta):
    def here(self):
        return "C2"


class D(C):
    pass


class E(D):
    pass


class F(D):
    pass


refused.add("F")
print(attempt(setattr, D, "__bases__", (C2,)), [c.__name__ for c in E.__mro__], D.__bases__ == (C,), attempt(lambda: E().here()), C2.__subclasses__())
refused.clear()
D.__bases__ = (C2,)
print([c.__name__ for c in E.__mro__], E().here(), C.__subclasses__(), [c.__name__ for c in C2.__subclasses__()])
print(attempt(setattr, C2, "__bases__", (E,)))


# === __module__ and the line of the class ===
class Placed:
    pass


print("__firstlineno__" in vars(Placed))
Placed.__module__ = "elsewhere"
print("__firstlineno__" in vars(Placed), Placed)


# === A metaclass with another base beside type ===
class Base:
    pass


class Mixed(Base, type):
    pass


class Made(metaclass=Mixed):
    spam = 1


print(Made.__dict__["spam"], type(Made.__dict__).__name__, attempt(setattr, Made, "__dict__", {}))


class Module(types.ModuleType, Base):
    pass


module = Module("m")
print(attempt(Base.__dict__["__dict__"].__set__, module, {}), attempt(setattr, module, "__dict__", {}))


class Odd(types.ModuleType):
    __dict__ = 8


print(attempt(dir, Odd("odd")))
nameless = types.ModuleType.__new__(types.ModuleType)
print(attempt(getattr, nameless, "missing"))


# === Comparison and hash ===
def raises(self):
    raise AttributeError("none")


class Secret:
    __eq__ = property(raises)


class OnlyInequality:
    def __ne__(self, other):
        return True


print(Secret() == Secret(), attempt(lambda: Secret() < 1), type(hash(OnlyInequality())))


# === What a class body calls __class__ ===
class Named:
    def own(self):
        return __class__

    __class__ = 413


print(Named().__class__, Named().own() is Named)


# === Bases that do not fit ===
def rebase(cls, *bases):
    cls.__bases__ = bases
    return [c.__name__ for c in cls.__mro__]


class A:
    pass


class B:
    pass


def sub(*bases):
    return type("Sub", bases, {})


for cls, bases in (A, (B,)), (A, (object,)), (A, (int,)), (sub(A), (B,)), (sub(A), (int,)), (sub(A), (object,)), (sub(A), (B, A)), (sub(tuple), (tuple, B)), (sub(int), (tuple,)), (sub(int), (B,)), (sub(G), (A,)):
    print(attempt(rebase, cls, *bases))


# What a class is freed by goes before its layout, and final types are refused first.
class Slotted:
    __slots__ = ("x",)


class Bare:
    __slots__ = ()


class Number(int):
    pass


class Words(tuple):
    pass


for cls in (Number, Words, Slotted, Bare):
    for base in (object, int, bool, tuple, list, Slotted, Bare, Words):
        try:
            cls.__bases__ = base,
            print(cls.__name__, base.__name__, "taken")
        except TypeError as error:
            print(cls.__name__, error)
