"""A manager makes objects that processes share; in one process these are the objects themselves."""

import queue
import threading
from array import array

__all__ = ["BaseManager", "Namespace", "SyncManager"]


class Namespace:
    """Attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        names = sorted(name for name in self.__dict__ if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(f'{name}={self.__dict__[name]!r}' for name in names)})"


class _Value:
    def __init__(self, typecode, value, lock=True):
        self.typecode = typecode
        self.value = value

    def get(self):
        """The value."""
        return self.value

    def set(self, value):
        """Set the value."""
        self.value = value


class BaseManager:
    """Makes objects of registered kinds."""

    def start(self, initializer=None, initargs=()):
        """There is no server to start."""
        if initializer is not None:
            initializer(*initargs)

    def shutdown(self):
        """There is no server to end."""

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Add a kind of objects."""
        setattr(cls, typeid, lambda self, /, *args, **kwds: callable(*args, **kwds))


class SyncManager(BaseManager):
    """Makes lists, dicts, locks and their like."""


for _name, _callable in {
        "Queue": queue.Queue, "JoinableQueue": queue.Queue, "Event": threading.Event, "Lock": threading.Lock, "RLock": threading.RLock,
        "Semaphore": threading.Semaphore, "BoundedSemaphore": threading.BoundedSemaphore, "Condition": threading.Condition,
        "Barrier": threading.Barrier, "list": list, "dict": dict, "Value": _Value, "Array": array, "Namespace": Namespace}.items():
    SyncManager.register(_name, _callable)
