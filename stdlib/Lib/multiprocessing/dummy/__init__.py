"""The names of multiprocessing over threads; pools do their work in the one there is."""

import queue
from multiprocessing.pool import ThreadPool
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, Thread, current_thread

__all__ = ["Process", "current_process", "active_children", "freeze_support", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event",
           "Barrier", "Queue", "Manager", "Pool", "JoinableQueue"]

Process = DummyProcess = Thread
current_process = current_thread
Queue = JoinableQueue = queue.Queue


def active_children():
    """The threads this one started: none."""
    return []


def freeze_support():
    """Nothing is to be done."""


def Manager():
    """What makes objects that threads share."""
    from multiprocessing.managers import SyncManager
    return SyncManager()


def Pool(processes=None, initializer=None, initargs=()):
    """A pool of workers."""
    return ThreadPool(processes, initializer, initargs)
