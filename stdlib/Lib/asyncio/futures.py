"""Results that are not there yet."""
import contextvars

from . import _describe, events
from .exceptions import CancelledError, InvalidStateError

__all__ = ["Future", "isfuture"]

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


def isfuture(obj):
    """Whether an object is a Future, or behaves like one."""
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future:
    """A result of an operation that is under way."""

    _state = _PENDING
    _result = _exception = _loop = None
    _cancel_message = _cancelled_error = None
    _log_traceback = False
    # Set when a coroutine awaits the future: tells a task that the future was yielded by await and not by yield.
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(_describe.future_parts(self))}>"

    def __del__(self):
        if self._log_traceback:
            self._loop.call_exception_handler({
                "message": f"{type(self).__name__} exception was never retrieved", "exception": self._exception, "future": self})

    def get_loop(self):
        """The event loop the future is bound to."""
        return self._loop

    def done(self):
        """Whether there is a result, an exception or a cancellation."""
        return self._state != _PENDING

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == _CANCELLED

    def cancel(self, msg=None):
        """Cancel the future and schedule its callbacks; False when it is done already."""
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        if self._cancelled_error is not None:
            error, self._cancelled_error = self._cancelled_error, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        """Return the result this future represents, or raise its exception."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._trace)
        return self._result

    def exception(self):
        """Return the exception that was set, or None."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Call a function with the future when it is done; soon, when it is done already."""
        if context is None:
            context = contextvars.copy_context()
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        """Remove every entry of a callback; how many there were."""
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result, /):
        """Mark the future done and set its result."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._finish()

    def set_exception(self, exception, /):
        """Mark the future done and set an exception."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            stop, exception = exception, RuntimeError(
                "StopIteration interacts badly with generators and cannot be raised into a Future")
            exception.__cause__ = exception.__context__ = stop
        self._exception = exception
        self._trace = exception.__traceback__
        self._log_traceback = True
        self._finish()

    def _finish(self):
        self._state = _FINISHED
        self._schedule_callbacks()

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        self._callbacks.clear()
        for function, context in callbacks:
            self._loop.call_soon(function, self, context=context)

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__
