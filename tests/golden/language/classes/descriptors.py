# === Data descriptors win over the instance, others lose ===
class Data:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", name, "in", owner.__name__)

    def __get__(self, obj, owner=None):
        return self if obj is None else f"data {self.name}"

    def __set__(self, obj, value):
        print("set", value)

    def __delete__(self, obj):
        print("delete")


class NonData:
    def __get__(self, obj, owner=None):
        return "non-data"


class Host:
    d = Data()
    n = NonData()


h = Host()
h.__dict__.update(d="instance d", n="instance n")
print(h.d, h.n, Host.n, type(Host.d).__name__)
h.d = 5
del h.d


# === A typed field ===
class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.slot, value)


class Person:
    name = Typed(str, "nobody")
    age = Typed(int, 0)


p = Person()
print(p.name, p.age)
p.name, p.age = "Ada", 36
print(p.name, p.age, vars(p))
try:
    p.age = "old"
except TypeError as e:
    print(e)
try:
    del p.age
except AttributeError as e:
    print(e)


# === Set without get, get without set, lazy attributes ===
class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["v"] = value * 2


class Lazy:
    def __init__(self, make):
        self.make, self.name = make, make.__name__

    def __get__(self, obj, owner):
        value = obj.__dict__[self.name] = self.make(obj)
        return value


class Uses:
    v = OnlySet()

    @Lazy
    def slow(self):
        print("computing")
        return 42


u = Uses()
print(type(u.v).__name__)
u.v = 4
print(u.v, u.slow, u.slow)

# === Functions are descriptors ===
def f(self, x):
    return self, x


print(f.__get__(1)(2), f.__get__(None, int) is f, type(f.__get__("s")).__name__)
bound = f.__get__("obj", str)
print(bound.__self__, bound.__func__ is f, bound == f.__get__("obj"), bound("arg"))
print(int.__add__.__get__(5)(6), (5).__add__.__self__, str.join.__get__(",")(["a", "b"]))
try:
    f.__get__(None, None)
except TypeError as e:
    print(e)


# === Errors inside __set_name__ ===
class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("in set_name")


try:
    class Fails:
        attr = Broken()
except ValueError as e:
    print(e, e.__notes__)


# === Where a descriptor is looked for: the type, not the instance ===
h.extra = NonData()
print(type(h.extra).__name__)
print(Host.__dict__["n"].__get__(h, Host))
