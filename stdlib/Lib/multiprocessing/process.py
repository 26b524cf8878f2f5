"""Processes: the one there is, and those that cannot be started."""

import itertools
import os
from errno import EACCES

__all__ = ["BaseProcess", "Process", "active_children", "current_process", "parent_process"]

_numbers = itertools.count(1)


class BaseProcess:
    """A call that would run in another process; starting it is refused, running it here is not."""

    _start_method = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._name = name or f"{type(self).__name__}-{next(_numbers)}"
        self._daemon = bool(daemon)
        self.authkey = b""
        self._closed = False

    def run(self):
        """Make the call."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Refused: there are no other processes."""
        raise PermissionError(EACCES, "the enclave has one process: starting another is refused")

    def _check_started(self, doing):
        raise AssertionError(f"can only {doing} a started process")

    def join(self, timeout=None):
        """A process that was not started cannot be waited for."""
        self._check_started("join")

    def terminate(self):
        """A process that was not started has nothing to end."""

    kill = terminate

    def is_alive(self):
        """It never is."""
        return False

    def close(self):
        """Give back what the process holds, which is nothing."""
        self._closed = True

    @property
    def name(self):
        """The name."""
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """Whether the process would end with this one."""
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        self._daemon = daemonic

    exitcode = property(lambda self: None, doc="How the process ended; None: it did not.")
    pid = ident = property(lambda self: None, doc="The number of the process; None: it was not started.")

    def __repr__(self):
        daemon = " daemon" if self._daemon else ""
        return f"<{type(self).__name__} name={self._name!r} parent={os.getpid()} initial{daemon}>"


class Process(BaseProcess):
    """A call that would run in another process."""


class _MainProcess(BaseProcess):
    def __init__(self):
        super().__init__(name="MainProcess")

    def is_alive(self):
        """It runs this."""
        return True

    pid = ident = property(lambda self: os.getpid(), doc="The number of the process.")

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_main = _MainProcess()


def current_process():
    """The process this runs in."""
    return _main


def parent_process():
    """The process that started this one: none that a program could know."""
    return None


def active_children():
    """The processes this one started: none."""
    return []
