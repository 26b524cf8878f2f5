import math
from math import inf, nan


def show(expression):
    try:
        print(expression, '=>', repr(eval('math.' + expression)))
    except Exception as error:
        print(expression, '=>', type(error).__name__, error)


# === Domain and range ===
for expression in [
    'sqrt(-1)', 'log(0)', 'log(-1, 2)', 'log(2, 1)', 'log2(0)', 'log10(-5)', 'log1p(-1)', 'exp(1000)', 'acos(2)', 'acosh(0.5)',
    'atanh(1)', 'gamma(0)', 'gamma(-1)', 'gamma(172)', 'lgamma(0)', 'lgamma(-inf)', 'fmod(1, 0)', 'fmod(inf, 1)', 'fmod(5, inf)',
    'pow(0, -1)', 'pow(-1, .5)', 'pow(10, 400)', 'pow(inf, 0)', 'ldexp(1, 5000)', 'ldexp(1, -10**30)', 'ldexp(1, 1.5)', 'cosh(1000)',
    'sin(inf)', 'sqrt("a")', 'sqrt(10**400)', 'log()', 'log(1, 2, 3)', 'remainder(5, 0)', 'remainder(5, 3)', 'fma(inf, 0, 1)',
    'fma(1e308, 1e10, 0)', 'fma(2, 3, 4)', 'degrees(1e308)', 'exp2(2000)', 'exp2(3)', 'expm1(1000)', 'copysign(1, -0.0)', 'atan2(1)',
]:
    show(expression)

# === Integers ===
for expression in [
    'factorial(20)', 'factorial(50)', 'factorial(-1)', 'factorial(2.0)', 'comb(100, 50)', 'comb(-1, 2)', 'comb(3, 10**30)', 'perm(10, 3)',
    'perm(5)', 'perm(5, -1)', 'perm(10**30, 2)', 'isqrt(10**50)', 'isqrt(-1)', 'gcd(12, -18)', 'gcd()', 'gcd(1, "a")', 'lcm(4, -6)', 'lcm(4, 6, 0)',
    'floor(-2.5)', 'ceil(1e20)', 'trunc(-2.5)', 'floor(inf)', 'ceil(nan)', 'trunc("a")', 'log(10**400)', 'log2(2**5000)', 'log10(10**400)',
]:
    show(expression)

# === Exact floats ===
for expression in [
    'fsum([.1] * 10)', 'fsum([1e16, 1, -1e16])', 'fsum([1, inf, -inf])', 'fsum([1e308] * 10)', 'hypot(3, 4)', 'hypot()', 'hypot(1e308, 1e308)',
    'dist((1, 2), (4, 6))', 'dist([1], [1, 2])', 'prod([2, 3], start=4)', 'prod([1.5, 2])', 'sumprod([1, 2], [3, 4])', 'sumprod([1.5, 2], [3, 4])',
    'sumprod([1], [1, 2])', 'nextafter(1, 2)', 'nextafter(1, 2, steps=3)', 'nextafter(0, -1)', 'nextafter(1, 2, steps=-1)', 'ulp(1)', 'ulp(0.0)',
    'frexp(0.1)', 'frexp(5e-324)', 'modf(-1.5)', 'modf(inf)', 'isclose(1, 1 + 1e-10)', 'isclose(1, 1, rel_tol=-1)', 'isfinite(nan)', 'gamma(5)', 'erf(0)',
]:
    show(expression)
