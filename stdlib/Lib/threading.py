"""The tools of threads on the one thread that a program in the enclave has: locks and waits tell the truth, starting a thread is refused."""

import _thread
import sys
import time
from _weakrefset import WeakSet
from _thread import TIMEOUT_MAX, _local as local, allocate_lock as Lock, get_ident, get_native_id

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
           "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
           "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads", "settrace_all_threads",
           "get_native_id"]

ThreadError = _thread.error
stack_size = _thread.stack_size
RLock = _thread.RLock
_allocate_lock = Lock
_RLock = RLock
_start_new_thread = _thread.start_new_thread
_dangling = WeakSet()


def _wait(timeout):
    """Let the time pass in which another thread could do something; none can."""
    if timeout is None:
        raise RuntimeError("deadlock: no other thread can end this wait")
    if timeout > 0:
        time.sleep(timeout)
    return False


class Condition:
    """Waits until another thread tells of a change."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, 0)

    def _is_owned(self):
        owned = getattr(self._lock, "_is_owned", None)
        return owned() if owned else self._lock.locked()

    def wait(self, timeout=None):
        """Wait until notified; false when the time is over."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        return _wait(timeout)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true; its last value."""
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up waiting threads: there are none."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")

    def notify_all(self):
        """Wake up all waiting threads."""
        self.notify()

    notifyAll = notify_all


class Semaphore:
    """Counts how many may still come in."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Come in; false when that is not possible in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value:
            return blocking and _wait(timeout)
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Go out."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore nobody may leave who did not come in."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n >= 1 and self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    isSet = is_set

    def set(self):
        """Set the flag."""
        self._flag = True

    def clear(self):
        """Take the flag back."""
        self._flag = False

    def wait(self, timeout=None):
        """Wait for the flag; whether it is set."""
        return self._flag or _wait(timeout)


class BrokenBarrierError(RuntimeError):
    """Nobody passes the barrier any more."""


class Barrier:
    """Lets threads pass when enough of them have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties, self._action, self._timeout = parties, action, timeout
        self._broken = False

    def __repr__(self):
        if self._broken:
            return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: broken>"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: waiters=0/{self._parties}>"

    def wait(self, timeout=None):
        """Wait for the others; one thread passes a barrier for one."""
        if self._broken:
            raise BrokenBarrierError
        if self._parties > 1:
            _wait(self._timeout if timeout is None else timeout)
            self._broken = True
            raise BrokenBarrierError
        try:
            if self._action:
                self._action()
        except:
            self._broken = True
            raise
        return 0

    def reset(self):
        """Go back to the beginning."""
        self._broken = False

    def abort(self):
        """Break the barrier."""
        self._broken = True

    parties = property(lambda self: self._parties, doc="How many have to come.")
    n_waiting = property(lambda self: 0, doc="How many wait.")
    broken = property(lambda self: self._broken, doc="Whether the barrier is broken.")


_numbers = {"count": 0}


def _newname(template):
    _numbers["count"] += 1
    return template % _numbers["count"]


class Thread:
    """What a thread would do. It can be made and asked; it cannot be started."""

    _started = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = _newname("Thread-%s")
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target, self._name, self._args, self._kwargs = target, str(name), args, {} if kwargs is None else kwargs
        self._daemonic = bool(daemon)
        self._initialized = True
        _dangling.add(self)

    def __repr__(self):
        daemon = " daemon" if self._daemonic else ""
        return f"<{type(self).__name__}({self._name}, initial{daemon})>"

    def _check(self):
        if not self.__dict__.get("_initialized"):
            raise RuntimeError("thread.__init__() not called")

    def start(self):
        """Start the thread: an enclave has only one."""
        self._check()
        _start_new_thread(self._run_observed, ())

    def _run_observed(self):
        """Run with the trace and profile functions that are meant for new threads."""
        if _trace_hook is None and _profile_hook is None:
            return self.run()
        outer = sys.gettrace(), sys.getprofile()
        sys.settrace(_trace_hook)
        sys.setprofile(_profile_hook)
        try:
            self.run()
        finally:
            sys.settrace(outer[0])
            sys.setprofile(outer[1])

    def run(self):
        """What the thread does."""
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        """Wait for the end of the thread."""
        self._check()
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        raise RuntimeError("cannot join current thread")

    @property
    def name(self):
        """The thread's name."""
        self._check()
        return self._name

    @name.setter
    def name(self, name):
        self._check()
        self._name = str(name)

    @property
    def ident(self):
        """The thread's number, or None before its start."""
        self._check()
        return get_ident() if self._started else None

    native_id = ident

    def is_alive(self):
        """Whether the thread runs."""
        self._check()
        return self._started

    @property
    def daemon(self):
        """Whether the program's end waits for this thread."""
        self._check()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check()
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Call the function no more."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._started = True

    def __repr__(self):
        return f"<_MainThread({self._name}, started {get_ident()})>"


_main_thread = _MainThread()


def current_thread():
    """The thread that runs."""
    return _main_thread


currentThread = main_thread = current_thread


def active_count():
    """How many threads run."""
    return 1


activeCount = active_count


def enumerate():
    """The threads that run."""
    return [_main_thread]


def _register_atexit(function, *arguments, **options):
    import atexit
    atexit.register(function, *arguments, **options)


class ExceptHookArgs(tuple):
    """What excepthook is called with."""

    def __new__(cls, args):
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Tell of an exception that ended a thread."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr, flush=True)
    sys.__excepthook__(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook


_trace_hook = _profile_hook = None


def settrace(func):
    """Set the trace function of new threads."""
    global _trace_hook
    _trace_hook = func


def settrace_all_threads(func):
    """Set the trace function of new threads and of the running one."""
    settrace(func)
    sys.settrace(func)


def gettrace():
    """The trace function of new threads."""
    return _trace_hook


def setprofile(func):
    """Set the profile function of new threads."""
    global _profile_hook
    _profile_hook = func


def setprofile_all_threads(func):
    """Set the profile function of new threads and of the running one."""
    setprofile(func)
    sys.setprofile(func)


def getprofile():
    """The profile function of new threads."""
    return _profile_hook
