"""Time limits for a block of code."""
import enum

from . import events, exceptions

__all__ = ["Timeout", "timeout", "timeout_at"]


class _State(enum.Enum):
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"


class Timeout:
    """Asynchronous context manager for cancelling overdue coroutines."""

    def __init__(self, when):
        self._state = _State.CREATED
        self._timer = self._task = None
        self._when = when

    def __repr__(self):
        parts = [f"<Timeout [{self._state.value}]"]
        if self._state is _State.ENTERED:
            parts.append(f"when={round(self._when, 3) if self._when is not None else None}")
        return " ".join(parts) + ">"

    def when(self):
        """The time at which the block is cancelled, or None."""
        return self._when

    def reschedule(self, when):
        """Change the time at which the block is cancelled."""
        if self._state is not _State.ENTERED:
            if self._state is _State.CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state.value} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is None:
            return
        loop = events.get_running_loop()
        self._timer = loop.call_soon(self._expire) if when <= loop.time() else loop.call_at(when, self._expire)

    def expired(self):
        """Whether the time was up within the block."""
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    async def __aenter__(self):
        if self._state is not _State.CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = events.get_running_loop()._current
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _State.ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state is _State.ENTERED:
            self._state = _State.EXITED
        elif self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            # Another cancellation than the one of the timeout goes on as it is.
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, exceptions.CancelledError):
                    raise TimeoutError from exc_val
                self._mark_causes(exc_val)

    @staticmethod
    def _mark_causes(error):
        """An exception raised while the cancellation was handled has a TimeoutError behind it."""
        while error.__context__ is not None:
            if isinstance(error.__context__, exceptions.CancelledError):
                expired = TimeoutError()
                expired.__context__ = expired.__cause__ = error.__context__
                error.__context__ = expired
                break
            error = error.__context__

    def _expire(self):
        self._task.cancel()
        self._state = _State.EXPIRING
        self._timer = None


def timeout(delay):
    """A time limit in seconds from now, or none."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """A time limit by the loop's clock, or none."""
    return Timeout(when)
