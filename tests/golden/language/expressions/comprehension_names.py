# Comprehensions run in the frame around them, and their names stay their own.
x = 3


def reuse():
    first = [x for x in [1]]
    return first, [x for _ in [1]]


def shadowed():
    x = 2
    [x for x in [1]]
    return [x for _ in [1]]


print(reuse(), shadowed())


class Body:
    x = 4
    first = [x for x in [1]]
    second = [x for _ in [1]]
    seen = [sorted(locals()) for item in [1]][0]


print(Body.first, Body.second, Body.seen)
print([sorted(locals()) for item in [1]][0])
print("item" in locals())


def inside():
    other = 1
    return [sorted(locals()) for item in [1]][0]


print(inside())

for source in (
    "class C:\n    __class__ = 2\n    r = [__class__ for x in [1]]",
    "class C:\n    def m(self): return __class__\n    r = [(lambda: __class__)() for x in [1]]",
    "class C:\n    def m(self): return __class__\n    r = [lambda: __class__ for x in [1]][0]\nprint(C.r())",
):
    try:
        exec(source)
    except NameError as error:
        print(error)
