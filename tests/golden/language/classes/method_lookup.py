# Methods that are loaded as values, called through attributes, and changed behind the caches.
import random


class Plain:
    def __init__(self):
        self.callback = self.method

    def method(self, x=0):
        return "method", x

    def by_attribute(self):
        return self.callback(1)

    def as_value(self):
        m = self.method
        return m(2)


class FromList(list):
    def method(self, x=0):
        return "list method", len(self), x

    def as_value(self):
        m, a = self.method, self.append
        a(x := len(self))
        return m(x)


def repeat(f, n=40):
    return [f() for _ in range(n)][-1]


p = Plain()
print(repeat(p.by_attribute), repeat(p.as_value))
p.callback = len
try:
    p.by_attribute()
except TypeError as e:
    print(e)
p.callback = lambda x: ("lambda", x)
print(repeat(p.by_attribute))
del p.callback
try:
    repeat(p.by_attribute)
except AttributeError as e:
    print(e)
Plain.callback = lambda self, x: ("on the class", x)
print(repeat(p.by_attribute))

p.method = lambda x: ("shadowed", x)
print(repeat(p.as_value))
del p.method
print(repeat(p.as_value))
Plain.method = lambda self, x: ("replaced", x)
print(repeat(p.as_value))
Plain.method = staticmethod(lambda x: ("static", x))
print(repeat(p.as_value))
Plain.method = property(lambda self: lambda x: ("property", x))
print(repeat(p.as_value))
vars(p)["method"] = lambda x: ("in the dict", x)
print(repeat(p.as_value))
Plain.method = lambda self, x: ("replaced again", x)
print(repeat(p.as_value))

l = FromList()
print(repeat(l.as_value), len(l))
l.method = lambda x: ("shadowed", x)
print(repeat(l.as_value), len(l))
FromList.append = lambda self, x: None
print(repeat(l.as_value), len(l))
print(l.pop.__self__ is l, l.as_value.__func__ is FromList.as_value, l.as_value == l.as_value, l.pop == l.pop)


class Foreign:
    append = list.append


def load_foreign():
    try:
        return Foreign().append
    except TypeError as e:
        return str(e)


print(repeat(load_foreign))


class Getattr:
    def method(self):
        return 1

    def __getattribute__(self, name):
        return lambda: name


g = Getattr()
print(repeat(lambda: g.method()), repeat(lambda: (m := g.other) and m()))

for number in (5, -7, 1 << 70, True, 2.5):
    print(repeat(lambda: number.real), repeat(lambda: number.conjugate()), repeat(lambda: number.as_integer_ratio()))
try:
    repeat(lambda: (3).nothing())
except AttributeError as e:
    print(e)

r = random.Random(3)
print([r.choice("abcdef") for _ in range(20)], [r.randrange(5, 60, 5) for _ in range(10)], [r.randint(1, 6) for _ in range(10)])
bits = r.getrandbits
print([bits(k) for k in range(1, 70, 7)], bits.__self__ is r, bits.__name__)
try:
    bits()
except TypeError as e:
    print(e)
try:
    bits(1, 2)
except TypeError as e:
    print(e)


# Comparisons of instances, with methods that come, go and change.
class Ordered:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return self.key < other.key


items = [Ordered(k) for k in (3, 1, 2)]
print([o.key for o in sorted(items)], min(items).key)
Ordered.__lt__ = lambda self, other: self.key > other.key
print([o.key for o in sorted(items)], (items[0] < items[1], items[0] > items[1]))
Ordered.__lt__ = staticmethod(lambda other: "static")
print(items[0] < items[1])
del Ordered.__lt__
try:
    sorted(items)
except TypeError as e:
    print(e)


class Loose:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return [self.key] if self.key < other.key else []

    __eq__ = object.__eq__


low, high = Loose(1), Loose(2)
print((1, low) < (1, high), (1, high) < (1, low))
print(["low" if (1, low) < (1, high) else "not low", "high" if (1, high) < (1, low) else "not high"], not (1, high) < (1, low), [k for k in (1, 2) if (k, low) < (1, high)])
print((1, "a", 2.5) < (1, "a", 3), (1, (2, 3)) == (1, (2, 3)), (1, [2]) >= (1, [1, 5]), () < (0,), (1,) != (1,))
try:
    (1, "a") < (1, 2)
except TypeError as e:
    print(e)
