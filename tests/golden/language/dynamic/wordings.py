import copy
import pickle
import warnings

warnings.simplefilter("ignore")


def outcome(action):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = repr(action())
        except Exception as error:
            result = f"{type(error).__name__} {error}"
        print(result, *[f"{warning.category.__name__}: {warning.message}" for warning in seen])


# === arguments ===
outcome(lambda: list[int].missing)
outcome(lambda: getattr(dict[str, int], "x_y"))
outcome(lambda: compile(1, 1, 1))
outcome(lambda: compile("x", "f", 1))
outcome(lambda: compile("x", "f", None))
for number in -1, 0x110000, 2 ** 32, -2 ** 40, 2 ** 1000:
    outcome(lambda: chr(number))
outcome(lambda: b"ab".hex(None, 0))
outcome(lambda: bytearray(b"ab").hex("xx", 0))


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


for size in -1, 2 ** 63, -2 ** 70:
    outcome(lambda: len(Sized(size)))


class Reading(float):
    def __float__(self):
        return self


outcome(lambda: float(Reading(3)))

# === classes ===
outcome(lambda: type("A\udcdcB", (), {}))
outcome(lambda: type("A", (), {"__doc__": "x\udcdcy"}))
outcome(lambda: type("Keyed", (), {1: 2}))
outcome(lambda: object.__setattr__(str, "foo", 42))
outcome(lambda: object.__delattr__(str, "lower"))


class Base:
    pass


class Meta(type, Base):
    pass


outcome(lambda: Base.__dict__["__dict__"].__set__(Meta("M", (), {}), {}) or "set")

# === comparison while a list shrinks ===


class Clearing:
    def __init__(self, *targets):
        self.targets = targets

    def __eq__(self, other):
        for target in self.targets:
            target.clear()
        return NotImplemented


first, second = [], []
first.append(Clearing(first, second))
second.append(Clearing())
print(first == second, first, second)

# === dir in a namespace that is no dict ===


class Names:
    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return list("zyx")


outcome(lambda: eval("dir()", {}, Names()))

# === throwing a class that makes no instance ===


class NoInstance(Exception):
    def __new__(cls, *args):
        return cls


def catching():
    try:
        yield 1
    except TypeError as error:
        print("inside:", error)
        yield 2


running = catching()
next(running)
outcome(lambda: running.throw(NoInstance))
fresh = catching()
outcome(lambda: fresh.throw(NoInstance))
outcome(lambda: next(fresh))

# === what exceptions take along ===
for error in ImportError("m", name="n", path="p"), ImportError("m"), AttributeError("a", name="n", obj=3), NameError("x", name="n"):
    print(error.__reduce__())
    for copied in copy.copy(error), pickle.loads(pickle.dumps(error)):
        print(copied.args, getattr(copied, "name", None), getattr(copied, "path", None), getattr(copied, "obj", None))


class Arguments:
    def __init__(self, value):
        self.value = value

    def __getnewargs__(self):
        return self.value


class More(Arguments):
    def __getnewargs_ex__(self):
        return self.value


for bad in More("ab"), More(((), {}, 1)), More(([], {})), More(((), 5)), Arguments([1]):
    outcome(lambda: bad.__reduce_ex__(2))

# === memoryview ===
view = memoryview(bytearray(b"abcdef"))
for key in (0,), (slice(0, 1), 0), (0, slice(0, 1)), (slice(0, 1), slice(0, 1)), ():
    outcome(lambda: view[key])
    outcome(lambda: view.__setitem__(key, 65))
fixed = memoryview(b"abc")
print(hash(fixed) == hash(b"abc"))
fixed.release()
print(hash(fixed) == hash(b"abc"))
