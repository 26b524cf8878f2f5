# === Class patterns ===
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, centre, r):
        self.centre, self.r = centre, r


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x=0):
            return "on the y axis"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point() as p:
            return f"point {p.x},{p.y}"
        case Circle(centre=Point(x, _), r=1 | 2 as r):
            return f"small circle at {x} of {r}"
        case Circle(r=int() | float()):
            return "circle"
        case int(n) | float(n) if n > 100:
            return f"big {n}"
        case bool():
            return "bool"
        case int():
            return "int"
        case str(s) | bytes(s):
            return f"text {s!r}"
        case None:
            return "nothing"
        case [Point(x1, y1), Point(x2, y2)]:
            return f"line {x2 - x1},{y2 - y1}"
        case type():
            return "class"
    return "unknown"


for s in (Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Circle(Point(4, 0), 2), Circle(None, 9), Circle(None, "r"), 101, 99.5, 100.5, True, 7, "s", b"b",
          None, [Point(0, 0), Point(2, 3)], int, {}):
    print(describe(s))

# === Values by dotted name, captures by plain name ===
import enum


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


RED = "plain name"


def value(x):
    match x:
        case Colour.RED:
            return "red"
        case Colour.BLUE | "blue":
            return "blue"
        case -1 | 0.5 | 2j | 1 + 2j:
            return "number"
        case "a" "b":
            return "joined"
        case True:
            return "true"
        case RED:
            return f"captured {RED}"


for x in Colour.RED, "blue", -1, 0.5, 2j, 1 + 2j, "ab", True, 1, Colour:
    print(value(x))
print(RED)

# === Bindings ===
match [1, [2, 3]]:
    case [a, [b, c] as inner] as whole if (total := a + b + c):
        print(a, inner, whole, total)
match 5:
    case int(bound) if bound > 10:
        pass
print(bound)
match {"a": [1, {"b": (2, 3)}]}:
    case {"a": [_, {"b": (first, *_)}]}:
        print(first)


# === Matching asks in order and stops ===
class Loud:
    __match_args__ = ("a", "b")

    def __getattr__(self, name):
        print("get", name)
        if name == "b":
            raise AttributeError
        return name


match Loud():
    case Loud("z", "b"):
        print("no")
    case Loud("a", "b"):
        print("no")
    case Loud(c="c"):
        print("yes")

# === Errors of class patterns ===
class OneArg:
    __match_args__ = ("a",)


class BadArgs:
    __match_args__ = ["a"]


class BadItem:
    __match_args__ = (1,)


class NoArgs:
    pass


for cls, text in ((OneArg, "x, y"), (BadArgs, "x"), (BadItem, "x"), (NoArgs, "x"), (OneArg, "x, a=y"), (int, "x, y"), (5, "x")):
    subject = cls() if isinstance(cls, type) else cls
    try:
        exec(f"match subject:\n    case cls({text}): pass")
    except TypeError as e:
        print(e)
