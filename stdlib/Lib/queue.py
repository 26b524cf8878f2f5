"""Queues."""

from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
from types import GenericAlias

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Nothing is in the queue."""


class Full(Exception):
    """Nothing more fits into the queue."""


class ShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def empty(self):
        """True if there are none."""
        return not self._qsize()

    def full(self):
        """True if no more fit."""
        return 0 < self.maxsize <= self._qsize()

    def _wait(self, ready, block, timeout, error):
        """Wait until `ready`; while this program waits other threads may make it so."""
        if block and timeout is not None and timeout < 0 and not self.is_shutdown:
            raise ValueError("'timeout' must be a non-negative number")
        if ready() or self.is_shutdown:
            return
        if not block:
            raise error
        from time import sleep
        end = None if timeout is None else time() + timeout
        while not ready() and not self.is_shutdown:
            if end is not None and time() >= end:
                raise error
            sleep(0.001)

    def put(self, item, block=True, timeout=None):
        """Add an item, waiting for room if need be."""
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0:
            self._wait(lambda: not self.full(), block, timeout, Full)
        if self.is_shutdown:
            raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one if need be."""
        self._wait(self._qsize, block, timeout, Empty)
        if not self._qsize():
            raise ShutDown
        return self._get()

    def put_nowait(self, item):
        """Add an item or raise Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item out or raise Empty."""
        return self.get(block=False)

    def task_done(self):
        """Say that an item taken out has been dealt with."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Wait until all items have been dealt with."""
        from time import sleep
        while self.unfinished_tasks:
            sleep(0.001)

    def shutdown(self, immediate=False):
        """Refuse further items; with `immediate` also give up those in the queue."""
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                self.unfinished_tasks -= 1

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Queue):
    """First in, first out, without limits and without tasks."""

    def __init__(self):
        super().__init__()
