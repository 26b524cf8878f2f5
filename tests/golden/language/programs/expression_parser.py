# A recursive descent parser, an AST of classes, and three visitors over it.
import operator
import re
from dataclasses import dataclass


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Bin:
    op: str
    left: object
    right: object


@dataclass(frozen=True)
class Neg:
    arg: object


TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|([A-Za-z_]\w*)|(\*\*|[-+*/()]))")


def tokens(text):
    at = 0
    while at < len(text.rstrip()):
        m = TOKEN.match(text, at)
        if not m:
            raise ParseError(f"unexpected {text[at]!r}", at)
        number, name, op = m.groups()
        yield ("num", float(number), at) if number else ("name", name, at) if name else ("op", op, at)
        at = m.end()
    yield "end", None, len(text)


class Parser:
    LEVELS = [{"+", "-"}, {"*", "/"}]

    def __init__(self, text):
        self.rest = list(tokens(text))[::-1]

    def peek(self):
        return self.rest[-1]

    def take(self):
        return self.rest.pop()

    def parse(self):
        tree = self.binary(0)
        kind, value, at = self.peek()
        if kind != "end":
            raise ParseError(f"unexpected {value!r}", at)
        return tree

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.power()
        left = self.binary(level + 1)
        while self.peek()[1] in self.LEVELS[level]:
            op = self.take()[1]
            left = Bin(op, left, self.binary(level + 1))
        return left

    def power(self):
        if self.peek()[1] == "-":
            self.take()
            return Neg(self.power())
        base = self.atom()
        if self.peek()[1] == "**":
            self.take()
            return Bin("**", base, self.power())
        return base

    def atom(self):
        match self.take():
            case "num", value, _:
                return Num(value)
            case "name", name, _:
                return Var(name)
            case "op", "(", at:
                inner = self.binary(0)
                if self.take()[1] != ")":
                    raise ParseError("unclosed parenthesis", at)
                return inner
            case _, value, at:
                raise ParseError(f"expected a value, got {value!r}", at)


OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "**": operator.pow}


def evaluate(tree, **names):
    match tree:
        case Num(v):
            return v
        case Var(n):
            return names[n]
        case Neg(a):
            return -evaluate(a, **names)
        case Bin(op, l, r):
            return OPS[op](evaluate(l, **names), evaluate(r, **names))


def show(tree):
    match tree:
        case Num(v):
            return f"{v:g}"
        case Var(n):
            return n
        case Neg(a):
            return f"-{show(a)}"
        case Bin(op, l, r):
            return f"({show(l)} {op} {show(r)})"


def derive(tree, x):
    match tree:
        case Num():
            return Num(0)
        case Var(n):
            return Num(1 if n == x else 0)
        case Neg(a):
            return simplify(Neg(derive(a, x)))
        case Bin("+" | "-" as op, l, r):
            return simplify(Bin(op, derive(l, x), derive(r, x)))
        case Bin("*", l, r):
            return simplify(Bin("+", simplify(Bin("*", derive(l, x), r)), simplify(Bin("*", l, derive(r, x)))))
        case Bin("**", l, Num(n)):
            return simplify(Bin("*", Num(n), simplify(Bin("*", simplify(Bin("**", l, Num(n - 1))), derive(l, x)))))
    raise NotImplementedError(show(tree))


def simplify(tree):
    match tree:
        case Bin("+", Num(0), e) | Bin("+" | "-", e, Num(0)) | Bin("*", Num(1), e) | Bin("*" | "/" | "**", e, Num(1)):
            return e
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return Num(0)
        case Bin("**", _, Num(0)):
            return Num(1)
        case Bin(op, Num(a), Num(b)):
            return Num(OPS[op](a, b))
    return tree


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "8 / 4 / 2", "x * x + 3 * x - 1"):
    tree = Parser(text).parse()
    print(text, "=>", show(tree), "=", evaluate(tree, x=2))
for text in ("x ** 3", "3 * x * x + 2 * x + 7", "-(x + 1) * x"):
    tree = Parser(text).parse()
    print(f"d/dx {text} = {show(derive(tree, 'x'))} -> {evaluate(derive(tree, 'x'), x=2)}")
for text in ("1 +", "(1 + 2", "1 2", "a $ b", "", ")"):
    try:
        Parser(text).parse()
    except ParseError as e:
        print(f"{text!r}: {e}")
print(Parser("x+1").parse() == Parser(" x + 1").parse(), hash(Num(1)) == hash(Num(1)), repr(Parser("x+1").parse()))
