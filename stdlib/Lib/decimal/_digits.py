"""Work on coefficients: ints seen as strings of digits."""

_SAFE_BITS = 14000
_POWERS = tuple(10 ** n for n in range(128))


def power_of_ten(n):
    """10**n, from a table where it is small."""
    return _POWERS[n] if n < 128 else 10 ** n


def count_digits(n):
    """How many digits a coefficient has; zero has one."""
    if n < 1000000000000000:
        return len(str(n))
    estimate = int((n.bit_length() - 1) * 0.30102999566398120)
    return estimate + 1 + (n >= power_of_ten(estimate + 1))


def text_of(n):
    """The digits of a coefficient of any size."""
    if n.bit_length() < _SAFE_BITS:
        return str(n)
    low = count_digits(n) // 2
    high, rest = divmod(n, 10 ** low)
    return text_of(high) + text_of(rest).zfill(low)


def number_of(text):
    """The coefficient that digits mean, however many they are."""
    if len(text) < 4000:
        return int(text or "0")
    low = len(text) // 2
    return number_of(text[:-low]) * 10 ** low + number_of(text[-low:])


def trailing_zeros(n, most):
    """How many zeros a coefficient ends with, up to a number."""
    count = 0
    step = 1
    while step <= most and n % 10 ** step == 0:
        step *= 2
    while step:
        if count + step <= most and n % 10 ** (count + step) == 0:
            count += step
        else:
            step //= 2
    return count


def _rounds_up(rounding, sign, quotient, rest, unit):
    if rounding == "ROUND_HALF_EVEN":
        return 2 * rest > unit or 2 * rest == unit and quotient & 1
    if rounding == "ROUND_HALF_UP":
        return 2 * rest >= unit
    if rounding == "ROUND_HALF_DOWN":
        return 2 * rest > unit
    if rounding == "ROUND_DOWN":
        return False
    if rounding == "ROUND_UP":
        return True
    if rounding == "ROUND_CEILING":
        return not sign
    if rounding == "ROUND_FLOOR":
        return sign
    return quotient % 5 == 0


def drop_digits(n, digits, count, rounding, sign):
    """The coefficient without its last digits, rounded, and whether anything was lost."""
    # Beyond the first digit more of them make no difference.
    unit = power_of_ten(min(count, digits + 1))
    quotient, rest = divmod(n, unit)
    if not rest:
        return quotient, False
    if _rounds_up(rounding, sign, quotient, rest, unit):
        quotient += 1
    return quotient, True
