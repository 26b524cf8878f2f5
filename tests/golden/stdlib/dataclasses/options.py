from dataclasses import *
from typing import ClassVar
@dataclass
class A:
    x: int
    y: str = "d"
    z: list = field(default_factory=list, repr=False)
    k: ClassVar[int] = 3
print(A(1), A(1) == A(1), A(1) == A(2), A.__doc__, A.__match_args__, [f.name for f in fields(A)], asdict(A(1)), astuple(A(2, "q", [A(3)])))
@dataclass(order=True, frozen=True)
class B:
    a: int
    b: int = field(default=0, compare=False)
print(B(1, 5) < B(2), hash(B(1)) == hash(B(1, 9)), replace(B(1), a=7), sorted([B(3), B(1)]))
try: B(1).a = 2
except FrozenInstanceError as e: print(e)
try: del B(1).a
except FrozenInstanceError as e: print(e)
@dataclass(slots=True, kw_only=True)
class S:
    p: int
    q: int = 2
print(S(p=1), S.__slots__, hasattr(S(p=1), "__dict__"))
for call in (lambda: S(1), lambda: A(), lambda: S(p=1, w=2), lambda: replace(3), lambda: asdict(A)):
    try: call()
    except TypeError as e: print(e)
@dataclass
class I:
    a: int
    scale: InitVar[int] = 2
    total: int = field(init=False)
    def __post_init__(self, scale): self.total = self.a * scale
print(I(3), I(3, 5))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
class Sub: pass
@dataclass
class L(K):
    c: int = 4
print(L(1, 2, b=9), is_dataclass(L), is_dataclass(Sub))
for src in ("a: int = 1\n    b: int", "a: list = []", "a: int = field(default=1, default_factory=int)", "a = field()"):
    try: exec(f"@dataclass\nclass Z:\n    {src}")
    except (TypeError, ValueError) as e: print(e)
M = make_dataclass("M", ["u", ("v", int), ("w", str, field(default="k"))]); print(M(1, 2), fields(M)[2].default)
print(repr(fields(A)[0])[:60])
try:
    @dataclass
    class Y(B): c: int = 1
except TypeError as e: print(e)
match A(1):
    case A(x, y): print(x, y)
