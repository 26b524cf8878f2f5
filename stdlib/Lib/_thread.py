"""Locks, as one thread needs them: a program in the enclave has no other."""

__all__ = ["error", "LockType", "RLock", "allocate_lock", "get_ident", "get_native_id", "start_new_thread", "TIMEOUT_MAX", "_local"]

error = RuntimeError
TIMEOUT_MAX = 9223372036.0

_MAIN = 1


def _check_wait(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timestamp too large to convert to C PyTime_t")


def _wait(blocking, timeout):
    """Wait for what only another thread could do; false when the time is over."""
    if not blocking:
        return False
    if timeout < 0:
        raise RuntimeError("deadlock: no other thread can release this lock")
    import time
    time.sleep(timeout)
    return False


class lock:
    """A lock that is taken or not."""

    def __init__(self):
        self._taken = False

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock; false if that was not possible in time."""
        _check_wait(blocking, timeout)
        if self._taken:
            return _wait(blocking, timeout)
        self._taken = True
        return True

    def release(self):
        """Give the lock back."""
        if not self._taken:
            raise RuntimeError("release unlocked lock")
        self._taken = False

    def locked(self):
        """Whether the lock is taken."""
        return self._taken

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def _at_fork_reinit(self):
        self._taken = False

    def __repr__(self):
        return "<%s _thread.lock object at %#x>" % ("locked" if self._taken else "unlocked", id(self))

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")


class RLock:
    """A lock its owner may take as often as it gives it back."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock once more."""
        _check_wait(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        """Give the lock back once."""
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def _recursion_count(self):
        return self._count

    def _acquire_restore(self, state):
        self._count = state

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        return count

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        return "<%s _thread.RLock object owner=%d count=%d at %#x>" % (
            "locked" if self._count else "unlocked", _MAIN if self._count else 0, self._count, id(self))

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")


class _local:
    """Attributes of the thread, which are those of the program."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


lock.__module__ = RLock.__module__ = _local.__module__ = "_thread"
LockType = lock


def allocate_lock():
    """A new lock."""
    return lock()


allocate = allocate_lock


def get_ident():
    """The number of this thread."""
    return _MAIN


get_native_id = get_ident


def _count():
    return 0


def stack_size(size=0, /):
    """The stack size of new threads, of which there are none."""
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    return 0


def start_new_thread(function, args, kwargs={}, /):
    """Start a thread: an enclave has only one."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    raise RuntimeError("can't start new thread: a program in the enclave has one thread")


start_new = start_new_thread


def interrupt_main(signum=2, /):
    """Do what the signal's handler does."""
    import signal
    signal.raise_signal(signum)


def exit():
    """End this thread."""
    raise SystemExit


exit_thread = exit
