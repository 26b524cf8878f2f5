# === __getattr__ is asked last, __getattribute__ first ===
class Logged:
    present = "class"

    def __init__(self):
        self.own = "instance"

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        if name == "refused":
            raise AttributeError(f"no {name} here", name=name, obj=self)
        return f"made {name}"


o = Logged()
print(o.own, o.present, o.missing)
print(hasattr(o, "refused"), getattr(o, "refused", "default"))


# === A proxy ===
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self.log.append(f"{name}={value}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        delattr(self._target, name)


class Target:
    x = 1

    def double(self):
        return self.x * 2


t = Target()
p = Proxy(t)
p.x = 21
print(p.double(), t.x)
del p.x
print(p.x, p.log, vars(t))
try:
    p.nothing
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)

# === Implicit special methods skip both hooks ===
class Magic:
    def __getattr__(self, name):
        print("asked for", name)
        return lambda *a: 7


m = Magic()
print(m.__len__())
for call in (len, iter, lambda x: x + 1, lambda x: x[0], lambda x: x(), abs):
    try:
        call(m)
    except TypeError as e:
        print(e)
m.__len__ = lambda: 3
try:
    len(m)
except TypeError as e:
    print(e)

# === A dict with attributes ===
class Bag(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__

    def __missing__(self, key):
        raise AttributeError(key)


b = Bag(a=1)
b.c = 2
print(b.a, b["c"], b, hasattr(b, "zzz"))

# === A recursion of one's own making ===
class Endless:
    def __getattr__(self, name):
        return self.other


try:
    Endless().x
except RecursionError as e:
    print(str(e)[:32])

# === __dir__, dir() and vars() ===
class Dirs:
    def __dir__(self):
        return ["b", "a"]


print(dir(Dirs()), vars(Dirs()))
class BadDir:
    __dir__ = lambda self: 5


try:
    dir(BadDir())
except TypeError as e:
    print(e)

# === __getattribute__ that fails, and object's own ===
class Half:
    def __getattribute__(self, name):
        if name == "good":
            return 1
        raise AttributeError(name)


h = Half()
h.x = 5
print(h.good, getattr(h, "x", "hidden"), object.__getattribute__(h, "x"))
try:
    object.__getattribute__(h, "y")
except AttributeError as e:
    print(e, e.name)
for args in ((1,), ("a", "b", 3), (h, 1)):
    try:
        getattr(*args)
    except TypeError as e:
        print(e)
