from fractions import Fraction as F
print(F(3, 6), repr(F("1.25")), F("-3/4"), F(0.5), F("1e-2"), F(1, 3) + F(1, 6), F(2, 3) ** -2, F(7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), F(2, 3)), 1 / F(2), F(1, 2) + 0.5, F(1, 2) < 0.6, hash(F(1, 2)) == hash(0.5))
print(F(355, 113).limit_denominator(10), round(F(7, 2)), round(F(22, 7), 2), int(F(-7, 2)), f"{F(1, 3):.3f} {F(1, 3):e} {F(1000):,}", F(1, 2).as_integer_ratio(), abs(F(-1, 2)), float(F(1, 4)))
for c in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2)):
    try: c()
    except Exception as e: print(type(e).__name__, e)


# === Complex numbers of one's own get the fraction as one ===
class Seen(complex):
    def __rmul__(self, other):
        return "times", other

    def __radd__(self, other):
        return "plus", other


print(F(3, 2) * Seen(1, 2), F(3, 2) + Seen(1, 2), F(3, 2) * (1 + 2j))
