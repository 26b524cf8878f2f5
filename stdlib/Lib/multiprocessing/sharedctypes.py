"""Numbers that processes share, by the letters of the module array."""

import threading
from array import array

__all__ = ["RawValue", "RawArray", "Value", "Array"]


class _RawValue:
    def __init__(self, typecode, value=0):
        self._cell = array(typecode, [value])

    @property
    def value(self):
        """The number."""
        return self._cell[0]

    @value.setter
    def value(self, value):
        self._cell[0] = value


class _Locked:
    """Adds a lock."""

    def get_lock(self):
        """The lock."""
        return self._lock

    def get_obj(self):
        """The object itself."""
        return self

    def acquire(self, *arguments):
        """Take the lock."""
        return self._lock.acquire(*arguments)

    def release(self):
        """Give the lock back."""
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)


class Synchronized(_Locked, _RawValue):
    """A number with a lock."""


class _RawArray(array):
    pass


class SynchronizedArray(_Locked, _RawArray):
    """Numbers with a lock."""


def RawValue(typecode_or_type, *args):
    """A number."""
    return _RawValue(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    """Numbers: that many zeros, or those given."""
    return _RawArray(typecode_or_type, _initial(size_or_initializer))


def Value(typecode_or_type, *args, lock=True):
    """A number with a lock."""
    return RawValue(typecode_or_type, *args) if lock is False else _with_lock(Synchronized(typecode_or_type, *args), lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    """Numbers with a lock."""
    if lock is False:
        return RawArray(typecode_or_type, size_or_initializer)
    return _with_lock(SynchronizedArray(typecode_or_type, _initial(size_or_initializer)), lock)


def _initial(size_or_initializer):
    return [0] * size_or_initializer if isinstance(size_or_initializer, int) else list(size_or_initializer)


def _with_lock(shared, lock):
    if lock in (True, None):
        lock = threading.RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    shared._lock = lock
    return shared
