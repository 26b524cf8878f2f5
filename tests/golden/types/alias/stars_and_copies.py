"""Generic aliases: the one with a star, copies and pickles of both; unions of type aliases."""
import copy
import pickle
import types
import typing
from collections import deque

type Number = int | float
type Name = str
T = typing.TypeVar("T")
Ts = typing.TypeVarTuple("Ts")

# === One item, with a star ===
stars = iter(tuple[int, str])
print(type(stars).__name__, stars.__reduce__())
star = next(stars)
print(star, star.__unpacked__, list(stars), stars.__reduce__())
for alias in star, list[int], deque[T], tuple[T, ...], dict[str, list[T]]:
    for made in copy.copy(alias), copy.deepcopy(alias), *(pickle.loads(pickle.dumps(alias, n)) for n in range(6)):
        if made != alias or made.__unpacked__ != alias.__unpacked__ or type(made) is not types.GenericAlias:
            print("another", alias, made)
print(star == tuple[int, str], star.__typing_unpacked_tuple_args__)

# === Unions ===
for union in Number | Name, Number | list[float], None | Number, Number | T, Number | Number:
    print(union, type(union).__name__, typing.get_args(union))
for wrong in lambda: Number | 1, lambda: "text" | Number:
    try:
        print(wrong())
    except TypeError as error:
        print(error)

# === Types of the library that stay as they are ===
for cls in typing.TypeVar, typing.ParamSpec, typing.TypeVarTuple, typing.ParamSpecArgs, typing.TypeAliasType:
    for change in (lambda: setattr(cls, "extra", 1), lambda: delattr(cls, "__name__"), lambda: setattr(cls, "__name__", "x"),
                   lambda: type("Sub", (cls,), {})):
        try:
            change()
        except TypeError as error:
            print(error)

# === The module of what is made ===
namespace = {}
exec("from typing import *\nT = TypeVar('T')\nP = ParamSpec('P')\nTs = TypeVarTuple('Ts')\ntype A = int\nB = TypeAliasType('B', int)", namespace)
print([namespace[name].__module__ for name in ("T", "P", "Ts", "A", "B")], T.__module__, Number.__module__)
print(typing.Callable[[], int] is typing.Callable[[], int], typing.Tuple[T] is typing.Tuple[T], typing.NoDefault.__doc__ is not None,
      pickle.loads(pickle.dumps(typing.NoDefault)) is typing.NoDefault)

# === Types for parameters at every depth ===
P = typing.ParamSpec("P")
U = typing.TypeVar("U")
for alias, key in ((list[tuple[*Ts]], (int, str)), (list[tuple[*Ts]], ()), (dict[T, tuple[U, *Ts]], (int, str, bytes, float)),
                   (typing.Annotated[tuple[*Ts], "note"], (int, str)), (typing.Callable[P, tuple[*Ts]], ([int], str, bytes)),
                   (tuple[T, *tuple[int, ...]], str), (typing.Callable[*Ts, T], (int, str, bytes))):
    print(alias, alias.__parameters__, alias[key])
print(dict[T, U][*tuple[int, str]], tuple[T, U][next(iter(tuple[int, str]))])
for wrong in lambda: dict[T, U][int], lambda: dict[T, U][tuple[int, str]], lambda: dict[T, U][int, str, bytes], lambda: list[T][*tuple[int, ...]], lambda: list[int][str]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)
D = typing.TypeVar("D", default=int)
for params in (*Ts, D), (D, T):
    try:
        print(typing.Generic[params])
    except TypeError as error:
        print(error)
