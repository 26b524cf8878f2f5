"""Contexts: how precise results are, how they are rounded, and what raises an exception."""

import sys

from ._signals import *
from ._signals import (ANY_INVALID, BIT_OF, BY_ZERO, FLOAT, INEXACT, OVERFLOW, ROUNDINGS, SIGNALS,
                       exception_of)

_VALID = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
          "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
# The order in which a context shows its signals.
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded,
          Subnormal, Underflow)


class SignalDict:
    """The signals of a context that are set, as a mapping of their classes to bools."""

    __slots__ = ("_owner", "_field")

    def __init__(self, owner, field):
        self._owner, self._field = owner, field

    def _bit(self, key):
        bit = BIT_OF.get(key) if isinstance(key, type) else None
        if bit is None:
            raise KeyError(_VALID)
        return bit

    def __getitem__(self, key):
        return bool(getattr(self._owner, self._field) & self._bit(key))

    def __setitem__(self, key, value):
        bits = getattr(self._owner, self._field)
        bit = self._bit(key)
        setattr(self._owner, self._field, bits | bit if value else bits & ~bit)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter([signal for _, signal in SIGNALS])

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, key):
        return key in BIT_OF

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def copy(self):
        return dict(self.items())

    def update(self, other):
        for key, value in dict(other).items():
            self[key] = value

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self.items() == other.items()
        if isinstance(other, dict):
            return dict(self.items()) == other
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join("%r:%r" % item for item in self.items()) + "}"


def _bits_of(signals):
    """The bits of signals given as a list or as a mapping to truth values."""
    if isinstance(signals, list):
        names = signals
    elif isinstance(signals, (dict, SignalDict)):
        if len(signals) != len(SIGNALS):
            raise KeyError("invalid signal dict")
        names = [key for key, value in signals.items() if value]
        for key in signals:
            if key not in BIT_OF:
                raise KeyError("invalid error flag")
    else:
        raise TypeError("argument must be a signal dict")
    bits = 0
    for name in names:
        if name not in BIT_OF:
            raise KeyError(_VALID)
        bits |= BIT_OF[name]
    return bits


_RANGES = {"prec": (1, MAX_PREC), "Emin": (MIN_EMIN, 0), "Emax": (0, MAX_EMAX), "clamp": (0, 1),
           "capitals": (0, 1)}


class BaseContext:
    """The settings of a context, and the way from conditions to exceptions."""

    __slots__ = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "_flags", "_traps")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        template = DefaultContext if DefaultContext is not None else None
        for name, value, standard in (("prec", prec, 28), ("rounding", rounding, ROUND_HALF_EVEN),
                                      ("Emin", Emin, -999999), ("Emax", Emax, 999999),
                                      ("capitals", capitals, 1), ("clamp", clamp, 0)):
            if value is None:
                value = standard if template is None else getattr(template, name)
            setattr(self, name, value)
        self._flags = 0 if flags is None else _bits_of(flags)
        if traps is None:
            self._traps = BIT_OF[InvalidOperation] | BY_ZERO | OVERFLOW if template is None else template._traps
        else:
            self._traps = _bits_of(traps)

    def __setattr__(self, name, value):
        if name == "rounding":
            if value not in ROUNDINGS or not isinstance(value, str):
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                                "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                                "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in _RANGES:
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not -sys.maxsize - 1 <= value <= sys.maxsize:
                raise OverflowError("Python int too large to convert to C ssize_t")
            value = int(value)
            low, high = _RANGES[name]
            if not low <= value <= high:
                raise ValueError("valid values for %s are 0 or 1" % name if high == 1 else
                                 "valid range for %s is [%s, %s]"
                                 % (name, "MIN_EMIN" if low == MIN_EMIN else low,
                                    {MAX_PREC: "MAX_PREC" if name == "prec" else "MAX_EMAX"}.get(high, high)))
        elif name in ("flags", "traps"):
            if isinstance(value, list):
                raise TypeError("argument must be a signal dict")
            name, value = "_" + name, _bits_of(value)
        elif name not in ("_flags", "_traps"):
            raise AttributeError("'decimal.Context' object has no attribute %r" % name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    @property
    def flags(self):
        return SignalDict(self, "_flags")

    @property
    def traps(self):
        return SignalDict(self, "_traps")

    def signal(self, status):
        """Take note of conditions, and raise the exception if one of them is trapped."""
        if status & ANY_INVALID:
            self._flags |= ANY_INVALID
        self._flags |= status
        trapped = status & self._traps
        if trapped:
            raise exception_of(trapped)

    def clear_flags(self):
        """Reset all flags to False."""
        self._flags = 0

    def clear_traps(self):
        """Set all traps to False."""
        self._traps = 0

    def Etiny(self):
        """Return a value equal to Emin - prec + 1, the exponent of the smallest subnormal."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self.Emax - self.prec + 1

    def copy(self):
        """Return a duplicate of the context with all flags cleared."""
        return self._copy_with(0)

    def _copy_with(self, flags):
        cls = type(self)
        result = cls.__new__(cls)
        for name in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "_traps"):
            object.__setattr__(result, name, getattr(self, name))
        object.__setattr__(result, "_flags", flags)
        return result

    def __copy__(self):
        return self._copy_with(self._flags)

    def __reduce__(self):
        flags = [signal for bit, signal in SIGNALS if self._flags & bit]
        traps = [signal for bit, signal in SIGNALS if self._traps & bit]
        return type(self), (self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                            self.clamp, flags, traps)

    def __repr__(self):
        flags = ", ".join(signal.__name__ for signal in _SHOWN if self._flags & BIT_OF[signal])
        traps = ", ".join(signal.__name__ for signal in _SHOWN if self._traps & BIT_OF[signal])
        return ("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, "
                "flags=[%s], traps=[%s])" % (self.prec, self.rounding, self.Emin, self.Emax,
                                             self.capitals, self.clamp, flags, traps))


DefaultContext = None


def set_templates(default, *others):
    """The context that new ones take their settings from, and the others that setcontext copies."""
    global DefaultContext, _templates
    DefaultContext = default
    _templates = (default, *others)


_current = None


def getcontext():
    """Get the current default context."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
    return _current


def setcontext(context, /):
    """Set a new default context."""
    global _current
    if not isinstance(context, BaseContext):
        raise TypeError("argument must be a context")
    if context in _templates:
        context = context.copy()
    _current = context


class _ContextManager:
    """Sets a copy of a context, and the old one back in the end."""

    def __init__(self, context):
        self._new = context.__copy__()

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx
    on entry to the with-statement and restore the previous default context when
    exiting the with-statement. If no context is supplied, a copy of the current
    default context is used."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, BaseContext):
        raise TypeError("optional argument must be a context")
    manager = _ContextManager(ctx)
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("this function got an unexpected keyword argument %r" % name)
        if name in ("flags", "traps"):
            name, value = "_" + name, _bits_of(value)
        setattr(manager._new, name, value)
    return manager
