"""The conditions of decimal arithmetic, the signals they raise, and the limits."""

import sys

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
             ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    """The base of the signals."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation without a useful result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A division of a finite number by zero."""


class DivisionImpossible(InvalidOperation):
    """An integer division whose result has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """The result had to be rounded, and is not exact."""


class InvalidContext(InvalidOperation):
    """A context that the operation cannot work with."""


class Rounded(DecimalException):
    """Digits were dropped, though perhaps only zeros."""


class Subnormal(DecimalException):
    """The exponent of the result was below Emin before rounding."""


class Overflow(Inexact, Rounded):
    """The result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result is too small to be exact."""


class FloatOperation(DecimalException, TypeError):
    """Decimals and floats were mixed."""


_classes = (DecimalException, Clamped, InvalidOperation, ConversionSyntax, DivisionByZero,
            DivisionImpossible, DivisionUndefined, Inexact, InvalidContext, Rounded, Subnormal,
            Overflow, Underflow, FloatOperation)
for _cls in _classes:
    _cls.__module__ = "decimal"

# A condition is a bit; the signal that an invalid one raises is InvalidOperation.
CLAMPED = 1
SYNTAX = 2
BY_ZERO = 4
IMPOSSIBLE = 8
UNDEFINED = 16
INEXACT = 32
BAD_CONTEXT = 64
INVALID = 128
OVERFLOW = 256
ROUNDED = 512
SUBNORMAL = 1024
UNDERFLOW = 2048
FLOAT = 4096
ANY_INVALID = SYNTAX | IMPOSSIBLE | UNDEFINED | BAD_CONTEXT | INVALID

# In the order in which they are looked at and shown.
SIGNALS = ((ANY_INVALID, InvalidOperation), (FLOAT, FloatOperation), (BY_ZERO, DivisionByZero),
           (OVERFLOW, Overflow), (UNDERFLOW, Underflow), (SUBNORMAL, Subnormal),
           (INEXACT, Inexact), (ROUNDED, Rounded), (CLAMPED, Clamped))
_CONDITIONS = ((INVALID, InvalidOperation), (SYNTAX, ConversionSyntax),
               (IMPOSSIBLE, DivisionImpossible), (UNDEFINED, DivisionUndefined),
               (BAD_CONTEXT, InvalidContext), *SIGNALS[1:])
BIT_OF = {signal: bit for bit, signal in SIGNALS}


def exception_of(status):
    """The exception for conditions whose signals are trapped."""
    for bit, signal in SIGNALS:
        if status & bit:
            return signal([cls for bit, cls in _CONDITIONS if status & bit])
