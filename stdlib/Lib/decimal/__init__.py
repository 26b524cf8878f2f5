"""Decimal fixed-point and floating-point arithmetic, exact as long as the precision suffices."""

from ._signals import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
                       ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, MAX_EMAX, MAX_PREC, MIN_EMIN,
                       MIN_ETINY, Clamped, ConversionSyntax, DecimalException, DivisionByZero,
                       DivisionImpossible, DivisionUndefined, FloatOperation, Inexact,
                       InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow)
from ._context import getcontext, localcontext, set_templates as _set_templates, setcontext
from ._number import Decimal, DecimalTuple
from ._operators import Context
from _types import seal as _seal

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext",
           "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero",
           "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
           "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined",
           "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext",
           "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

DefaultContext = Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1,
                         clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, flags=[],
                       traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, flags=[], traps=[])
_set_templates(DefaultContext, BasicContext, ExtendedContext)
for _cls in (Decimal, Context):
    _seal(_cls)
del _cls, _seal
