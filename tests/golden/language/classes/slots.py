# === Only the named attributes ===
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), Point.x, type(Point.x).__name__)
for action in ("p.z = 3", "p.__dict__", "del p.x; p.x", "del p.x", "Point.x.__get__(5)"):
    try:
        exec(action)
    except (AttributeError, TypeError) as e:
        print(f"{action}: {type(e).__name__}: {e}")


# === Inheritance ===
class Point3(Point):
    __slots__ = ("z",)


class Free(Point):
    pass


class Same(Point):
    __slots__ = ()


q = Point3(1, 2)
q.z = 3
f = Free(1, 2)
f.anything = 4
s = Same(5, 6)
print(q.x, q.z, vars(f), f.x, s.y, hasattr(q, "__dict__"), hasattr(s, "__dict__"))
try:
    s.extra = 1
except AttributeError as e:
    print(e)


# === Defaults conflict, dict and weakref slots ===
for body in ("__slots__ = ('a',); a = 1", "__slots__ = ('1a',)", "__slots__ = (1,)", "__slots__ = '__dict__', '__dict__'"):
    try:
        exec(f"class Bad:\n    {body}")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
import weakref


class Open:
    __slots__ = ("a", "__dict__", "__weakref__")


o = Open()
o.a, o.b = 1, 2
r = weakref.ref(o)
print(vars(o), r() is o)
try:
    weakref.ref(p)
except TypeError as e:
    print(e)

# === Layout conflicts ===
class L:
    __slots__ = ("l",)


class R:
    __slots__ = ("r",)


try:
    class LR(L, R):
        pass
except TypeError as e:
    print(e)


class Empty:
    __slots__ = ()


class Ok(L, Empty):
    __slots__ = ("m",)


print([c.__name__ for c in Ok.__mro__])

# === On built-in types ===
class Pair(tuple):
    __slots__ = ()
    first = property(lambda self: self[0])


print(Pair((1, 2)).first, Pair((1, 2)) == (1, 2))
for base in (int, tuple, bytes):
    try:
        type("Sub", (base,), {"__slots__": ("x",)})
    except TypeError as e:
        print(e)


class Named(list):
    __slots__ = ("name",)


n = Named([1])
n.name = "n"
print(n, n.name)

# === As a dict with documentation, as a string, as an iterator ===
class Documented:
    __slots__ = {"a": "The a.", "b": None}


class Single:
    __slots__ = "only"


class Iterated:
    __slots__ = iter(["i", "j"])


print(Documented.a.__doc__, Documented.b.__doc__, Single.only.__name__, [k for k in ("i", "j") if hasattr(Iterated, k)])

# === Copy and __class__ assignment ===
import copy

c = copy.copy(p2 := Point(7, 8))
print(c.x, c.y, copy.deepcopy(p2).y)


class Other:
    __slots__ = ("x", "y")


p2.__class__ = Other
print(type(p2).__name__, p2.x)
try:
    p2.__class__ = Point3
except TypeError as e:
    print(e)
