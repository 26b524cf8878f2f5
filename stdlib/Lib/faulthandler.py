"""The calls of a program, shown when they are asked for. A fault of the machine is told by the host, whatever is switched on here."""

import sys

_enabled = False


def dump_traceback(file=None, all_threads=True):
    """Write the calls, the innermost first."""
    file = sys.stderr if file is None else file
    if isinstance(file, int):
        file = open(file, "w", closefd=False)
    frame = sys._getframe(1)
    lines = ["Current thread 0x%016x (most recent call first):" % 1] if all_threads else ["Stack (most recent call first):"]
    while frame is not None:
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}')
        frame = frame.f_back
    file.write("\n".join(lines) + "\n")
    file.flush()


def enable(file=None, all_threads=True):
    """Switch on; faults are told in any case."""
    global _enabled
    _enabled = True


def disable():
    """Switch off; whether it was on."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Whether it is on."""
    return _enabled


def cancel_dump_traceback_later():
    """Nothing is going to be written later."""


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Refused: there is no second thread to write."""
    raise RuntimeError("can't start new thread")
