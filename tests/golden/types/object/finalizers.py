import gc
import sys
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def link(self, other):
        self.other = other

    def __del__(self):
        print("del", self.name)


class Noise:
    def __init__(self, value):
        self.value = value


def noise(value):
    return [Noise(value), Noise(value).value, {1: Noise(value)}, (lambda: value)()]


def drop(make):
    """Make something, forget it, and let the collector find it."""
    make()
    # What was made last may still lie in a register: use it for something else.
    noise(noise(1))
    gc.collect()


# === Called once, when the object cannot be reached ===
drop(lambda: Thing("one"))
drop(lambda: Thing("two"))


def cycle():
    a, b = Thing("a"), Thing("b")
    a.link(b)
    b.link(a)


drop(cycle)


# === Every kind of instance ===
class Slotted:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __del__(self):
        print("slotted", self.value)


class Items(list):
    def __del__(self):
        print("items", len(self))


class Inherited(Thing):
    pass


drop(lambda: Slotted(5))
drop(lambda: Items([1, 2]))
drop(lambda: Inherited("inherited"))


# === The class may get its method later ===
class Late:
    pass


Late.__del__ = lambda self: print("late")
drop(Late)
del Late.__del__
drop(Late)

# === What __del__ keeps alive lives on, and is not finalized again ===
kept = []


class Phoenix:
    def __del__(self):
        print("phoenix")
        kept.append(self)


drop(Phoenix)
print(len(kept))
kept.clear()
gc.collect()
print(len(kept))


# === Exceptions in __del__ are shown by the hook, not raised ===
def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, unraisable.object.__name__)


class Fails:
    def __del__(self):
        raise KeyError("in del")


sys.unraisablehook = hook
drop(Fails)

# === Weak references die first, and their callbacks hear of it ===
references = []


def watched():
    thing = Late()
    references.append(weakref.ref(thing, lambda r: print("callback", r() is None)))
    references.append(weakref.proxy(thing, lambda p: print("proxy callback")))
    references.append(weakref.ref(thing))
    print(weakref.getweakrefcount(thing))


drop(watched)
print(references[0](), references[2]())
try:
    references[1].name
except ReferenceError as error:
    print(error)


def failing():
    thing = Late()
    references.append(weakref.ref(thing, lambda r: int("x")))


drop(failing)


def finalized():
    weakref.finalize(Late(), print, "finalize", 1)


drop(finalized)
sys.unraisablehook = sys.__unraisablehook__

# === At the end the rest, the oldest first ===
last = Thing("last but one")
also = [Inherited("last")]
print("end")
