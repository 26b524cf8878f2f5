"""Tasks that end together."""
from . import events, exceptions, tasks

__all__ = ["TaskGroup"]


class TaskGroup:
    """Asynchronous context manager for managing groups of tasks."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent_task = self._base_error = self._on_completed = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []

    def __repr__(self):
        parts = []
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return f"<TaskGroup {' '.join(parts)}>".replace(" >", ">") if parts else "<TaskGroup>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._entered = True
        self._loop = events.get_running_loop()
        self._parent_task = self._loop._current
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, exc_type, error, tb):
        self._exiting = True
        if error is not None and self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        cancelled = error if exc_type is not None and issubclass(exc_type, exceptions.CancelledError) else None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # It was this group that cancelled the one who waits for it.
            cancelled = None
        if exc_type is not None and not self._aborting:
            self._abort()
        cancelled = await self._wait_for_tasks() or cancelled
        try:
            self._raise_outcome(exc_type, error, cancelled)
        finally:
            # An exception holds its frames, a frame its variables: no circle through this one.
            error = cancelled = self._parent_task = None

    async def _wait_for_tasks(self):
        """Wait until no task is left; the cancellation from outside that came meanwhile."""
        cancelled = None
        while self._tasks:
            self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except exceptions.CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._on_completed = None
        return cancelled

    def _raise_outcome(self, exc_type, error, cancelled):
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.cancelling() > 0 and self._errors:
            # Cancelled from outside too: the errors come first, the cancellation at the next wait.
            self._parent_task._must_cancel = True
        if cancelled is not None and not self._errors:
            raise cancelled
        if error is not None and not issubclass(exc_type, exceptions.CancelledError):
            self._errors.append(error)
        if self._errors:
            errors, self._errors = self._errors, []
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def create_task(self, coro, *, name=None, context=None):
        """Start a task that the group waits for."""
        problem = ("has not been entered" if not self._entered else "is finished" if self._exiting and not self._tasks
                   else "is shutting down" if self._aborting else None)
        if problem is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {problem}")
        task = (self._loop.create_task(coro, name=name) if context is None
                else self._loop.create_task(coro, name=name, context=context))
        if task.done():
            self._task_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._task_done)
        return task

    @staticmethod
    def _is_base_error(error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent_task} is already completed",
                "exception": error, "task": task})
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
