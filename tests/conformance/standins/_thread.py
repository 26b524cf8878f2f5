"""Threads that do not start: what needs one is skipped."""
import unittest

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


class LockType:
    """A lock of the only thread."""

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        taken = not self._locked
        self._locked = True
        return taken

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class RLock:
    """A lock its owner takes as often as it likes."""

    def acquire(self, blocking=True, timeout=-1):
        return True

    def release(self):
        pass

    def __enter__(self):
        return True

    def __exit__(self, *exception):
        pass


class _local:
    pass


allocate_lock = lock = LockType


def get_ident():
    return 1


get_native_id = get_ident


def _count():
    return 0


def start_new_thread(function, arguments, options={}):
    raise unittest.SkipTest("threads do not start here")


start_new = start_new_thread
