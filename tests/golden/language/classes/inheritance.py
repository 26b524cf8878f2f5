# === The order of bases ===
class A:
    def f(self):
        return ["A"]


class B(A):
    def f(self):
        return ["B", *super().f()]


class C(A):
    def f(self):
        return ["C", *super().f()]


class D(B, C):
    def f(self):
        return ["D", *super().f()]


print(D().f(), [k.__name__ for k in D.mro()])
for bases in ((A, B), (A, A), (D, A, B), (object, A)):
    try:
        print([k.__name__ for k in type("X", bases, {}).__mro__])
    except TypeError as e:
        print(str(e).replace("\n", " "))
for base in (bool, type(None), type(lambda: 0), range, slice, type(...)):
    try:
        type("X", (base,), {})
    except TypeError as e:
        print(e)

# === super in all its forms ===
class E(D):
    def f(self):
        return super(D, self).f()

    @classmethod
    def make(cls):
        return super().__new__(cls)

    @staticmethod
    def stat():
        try:
            return super().f
        except RuntimeError as e:
            return str(e)

    attr = property(lambda self: super(E, self).f()[0])


e = E.make()
print(e.f(), type(e).__name__, E.stat(), e.attr)
print(super(E, e).f(), super(E, E).f(e))
for args in ((1,), (E, 1), (E, A()), (E, A)):
    try:
        super(*args)
    except TypeError as x:
        print(x)
s = super(B, D())
print(s.__thisclass__.__name__, s.__self_class__.__name__, type(s.__self__).__name__)
try:
    s.nothing
except AttributeError as x:
    print(x)
try:
    super(B, D()).f = 1
except AttributeError as x:
    print(x)


# === Cooperative __init__ with keywords ===
class Root:
    def __init__(self, **kw):
        if kw:
            raise TypeError(f"left over: {sorted(kw)}")


class Sized(Root):
    def __init__(self, *, size=0, **kw):
        super().__init__(**kw)
        self.size = size


class Coloured(Root):
    def __init__(self, *, colour="none", **kw):
        super().__init__(**kw)
        self.colour = colour


class Box(Sized, Coloured):
    pass


b = Box(size=3, colour="red")
print(b.size, b.colour)
try:
    Box(weight=1)
except TypeError as x:
    print(x)

# === Changing bases and class ===
class P:
    def who(self):
        return "P"


class Q:
    def who(self):
        return "Q"


class R(P):
    pass


r = R()
print(r.who())
R.__bases__ = (Q,)
print(r.who(), R.__mro__[1].__name__, R in Q.__subclasses__(), R in P.__subclasses__())
r.__class__ = P
print(r.who(), isinstance(r, R))
for bad in (int, 5):
    try:
        r.__class__ = bad
    except TypeError as x:
        print(x)
try:
    R.__bases__ = (R,)
except TypeError as x:
    print(x)

# === Methods looked up late ===
def greet(self):
    return "hi from " + type(self).__name__


Q.greet = greet
print(R().greet())
Q.greet = lambda self: "replaced"
print(R().greet())
del Q.greet
print(hasattr(R(), "greet"))
print(isinstance(True, int), issubclass(bool, (str, int)), isinstance(3, int | str), [t.__name__ for t in bool.__mro__])
