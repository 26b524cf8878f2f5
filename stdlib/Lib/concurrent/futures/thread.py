"""The executor that would use threads; it runs each call when it is submitted."""

from concurrent.futures import _base
from concurrent.futures._base import WorkItem as _WorkItem  # noqa: F401


class BrokenThreadPool(_base.BrokenExecutor):
    """The executor's initializer failed."""


class ThreadPoolExecutor(_base.ImmediateExecutor):
    """Runs calls on the one thread there is."""

    _broken_error = BrokenThreadPool

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        super().__init__(max_workers, initializer, initargs)
        self._max_workers = max_workers or 1
        self._thread_name_prefix = thread_name_prefix
