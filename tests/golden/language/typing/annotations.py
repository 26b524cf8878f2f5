# === When annotations are evaluated ===
log = []


def note(x):
    log.append(x)
    return x


def f(a: note("a"), b: note("b") = note("default"), *args: note("args"), c: note("c"), **kw: note("kw")) -> note("return"):
    local: note("never") = 1
    other: note("never")
    return local


print(log)
print(f.__annotations__, f(1, c=2))
log.clear()
x: note("int") = note("value")
y: note("only")
(z): note("parenthesised") = 1
print(log, __annotations__)
class C:
    attr: note("attr")
    sub: dict = {}
    sub["key"]: note("subscript") = 1
    a: "forward"
    __private: int


print(log[-2:], C.__annotations__, C.sub)
print(C().__class__.__annotations__ is C.__annotations__)
try:
    y
except NameError as e:
    print(e)


# === A local annotation makes a name local ===
def unbound():
    try:
        print(v)
    except UnboundLocalError as e:
        print(e)
    v: int


unbound()
# === from __future__ import annotations ===
source = """
from __future__ import annotations
def g(a: list[int], b: "quoted", *, c: lambda x: (x, 1) = 2, d: x if y else [z for z in w]) -> f'{n!r:>{width}}': ...
v: undefined.name[1:2, ...] = 1
class K:
    w: -1 ** 2 | ~a @ b
    u: not x and (y or z) == {1: 2, **q} != {*s}
"""
space = {}
exec(source, space)
for name in ("g", "K"):
    for key, value in space[name].__annotations__.items():
        print(name, key, repr(value))
print(space["__annotations__"])

# === Annotating what cannot be ===
for text in ("(a, b): int = 1, 2", "[a]: int", "a, b: int", "a: int = b: str", "f(): int = 1", "for a: int in b: ...", "a: int += 1", "def f(a: int = 1, b: int): ...", "lambda a: int: a",
             "def f():\n    global q\n    q: int = 1", "x: (yield) = 1", "a.b: int", "a[0]: int"):
    try:
        exec(text, {"a": C(), "b": 1})
    except SyntaxError as e:
        print(f"{text!r}: {e.msg}")
    except Exception as e:
        print(f"{text!r}: {type(e).__name__} {e}")

# === get_type_hints ===
from typing import Annotated, ClassVar, Optional, get_type_hints


class Base:
    x: "int"
    shared: ClassVar["str"]


class Derived(Base):
    y: Optional["Base"] = None
    z: Annotated[int, "meta"] = 0


print(get_type_hints(Derived))
print(get_type_hints(Derived, include_extras=True)["z"])
def hints(a: "Base", b: int = None) -> "list[Derived]": ...


print({k: getattr(v, "__name__", v) for k, v in get_type_hints(hints).items()})
