"""A special method of a Python class comes before what a native base inherited from object."""


class Texts:
    def __str__(self):
        return "Texts.__str__"

    def __setattr__(self, name, value):
        print("set", name)


class Number(int, Texts):
    def __repr__(self):
        return "Number.__repr__"


class Words(dict, Texts):
    pass


print(str(Number(1)), repr(Number(1)), f"{Number(2)}", str(Words(a=1)), repr(Words(a=1)))
Number(1).x = Words().y = 2


class Closed:
    __slots__ = ("a",)
    x = 1
    y = "text"


for name in ("x", "y", "z"):
    for change in (lambda: setattr(Closed(), name, 1), lambda: delattr(Closed(), name)):
        try:
            change()
        except AttributeError as error:
            print(error, error.name)


def unbound():
    ids += 1


try:
    unbound()
except UnboundLocalError as error:
    print(error, error.name)
