# === Names, modules, docs ===
class A:
    """Doc of A."""
    class B:
        def m(self): ...


print(A.__name__, A.B.__qualname__, A.B.m.__qualname__, A.__module__, A.__doc__, A.B.__doc__, A)
A.__name__, A.__qualname__, A.__module__, A.__doc__ = "Z", "Q.Z", "mod", "new doc"
print(A, A.__name__, A.__doc__, A.B)
for action in ("A.__name__ = 1", "A.__qualname__ = 1", "A.__dict__ = {}", "A.__mro__ = ()", "A.__bases__ = ()", "A.__bases__ = (1,)", "int.__name__ = 'x'", "A.__class__ = 5", "del A.nothing", "int.__doc__ = 'x'"):
    try:
        exec(action)
    except (TypeError, AttributeError, ValueError) as e:
        print(f"{action}: {type(e).__name__}: {e}")

# === The namespace ===
print(type(A.__dict__).__name__, sorted(k for k in A.__dict__ if k != "__firstlineno__"))
try:
    A.__dict__["x"] = 1
except TypeError as e:
    print(e)
A.x = 1
print(A.__dict__["x"], "x" in vars(A), A().x)


# === Instances ===
class C:
    shared = []

    def __new__(cls, *args, **kw):
        print("new", args, kw)
        return super().__new__(cls)

    def __init__(self, *args, **kw):
        print("init", args, kw)


C(1, k=2)


class Elsewhere:
    def __new__(cls):
        return 5

    def __init__(self):
        print("not called")


print(Elsewhere())


class Counted:
    instances = {}

    def __new__(cls, key):
        if key not in cls.instances:
            cls.instances[key] = super().__new__(cls)
        return cls.instances[key]


print(Counted("a") is Counted("a"), Counted("a") is Counted("b"))


class BadInit:
    def __init__(self):
        return 5


class NoArgs:
    pass


class OnlyNew:
    def __new__(cls, x):
        return super().__new__(cls, x)


for make in (BadInit, lambda: NoArgs(1), lambda: NoArgs(k=1), lambda: OnlyNew(1), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: object.__init__(NoArgs(), 1), lambda: type.__call__(5)):
    try:
        make()
    except TypeError as e:
        print(e)

# === __class__, __base__, subclasses, identity ===
class P: ...


class Q(P): ...


class R(P): ...


print([k.__name__ for k in P.__subclasses__()], Q.__base__.__name__, Q.__bases__, P().__class__ is P, type(P) is type, type.__bases__, object.__bases__, object.__base__)
del R
print(isinstance(P, type), isinstance(type, object), issubclass(type, object), isinstance(object, type), type(type) is type)
p = P()
print(p == p, p != P(), hash(p) == hash(p), bool(p), repr(p).startswith("<__main__.P object at 0x"), str(p) == repr(p))
print(P.__eq__(p, 1), object.__ne__(p, p), P.__lt__(p, p), p.__reduce_ex__(2)[0].__name__, p.__sizeof__() > 0, p.__format__("") == str(p))
try:
    format(p, "x")
except TypeError as e:
    print(e)
try:
    p < p
except TypeError as e:
    print(e)
