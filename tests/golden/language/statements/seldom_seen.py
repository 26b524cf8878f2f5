# Statements and operators that programs need once in a while.
from math import *

counter = 1


def forget():
    global counter
    del counter


def unbind():
    value = 1

    def inner():
        return value

    del value
    try:
        return inner()
    except NameError as error:
        return str(error)


class Matrix:
    def __matmul__(self, other):
        return "product"

    def __pos__(self):
        return "positive"


def describe(subject):
    match subject:
        case {"kind": kind, "size": size, **rest}:
            return kind, size, rest
        case {}:
            return "mapping"
        case _:
            return "other"


forget()
print("counter" in globals(), unbind(), floor(2.5))
items = list(range(10))
first, last, step = 2, 8, 2
print(items[first:last], items[first:last:step], items[::step])
items[first:last] = "ab"
print(items, 1 << first, first ^ last, Matrix() @ Matrix(), +Matrix())
del items[first:last]
print(items, describe({"kind": "k", "size": 1, "more": 2}), describe({}), describe(1))
try:
    assert first > last, "order"
except AssertionError as error:
    print(error)
