"""Named tuples that are generic, and new bases of classes made of tuples."""
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Pair(NamedTuple, Generic[T]):
    first: T
    second: int = 3

    def both(self):
        return self.first, self.second


class Box[U](NamedTuple):
    content: U

print(Pair[int](1), Pair("a", 2).both(), Pair.__mro__[1:3], Pair[str], Pair.__orig_bases__[1])
print(Box(3), Box[int], Box.__type_params__, Box[str]("x")._replace(content="y"), Pair.__bases__)


class Plain(tuple):
    pass


class Extra:
    pass

Plain.__bases__ = tuple, Extra
print(Plain.__bases__, Plain.__base__, Plain((1, 2)))
for bases in ((Extra,), (list, Extra), (Extra, dict)):
    try:
        Plain.__bases__ = bases
    except TypeError as error:
        print(error)
