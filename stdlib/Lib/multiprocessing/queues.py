"""Queues between processes, which here is one; as there, what is put in is copied."""

import pickle
import queue

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class Queue(queue.Queue):
    """A queue."""

    _closed = False

    def _put(self, item):
        super()._put(pickle.dumps(item))

    def _get(self):
        return pickle.loads(super()._get())

    def close(self):
        """Nothing more will be put in."""
        self._closed = True

    def put(self, obj, block=True, timeout=None):
        """Put something in."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        super().put(obj, block, timeout)

    def get(self, block=True, timeout=None):
        """Take the next."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        return super().get(block, timeout)

    def join_thread(self):
        """There is no thread that writes."""

    cancel_join_thread = join_thread


class JoinableQueue(Queue):
    """A queue whose tasks can be waited for."""


class SimpleQueue:
    """A queue without bounds."""

    def __init__(self):
        self._items = []

    def empty(self):
        """Whether nothing is in it."""
        return not self._items

    def put(self, obj):
        """Put something in."""
        self._items.append(pickle.dumps(obj))

    def get(self):
        """Take the next."""
        if not self._items:
            raise RuntimeError("deadlock: no other process can end this wait")
        return pickle.loads(self._items.pop(0))

    def close(self):
        """Nothing is open."""
