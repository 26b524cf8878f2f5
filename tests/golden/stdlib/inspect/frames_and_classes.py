"""inspect on frames, closures, classes, sources and unusual callables."""
import abc
import functools
import inspect
import pickle
import types


def shows(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


# === Frames and calls ===
def outer(a, b=2, *rest, key, **more):
    return inspect.getargvalues(inspect.currentframe()), inspect.getframeinfo(inspect.currentframe()).positions

values, positions = outer(1, key=3, other=4)
print(values, positions)
print(inspect.formatargvalues(*values), inspect.getargs(outer.__code__))
print(inspect.getcallargs(outer, 1, 5, 6, key=7, z=8))
for arguments, keywords in (((), {}), ((1,), {}), ((), {"a": 1, "b": 2})):
    shows(lambda: inspect.getcallargs(outer, *arguments, **keywords))
shows(lambda: inspect.getcallargs(lambda x: x, 1, 2))


# === Closures and generators ===
def maker(count):
    def inner(step):
        return count + step + len(str(maker)) + unknown
    return inner

found = inspect.getclosurevars(maker(3))
print(found.nonlocals, list(found.globals), sorted(found.builtins), found.unbound)
shows(lambda: inspect.getclosurevars(len))


async def numbers(limit):
    half = limit // 2
    yield half


async def waits(seconds):
    return seconds

waiting = waits(3)
print(inspect.getasyncgenlocals(numbers(4)), inspect.getcoroutinelocals(waiting))
waiting.close()
shows(lambda: inspect.getasyncgenlocals(3))


# === Classes ===
class Base:
    """Of the base."""
    __slots__ = {"power": "in watts"}

    def method(self):
        """Does it."""

    @property
    def value(self):
        """Told."""


class Derived(Base):
    @classmethod
    def make(cls): ...

    @staticmethod
    def helper(): ...

    def method(self): ...

    @property
    def value(self): ...

    data = 3

print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Derived) if a.name[0] != "_"])
print(inspect.getclasstree([Derived, Base, bool]))
print([inspect.getdoc(thing) for thing in (Derived, Derived.method, Derived().method, Derived.value, Base.power, Derived.make)])
checks = []


class Watched(abc.ABC):
    def __init_subclass__(cls):
        checks.append(inspect.isabstract(cls))


class Open(Watched):
    @abc.abstractmethod
    def do(self): ...


class Closed(Open):
    def do(self): ...

print(checks, inspect.isabstract(Open), inspect.isabstract(Closed))


class Guarded:
    touched = False

    def __getattribute__(self, name):
        Guarded.touched = True
        return object.__getattribute__(self, name)

print(inspect.getattr_static(Guarded(), "touched"), inspect.getattr_static(Guarded(), "nothing", "no"), Guarded.touched)
print(inspect.getattr_static(types, "__name__"), inspect.isroutine(functools.partial(print)))


# === Signatures ===
class Meta(type):
    def __call__(cls, a, *, b=1): ...


class Called(metaclass=Meta): ...


class Partial:
    __init__ = functools.partialmethod(lambda self, x, y: None, 1)
    __call__ = functools.partialmethod(lambda self, x, z: None, 1)


class Static:
    @staticmethod
    def __call__(q): ...

for callable in (Called, Partial, Partial(2), Static()):
    shows(lambda: inspect.signature(callable))
sig = inspect.signature(outer)
print(sig.parameters, hash(sig) == hash(inspect.signature(outer)))
print(pickle.loads(pickle.dumps(sig)) == sig, pickle.loads(pickle.dumps(sig.bind(1, key=2))))
for arguments, keywords in (((1,), {}), ((), {"key": 1}), ((1,), {"a": 2, "key": 3})):
    shows(lambda: sig.bind(*arguments, **keywords))


def only(a, b=1, /, *, c): ...

shows(lambda: inspect.signature(only).bind(1))
shows(lambda: inspect.signature(only).bind(1, b=2, c=3))
print(inspect.getfullargspec(outer).kwonlyargs, inspect.iscoroutinefunction(waits), inspect.CO_NOFREE)
print(inspect.BufferFlags.FULL, inspect.formatannotation(list["int"]), inspect.Traceback.__module__)

# === Sources ===
shows(lambda: inspect.getsource(type("Made", (), {})))
shows(lambda: inspect.getsourcefile(compile("x = 1", "nowhere_at_all.py", "exec")))
