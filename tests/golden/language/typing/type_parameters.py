# === Generic functions, classes and aliases (PEP 695) ===
from typing import TypeAliasType, TypeVar, get_type_hints


def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


class Box[T, *Ts, **P]:
    kind: T

    def get[U: (int, str)](self, u: U) -> tuple[T, U]:
        return T, U


type Pair[A, B = int] = tuple[A, B]
type Tree = dict[str, Tree] | None

print(first([1]), first.__type_params__, Box.__type_params__, Box.get.__type_params__, Pair.__type_params__)
T, Ts, P = Box.__type_params__
print(type(T).__name__, type(Ts).__name__, type(P).__name__, T.__bound__, T.__constraints__, T.__infer_variance__)
print(Box.get.__type_params__[0].__constraints__, Box[int, str, [bool]], Box.__parameters__ == (T, Ts, P), Box.__orig_bases__)
print(Pair, Pair.__value__, Pair[str], Pair[str].__origin__ is Pair, Tree.__value__, type(Tree) is TypeAliasType, Pair.__module__)

# === Scopes ===
X = "module"


class Outer[X]:
    inside = X.__name__

    def method(self):
        return X

    class Inner[Y]:
        both = (X, Y)


print(Outer.inside, Outer.Inner.both, Outer().method() is Outer.__type_params__[0], X)


def nested[T](x: T):
    def inner[S](y: S) -> tuple[T, S]:
        return T, S

    return inner(1)


print(nested(1))
try:
    T2
except NameError as e:
    print(e)

# === Lazy bounds ===
def lazy[T: Undefined](x): ...


print(lazy.__type_params__[0].__name__)
try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
class Undefined: ...


print(lazy.__type_params__[0].__bound__.__name__)
type Later = NotYet
NotYet = int
print(Later.__value__)

# === Defaults (PEP 696) ===
class D[T = int, **P = [bool]]: ...


print([p.__default__ for p in D.__type_params__], [p.has_default() for p in D.__type_params__], TypeVar("N").has_default())

# === Annotations of generic functions ===
print(first.__annotations__["return"], get_type_hints(first)["default"])

# === What is not allowed ===
for source in ("def f[T, T](): ...", "class C[T: (yield)]: ...", "type X = (yield)", "def f[T: await x](): ...", "class C[T]: \n    nonlocal T", "def f[T = int, U](): ...", "type 1 = int", "def f[](): ...",
               "type X[T] = (T := 5)", "class C[T](x := 1): ...", "def f[*Ts: int](): ..."):
    try:
        exec(source)
    except SyntaxError as e:
        print(f"{source!r}: {e.msg}")
for action in ("Pair.__value__ = 1", "Box[int]", "first[int]", "Tree[int]"):
    try:
        exec(action)
        print(action, "fine")
    except (AttributeError, TypeError) as e:
        print(f"{action}: {e}")
