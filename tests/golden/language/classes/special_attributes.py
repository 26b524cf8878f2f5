# Attributes of classes and instances that are more than values.
class C:
    pass


def function():
    pass


def attempt(action):
    try:
        print("ok", action())
    except Exception as error:
        print(type(error).__name__, error)


def run(source):
    print(source, end=": ")
    attempt(lambda: exec(source, globals()))


for source in (
    "del C.__name__", "C.__name__ = 'a\\0b'", "C.__name__ = 5", "del C.__qualname__", "del C.__bases__", "C.__base__ = int", "C.__mro__ = ()",
    "del C.__doc__", "function.__globals__ = {}", "function.__closure__ = ()", "del function.__dict__", "property().fget = 3", "int.real = 3",
    "(5).x = 3", "del (5).x", "del (5).real", "slice(1).start = 2", "range(3).stop = 2", "(1j).real = 3", "C().__weakref__ = 3", "C().__dict__ = 3",
):
    run(source)

# === A new namespace after the old one is deleted ===
c = C()
c.a, old = 1, c.__dict__
del c.__dict__
print(c.__dict__, old, hasattr(c, "a"))
c.b = 2
print(c.__dict__)


# === __new__ may be any descriptor ===
class Made:
    __new__ = classmethod(lambda *arguments: arguments)


print(Made(1) == (Made, Made, 1))


# === __init_subclass__ names the class that is made ===
class Base:
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)

    def again(self):
        super().__init_subclass__(x=1)


attempt(lambda: type("Derived", (Base,), {}, x=1))
attempt(lambda: type("Derived", (), {}, x=1))
attempt(lambda: Base().again())
attempt(lambda: object.__init_subclass__(1))


# === Bases without end ===
class Endless:
    @property
    def __bases__(self):
        return (Endless(), Endless())


attempt(lambda: issubclass(Endless(), int))
attempt(lambda: isinstance(3, Endless()))
print(None.__ne__(None), None.__eq__(None), None.__ne__(1))


# === A slot without a value ===
class Slotted:
    __slots__ = ("a",)


attempt(lambda: Slotted().a)
print(hasattr(Slotted(), "a"), getattr(Slotted(), "a", "none"))
