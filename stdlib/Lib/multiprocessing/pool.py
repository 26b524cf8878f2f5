"""Pools: each call runs when it is given to the pool, in the one process there is."""

import itertools
from multiprocessing.context import TimeoutError

__all__ = ["Pool", "ThreadPool"]


class AsyncResult:
    """What became of a call: it is ready at once."""

    def __init__(self, call, callback=None, error_callback=None):
        try:
            self._value, self._error = call(), None
        except Exception as error:
            self._value, self._error = None, error
        if self._error is None and callback:
            callback(self._value)
        elif self._error is not None and error_callback:
            error_callback(self._error)

    def get(self, timeout=None):
        """The result; raises what the call raised."""
        if self._error is not None:
            raise self._error
        return self._value

    def wait(self, timeout=None):
        """There is nothing to wait for."""

    def ready(self):
        """Whether the call is done."""
        return True

    def successful(self):
        """Whether the call raised nothing."""
        return self._error is None


ApplyResult = MapResult = AsyncResult


class IMapIterator:
    """The results of calls, each made when its result is asked for."""

    def __init__(self, results):
        self._results = results

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """The next result."""
        return next(self._results)

    def __next__(self):
        return next(self._results)


class Pool:
    """Workers for calls."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._processes = 1 if processes is None else processes
        if self._processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._state = "RUN"
        if initializer is not None:
            initializer(*initargs)

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        """Make a call."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Make a call; what became of it."""
        self._check_running()
        return AsyncResult(lambda: func(*args, **kwds), callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        """The results for all items."""
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """What became of the calls for all items."""
        self._check_running()
        return AsyncResult(lambda: list(map(func, iterable)), callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """The results for all tuples of arguments."""
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """What became of the calls for all tuples of arguments."""
        self._check_running()
        return AsyncResult(lambda: list(itertools.starmap(func, iterable)), callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        """An iterator over the results."""
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize))
        return IMapIterator(map(func, iterable))

    imap_unordered = imap

    def close(self):
        """Take no more calls."""
        if self._state == "RUN":
            self._state = "CLOSE"

    def terminate(self):
        """Take no more calls."""
        self._state = "TERMINATE"

    def join(self):
        """All calls are done already."""
        if self._state == "RUN":
            raise ValueError("Pool is still running")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exception):
        self.terminate()

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={self._processes}>"


class ThreadPool(Pool):
    """Workers that would be threads."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)
