"""The Decimal type: numbers with a sign, a coefficient and an exponent of ten."""

import re
import sys
from numbers import Number as _Number

from . import _operations as _ops
from ._context import BaseContext, getcontext
from ._digits import count_digits, number_of, text_of
from ._format import format_decimal
from ._signals import FLOAT, INVALID, SYNTAX

_SYNTAX = re.compile(r"""(?P<sign>[-+])?(?:
    (?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:e(?P<exp>[-+]?\d+))?
    |(?P<inf>inf(?:inity)?)
    |(?P<signal>s)?nan(?P<diag>\d*))""", re.VERBOSE | re.IGNORECASE)

_MODULUS = sys.hash_info.modulus
_INVERSE_OF_10 = pow(10, _MODULUS - 2, _MODULUS)
_make = object.__new__


class DecimalTuple(tuple):
    """DecimalTuple(sign, digits, exponent)"""

    __slots__ = ()
    _fields = ("sign", "digits", "exponent")
    __match_args__ = _fields

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0], doc="Alias for field number 0")
    digits = property(lambda self: self[1], doc="Alias for field number 1")
    exponent = property(lambda self: self[2], doc="Alias for field number 2")

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % self

    def __getnewargs__(self):
        return tuple(self)


DecimalTuple.__module__ = "decimal"


class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
    or another Decimal object. If no value is given, return Decimal('0'). The
    context does not affect the conversion and is only passed to determine if
    the InvalidOperation trap is active."""

    __slots__ = ("_sign", "_int", "_exp", "_kind", "__weakref__")

    def __new__(cls, value="0", context=None):
        if context is not None and not isinstance(context, BaseContext):
            raise TypeError("optional argument must be a context")
        if isinstance(value, str):
            return _from_text(cls, value, context or getcontext())
        if isinstance(value, int):
            return make(int(value < 0), abs(int(value)), 0, "", cls)
        if isinstance(value, Decimal):
            if type(value) is cls is Decimal:
                return value
            return make(value._sign, value._int, value._exp, value._kind, cls)
        if isinstance(value, (list, tuple)):
            return _from_tuple(cls, value, context or getcontext())
        if isinstance(value, float):
            (context or getcontext()).signal(FLOAT)
            return _from_float(cls, value)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly."""
        if isinstance(f, int):
            number = make(int(f < 0), abs(int(f)), 0)
        elif isinstance(f, float):
            number = _from_float(Decimal, f)
        else:
            raise TypeError("argument must be int or float")
        return number if cls is Decimal else cls(number)

    def __repr__(self):
        return "Decimal('%s')" % self

    def __str__(self):
        return _ops.to_text(self, False, getcontext().capitals)

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string, whose exponent is a multiple of three."""
        return _ops.to_text(self, True, _context(context).capitals)

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == "n":
            return object.__hash__(self)
        if self._kind:
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        power = pow(10 if self._exp >= 0 else _INVERSE_OF_10, abs(self._exp), _MODULUS)
        value = self._int * power % _MODULUS
        result = -value if self._sign else value
        return -2 if result == -1 else result

    def __bool__(self):
        return bool(self._kind or self._int)

    def as_tuple(self):
        """Return a tuple representation of the number."""
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = () if self._kind and not self._int else tuple(map(int, text_of(self._int)))
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is exactly equal to the original Decimal."""
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        from math import gcd
        numerator = self._int * 10 ** max(self._exp, 0)
        denominator = 10 ** max(-self._exp, 0)
        common = gcd(numerator, denominator)
        return (-1 if self._sign else 1) * numerator // common, denominator // common

    def __int__(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        size = self._int * 10 ** self._exp if self._exp >= 0 else _drop(self._int, -self._exp)
        return -size if self._sign else size

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == "n":
            return float("-nan" if self._sign else "nan")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        """Return self."""
        return self

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._to_int("ROUND_HALF_EVEN")
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(make(0, 1, -ndigits))

    def __floor__(self):
        return self._to_int("ROUND_FLOOR")

    def __ceil__(self):
        return self._to_int("ROUND_CEILING")

    def _to_int(self, rounding):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        return int(_ops.to_integral(self, rounding))

    def __format__(self, specifier, context=None, /):
        return format_decimal(self, specifier, getcontext())

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __eq__(self, other):
        if other.__class__ is Decimal and self._exp == other._exp and not (self._kind or other._kind):
            return self._int == other._int and (self._sign == other._sign or not self._int)
        order = _ops.order(self, other, getcontext(), equality=True)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        return _compared(self, other, lambda order: order < 0)

    def __le__(self, other):
        return _compared(self, other, lambda order: order <= 0)

    def __gt__(self, other):
        return _compared(self, other, lambda order: order > 0)

    def __ge__(self, other):
        return _compared(self, other, lambda order: order >= 0)

    def __neg__(self):
        return _ops.minus(self, getcontext())

    def __pos__(self):
        return _ops.plus(self, getcontext())

    def __abs__(self):
        return _ops.absolute(self, getcontext())

    def __pow__(self, other, modulo=None, /):
        other = convert(other)
        if other is NotImplemented:
            return other
        if modulo is None:
            return _ops.power(self, other, getcontext())
        modulo = convert(modulo)
        if modulo is NotImplemented:
            return modulo
        return _ops.power_modulo(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None, /):
        other = convert(other)
        return other if other is NotImplemented else _ops.power(other, self, getcontext())

    def adjusted(self):
        """Return the adjusted exponent of the number: that of its first digit."""
        return 0 if self._kind else self._exp + count_digits(self._int) - 1

    def canonical(self):
        """Return the canonical encoding of the argument."""
        return self

    def radix(self):
        """Return Decimal(10), the base in which all Decimals are."""
        return Decimal(10)

    def is_canonical(self):
        """Return True if the argument is canonical."""
        return True

    def is_finite(self):
        """Return True if the argument is a finite number."""
        return not self._kind

    def is_infinite(self):
        """Return True if the argument is either positive or negative infinity."""
        return self._kind == "F"

    def is_nan(self):
        """Return True if the argument is a (quiet or signaling) NaN."""
        return self._kind in ("n", "N")

    def is_qnan(self):
        """Return True if the argument is a quiet NaN."""
        return self._kind == "n"

    def is_snan(self):
        """Return True if the argument is a signaling NaN."""
        return self._kind == "N"

    def is_signed(self):
        """Return True if the argument has a negative sign."""
        return bool(self._sign)

    def is_zero(self):
        """Return True if the argument is a (positive or negative) zero."""
        return not self._kind and not self._int

    def is_normal(self, context=None):
        """Return True if the argument is a normal finite non-zero number."""
        return bool(not self._kind and self._int and self.adjusted() >= _context(context).Emin)

    def is_subnormal(self, context=None):
        """Return True if the argument is subnormal."""
        return bool(not self._kind and self._int and self.adjusted() < _context(context).Emin)

    def copy_abs(self):
        """Return the absolute value of the argument, unaffected by the context."""
        return make(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        """Return the negation of the argument, unaffected by the context."""
        return make(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        """Return a copy of the first operand with the sign of the second."""
        other = convert(other, True)
        return make(other._sign, self._int, self._exp, self._kind)

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent or whether both are NaN."""
        other = convert(other, True)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the
        exponent of the second operand."""
        context = _context(context)
        return _ops.quantize(self, convert(exp, True), rounding or context.rounding, context)

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        context = _context(context)
        if self.is_nan():
            return _ops.nan_of(context, self)
        return _ops.to_integral(self, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        context = _context(context)
        return _ops.to_integral_exact(self, rounding or context.rounding, context)

    def number_class(self, context=None):
        """Return a string describing the class of the operand."""
        return _ops.number_class(self, _context(context))

    def fma(self, other, third, context=None):
        """Fused multiply-add: self*other+third with no rounding of the intermediate product."""
        return _ops.fma(self, convert(other, True), convert(third, True), _context(context))


Decimal.__module__ = "decimal"


def make(sign, coefficient, exponent, kind="", cls=Decimal):
    """A Decimal of its parts."""
    result = _make(cls)
    result._sign = sign
    result._int = coefficient
    result._exp = exponent
    result._kind = kind
    return result


def convert(value, must=False):
    """The value as a Decimal; NotImplemented, or TypeError if it must be one."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return make(int(value < 0), abs(int(value)), 0)
    if must:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return NotImplemented


def _context(context):
    if context is None:
        return getcontext()
    if not isinstance(context, BaseContext):
        raise TypeError("optional argument must be a context")
    return context


def _compared(a, b, test):
    if b.__class__ is Decimal and a._exp == b._exp and not (a._kind or b._kind):
        return test((-a._int if a._sign else a._int) - (-b._int if b._sign else b._int))
    order = _ops.order(a, b, getcontext())
    if order is NotImplemented:
        return order
    return order is not None and test(order)


def _drop(n, digits):
    return 0 if digits > n.bit_length() else n // 10 ** digits


def _from_text(cls, text, context):
    whole, point, fraction = text.partition(".")
    if len(text) < 40 and text.isascii() and whole.isdigit() and (fraction.isdigit() or not point):
        return make(0, int(whole + fraction), -len(fraction), "", cls)
    match = _SYNTAX.fullmatch(text.strip().replace("_", ""))
    if match is None:
        context.signal(SYNTAX)
        return make(0, 0, 0, "n", cls)
    sign = int(match["sign"] == "-")
    if match["int"] is not None:
        fraction = match["frac"] or ""
        exponent = int(match["exp"] or "0") - len(fraction)
        return _limited(cls, sign, number_of(match["int"] + fraction), exponent, context)
    if match["inf"]:
        return make(sign, 0, 0, "F", cls)
    return make(sign, number_of(match["diag"] or "0"), 0, "N" if match["signal"] else "n", cls)


def _limited(cls, sign, coefficient, exponent, context):
    if coefficient and not -1999999999999999997 <= exponent + count_digits(coefficient) - 1 <= 999999999999999999:
        context.signal(INVALID)
        return make(0, 0, 0, "n", cls)
    return make(sign, coefficient, max(min(exponent, 999999999999999999), -1999999999999999997), "", cls)


def _from_tuple(cls, value, context):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return make(sign, 0, 0, "F", cls)
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    coefficient = number_of("".join(map(str, digits)))
    if exponent in ("n", "N"):
        return make(sign, coefficient, 0, exponent, cls)
    if isinstance(exponent, str):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    if not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    return _limited(cls, sign, coefficient, exponent, context)


def _from_float(cls, f):
    if f != f or f in (float("inf"), float("-inf")):
        sign = int(repr(f)[0] == "-")
        return make(sign, 0, 0, "n" if f != f else "F", cls)
    from math import copysign
    numerator, denominator = abs(f).as_integer_ratio()
    places = denominator.bit_length() - 1
    return make(int(copysign(1.0, f) < 0), numerator * 5 ** places, -places, "", cls)


def _operator(function):
    def method(self, other, /):
        other = convert(other)
        return other if other is NotImplemented else function(self, other, getcontext())

    def reflected(self, other, /):
        other = convert(other)
        return other if other is NotImplemented else function(other, self, getcontext())
    return method, reflected


def _unary(function, name):
    def method(self, context=None):
        return function(self, _context(context))
    return method


def _binary(function, name):
    def method(self, other, context=None):
        return function(self, convert(other, True), _context(context))
    return method


def _install():
    for name, function in (("add", _ops.add), ("sub", _ops.subtract), ("mul", _ops.multiply),
                           ("truediv", _ops.divide), ("floordiv", _ops.divide_int),
                           ("mod", _ops.remainder), ("divmod", _ops.divide_both)):
        for prefix, method in zip(("__%s__", "__r%s__"), _operator(function)):
            method.__name__ = prefix % name
            method.__qualname__ = "Decimal." + method.__name__
            setattr(Decimal, method.__name__, method)
    for kind, functions in ((_unary, _ops.UNARY), (_binary, _ops.BINARY)):
        for name, function in functions.items():
            method = kind(function, name)
            method.__name__, method.__doc__ = name, function.__doc__
            method.__qualname__ = "Decimal." + name
            setattr(Decimal, name, method)
    _Number.register(Decimal)
    _ops.bind(Decimal=Decimal, make=make, convert=convert, _from_float=_from_float)


_install()
