# === Reflected operands ===
class Num:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"Num({self.v})"

    def __add__(self, other):
        if isinstance(other, Num):
            return Num(self.v + other.v)
        if isinstance(other, int):
            return Num(self.v + other)
        return NotImplemented

    def __radd__(self, other):
        return f"radd({other!r}, {self!r})"

    def __sub__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return f"{self} @ {other}"

    def __pow__(self, exponent, modulo=None):
        return f"pow({self}, {exponent}, {modulo})"

    def __rpow__(self, base, modulo=None):
        return f"rpow({base}, {self}, {modulo})"

    def __divmod__(self, other):
        return "divmod", other

    def __neg__(self):
        return Num(-self.v)

    def __invert__(self):
        return "inverted"

    def __iadd__(self, other):
        self.v += 100
        return self


class Sub(Num):
    def __radd__(self, other):
        return f"Sub.radd({other!r})"

    def __rsub__(self, other):
        return "Sub.rsub"


n = Num(1)
print(n + Num(2), n + 3, 3 + n, "s" + n, n + Sub(5), Sub(5) + n, n - Sub(1))
print(n @ 2, n ** 2, 2 ** n, pow(n, 2, 3), divmod(n, 4), -n, ~n)
m = n
n += 1
print(n, m is n)
for expression in ("n - 1", "1 - n", "n * 2", "n @= 1", "2 @ n", "n << 1", "+n", "n < n", "n + 'x'", "'x' - n", "divmod(4, n)", "n // 2", "n[0]", "n()", "-'a'", "~1.5", "[] + ()", "1 + '1'", "{} | []", "n -= 1"):
    try:
        exec(expression)
        print(expression, "ran")
    except TypeError as e:
        print(f"{expression}: {e}")


# === A subclass's reflected method goes first only if it overrides ===
class Plain(Num):
    pass


print(Num(1) + Plain(2), type(Num(1) + Plain(2)).__name__)


# === Comparison ===
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __hash__(self):
        return hash(self.parts)


a, b = Version(1, 2), Version(1, 10)
print(a < b, a > b, a == Version(1, 2), a != b, max(a, b) is b, sorted([b, a])[0] is a, {a: 1}[Version(1, 2)], a == 5, a != 5)
for expression in ("a <= b", "a < 5", "5 > a", "a >= 1"):
    try:
        print(eval(expression))
    except TypeError as e:
        print(e)


class OnlyEq:
    def __eq__(self, other):
        return True


try:
    {OnlyEq()}
except TypeError as e:
    print(e)
print(OnlyEq() != 1, 1 == OnlyEq(), OnlyEq.__hash__)


# === Chained comparisons evaluate once and stop early ===
def show(x):
    print("eval", x)
    return x


print(show(1) < show(2) < show(3))
print(show(3) < show(2) < show(1))
print(1 < 2 > 1 != 5 in [5] is not None)


# === Truth, containment, rich results ===
class Weird:
    def __bool__(self):
        return "yes"

    def __contains__(self, item):
        return "truthy"

    def __lt__(self, other):
        return ["list"]


w = Weird()
print(5 in w, w < 1)
try:
    bool(w)
except TypeError as e:
    print(e)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Sized(0)), bool(Sized(1)))
for n in -1, "x", 1 << 64:
    try:
        len(Sized(n))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
