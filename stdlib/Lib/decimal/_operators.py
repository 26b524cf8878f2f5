"""The operations as methods of a context."""

from . import _operations as _ops
from ._context import BaseContext
from ._number import Decimal, convert
from ._signals import INVALID


class Context(BaseContext):
    """The context affects almost all operations and controls rounding,
    Over/Underflow, raising of exceptions and much more.  A new context
    can be initialized as follows:

        >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
        ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
        ...             traps=[InvalidOperation, DivisionByZero, Overflow],
        ...             flags=[])
    """

    __slots__ = ()

    def create_decimal(self, num="0", /):
        """Create a new Decimal instance from num, using self as the context."""
        # What a constructor lets pass beyond the specification's syntax is no number here.
        strict = isinstance(num, str) and ("_" in num or num != num.strip())
        number = Decimal("?" if strict else num, self)
        if number._kind:
            room = self.prec - self.clamp
            if _ops._is_nan(number) and number._int and _ops.count_digits(number._int) > room:
                return _ops.invalid(self, 2)
            return number
        return _ops.finish(number._sign, number._int, number._exp, self)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f."""
        number = Decimal.from_float(f)
        return number if number._kind else _ops.finish(number._sign, number._int, number._exp, self)

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def _apply(self, x, /):
        """Round x to what the context holds, without looking at the operand."""
        return x if x._kind else _ops.finish(x._sign, x._int, x._exp, self)

    def quantize(self, x, y, /):
        """Return a value equal to x (rounded), having the exponent of y."""
        return _ops.quantize(convert(x, True), convert(y, True), self.rounding, self)

    def fma(self, x, y, z, /):
        """Return x multiplied by y, plus z."""
        return _ops.fma(convert(x, True), convert(y, True), convert(z, True), self)

    def power(self, a, b, modulo=None):
        """Compute a**b.  If 'a' is negative, then 'b' must be integral."""
        if modulo is None:
            return _ops.power(convert(a, True), convert(b, True), self)
        return _ops.power_modulo(convert(a, True), convert(b, True), convert(modulo, True), self)

    def to_sci_string(self, x, /):
        """Convert a number to a string using scientific notation."""
        return _ops.to_text(convert(x, True), False, self.capitals)

    def to_eng_string(self, x, /):
        """Convert a number to a string, using engineering notation."""
        return _ops.to_text(convert(x, True), True, self.capitals)

    def to_integral_exact(self, x, /):
        """Round to an integer.  Signal if the result is rounded or inexact."""
        return _ops.to_integral_exact(convert(x, True), self.rounding, self)

    def to_integral_value(self, x, /):
        """Round to an integer."""
        return convert(x, True).to_integral_value(self.rounding, self)

    to_integral = to_integral_value

    def canonical(self, x, /):
        """Return a new instance of x."""
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return x


Context.__module__ = "decimal"


def _unary(function):
    def method(self, x, /):
        return function(convert(x, True), self)
    return method


def _binary(function):
    def method(self, x, y, /):
        return function(convert(x, True), convert(y, True), self)
    return method


def _asking(name):
    def method(self, x, /):
        return getattr(convert(x, True), name)()
    return method


def _asking_in_context(name):
    def method(self, x, /):
        return getattr(convert(x, True), name)(self)
    return method


def _asking_with(name):
    def method(self, x, y, /):
        return getattr(convert(x, True), name)(convert(y, True))
    return method


def _install():
    def add(name, method, doc):
        method.__name__, method.__qualname__, method.__doc__ = name, "Context." + name, doc
        setattr(Context, name, method)
    for name, function in _ops.UNARY.items():
        add(name, _unary(function), function.__doc__)
    for name, function in (("plus", _ops.plus), ("minus", _ops.minus), ("abs", _ops.absolute)):
        add(name, _unary(function), function.__doc__)
    for name, function in _ops.BINARY.items():
        add(name, _binary(function), function.__doc__)
    for name, function in (("add", _ops.add), ("subtract", _ops.subtract),
                           ("multiply", _ops.multiply), ("divide", _ops.divide),
                           ("divide_int", _ops.divide_int), ("remainder", _ops.remainder),
                           ("divmod", _ops.divide_both)):
        add(name, _binary(function), function.__doc__)
    for name in ("is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_snan",
                 "is_signed", "is_zero", "copy_abs", "copy_negate"):
        add(name, _asking(name), getattr(Decimal, name).__doc__)
    add("copy_decimal", lambda self, x, /: convert(x, True), "Return a copy of Decimal x.")
    for name in ("is_normal", "is_subnormal", "number_class"):
        add(name, _asking_in_context(name), getattr(Decimal, name).__doc__)
    for name in ("copy_sign", "same_quantum"):
        add(name, _asking_with(name), getattr(Decimal, name).__doc__)


_install()
