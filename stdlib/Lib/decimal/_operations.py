"""The operations of decimal arithmetic (General Decimal Arithmetic Specification 1.70)."""

from math import isqrt

from . import _functions
from ._digits import count_digits, drop_digits, power_of_ten, text_of, trailing_zeros
from ._signals import (BAD_CONTEXT, BY_ZERO, CLAMPED, FLOAT, IMPOSSIBLE, INEXACT, INVALID, MAX_PREC,
                       OVERFLOW, ROUNDED, ROUNDINGS, SUBNORMAL, UNDEFINED, UNDERFLOW)


def bind(**names):
    """Take what _number defines: it imports this module, and an import when it is needed could find the _number of another copy of the package."""
    globals().update(names)


def finish(sign, coefficient, exponent, context, status=0):
    """The number rounded to what the context holds, with all conditions signaled."""
    precision = context.prec
    if not status and precision < 128 and 0 < coefficient < power_of_ten(precision) and context.Emin <= exponent <= context.Emax - precision + 1:
        return make(sign, coefficient, exponent)
    result, status = _fit(sign, coefficient, exponent, context, status)
    if status:
        context.signal(status)
    return result


def _fit(sign, coefficient, exponent, context, status=0):
    precision = context.prec
    etiny, etop = context.Emin - precision + 1, context.Emax - precision + 1
    if not coefficient:
        top = etop if context.clamp else context.Emax
        fitting = min(max(exponent, etiny), top)
        if fitting != exponent:
            status |= CLAMPED
        return make(sign, 0, fitting), status
    digits = count_digits(coefficient)
    lowest = digits + exponent - precision
    if lowest > etop:
        return _overflow(sign, context), status | OVERFLOW | INEXACT | ROUNDED
    subnormal = lowest < etiny
    if subnormal:
        lowest = etiny
        status |= SUBNORMAL
    if exponent < lowest:
        coefficient, inexact = drop_digits(coefficient, digits, lowest - exponent, context.rounding, sign)
        exponent = lowest
        status |= ROUNDED
        if inexact:
            status |= INEXACT
        if subnormal and status & INEXACT:
            status |= UNDERFLOW
        if count_digits(coefficient) > precision:
            coefficient //= 10
            exponent += 1
            if exponent > etop:
                return _overflow(sign, context), status | OVERFLOW | INEXACT | ROUNDED
        if not coefficient:
            status |= CLAMPED
        return make(sign, coefficient, exponent), status
    if context.clamp and exponent > etop:
        status |= CLAMPED
        coefficient *= 10 ** (exponent - etop)
        exponent = etop
    return make(sign, coefficient, exponent), status


def _overflow(sign, context):
    rounding = context.rounding
    to_infinity = rounding in ("ROUND_UP", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_HALF_DOWN") \
        or rounding == "ROUND_CEILING" and not sign or rounding == "ROUND_FLOOR" and sign
    if to_infinity:
        return infinity(sign)
    return make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)


def infinity(sign):
    return make(sign, 0, 0, "F")


def invalid(context, status=INVALID):
    """NaN as the result of an invalid operation."""
    context.signal(status)
    return make(0, 0, 0, "n")


def nan_of(context, *operands):
    """The NaN that an operation with a NaN gives: a signaling one goes before a quiet one."""
    for wanted in "Nn":
        for operand in operands:
            if operand._kind == wanted:
                if wanted == "N":
                    context.signal(INVALID)
                room = context.prec - context.clamp
                payload = operand._int % 10 ** room if count_digits(operand._int) > room else operand._int
                return make(operand._sign, payload, 0, "n")


def _is_nan(a):
    return a._kind in ("n", "N")


def to_text(a, engineering, capitals):
    """The text of a number."""
    sign = "-" if a._sign else ""
    if a._kind == "F":
        return sign + "Infinity"
    if a._kind:
        return sign + ("sNaN" if a._kind == "N" else "NaN") + (text_of(a._int) if a._int else "")
    digits = text_of(a._int)
    adjusted = a._exp + len(digits)
    if a._exp <= 0 and adjusted > -6:
        point = adjusted
    elif not engineering:
        point = 1
    elif a._int:
        point = (adjusted - 1) % 3 + 1
    else:
        point = (adjusted + 1) % 3 - 1
    if point <= 0:
        text = "0." + "0" * -point + digits
    elif point >= len(digits):
        text = digits + "0" * (point - len(digits))
    else:
        text = digits[:point] + "." + digits[point:]
    if adjusted == point:
        return sign + text
    return sign + text + ("E" if capitals else "e") + "%+d" % (adjusted - point)


def plus(a, context):
    """Plus corresponds to the unary prefix plus operator in Python."""
    if a._kind:
        return nan_of(context, a) or infinity(a._sign) if _is_nan(a) else infinity(a._sign)
    sign = a._sign if a._int or context.rounding == "ROUND_FLOOR" and a._sign else 0
    return finish(sign, a._int, a._exp, context)


def minus(a, context):
    """Minus corresponds to the unary prefix minus operator in Python."""
    if _is_nan(a):
        return nan_of(context, a)
    if a._kind:
        return infinity(1 - a._sign)
    if not a._int:
        return finish(int(context.rounding == "ROUND_FLOOR" and not a._sign), 0, a._exp, context)
    return finish(1 - a._sign, a._int, a._exp, context)


def absolute(a, context):
    """Return the absolute value of x."""
    if _is_nan(a):
        return nan_of(context, a)
    return infinity(0) if a._kind else finish(0, a._int, a._exp, context)


def add(a, b, context):
    """Return the sum of x and y."""
    return _total(a, b, b._sign, context)


def _total(a, b, b_sign, context):
    if a._kind or b._kind:
        if _is_nan(a) or _is_nan(b):
            return nan_of(context, a, b)
        if a._kind and b._kind and a._sign != b_sign:
            return invalid(context)
        return infinity(a._sign if a._kind else b_sign)
    exponent = min(a._exp, b._exp)
    if not a._int and not b._int:
        sign = a._sign if a._sign == b_sign else int(context.rounding == "ROUND_FLOOR")
        return finish(sign, 0, exponent, context)
    if not a._int or not b._int:
        zero, other, sign = (a, b, b_sign) if not a._int else (b, a, a._sign)
        coefficient, e = _lower(other._int, other._exp, max(zero._exp, other._exp - context.prec - 1))
        return finish(sign, coefficient, e, context)
    (x, y), exponent = _aligned(a, b, context.prec)
    total = (-x if a._sign else x) + (-y if b_sign else y)
    if not total:
        sign = a._sign if a._sign == b_sign else int(context.rounding == "ROUND_FLOOR")
        return finish(sign, 0, exponent, context)
    return finish(int(total < 0), abs(total), exponent, context)


def _lower(coefficient, exponent, wanted):
    """The same number with a lower exponent."""
    if exponent <= wanted:
        return coefficient, exponent
    return coefficient * 10 ** (exponent - wanted), wanted


def _aligned(a, b, precision):
    """Both coefficients at one exponent; a number too small to matter becomes one unit below."""
    (high, low), swapped = ((a, b), False) if a._exp >= b._exp else ((b, a), True)
    x, xe, y, ye = high._int, high._exp, low._int, low._exp
    if 0 < xe - ye <= precision and precision < 128:
        x *= power_of_ten(xe - ye)
    elif xe - ye > 0:
        digits = count_digits(x)
        edge = xe + min(-1, digits - precision - 2)
        if count_digits(y) + ye - 1 < edge:
            y, ye = 1, edge
        x *= 10 ** (xe - ye)
    return ((y, x) if swapped else (x, y)), ye


def subtract(a, b, context):
    """Return the difference between x and y."""
    return _total(a, b, 1 - b._sign, context)


def multiply(a, b, context):
    """Return the product of x and y."""
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if _is_nan(a) or _is_nan(b):
            return nan_of(context, a, b)
        if (a._kind or a._int) and (b._kind or b._int):
            return infinity(sign)
        return invalid(context)
    return finish(sign, a._int * b._int, a._exp + b._exp, context)


def fma(a, b, c, context):
    """Return x multiplied by y, plus z."""
    if a._kind or b._kind:
        if _is_nan(a) or _is_nan(b):
            return nan_of(context, a, b, c)
        if not ((a._kind or a._int) and (b._kind or b._int)):
            return invalid(context)
        if c._kind == "N":
            return nan_of(context, c)
        product = infinity(a._sign ^ b._sign)
    elif c._kind == "N":
        return nan_of(context, c)
    else:
        product = make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)
    return add(product, c, context)


def divide(a, b, context):
    """Return x divided by y."""
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if _is_nan(a) or _is_nan(b):
            return nan_of(context, a, b)
        if a._kind and b._kind:
            return invalid(context)
        if a._kind:
            return infinity(sign)
        context.signal(CLAMPED)
        return make(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return invalid(context, UNDEFINED)
        context.signal(BY_ZERO)
        return infinity(sign)
    ideal = a._exp - b._exp
    if not a._int:
        return finish(sign, 0, ideal, context)
    shift = count_digits(b._int) - count_digits(a._int) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(a._int * power_of_ten(shift), b._int)
    else:
        quotient, rest = divmod(a._int, b._int * power_of_ten(-shift))
    if rest:
        # What is lost shows in the last digit, so that rounding later goes the right way.
        if quotient % 5 == 0:
            quotient += 1
    elif exponent < ideal:
        zeros = trailing_zeros(quotient, ideal - exponent)
        quotient //= 10 ** zeros
        exponent += zeros
    return finish(sign, quotient, exponent, context)


def _divided(a, b, context):
    """The integer quotient and the remainder of two finite numbers; None if it has too many digits."""
    sign = a._sign ^ b._sign
    ideal = min(a._exp, b._exp)
    gap = a.adjusted() - b.adjusted()
    if not a._int or gap <= -2:
        exponent = 0
        if not a._int:
            rest = make(a._sign, 0, ideal)
        else:
            coefficient, e = _lower(a._int, a._exp, max(ideal, a._exp - context.prec))
            rest = make(a._sign, coefficient, e if e == ideal else a._exp) if e == ideal else a
        return make(sign, 0, exponent), rest
    if gap <= context.prec:
        x, y = a._int * 10 ** max(a._exp - b._exp, 0), b._int * 10 ** max(b._exp - a._exp, 0)
        quotient, rest = divmod(x, y)
        if quotient < 10 ** context.prec:
            return make(sign, quotient, 0), make(a._sign, rest, ideal)
    return None


def divide_int(a, b, context):
    """Return x divided by y, truncated to an integer."""
    sign = a._sign ^ b._sign
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    if a._kind:
        return invalid(context) if b._kind else infinity(sign)
    if b._kind:
        return finish(sign, 0, 0, context)
    if not b._int:
        if not a._int:
            return invalid(context, UNDEFINED)
        context.signal(BY_ZERO)
        return infinity(sign)
    both = _divided(a, b, context)
    return finish(sign, both[0]._int, 0, context) if both else invalid(context, IMPOSSIBLE)


def remainder(a, b, context):
    """Return the remainder from integer division."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    if a._kind:
        return invalid(context)
    if b._kind:
        return finish(a._sign, a._int, a._exp, context)
    if not b._int:
        return invalid(context, INVALID if a._int else UNDEFINED)
    both = _divided(a, b, context)
    if both is None:
        return invalid(context, IMPOSSIBLE)
    return finish(both[1]._sign, both[1]._int, both[1]._exp, context)


def divide_both(a, b, context):
    """Return quotient and remainder of the division x/y."""
    if _is_nan(a) or _is_nan(b):
        nan = nan_of(context, a, b)
        return nan, nan
    sign = a._sign ^ b._sign
    if a._kind:
        if b._kind:
            nan = invalid(context)
            return nan, nan
        return infinity(sign), invalid(context)
    if b._kind:
        return finish(sign, 0, 0, context), finish(a._sign, a._int, a._exp, context)
    if not b._int:
        if not a._int:
            nan = invalid(context, UNDEFINED)
            return nan, nan
        context.signal(BY_ZERO | INVALID)
        return infinity(sign), make(0, 0, 0, "n")
    both = _divided(a, b, context)
    if both is None:
        nan = invalid(context, IMPOSSIBLE)
        return nan, nan
    return finish(sign, both[0]._int, 0, context), finish(both[1]._sign, both[1]._int, both[1]._exp, context)


def remainder_near(a, b, context):
    """Return x - y * n, where n is the integer nearest the exact value of x / y."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    if a._kind:
        return invalid(context)
    if not b._kind and not b._int:
        return invalid(context, INVALID if a._int else UNDEFINED)
    if b._kind:
        return finish(a._sign, a._int, a._exp, context)
    ideal = min(a._exp, b._exp)
    if not a._int:
        return finish(a._sign, 0, ideal, context)
    gap = a.adjusted() - b.adjusted()
    if gap >= context.prec + 1:
        return invalid(context, IMPOSSIBLE)
    if gap <= -2:
        lowest = a.adjusted() - context.prec - 1
        return finish(a._sign, *_lower(a._int, a._exp, ideal if ideal > lowest else lowest), context)
    x, y = a._int * 10 ** max(a._exp - b._exp, 0), b._int * 10 ** max(b._exp - a._exp, 0)
    quotient, rest = divmod(x, y)
    if 2 * rest + (quotient & 1) > y:
        rest -= y
        quotient += 1
    if quotient >= 10 ** context.prec:
        return invalid(context, IMPOSSIBLE)
    sign = a._sign
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return finish(sign, rest, ideal, context)


def quantize(a, b, rounding, context):
    if rounding not in ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                        "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    if a._kind or b._kind:
        if _is_nan(a) or _is_nan(b):
            return nan_of(context, a, b)
        return infinity(a._sign) if a._kind and b._kind else invalid(context)
    exponent = b._exp
    if not context.Etiny() <= exponent <= context.Emax:
        return invalid(context)
    if not a._int:
        return finish(a._sign, 0, exponent, context)
    if a.adjusted() > context.Emax or a.adjusted() - exponent + 1 > context.prec:
        return invalid(context)
    coefficient, status = _at_exponent(a, exponent, rounding)
    result = make(a._sign, coefficient, exponent)
    if result.adjusted() > context.Emax or count_digits(coefficient) > context.prec:
        return invalid(context)
    return finish(a._sign, coefficient, exponent, context, status)


def _at_exponent(a, exponent, rounding):
    """The coefficient of a finite number at an exponent, and the conditions of bringing it there."""
    if a._exp >= exponent:
        return a._int * 10 ** (a._exp - exponent), 0
    coefficient, inexact = drop_digits(a._int, count_digits(a._int), exponent - a._exp, rounding, a._sign)
    return coefficient, ROUNDED | (INEXACT if inexact else 0)


def to_integral(a, rounding):
    """The number rounded to an integer, without a context."""
    if a._kind or a._exp >= 0:
        return make(a._sign, a._int, a._exp, a._kind)
    return make(a._sign, _at_exponent(a, 0, rounding)[0], 0)


def to_integral_exact(a, rounding, context):
    if _is_nan(a):
        return nan_of(context, a)
    if a._kind or a._exp >= 0:
        return make(a._sign, a._int, a._exp, a._kind)
    if not a._int:
        return make(a._sign, 0, 0)
    coefficient, status = _at_exponent(a, 0, rounding)
    context.signal(status)
    return make(a._sign, coefficient, 0)


def normalize(a, context):
    """Remove trailing zeros, and bring any zero to the exponent 0."""
    if _is_nan(a):
        return nan_of(context, a)
    rounded = plus(a, context) if a._kind or a._int else finish(a._sign, 0, a._exp, context)
    if rounded._kind:
        return rounded
    if not rounded._int:
        return make(rounded._sign, 0, 0)
    top = context.Etop() if context.clamp else context.Emax
    zeros = trailing_zeros(rounded._int, max(top - rounded._exp, 0))
    return make(rounded._sign, rounded._int // 10 ** zeros, rounded._exp + zeros)


def number_class(a, context):
    """Return an indication of the class of x."""
    if _is_nan(a):
        return "sNaN" if a._kind == "N" else "NaN"
    sign = "-" if a._sign else "+"
    if a._kind:
        return sign + "Infinity"
    if not a._int:
        return sign + "Zero"
    return sign + ("Subnormal" if a.adjusted() < context.Emin else "Normal")


def magnitude_order(a, b):
    """-1, 0 or 1 for the sizes of two numbers that are no NaN."""
    if a._kind or b._kind:
        return bool(a._kind) - bool(b._kind)
    if not a._int or not b._int:
        return bool(a._int) - bool(b._int)
    if a.adjusted() != b.adjusted():
        return 1 if a.adjusted() > b.adjusted() else -1
    x, y = a._int * 10 ** max(a._exp - b._exp, 0), b._int * 10 ** max(b._exp - a._exp, 0)
    return (x > y) - (x < y)


def value_order(a, b):
    """-1, 0 or 1 for the values of two numbers that are no NaN."""
    a_zero, b_zero = not a._kind and not a._int, not b._kind and not b._int
    if a_zero and b_zero:
        return 0
    if a._sign != b._sign and not a_zero and not b_zero:
        return -1 if a._sign else 1
    if a_zero:
        return 1 if b._sign else -1
    if b_zero:
        return -1 if a._sign else 1
    return -magnitude_order(a, b) if a._sign else magnitude_order(a, b)


def order(a, other, context, equality=False):
    """How a Decimal compares with any number; None when one is a NaN."""
    b = convert(other)
    if b is NotImplemented:
        if isinstance(other, complex) and equality and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if equality:
                context._flags |= FLOAT
            else:
                context.signal(FLOAT)
            b = _from_float(Decimal, other)
        elif _is_rational(other):
            if not a._kind:
                a = make(a._sign, a._int * other.denominator, a._exp)
            b = Decimal(other.numerator)
        else:
            return NotImplemented
    if _is_nan(a) or _is_nan(b):
        if not equality or "N" in (a._kind, b._kind):
            context.signal(INVALID)
        return None
    return value_order(a, b)


def _is_rational(value):
    from numbers import Rational
    return isinstance(value, Rational)


def compare(a, b, context):
    """Compare x and y numerically."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    return _small(value_order(a, b))


def compare_signal(a, b, context):
    """Compare x and y numerically.  All NaNs signal."""
    if _is_nan(a) or _is_nan(b):
        if "N" not in (a._kind, b._kind):
            context.signal(INVALID)
        return nan_of(context, a, b)
    return _small(value_order(a, b))


def _small(n):
    return make(int(n < 0), abs(n), 0)


def _total_order(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    ranks = {"": 0, "F": 0, "N": 1, "n": 2}
    size = ranks[a._kind] - ranks[b._kind]
    if not size:
        if _is_nan(a):
            size = (a._int > b._int) - (a._int < b._int)
        else:
            size = magnitude_order(a, b)
            if not size and not a._kind:
                size = (a._exp > b._exp) - (a._exp < b._exp)
    size = (size > 0) - (size < 0)
    return -size if a._sign else size


def compare_total(a, b, context):
    """Compare two operands using their abstract representation."""
    return _small(_total_order(a, b))


def compare_total_mag(a, b, context):
    """Compare two operands using their abstract representation, without their signs."""
    return _small(_total_order(a.copy_abs(), b.copy_abs()))


def _extreme(a, b, context, compare_sizes, wanted):
    if _is_nan(a) or _is_nan(b):
        if "N" in (a._kind, b._kind) or _is_nan(a) and _is_nan(b):
            return nan_of(context, a, b)
        chosen = b if _is_nan(a) else a
    else:
        found = compare_sizes(a, b) or _total_order(a, b)
        chosen = a if found == wanted else b
    if chosen._kind:
        return chosen
    return finish(chosen._sign, chosen._int, chosen._exp, context)


def maximum(a, b, context):
    """Compare the values numerically and return the maximum."""
    return _extreme(a, b, context, value_order, 1)


def minimum(a, b, context):
    """Compare the values numerically and return the minimum."""
    return _extreme(a, b, context, value_order, -1)


def maximum_size(a, b, context):
    """Compare the values numerically with their sign ignored, and return the maximum."""
    return _extreme(a, b, context, magnitude_order, 1)


def minimum_size(a, b, context):
    """Compare the values numerically with their sign ignored, and return the minimum."""
    return _extreme(a, b, context, magnitude_order, -1)


def next_minus(a, context):
    """Return the largest representable number smaller than x."""
    return _neighbour(a, context, 1)


def next_plus(a, context):
    """Return the smallest representable number larger than x."""
    return _neighbour(a, context, 0)


def _neighbour(a, context, down):
    if _is_nan(a):
        return nan_of(context, a)
    if a._kind:
        if a._sign == down:
            return a
        return make(a._sign, 10 ** context.prec - 1, context.Etop())
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = "ROUND_FLOOR" if down else "ROUND_CEILING"
    rounded = finish(a._sign, a._int, a._exp, quiet)
    if value_order(rounded, a):
        return rounded
    return add(a, make(down, 1, quiet.Etiny() - 1), quiet)


def next_toward(a, b, context):
    """Return the number closest to x, in the direction towards y."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    found = value_order(a, b)
    if not found:
        return make(b._sign, a._int, a._exp, a._kind)
    result = _neighbour(a, context, int(found > 0))
    status = 0
    if result._kind:
        status = OVERFLOW | INEXACT | ROUNDED
    elif result.adjusted() < context.Emin:
        status = UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED
        if not result._int:
            status |= CLAMPED
    if status:
        context.signal(status)
    return result


def logb(a, context):
    """Return the exponent of the magnitude of the operand's most significant digit."""
    if _is_nan(a):
        return nan_of(context, a)
    if a._kind:
        return infinity(0)
    if not a._int:
        context.signal(BY_ZERO)
        return infinity(1)
    adjusted = a.adjusted()
    return finish(int(adjusted < 0), abs(adjusted), 0, context)


def scaleb(a, b, context):
    """Return the first operand after adding the second value to its exp."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    if b._kind or b._exp != 0 or b._int > 2 * (context.Emax + context.prec):
        return invalid(context)
    if a._kind:
        return a
    return finish(a._sign, a._int, a._exp + (-b._int if b._sign else b._int), context)


def _count_of(b, context):
    """The number of places that an operand means; None when it is no valid one."""
    if b._kind or b._exp != 0 or b._int > context.prec:
        return None
    return -b._int if b._sign else b._int


def shift(a, b, context):
    """Return a copy of x, shifted by y places."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    places = _count_of(b, context)
    if places is None:
        return invalid(context)
    if a._kind:
        return a
    whole = 10 ** context.prec
    kept = a._int % whole
    coefficient = kept // 10 ** -places if places < 0 else kept * 10 ** places % whole
    return make(a._sign, coefficient, a._exp)


def rotate(a, b, context):
    """Return a copy of x, rotated by y places."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    places = _count_of(b, context)
    if places is None:
        return invalid(context)
    if a._kind:
        return a
    whole = 10 ** context.prec
    unit = 10 ** (-places % context.prec)
    high, low = divmod(a._int % whole, unit)
    return make(a._sign, low * (whole // unit) + high, a._exp)


def _logical(a, context):
    """The digits of a logical operand; None when it is none."""
    if a._kind or a._sign or a._exp:
        return None
    digits = text_of(a._int)
    return digits[-context.prec:].zfill(context.prec) if not digits.strip("01") else None


def _logical_result(context, function, *operands):
    digits = [_logical(operand, context) for operand in operands]
    if None in digits:
        return invalid(context)
    return make(0, int("".join(map(function, *digits))), 0)


def logical_and(a, b, context):
    """Return the digit-wise and of x and y."""
    return _logical_result(context, lambda x, y: "1" if x == y == "1" else "0", a, b)


def logical_or(a, b, context):
    """Return the digit-wise or of x and y."""
    return _logical_result(context, lambda x, y: "1" if "1" in (x, y) else "0", a, b)


def logical_xor(a, b, context):
    """Return the digit-wise exclusive or of x and y."""
    return _logical_result(context, lambda x, y: "1" if x != y else "0", a, b)


def logical_invert(a, context):
    """Return the digit-wise inversion of x."""
    return _logical_result(context, lambda x: "0" if x == "1" else "1", a)


def sqrt(a, context):
    """Square root of a non-negative number to context precision."""
    if _is_nan(a):
        return nan_of(context, a)
    if a._kind:
        return invalid(context) if a._sign else infinity(0)
    if not a._int:
        return finish(a._sign, 0, a._exp // 2, context)
    if a._sign:
        return invalid(context)
    ideal = a._exp // 2
    coefficient, exponent = (a._int * 10, a._exp - 1) if a._exp & 1 else (a._int, a._exp)
    exponent //= 2
    # Enough digits of the square for one more than the precision of the root.
    pairs = context.prec + 1 - (count_digits(coefficient) + 1) // 2
    exact = True
    if pairs >= 0:
        coefficient *= 100 ** pairs
    else:
        coefficient, rest = divmod(coefficient, 100 ** -pairs)
        exact = not rest
    exponent -= pairs
    root = isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        if exponent < ideal:
            zeros = trailing_zeros(root, ideal - exponent)
            root //= 10 ** zeros
            exponent += zeros
        elif exponent > ideal:
            root, exponent = root * 10 ** (exponent - ideal), ideal
    elif root % 5 == 0:
        root += 1
    return _half_even(0, root, exponent, context)


def _half_even(sign, coefficient, exponent, context, status=0):
    """The end of functions that round half to even whatever the context says."""
    inner = context.copy()
    inner.rounding = "ROUND_HALF_EVEN"
    inner.clear_traps()
    result, found = _fit(sign, coefficient, exponent, inner, status)
    if found:
        context.signal(found)
    return result


def _settled(compute, precision):
    """A coefficient and exponent that round the same way whatever the error of the last digits is."""
    extra = 4
    while True:
        coefficient, exponent = compute(precision + extra)
        digits = count_digits(abs(coefficient))
        spare = digits - precision - 1
        if spare > 1:
            middle = 5 * 10 ** (spare)
            rest = abs(coefficient) % (2 * middle)
            if 100 < rest < 2 * middle - 100 and abs(rest - middle) > 100:
                return coefficient, exponent
        extra += 4 + extra


def exp(a, context):
    """Return e ** x."""
    if _is_nan(a):
        return nan_of(context, a)
    if a._kind:
        return make(0, 0, 0) if a._sign else infinity(0)
    if not a._int:
        return make(0, 1, 0)
    size = a.adjusted()
    if size > 19:
        # Far outside of every exponent.
        return _half_even(0, 1, -10 ** 20 if a._sign else 10 ** 20, context, INEXACT | ROUNDED)
    if size < -context.prec - 2:
        # 1 and a bit, or a bit less than 1.
        places = context.prec + 2
        return _half_even(0, 10 ** places + (-1 if a._sign else 1), -places, context)
    signed = -a._int if a._sign else a._int
    coefficient, exponent = _settled(lambda digits: _functions.exp(signed, a._exp, digits), context.prec)
    return _half_even(0, coefficient, exponent, context)


def _check_logarithm(a, context):
    if _is_nan(a):
        return nan_of(context, a)
    if not a._kind and not a._int:
        return infinity(1)
    if a._sign:
        return invalid(context)
    return infinity(0) if a._kind else None


def ln(a, context):
    """Return the natural (base e) logarithm of x."""
    result = _check_logarithm(a, context)
    if result is not None:
        return result
    if value_order(a, make(0, 1, 0)) == 0:
        return make(0, 0, 0)
    value, exponent = _settled(lambda digits: _ln_with(a, digits), context.prec)
    return _half_even(int(value < 0), abs(value), exponent, context)


def _ln_with(a, digits):
    """ln(a) with about so many significant digits."""
    # Near 1 the first digits of the logarithm are zeros.
    lost = 0
    if -2 < a.adjusted() < 1:
        near = abs(a._int - 10 ** -a._exp) if a._exp < 0 else a._int - 1
        lost = abs(a._exp) - count_digits(near) + 1 if near else 0
    places = digits + (lost if lost > 0 else 0) + 2
    return _functions.ln(a._int, a._exp, places), -places


def log10(a, context):
    """Return the base ten logarithm of the operand."""
    result = _check_logarithm(a, context)
    if result is not None:
        return result
    zeros = count_digits(a._int) - 1
    if a._int == 10 ** zeros:
        power = a._exp + zeros
        return _half_even(int(power < 0), abs(power), 0, context)

    def compute(digits):
        value, exponent = _ln_with(a, digits + 4)
        places = count_digits(abs(value)) + 4
        return value * 10 ** places // _functions.ln10(places), exponent
    value, exponent = _settled(compute, context.prec)
    return _half_even(int(value < 0), abs(value), exponent, context)


def power(a, b, context):
    """Compute a**b."""
    if _is_nan(a) or _is_nan(b):
        return nan_of(context, a, b)
    if not b._kind and not b._int:
        return invalid(context) if not a._kind and not a._int else make(0, 1, 0)
    whole = not b._kind and (b._exp >= 0 or trailing_zeros(b._int, -b._exp) == -b._exp)
    odd = whole and int(b.copy_abs()) & 1 if whole and b.adjusted() < 1000 else 0
    sign = int(bool(a._sign and odd))
    if a._sign and not whole and (a._kind or a._int):
        return invalid(context)
    if not a._kind and not a._int:
        if b._sign:
            return infinity(sign)
        return make(sign, 0, 0)
    if a._kind:
        return make(sign, 0, 0) if b._sign else infinity(sign)
    one = magnitude_order(a, make(0, 1, 0))
    if b._kind:
        if one == 0:
            return finish(0, 10 ** (context.prec - 1), 1 - context.prec, context, INEXACT | ROUNDED)
        return infinity(0) if (one > 0) != bool(b._sign) else make(0, 0, 0)
    if one == 0:
        return _power_of_one(a, b, whole, sign, context)
    if whole and b.adjusted() < 7:
        return _whole_power(a, int(b), sign, context)
    zeros = count_digits(a._int) - 1
    if whole and a._int == 10 ** zeros and b.adjusted() < 25:
        # The one kind of number whose great powers are exact; with zeros in its coefficient the result has the full precision.
        exponent = (zeros + a._exp) * int(b)
        if zeros == 0 or b._sign:
            return finish(sign, 1, exponent, context)
        return finish(sign, 10 ** (context.prec - 1), exponent - context.prec + 1, context, ROUNDED)
    return _real_power(a, b, sign, context)


def _power_of_one(a, b, whole, sign, context):
    if not whole:
        return finish(sign, 10 ** (context.prec - 1), 1 - context.prec, context, INEXACT | ROUNDED)
    if b._sign:
        times = 0
    else:
        times = int(b) if b.adjusted() < 19 else context.prec
    exponent = a._exp * times
    if exponent < 1 - context.prec:
        return finish(sign, 10 ** (context.prec - 1), 1 - context.prec, context, ROUNDED)
    if b._sign:
        if a._exp == 0:
            return make(sign, 1, 0)
        return finish(sign, 10 ** (context.prec - 1), 1 - context.prec, context, ROUNDED)
    return make(sign, 10 ** -exponent, exponent) if exponent < 0 else make(sign, 1, 0)


def _whole_power(a, n, sign, context):
    work = context.copy()
    work.clear_traps()
    work.rounding = "ROUND_HALF_EVEN"
    work.Emax, work.Emin, work.clamp = 999999999999999999, -999999999999999999, 0
    work.prec = min(context.prec + 4 + len(str(abs(n))), MAX_PREC - 1)
    base = make(0, a._int, a._exp)
    if n < 0:
        work.prec += 1
        base = divide(make(0, 1, 0), base, work)
        n = -n
    result = base
    for bit in bin(n)[3:]:
        result = multiply(result, result, work)
        if bit == "1":
            result = multiply(result, base, work)
    if result._kind:
        return finish(sign, 1, 10 ** 20, context)
    return finish(sign, result._int, result._exp, context, work._flags & (INEXACT | ROUNDED))


def _real_power(a, b, sign, context):
    magnitude = a.copy_abs()
    size = abs(magnitude.adjusted()) + 1
    if b.adjusted() + len(str(size)) < -context.prec - 6:
        # Nearer to 1 than any other number; CPython does not ask which way to round.
        return finish(sign, 10 ** (context.prec - 1), 1 - context.prec, context, INEXACT | ROUNDED)
    if b.adjusted() + len(str(size)) > 25:
        grows = (magnitude_order(a, make(0, 1, 0)) > 0) != bool(b._sign)
        return finish(sign, 1, 10 ** 20 if grows else -10 ** 20, context, INEXACT | ROUNDED)

    def compute(digits):
        places = digits + b.adjusted() + len(str(size)) + 6
        logarithm, exponent = _ln_with(magnitude, places if places > digits else digits)
        product = logarithm * (-b._int if b._sign else b._int)
        return _functions.exp(product, exponent + b._exp, digits)
    extra = context.prec + 8
    coefficient, exponent = compute(extra)
    whole = 10 ** (count_digits(coefficient) - context.prec)
    rest = coefficient % whole
    if rest < 10000 or whole - rest < 10000:
        # Exact within all that is known: the result has the full precision all the same.
        coefficient += whole - rest if whole - rest < 10000 else -rest
    return finish(sign, coefficient, exponent, context, INEXACT | ROUNDED)


def power_modulo(a, b, modulo, context):
    """Compute (a**b) % modulo, exactly."""
    if _is_nan(a) or _is_nan(b) or _is_nan(modulo):
        return nan_of(context, a, b, modulo)
    if any(x._kind or int(x) != x for x in (a, b, modulo)) or b._sign or not modulo._int:
        return invalid(context)
    if modulo.adjusted() >= context.prec or not a._int and not b._int:
        return invalid(context)
    n = pow(int(a.copy_abs()), int(b), int(modulo.copy_abs()))
    return make(int(bool(a._sign and int(b) & 1)), n, 0)


UNARY = {"exp": exp, "ln": ln, "log10": log10, "logb": logb, "logical_invert": logical_invert,
         "next_minus": next_minus, "next_plus": next_plus, "normalize": normalize, "sqrt": sqrt}
BINARY = {"compare": compare, "compare_signal": compare_signal, "compare_total": compare_total,
          "compare_total_mag": compare_total_mag, "logical_and": logical_and,
          "logical_or": logical_or, "logical_xor": logical_xor, "max": maximum,
          "max_mag": maximum_size, "min": minimum, "min_mag": minimum_size,
          "next_toward": next_toward, "remainder_near": remainder_near, "rotate": rotate,
          "scaleb": scaleb, "shift": shift}
