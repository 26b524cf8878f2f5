"""How a Decimal is written as a format specification asks (PEP 3101)."""

import re

from . import _operations as _ops
from ._digits import count_digits, drop_digits, text_of

_SPEC = re.compile(r"""(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?
    (?P<zero>0)?(?P<width>\d+)?(?P<comma>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?""",
    re.VERBOSE | re.DOTALL)


def format_decimal(a, specifier, context):
    """The text of a number; ValueError for a specification that is none."""
    if not isinstance(specifier, str):
        raise TypeError("format arg must be str")
    match = _SPEC.fullmatch(specifier)
    if match is None or match["zero"] and match["align"] or match["type"] == "n" and match["comma"]:
        raise ValueError("invalid format string")
    kind = match["type"] or ("G" if context.capitals else "g")
    if a._kind:
        body = _ops.to_text(a.copy_abs(), False, 1) + ("%" if kind == "%" else "")
        return _padded(match, "-" if a._sign else "", body, "", zeros=False)
    precision = None if match["precision"] is None else int(match["precision"])
    if kind == "%":
        a = _ops.make(a._sign, a._int, a._exp + 2)
    if kind in "eE":
        digits, exponent = _significant(a, None if precision is None else precision + 1, context)
    elif kind in "fF%":
        digits, exponent = _fixed(a, precision, context)
    else:
        digits, exponent = _significant(a, precision if precision is None or precision else 1, context, only_longer=True)
    whole, fraction, power = _placed(digits, exponent, kind)
    negative = a._sign and not (match["no_neg_0"] and not (whole + fraction).strip("0"))
    tail = "." + fraction if fraction or match["alt"] else ""
    if power is not None:
        tail += ("E" if kind in "EG" else "e") + "%+d" % power
    if kind == "%":
        tail += "%"
    return _padded(match, "-" if negative else "", whole, tail, zeros=True)


def _significant(a, precision, context, only_longer=False):
    """Digits and exponent, rounded to a number of digits."""
    digits, exponent = a._int, a._exp
    length = count_digits(digits)
    if precision is None:
        return text_of(digits), exponent
    if length > precision:
        digits, _ = drop_digits(digits, length, length - precision, context.rounding, a._sign)
        exponent += length - precision
        if count_digits(digits) > precision:
            digits //= 10
            exponent += 1
    elif not only_longer and digits:
        digits *= 10 ** (precision - length)
        exponent -= precision - length
    elif not only_longer:
        return "0" * precision, exponent
    return text_of(digits), exponent


def _fixed(a, precision, context):
    digits, exponent = a._int, a._exp
    if precision is None:
        return text_of(digits), exponent
    if exponent < -precision:
        digits, _ = drop_digits(digits, count_digits(digits), -precision - exponent, context.rounding, a._sign)
    else:
        digits *= 10 ** (exponent + precision)
    return text_of(digits), -precision


def _placed(digits, exponent, kind):
    """The digits before and after the point, and the power of ten written behind, if any."""
    adjusted = exponent + len(digits)
    if kind in "eE":
        point = 1
    elif kind in "fF%":
        point = adjusted
    elif exponent <= 0 and adjusted > -6:
        point = adjusted
    else:
        point = 1
    if point <= 0:
        whole, fraction = "0", "0" * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point], digits[point:]
    if kind in "fF%":
        whole = whole.lstrip("0") or "0"
    power = adjusted - point
    return whole, fraction, power if power or kind in "eE" else None


def _padded(match, sign, whole, tail, zeros):
    sign = sign or ("" if match["sign"] in (None, "-") else match["sign"])
    fill, align = match["fill"] or " ", match["align"] or ">"
    if match["zero"] and zeros:
        fill, align = "0", "="
    width = int(match["width"] or 0)
    if match["comma"] and zeros:
        whole = _grouped(whole, width - len(sign) - len(tail) if match["zero"] else 0)
    space = fill * (width - len(sign) - len(whole) - len(tail))
    if align == "=":
        return sign + space + whole + tail
    text = sign + whole + tail
    if align == "<":
        return text + space
    if align == ">":
        return space + text
    half = len(space) // 2
    return space[:half] + text + space[half:]


def _grouped(digits, width):
    """Digits in groups of three, with zeros in front up to a width."""
    groups = f"{int(digits):,}" if len(digits) < 4000 else digits
    while len(groups) < width:
        digits = "0" + digits
        first = len(digits) % 3
        parts = [digits[:first]] if first else []
        groups = ",".join(parts + [digits[i:i + 3] for i in range(first, len(digits), 3)])
    return groups
