from typing import *
import typing
T = TypeVar("T"); K = TypeVar("K", bound=int); P = ParamSpec("P")
print(List[int], Dict[str, T][int], Optional[int], Union[int, str, None], Union[int], Callable[[int], str], Callable[..., T], Literal[1, "a"], Annotated[int, 3], Tuple[int, ...], Tuple[()], Type[T], ClassVar[int], Final[str])
print(T, K.__bound__, P, Union[int, str] == Union[str, int], Optional[Optional[int]], get_origin(List[int]), get_args(Callable[[int], str]), get_args(Dict[str, int]))
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
b = Box[int](3); print(Box[int], b.__orig_class__, Box.__parameters__, b.v)
for call in (lambda: Box[int, str], lambda: List[int, int], lambda: Union[()], lambda: Optional[1], lambda: Literal[1][2], lambda: Generic[int]):
    try: call()
    except TypeError as e: print(e)
class Pt(NamedTuple):
    x: int
    y: int = 0
    def s(self): return self.x + self.y
print(Pt(1), Pt(1, 2).s(), Pt.__annotations__, Pt._field_defaults)
class Movie(TypedDict, total=False):
    name: Required[str]
    year: int
print(Movie(name="x"), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(1, HasLen), issubclass(dict, HasLen))
class NP(Protocol):
    def f(self): ...
try: isinstance(1, NP)
except TypeError as e: print(e)
try: NP()
except TypeError as e: print(e)
def f(a: "int", b: List["str"] = None, *c: int) -> Optional[str]: ...
print(get_type_hints(f)); U = NewType("U", int); print(U(5), U, cast(int, "x"))
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(len(get_overloads(g)), g(3))
class G[A, B: (int, str), *C, **D]:
    def m[Q](self, q: Q) -> A: ...
print(G.__type_params__, G.__type_params__[1].__constraints__, G.m.__type_params__)
type Alias[X] = list[X]
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__)
print(get_type_hints(Movie, include_extras=True), is_typeddict(Movie), Any, NoReturn, Self)
try: assert_never(3)
except AssertionError as e: print(e)
