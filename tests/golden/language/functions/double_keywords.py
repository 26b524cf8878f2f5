# Keywords that come twice, from mappings of every kind.
class Pairs:
    def __init__(self, *items):
        self.items = items

    def keys(self):
        return [key for key, _ in self.items]

    def __getitem__(self, wanted):
        return next(value for key, value in self.items if key == wanted)


def function(*args, **kwargs):
    return args, kwargs


def attempt(source):
    try:
        print(source, "->", eval(source))
    except TypeError as error:
        print(source, "->", error)


for source in (
    "function(**Pairs(('x', 1), ('y', 2)))", "function(**Pairs(('x', 1), ('x', 2)))", "function(a=3, **Pairs(('x', 1), ('x', 2)))",
    "function(**{'a': 1}, **{'a': 2})", "function(**{1: 3}, **{1: 5})", "function(**{1: 3})", "function(**5)", "function(a=1, **{'a': 2})",
):
    attempt(source)
