# === Methods do not see the names of the class body ===
x = "global"


class C:
    x = "class"
    y = x + "!"

    def f(self):
        return x

    g = lambda self: x
    squares = [x for _ in range(1)]
    first = [n for n in x]


print(C().f(), C().g(), C.y, C.squares, C.first)


# === A class body in a function reads outer variables, its own first ===
def make(v):
    class Inner:
        print("before", v)
        v = v * 2 if False else "own"
        print("after", v)

        def get(self):
            return v

    return Inner().get()


try:
    print(make("arg"))
except NameError as e:
    print(type(e).__name__, e)


def reads(v):
    class Inner:
        w = v
        items = [v + i for i in (1, 2)]
        nested = {(i, v): w2 for i, w2 in enumerate("ab")}

    return Inner.w, Inner.items, Inner.nested


print(reads(10))


# === nonlocal and global in a class body ===
def counting():
    n = 0

    class K:
        nonlocal n
        n = 5
        m = n + 1

    return n, K.m, "n" in vars(K)


print(counting())


class G:
    global made
    made = "by class"


print(made, hasattr(G, "made"))


# === Conditional names, del, loops in a class body ===
class Body:
    for i in range(3):
        exec(f"attr{i} = i * i")
    del i
    if True:
        def method(self):
            return self.attr2
    try:
        missing
    except NameError as e:
        text = str(e)


print(Body().method(), Body.text, sorted(k for k in vars(Body) if not k.startswith("__")))


# === __class__ and super in nested functions ===
class Base:
    def who(self):
        return "base"


class Derived(Base):
    def who(self):
        def inner():
            return __class__.__name__ + ":" + super(Derived, self).who()

        return inner() + "/" + [super().who() for _ in "x"][0]

    @staticmethod
    def owner():
        return __class__

    @classmethod
    def name(cls):
        return __class__ is cls


class More(Derived):
    pass


print(Derived().who(), Derived.owner(), More.name(), Derived.name())


# === Annotations and docstring ===
class Annotated:
    """Doc."""
    a: int = 1
    b: "str"
    if False:
        c: float


print(Annotated.__doc__, Annotated.__annotations__, hasattr(Annotated, "b"), Annotated.__qualname__)
