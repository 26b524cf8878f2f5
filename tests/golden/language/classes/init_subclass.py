# === Keywords of the class statement ===
class Registered:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.key = key or cls.__name__.lower()
        Registered.registry[cls.key] = cls


class One(Registered):
    pass


class Two(Registered, key="second"):
    pass


class Three(Two):
    pass


print({k: v.__name__ for k, v in Registered.registry.items()}, Three.key)

# === Unknown keywords ===
for text in ("class A(Registered, colour=1): ...", "class A(x=1): ...", "class A(Registered, key=1, key=2): ..."):
    try:
        exec(text)
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(".")[-1])


# === Cooperation ===
class Left:
    def __init_subclass__(cls, left=0, **kw):
        super().__init_subclass__(**kw)
        cls.left = left


class Right:
    def __init_subclass__(cls, right=0, **kw):
        super().__init_subclass__(**kw)
        cls.right = right


class Both(Left, Right, left=1, right=2):
    pass


print(Both.left, Both.right)


# === It sees the finished class, after __set_name__ ===
class Field:
    def __set_name__(self, owner, name):
        owner.fields = getattr(owner, "fields", ()) + (name,)


class Model:
    def __init_subclass__(cls):
        cls.columns = ", ".join(cls.fields)


class User(Model):
    id = Field()
    name = Field()


print(User.columns, User.__init_subclass__.__func__ is Model.__init_subclass__.__func__)

# === It is not called for the class itself, and validates subclasses ===
class Strict:
    def __init_subclass__(cls):
        missing = [m for m in ("run", "stop") if m not in vars(cls)]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")


try:
    class Lazy(Strict):
        def run(self): ...
except TypeError as e:
    print(e)


# === With a metaclass that takes keywords ===
class Meta(type):
    def __new__(mcs, name, bases, ns, meta=None, **kw):
        cls = super().__new__(mcs, name, bases, ns, **kw)
        cls.meta = meta
        return cls

    def __init__(cls, name, bases, ns, meta=None, **kw):
        super().__init__(name, bases, ns)


class Root(metaclass=Meta):
    def __init_subclass__(cls, tag="none"):
        cls.tag = tag


class Leaf(Root, meta="m", tag="t"):
    pass


print(Leaf.meta, Leaf.tag, Root.meta)
print(type("Dynamic", (Root,), {}, tag="dyn").tag)
