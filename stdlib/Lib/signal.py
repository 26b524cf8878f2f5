"""Handlers of signals: an interrupt (SIGINT) reaches a program from outside, the others it can only send itself."""

import _signal
from enum import IntEnum as _IntEnum
from functools import wraps as _wraps

_NAMES = ("HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF "
          "WINCH IO PWR SYS").split()

Signals = _IntEnum("Signals", [("SIG" + name, number) for number, name in enumerate(_NAMES, 1)]
                   + [("SIGCLD", 17), ("SIGIOT", 6), ("SIGPOLL", 29), ("SIGRTMIN", 34), ("SIGRTMAX", 64)], module=__name__)
Handlers = _IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module=__name__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)

NSIG = 65

default_int_handler = _signal.default_int_handler


def _named(value, enum):
    try:
        return enum(value)
    except (ValueError, TypeError):
        return value


def _number(value):
    return int(value) if isinstance(value, _IntEnum) else value


@_wraps(_signal.signal)
def signal(signalnum, handler):
    return _named(_signal.signal(_number(signalnum), _number(handler)), Handlers)


@_wraps(_signal.getsignal)
def getsignal(signalnum):
    return _named(_signal.getsignal(signalnum), Handlers)


@_wraps(_signal.raise_signal)
def raise_signal(signalnum):
    _signal.raise_signal(signalnum)


def strsignal(signalnum):
    """The system's words for a signal."""
    words = ("Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error", "Floating point exception",
             "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated",
             "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped", "Stopped (tty input)", "Stopped (tty output)",
             "Urgent I/O condition", "CPU time limit exceeded", "File size limit exceeded", "Virtual timer expired", "Profiling timer expired",
             "Window changed", "I/O possible", "Power failure", "Bad system call")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return words[signalnum - 1] if signalnum <= len(words) else None


def valid_signals():
    """The signals that can be named."""
    return {_named(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}
