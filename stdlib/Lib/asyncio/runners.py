"""Running a coroutine as a program."""
import contextvars
import signal

from . import base_events, coroutines, events, exceptions, tasks

__all__ = ["Runner", "run"]


class Runner:
    """A context manager that controls event loop life cycle."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._make = debug, loop_factory
        self._loop = self._context = None
        self._is_closed = False
        self._interrupts = 0

    def __enter__(self):
        self._make_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Cancel what still runs and close the loop."""
        loop = self._loop
        if loop is None:
            return
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._make is None:
                events.set_event_loop(None)
            loop.close()
            self._loop, self._is_closed = None, True

    def get_loop(self):
        """The loop."""
        self._make_loop()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine in the loop; its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._make_loop()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        handler = self._take_interrupts(task)
        self._interrupts = 0
        try:
            return self._loop.run_until_complete(task)
        except exceptions.CancelledError:
            if self._interrupts > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt() from None
            raise
        finally:
            if handler is not None and signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)

    def _make_loop(self):
        if self._is_closed:
            raise RuntimeError("Runner is closed")
        if self._loop is not None:
            return
        self._loop = (self._make or events.new_event_loop)()
        if self._make is None:
            # A loop of the runner's own is the one that others find.
            events.set_event_loop(self._loop)
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()

    def _take_interrupts(self, task):
        """Let the first Ctrl-C cancel the task, unless the program deals with it; the handler that was set."""
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return None

        def interrupt(number, frame):
            self._interrupts += 1
            if self._interrupts > 1 or task.done():
                raise KeyboardInterrupt
            task.cancel()
            if self._loop._is_waiting:
                raise base_events.Woken

        signal.signal(signal.SIGINT, interrupt)
        return interrupt


def run(main, *, debug=None, loop_factory=None):
    """Execute the coroutine and return the result."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all(loop):
    left = tasks.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown", "exception": task.exception(), "task": task})
