# === Order, arguments, any expression ===
def show(tag):
    print("make", tag)

    def decorate(f):
        print("apply", tag, f.__name__)

        def wrapper(*args):
            return f"{tag}({f(*args)})"

        wrapper.__name__ = f.__name__
        return wrapper

    return decorate


@show("outer")
@show("inner")
def greet(name):
    return f"hi {name}"


print(greet("x"))
table = {"k": [lambda f: "replaced"]}


@table["k"][0]
def gone(): ...


@(lambda cls: setattr(cls, "added", 1) or cls)
class Marked: ...


@callable
def tested(): ...


print(gone, Marked.added, tested)

# === functools.wraps, update_wrapper, partial ===
import functools


def logged(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        wrapper.calls += 1
        return f(*a, **k)

    wrapper.calls = 0
    return wrapper


@logged
def add(a: int, b: int = 2) -> int:
    """Add."""
    return a + b


print(add(1), add(1, b=5), add.calls, add.__name__, add.__doc__, add.__wrapped__.__name__, add.__annotations__)
import inspect

print(inspect.signature(add), inspect.unwrap(add) is add.__wrapped__)


# === A decorator with and without arguments ===
def repeat(f=None, *, times=2):
    if f is None:
        return functools.partial(repeat, times=times)

    @functools.wraps(f)
    def wrapper(*a):
        return [f(*a) for _ in range(times)]

    return wrapper


@repeat
def one():
    return 1


@repeat(times=3)
def two():
    return 2


print(one(), two())


# === Decorators that are classes, on methods ===
class Memo:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.cache = f, {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.f(*args)
        return self.cache[args]

    def __get__(self, obj, owner):
        return self if obj is None else functools.partial(self, obj)


class Maths:
    def __init__(self, k):
        self.k = k

    @Memo
    def times(self, n):
        print("computing", n)
        return self.k * n


m = Maths(3)
print(m.times(4), m.times(4), len(Maths.times.cache), Maths.times.__name__)


# === Around classes ===
def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]

    return get


@singleton
class Config:
    """The configuration."""


print(Config() is Config(), Config.__name__, Config.__doc__)


def auto_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


@auto_repr
class Pt:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Pt(1, "a"))


# === classmethod and staticmethod around other decorators ===
class K:
    @staticmethod
    @logged
    def s(x):
        return x

    @classmethod
    @logged
    def c(cls, x):
        return cls.__name__, x

    @property
    @functools.lru_cache
    def p(self):
        print("once")
        return 5


k = K()
print(K.s(1), k.c(2), k.p + k.p, K.s.__wrapped__.__name__, K.c.__name__)
