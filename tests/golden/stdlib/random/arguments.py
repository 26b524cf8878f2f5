# What the functions say about arguments they cannot use, and what they make of unusual ones.
import inspect
import random


def show(name, *args, **kwargs):
    generator = random.Random(11)
    try:
        print(name, args, kwargs, getattr(generator, name)(*args, **kwargs))
    except Exception as error:
        print(name, args, kwargs, type(error).__name__, error)


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Number({self.value})"


for args in (0,), (5, 1), (1, 5, 0), (5, 1, 1), (5, 1, 3), (5, None, 2), (1.5,), (1, 99, 7), (99, 1, -7), \
        (Number(3), Number(2), Number(4)), (Number(3), Number(2), Number(1)), (0, 10 ** 30, 10 ** 5):
    show("randrange", *args)

for population, counts, k in ("ab", [0, 0], 0), ("", [], 0), ("ab", [-1, 2], 1), ("ab", [3, -5], 1), ("ab", [2], 1), \
        ("ab", [0.5, 1.5], 1), ("ab", [True, 3], 4), ("ab", [1, 1], 3):
    show("sample", population, k, counts=counts)
for k in -1, 3, 1.0, True, float("nan"):
    show("sample", [1, 2], k)
show("sample", {1, 2}, 1)

show("choices", "abc", 3)
show("choices", "abc", [1, 2])
show("choices", "abc", [0, 0, 0])
show("choices", "abc", [1, 2, float("inf")])
show("choices", "abc", [1, 1, 1], cum_weights=[1, 2, 3])
show("choices", "abc", cum_weights=[1, 4, 9], k=7)
show("choices", "", k=1)
show("choice", [])

for p in -0.5, 0, 0.0, 1, 1.5, float("nan"):
    show("binomialvariate", 1, p)
show("binomialvariate", -1)
show("gammavariate", 0, 1)
show("triangular", 2, 2, 2)
show("lognormvariate")
show("setstate", (1, (), None))
show("setstate", (2, ("word",) * 625, None))
show("seed", [1])
show("seed", bytearray(b"x"), version=1)

for name in random.__all__[2:]:
    function = getattr(random, name)
    if inspect.ismethod(function):
        print(name, inspect.signature(function))
