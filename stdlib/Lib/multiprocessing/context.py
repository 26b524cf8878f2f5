"""What a way of starting processes offers; there are the names of the usual three, and all work in the one process."""

import os
import threading

from multiprocessing import process

__all__ = ["AuthenticationError", "BaseContext", "BufferTooShort", "ProcessError", "TimeoutError"]

_METHODS = "fork", "spawn", "forkserver"


class ProcessError(Exception):
    """What goes wrong with processes."""


class BufferTooShort(ProcessError):
    """What was sent does not fit."""


class TimeoutError(ProcessError):
    """It took too long."""


class AuthenticationError(ProcessError):
    """The other side is not who it should be."""


class _Context:
    """One way of starting processes."""

    ProcessError, BufferTooShort, TimeoutError, AuthenticationError = ProcessError, BufferTooShort, TimeoutError, AuthenticationError

    def __init__(self, method):
        self._method = method

    Process = process.Process
    current_process, parent_process, active_children = map(staticmethod, (process.current_process, process.parent_process, process.active_children))

    def cpu_count(self):
        """How many processors there are for the program: one."""
        return os.cpu_count()

    def Lock(self):
        """A lock."""
        return threading.Lock()

    def RLock(self):
        """A lock that its owner may take again."""
        return threading.RLock()

    def Condition(self, lock=None):
        """A condition to wait for."""
        return threading.Condition(lock)

    def Semaphore(self, value=1):
        """A semaphore."""
        return threading.Semaphore(value)

    def BoundedSemaphore(self, value=1):
        """A semaphore that is not released too often."""
        return threading.BoundedSemaphore(value)

    def Event(self):
        """An event."""
        return threading.Event()

    def Barrier(self, parties, action=None, timeout=None):
        """A barrier."""
        return threading.Barrier(parties, action, timeout)

    def Queue(self, maxsize=0):
        """A queue."""
        from multiprocessing.queues import Queue
        return Queue(maxsize)

    def JoinableQueue(self, maxsize=0):
        """A queue whose tasks can be waited for."""
        from multiprocessing.queues import JoinableQueue
        return JoinableQueue(maxsize)

    def SimpleQueue(self):
        """A queue without bounds."""
        from multiprocessing.queues import SimpleQueue
        return SimpleQueue()

    def Pipe(self, duplex=True):
        """Two connected ends."""
        from multiprocessing.connection import Pipe
        return Pipe(duplex)

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        """A pool of workers, which do their work in this process."""
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild)

    def Manager(self):
        """What makes objects that processes share."""
        from multiprocessing.managers import SyncManager
        return SyncManager()

    def RawValue(self, typecode_or_type, *args):
        """A number that processes share."""
        from multiprocessing.sharedctypes import RawValue
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        """Numbers that processes share."""
        from multiprocessing.sharedctypes import RawArray
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        """A number that processes share, with a lock."""
        from multiprocessing.sharedctypes import Value
        return Value(typecode_or_type, *args, lock=lock)

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        """Numbers that processes share, with a lock."""
        from multiprocessing.sharedctypes import Array
        return Array(typecode_or_type, size_or_initializer, lock=lock)

    def freeze_support(self):
        """For programs that are one file: nothing is to be done."""

    def allow_connection_pickling(self):
        """Nothing is to be done."""

    def set_executable(self, executable):
        """Nothing would be started with it."""

    def set_forkserver_preload(self, module_names):
        """Nothing would be loaded."""

    def get_logger(self):
        """The logger of this package."""
        import logging
        return logging.getLogger("multiprocessing")

    def log_to_stderr(self, level=None):
        """Let the logger write to the standard error."""
        import logging
        logger = self.get_logger()
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("[%(levelname)s/MainProcess] %(message)s"))
        logger.addHandler(handler)
        if level:
            logger.setLevel(level)
        return logger

    def get_context(self, method=None):
        """The context of a way of starting processes."""
        if method is None:
            return self
        if method not in _METHODS:
            raise ValueError("cannot find context for %r" % method)
        return _contexts.setdefault(method, _Context(method))

    def get_start_method(self, allow_none=False):
        """The way of starting processes."""
        return self._method or (None if allow_none else _METHODS[0])

    def set_start_method(self, method, force=False):
        """Choose the way of starting processes, once."""
        if self._method is not None and not force:
            raise RuntimeError("context has already been set")
        if method is not None:
            self.get_context(method)
        self._method = method

    def get_all_start_methods(self):
        """The names of the ways."""
        return list(_METHODS)


BaseContext = _Context
_contexts = {}
