"""exp, ln, log10 and sqrt of coefficients, in integers scaled by powers of ten."""

from math import isqrt

_ln10 = {}


def _exp_scaled(x, one):
    """exp(x / one) * one for 0 <= x < 3 * one, a little less than exact."""
    # Halve until the series is short; square as often in the end.
    halvings = max(isqrt(one.bit_length()), 4)
    one <<= 2 * halvings
    x <<= halvings
    total = term = one
    n = 1
    while term:
        term = term * x // (one * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // one
    return total >> 2 * halvings


def ln10(digits):
    """ln(10) * 10**digits, rounded down to within a few units."""
    known = _ln10.get(digits)
    if known is None:
        guard = 10
        one = 10 ** (digits + guard)
        # ln 10 = 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161)
        value = 46 * _atanh_inverse(31, one) + 34 * _atanh_inverse(49, one) + 20 * _atanh_inverse(161, one)
        known = value // 10 ** guard
        if len(_ln10) > 20:
            _ln10.clear()
        _ln10[digits] = known
    return known


def _atanh_inverse(n, one):
    """atanh(1 / n) * one."""
    total = term = one // n
    square = n * n
    k = 3
    while term:
        term //= square
        total += term // k
        k += 2
    return total


def exp(coefficient, exponent, digits):
    """(c, e) with exp(coefficient * 10**exponent) close to c * 10**e; c has about as many digits."""
    guard = 12
    scale = digits + guard
    size = max(len(str(abs(coefficient))) + exponent, 0) if abs(coefficient) < 10 ** 4000 else 20
    scale_in = scale + size
    shift = exponent + scale_in
    x = coefficient * 10 ** shift if shift >= 0 else coefficient // 10 ** -shift
    quotient, rest = divmod(x, ln10(scale_in))
    rest //= 10 ** size
    value = _exp_scaled(rest, 10 ** scale)
    return value // 10 ** (guard - 3), quotient - digits - 3


def ln(coefficient, exponent, digits):
    """ln(coefficient * 10**exponent) * 10**digits, to within a few units."""
    guard = 10 + len(str(abs(exponent) + 1))
    scale = digits + guard
    length = len(str(coefficient)) if coefficient < 10 ** 4000 else int(coefficient.bit_length() * 0.3010299957)
    # x between 0.1 and 10, as an integer over `one`.
    one = 10 ** scale
    shift = scale - length
    x = coefficient * 10 ** shift if shift >= 0 else coefficient // 10 ** -shift
    tens = exponent + length
    # Square roots bring x near 1, where the series of atanh is short.
    roots = max(isqrt(one.bit_length()) // 2, 4)
    wide = one << 2 * roots
    x <<= 2 * roots
    for _ in range(roots):
        x = isqrt(x * wide)
    t = (x - wide) * wide // (x + wide)
    square = t * t // wide
    total, term, k = t, t, 3
    while abs(term) > 1:
        term = term * square // wide
        total += term // k
        k += 2
    value = (total << roots + 1) >> 2 * roots
    value += tens * ln10(scale)
    return value // 10 ** guard
