from enum import *
class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    def describe(self): return self.name.lower()
print(list(Color), Color.RED, repr(Color.CRIMSON), Color(2), Color["RED"], Color.GREEN.describe(), len(Color), Color.__members__)
for call in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 3)):
    try: call()
    except Exception as e: print(type(e).__name__, e)
class P(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(P.R | P.X, P.RW, ~P.R, P(0), P(7), P.R in P.RW, list(P(5)), repr(P.RW), bool(P(0)), P.R & P.W, P.RW ^ P.X)
try: P(8)
except ValueError as e: print(e)
class N(IntEnum):
    A = 1; B = 2
print(N.A + 1, N.A < N.B, f"{N.A}", str(N.B), repr(N.A), format(N.A, "03d"), N(1) is N.A)
class S(StrEnum):
    X = auto(); Y = "why"
print(S.X, S.Y == "why", repr(S.Y), S("x"))
class I(IntFlag):
    A = 1; B = 4
print(I.A | I.B, I(7), I.A | 8, ~I.A, I(0))
class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)
    def __init__(self, a, b): self.a, self.b = a, b
    @property
    def s(self): return self.a + self.b
print(Planet.MARS.s, Planet((1, 2)))
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class Ext(Color): Z = 3
except TypeError as e: print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
F = Enum("F", "a b c"); print(list(F), F.b.value)
class Mis(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A
print(Mis(99), 1 in Mis, 5 in Color, Color.RED in Color)
class O(Enum):
    _ignore_ = ["t"]
    t = 5
    A = member(3); b = nonmember(4)
print(list(O), O.b)
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name * 2
    AB = auto()
print(Auto.AB.value, Color.RED.__class__, isinstance(Color.RED, Color), {Color.RED: 1}[Color.CRIMSON])
try: verify(CONTINUOUS)(Enum("G", {"a": 1, "c": 3}))
except ValueError as e: print(e)
