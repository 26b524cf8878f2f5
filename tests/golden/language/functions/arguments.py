# === Every kind of parameter ===
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, e=7, g=8), f(1, d=0, a=9, b=8), f(*[1, 2], *(3, 4), d=5, **{"e": 6}, **{"h": 7}))
for call in ("f()", "f(1)", "f(d=1)", "f(1, d=1, c=2, **{'c': 3})", "f(1, 2, 3, c=4, d=5)", "f(1, d=1, **{1: 2})", "f(*5)", "f(**5)", "f(1, d=1, **{'d': 2})"):
    try:
        eval(call)
    except TypeError as e:
        print(f"{call}: {e}")


def g(x, y): ...


def h(*, k1, k2): ...


def p(a, b, c, /): ...


def none(): ...


for call in ("g()", "g(1)", "g(1, 2, 3)", "g(1, x=2)", "g(1, z=2)", "g(1, 2, z=3)", "h()", "h(k1=1)", "h(1)", "h(k1=1, k2=2, k3=3)", "p()", "p(1, b=2, c=3)", "none(1)", "none(x=1)",
             "g(1, yy=2)", "g(1, 2, 3, 4, z=1)"):
    try:
        eval(call)
    except TypeError as e:
        print(f"{call}: {e}")


class C:
    def m(self, x): ...

    @classmethod
    def c(cls, x): ...

    @staticmethod
    def s(x): ...

    def __init__(self, q=0): ...


for call in ("C().m()", "C().m(1, 2)", "C.m()", "C.c()", "C.s()", "C(1, 2)", "C(r=1)", "C().m(y=1)", "(lambda x: x)()", "object(1)", "len()", "len(1, 2)", "[].append()", "{}.get()", "''.join(1, 2)", "print(1, nope=2)", "dict(1, 2)", "max()", "isinstance(1)"):
    try:
        eval(call)
    except TypeError as e:
        print(f"{call}: {e}")

# === Evaluation order ===
log = []


def note(x):
    log.append(x)
    return x


f(note(1), *[note(2)], note(3), d=note(4), **{note("z"): note(5)}, e=note(6))
print(log)


# === Defaults are made once, and can be changed ===
def default(a, items=[]):
    items.append(a)
    return items


default(1)
print(default(2), default.__defaults__)
default.__defaults__ = ((),) if False else None
try:
    default(1)
except TypeError as e:
    print(e)
h.__kwdefaults__ = {"k1": 1, "k2": 2}
print(h(), f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)


# === Mappings and iterables of one's own ===
class Mapping:
    def keys(self):
        return ["d", "e"]

    def __getitem__(self, k):
        return k * 2


class Iter:
    def __iter__(self):
        return iter("ab")


print(f(*Iter(), **Mapping()))
print((lambda *a, **k: (a, k))(*"ab", *range(2), x=1, **{"y": 2}), (lambda *, a=1: a)(), (lambda a, /, b: (a, b))(1, b=2))
