"""Runs functions at given times."""

import heapq
import time
from itertools import count

__all__ = ["scheduler", "Event"]


class Event(tuple):
    """A function that is to run at a time."""

    __slots__ = ()
    _fields = ("time", "priority", "sequence", "action", "argument", "kwargs")
    time = property(lambda self: self[0])
    priority = property(lambda self: self[1])
    sequence = property(lambda self: self[2])
    action = property(lambda self: self[3])
    argument = property(lambda self: self[4])
    kwargs = property(lambda self: self[5])

    def __repr__(self):
        return "Event(%s)" % ", ".join("%s=%r" % pair for pair in zip(self._fields, self))


class scheduler:
    """Knows what is to run when, by a clock and a way to wait."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._sequence = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Run a function at a time; returns the event."""
        event = Event((time, priority, next(self._sequence), action, argument,
                       {} if kwargs is None else kwargs))
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """Run a function after a delay; returns the event."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out; ValueError if it is not there."""
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        """True if nothing is to run."""
        return not self._queue

    def run(self, blocking=True):
        """Run everything in order; without `blocking` only what is due, returning the next delay."""
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)
        return None

    @property
    def queue(self):
        """The events in order."""
        return sorted(self._queue)
