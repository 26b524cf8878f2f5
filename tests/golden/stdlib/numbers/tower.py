from numbers import *
from fractions import Fraction
for x in (1, True, 1.5, 1j, Fraction(1, 2), "a"): print(repr(x), [isinstance(x, c) for c in (Number, Complex, Real, Rational, Integral)])
