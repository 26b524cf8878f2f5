"""A proxy does what its object does."""
import operator
import weakref


class Number:
    def __init__(self, name):
        self.name = name

    def __call__(self, *arguments, **named):
        return arguments, named


class Plain:
    pass


def binary(name, symbol):
    def forward(self, other):
        return f"{self.name} {symbol} {getattr(other, 'name', other)}"

    def reflected(self, other):
        return f"{getattr(other, 'name', other)} {symbol} {self.name}"

    def in_place(self, other):
        return f"{self.name} {symbol}= {getattr(other, 'name', other)}"
    setattr(Number, f"__{name}__", forward)
    setattr(Number, f"__r{name}__", reflected)
    if name != "divmod":
        setattr(Number, f"__i{name}__", in_place)


SYMBOLS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "xor": "^",
           "lshift": "<<", "rshift": ">>", "pow": "**", "matmul": "@", "divmod": "divmod"}
for name, symbol in SYMBOLS.items():
    binary(name, symbol)
for name in "neg", "pos", "invert", "abs":
    setattr(Number, f"__{name}__", lambda self, name=name: f"{name} {self.name}")
Number.__int__ = Number.__index__ = lambda self: 7
Number.__float__ = lambda self: 7.5

a, b = Number("a"), Number("b")
p, q = weakref.proxy(a), weakref.proxy(b)
for name in SYMBOLS:
    operation = divmod if name == "divmod" else getattr(operator, "__" + name + "__")
    print(operation(p, q), ",", operation(p, 5), ",", operation(5, p), end="")
    print("" if name == "divmod" else ", " + getattr(operator, "__i" + name + "__")(p, q))
print(-p, +p, ~p, abs(p), int(p), float(p), operator.index(p), bytes(p), p(1, two=2))


class Sequence:
    def __bytes__(self):
        return b"bytes"

    def __reversed__(self):
        return iter("cba")


sequence = Sequence()
print(bytes(weakref.proxy(sequence)), "".join(reversed(weakref.proxy(sequence))))


class Real(float):
    pass


two = Real(2)
twice = weakref.proxy(two)
print(twice + 1.0, 1.0 + twice, pow(twice, 3), twice == 2.0, twice < 3)

# === An iterator behind a proxy ===
def numbers():
    yield from (4, 5, 6)


class Weakly:
    def __init__(self, target):
        self.target = target

    def __iter__(self):
        return weakref.proxy(self.target)


running = numbers()
print(list(Weakly(running)))

# === Which proxies there are ===
plain = Plain()
first = weakref.proxy(plain)
print(first is weakref.proxy(plain), first is weakref.proxy(plain, print), type(first).__name__, type(p).__name__)
print(weakref.CallableProxyType.__mro__, hasattr(weakref.ProxyType, "__call__"), callable(first), callable(p))
own = type("Own", (weakref.ref,), {})
kept = [own(plain), weakref.ref(plain, print), weakref.ref(plain)]
print([kept.index(r) if r in kept and not isinstance(r, weakref.ProxyType) else "proxy" for r in weakref.getweakrefs(plain)[:2]], weakref.getweakrefs(plain)[0] is kept[2])

# === What it cannot do, the object cannot ===
for action in (lambda: next(first), lambda: list(Weakly(lambda: 0)), lambda: first(), lambda: first + 1, lambda: 1 + first, lambda: first.__bytes__(),
               lambda: reversed(first), lambda: -first, lambda: pow(first, 2, 3), lambda: int(first), lambda: float(first), lambda: operator.index(first),
               lambda: divmod(first, 1), lambda: iter(first), lambda: first[1], lambda: len(first), lambda: hash(first), lambda: weakref.ProxyType()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Slotted(weakref.ref):
    __slots__ = "mark",


slotted = Slotted(plain)
slotted.mark = 1
print(slotted.mark, hasattr(slotted, "__dict__"), hasattr(kept[0], "__dict__"), hasattr(kept[2], "__dict__"))
