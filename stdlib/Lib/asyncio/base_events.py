"""The event loop: callbacks that are ready, timers, and waiting for the next of them."""
import collections
import heapq
import sys
import time
import weakref

from . import events, tasks
from .futures import Future, isfuture

__all__ = ["BaseEventLoop", "EventLoop", "SelectorEventLoop"]

# Nothing to do and nothing to wait for: the program may still be interrupted, or end at a limit.
_LONGEST_WAIT = 3600.0
# Cancelled timers stay in the heap until there are this many and they are half of it.
_MANY_CANCELLED = 100


class Woken(BaseException):
    """Raised by a signal handler in a loop that waits: its wait ends, and nothing else."""


class BaseEventLoop(events.AbstractEventLoop):
    """An event loop over timers and callbacks."""

    def __init__(self):
        self._ready = collections.deque()
        self._timers = []
        self._cancelled_timers = 0
        self._numbers = 0
        self._task_number = 0
        self._is_closed = self._is_stopping = self._is_running = self._is_waiting = False
        self._is_debug = False
        self._exception_handler = self._task_factory = None
        self._asyncgens = weakref.WeakSet()
        self._tasks = {}
        self._current = None
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}>"

    # === callbacks and timers ===

    def time(self):
        """The time by the loop's clock."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Call a function as soon as possible, after those that were asked for before."""
        self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Call a function in some seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call a function at a time of the loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, timer)
        timer._scheduled = True
        return timer

    def _next_number(self):
        self._numbers += 1
        return self._numbers

    def _timer_cancelled(self):
        self._cancelled_timers += 1

    # === futures and tasks ===

    def create_future(self):
        """A future of this loop."""
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Run a coroutine as a task."""
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is not None:
            kwargs["context"] = context
        task = self._task_factory(self, coro, **kwargs)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Set what makes tasks; None for the default."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """What makes tasks, or None."""
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """Refused: there is no other thread."""
        raise RuntimeError("can't start new thread: a program in the enclave has one thread")

    # === running ===

    def _check_closed(self):
        if self._is_closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self._is_running:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_first, finalizer=self._asyncgen_last)
        events._set_running_loop(self)
        self._is_running = True
        try:
            while True:
                self._run_once()
                if self._is_stopping:
                    break
        finally:
            self._is_stopping = self._is_running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future or coroutine is done, and give its result."""
        self._check_closed()
        self._check_running()
        is_new = not isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                # The exception that ends the loop is the task's; it need not be reported again.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stop after the callbacks that are ready now."""
        self._is_stopping = True

    def is_running(self):
        """Whether the loop runs."""
        return self._is_running

    def is_closed(self):
        """Whether the loop was closed."""
        return self._is_closed

    def close(self):
        """Drop what is still to be done; the loop must not run."""
        if self._is_running:
            raise RuntimeError("Cannot close a running event loop")
        self._is_closed = True
        self._ready.clear()
        self._timers.clear()

    def _run_once(self):
        self._drop_cancelled()
        self._wait()
        now = self.time()
        while self._timers and self._timers[0]._when <= now:
            timer = heapq.heappop(self._timers)
            timer._scheduled = False
            if timer._cancelled:
                self._cancelled_timers -= 1
            else:
                self._ready.append(timer)
        # What these callbacks schedule comes in the next round.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def _drop_cancelled(self):
        if self._cancelled_timers > _MANY_CANCELLED and self._cancelled_timers * 2 > len(self._timers):
            for timer in self._timers:
                timer._scheduled = not timer._cancelled
            self._timers = [timer for timer in self._timers if not timer._cancelled]
            heapq.heapify(self._timers)
            self._cancelled_timers = 0
        while self._timers and self._timers[0]._cancelled:
            heapq.heappop(self._timers)._scheduled = False
            self._cancelled_timers -= 1

    def _wait(self):
        if self._ready or self._is_stopping:
            return
        delay = self._timers[0]._when - self.time() if self._timers else _LONGEST_WAIT
        if delay <= 0:
            return
        self._is_waiting = True
        try:
            time.sleep(min(delay, _LONGEST_WAIT))
        except Woken:
            pass
        finally:
            self._is_waiting = False

    # === asynchronous generators ===

    def _asyncgen_first(self, generator):
        self._asyncgens.add(generator)

    def _asyncgen_last(self, generator):
        self._asyncgens.discard(generator)
        if not self._is_closed:
            self.call_soon(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that are still open."""
        generators = [generator for generator in self._asyncgens if generator.ag_frame is not None]
        self._asyncgens.clear()
        results = await tasks.gather(*[generator.aclose() for generator in generators], return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result, "asyncgen": generator})

    async def shutdown_default_executor(self, timeout=None):
        """There is no executor to shut down."""

    # === errors ===

    def get_exception_handler(self):
        """The handler that was set, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set what is told of exceptions nobody else gets; None for the default."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log an exception with what it belongs to."""
        from .log import logger
        error = context.get("exception")
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        logger.error("\n".join(lines), exc_info=False if error is None else (type(error), error, error.__traceback__))

    def call_exception_handler(self, context):
        """Tell the exception handler; an exception in it is logged."""
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._log_broken_handler(error, context)

    def _log_broken_handler(self, error, context):
        from .log import logger
        if self._exception_handler is None:
            logger.error("Exception in default exception handler", exc_info=True)
            return
        try:
            self.default_exception_handler({
                "message": "Unhandled error in exception handler", "exception": error, "context": context})
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error("Exception in default exception handler while handling an unexpected error in custom exception handler",
                         exc_info=True)

    # === debugging ===

    def get_debug(self):
        """Whether the debug mode is on."""
        return self._is_debug

    def set_debug(self, enabled):
        """Turn the debug mode on or off."""
        self._is_debug = enabled


class EventLoop(BaseEventLoop):
    """The event loop of the enclave."""


SelectorEventLoop = EventLoop


def _stop_when_done(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # The loop has ended by the exception itself.
        return
    future.get_loop().stop()
