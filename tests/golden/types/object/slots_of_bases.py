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
