"""The executor that would use processes; it runs each call when it is submitted."""

from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """The executor's initializer failed."""


class ProcessPoolExecutor(_base.ImmediateExecutor):
    """Runs calls in the one process there is."""

    _broken_error = BrokenProcessPool

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, initializer, initargs)
        if max_tasks_per_child is not None and max_tasks_per_child <= 0:
            raise ValueError("max_tasks_per_child must be >= 1")
        self._max_workers = max_workers or 1

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of a function for each item, in order."""
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        return super().map(fn, *iterables, timeout=timeout, chunksize=chunksize)
