"""Threads that do not start: what needs one is skipped."""
import unittest
from _thread import RLock, TIMEOUT_MAX, _local as local, allocate_lock as Lock, get_ident, get_native_id

_dangling = set()


class Thread:
    """A thread that cannot be started."""

    name, ident, daemon, native_id = "MainThread", 1, False, 1

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        self.target = target

    def start(self):
        raise unittest.SkipTest("threads do not start here")

    def is_alive(self):
        return False

    def join(self, timeout=None):
        pass


class Event:
    """A flag nobody else sets."""

    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        return self._set


class Condition(RLock):
    def __init__(self, lock=None):
        pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        raise unittest.SkipTest("threads do not start here")


Semaphore = BoundedSemaphore = Condition
Timer = Thread
_main = Thread()


def current_thread():
    return _main


main_thread = current_thread


def enumerate():
    return [_main]


def active_count():
    return 1


def settrace(function):
    pass


setprofile = settrace


def gettrace():
    return None


getprofile = gettrace


def _register_atexit(function, *arguments, **options):
    pass
