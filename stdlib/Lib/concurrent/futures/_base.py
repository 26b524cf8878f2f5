"""Futures, executors, and waiting for them."""

import collections
import logging
import threading
import time
from types import GenericAlias

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

LOGGER = logging.getLogger("concurrent.futures")
TimeoutError = TimeoutError

DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """The future is not in the state for this."""


class BrokenExecutor(RuntimeError):
    """The executor can run no more calls."""


class Future:
    """The result of a call that may not have run yet."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        shown = self._state.lower().replace("cancelled_and_notified", "cancelled")
        if self._state == FINISHED:
            value = self._result if self._exception is None else self._exception
            shown += f" {'returned' if self._exception is None else 'raised'} {type(value).__name__}"
        return f"<{type(self).__name__} at {id(self):#x} state={shown}>"

    def cancel(self):
        """Cancel the call unless it runs or has run; whether it is cancelled."""
        if self._state in (RUNNING, FINISHED):
            return False
        if not self.cancelled():
            self._state = CANCELLED
            self._tell()
        return True

    def cancelled(self):
        """Whether the call was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call runs."""
        return self._state == RUNNING

    def done(self):
        """Whether the call has run or was cancelled."""
        return self.cancelled() or self._state == FINISHED

    def add_done_callback(self, fn):
        """Call a function with this future when it is done."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _call(self, function):
        try:
            function(self)
        except Exception:
            LOGGER.exception("exception calling callback for %r", self)

    def _tell(self):
        with self._condition:
            self._condition.notify_all()
        for function in self._done_callbacks:
            self._call(function)

    def _wait(self, timeout):
        if not self.done():
            with self._condition:
                self._condition.wait(timeout)
        if self.cancelled():
            raise CancelledError
        if not self.done():
            raise TimeoutError

    def result(self, timeout=None):
        """What the call returned; what it raised is raised."""
        self._wait(timeout)
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            # The traceback holds this frame, which would hold the future.
            self = None

    def exception(self, timeout=None):
        """What the call raised, or None."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """Say that the call begins; false if it was cancelled."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        LOGGER.critical("Future %s in unexpected state: %s", id(self), self._state)
        raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._exception = exception
        self._state = FINISHED
        self._tell()

    def set_result(self, result):
        """Say what the call returned."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Say what the call raised."""
        self._finish(None, exception)

    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class Executor:
    """Runs calls; a subclass says how."""

    def submit(self, fn, /, *args, **kwargs):
        """The future of a call."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of a function for each item, in order."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = collections.deque([self.submit(fn, *arguments) for arguments in zip(*iterables)])
        return self._results(futures, end)

    @staticmethod
    def _results(futures, end):
        try:
            while futures:
                yield futures.popleft().result(None if end is None else end - time.monotonic())
        finally:
            for future in futures:
                future.cancel()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class WorkItem:
    """A call and the future that gets its result."""

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        """Make the call, unless it was cancelled."""
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except Exception as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)

    __class_getitem__ = classmethod(GenericAlias)


class ImmediateExecutor(Executor):
    """Runs each call when it is submitted: there is no other thread to run it."""

    _begun = False
    _shut = False
    _broken = False

    def __init__(self, max_workers, initializer, initargs):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        """Run a call; its future is done."""
        if self._broken:
            raise self._broken_error("A worker failed, the pool is not usable anymore")
        if self._shut:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        if self._begin():
            WorkItem(future, fn, args, kwargs).run()
        else:
            future.set_exception(self._broken_error("The initializer failed, the pool is not usable anymore"))
        return future

    def _begin(self):
        """What a thread would do first; whether it succeeded."""
        if not self._begun and self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except Exception:
                LOGGER.critical("Exception in initializer:", exc_info=True)
                self._broken = True
        self._begun = True
        return not self._broken

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; all that were submitted have run."""
        self._shut = True


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; those that are done and the others."""
    futures = set(fs)
    done, rest = _sorted_out(futures)
    if rest and return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    if rest and not (return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and any(map(_failed, done))):
        _pass_time(rest, timeout)
        done, rest = _sorted_out(futures)
    return DoneAndNotDoneFutures(done, rest)


def _sorted_out(futures):
    done = {future for future in futures if future.done()}
    return done, futures - done


def _failed(future):
    return not future.cancelled() and future.exception() is not None


def _pass_time(futures, timeout):
    # Nobody can finish a future while the one thread waits: the wait lasts its time, or is a deadlock.
    for future in futures:
        with future._condition:
            future._condition.wait(timeout)
        return


def as_completed(fs, timeout=None):
    """The futures, those that are done first."""
    futures = list(dict.fromkeys(fs))
    end = None if timeout is None else time.monotonic() + timeout
    waiting = []
    for future in futures:
        if future.done():
            yield future
        else:
            waiting.append(future)
    while waiting:
        left = [future for future in waiting if not future.done()]
        yield from (future for future in waiting if future.done())
        waiting = left
        if waiting:
            remaining = None if end is None else end - time.monotonic()
            if remaining is not None and remaining < 0:
                raise TimeoutError(f"{len(waiting)} (of {len(futures)}) futures unfinished")
            _pass_time(waiting, remaining)
