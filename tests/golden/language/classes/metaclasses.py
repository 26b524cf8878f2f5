# === The order of class creation ===
log = []


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(("prepare", name, [b.__name__ for b in bases], kw))
        return {"injected": 1}

    def __new__(mcs, name, bases, ns, **kw):
        log.append(("new", name, sorted(k for k in ns if not k.startswith("__")), kw))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        log.append(("init", name))
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        log.append(("call", cls.__name__, args))
        return super().__call__(*args, **kw)


class A(metaclass=Meta, flag=True):
    attr = injected + 1

    def __init__(self, x):
        self.x = x


class B(A):
    pass


B(5)
for entry in log:
    print(entry)
print(type(A).__name__, type(B).__name__, A.injected, A.attr)


# === A registry ===
class Plugin(type):
    registry = {}

    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if bases:
            Plugin.registry[ns.get("key", name.lower())] = cls

    def __iter__(cls):
        return iter(sorted(Plugin.registry))

    def __getitem__(cls, key):
        return Plugin.registry[key]

    def __contains__(cls, key):
        return key in Plugin.registry

    def __len__(cls):
        return len(Plugin.registry)

    def __repr__(cls):
        return f"<plugin {cls.__name__}>"


class Base(metaclass=Plugin):
    pass


class Csv(Base):
    pass


class Json(Base):
    key = "js"


print(list(Base), Base["js"], "csv" in Base, len(Base), [Csv, Json], f"{Csv}")


# === Instance and subclass checks ===
class Duck(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")

    def __subclasscheck__(cls, sub):
        return "quack" in vars(sub)


class Quacker(metaclass=Duck):
    pass


class Robot:
    def quack(self): ...


print(isinstance(Robot(), Quacker), issubclass(Robot, Quacker), isinstance(1, Quacker), issubclass(int, Quacker))


# === Conflicts, and how they are solved ===
class M1(type): ...


class M2(type): ...


class X(metaclass=M1): ...


class Y(metaclass=M2): ...


try:
    class Z(X, Y): ...
except TypeError as e:
    print(e)


class M12(M1, M2): ...


class Z(X, Y, metaclass=M12): ...


print(type(Z).__name__, [k.__name__ for k in Z.__mro__])


# === Attributes of the metaclass are seen on classes only ===
class Counted(type):
    made = 0

    @property
    def count(cls):
        return cls.made

    def __getattr__(cls, name):
        return f"class attribute {name}"


class Item(metaclass=Counted):
    made = 3


print(Item.count, Item.anything, hasattr(Item(), "count"), hasattr(Item(), "anything"))


# === A function as metaclass, type() with three arguments ===
def upper(name, bases, ns):
    return type(name, bases, {k.upper() if not k.startswith("__") else k: v for k, v in ns.items()})


class Shout(metaclass=upper):
    word = 1


print(Shout.WORD, hasattr(Shout, "word"))
Made = type("Made", (dict,), {"size": property(len), "__doc__": "made"})
print(Made(a=1).size, Made.__doc__, Made.__mro__[1].__name__, Made.__module__)
for args in (("N",), ("N", 1, {}), ("N", (), 1), (1, (), {}), ("N", (1,), {}), ("N\0", (), {})):
    try:
        type(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
