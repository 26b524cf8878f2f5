"""Coroutines under way, and waiting for several of them."""
import contextvars
import inspect
import types

from . import _describe, coroutines, events, exceptions
from .futures import Future, isfuture
from .timeouts import timeout as _timeout

__all__ = ["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Task", "all_tasks", "as_completed", "create_eager_task_factory", "create_task",
           "current_task", "eager_task_factory", "ensure_future", "gather", "shield", "sleep", "wait", "wait_for"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = 0


def _new_name():
    global _names
    _names += 1
    return f"Task-{_names}"


class Task(Future):
    """A coroutine wrapped in a Future."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        self._coro = self._waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        if not coroutines.iscoroutine(coro) and not inspect.isgenerator(coro):
            # Nothing of it is pending.
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        super().__init__(loop=loop)
        self._name = _new_name() if name is None else str(name)
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._loop._tasks[self] = None
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(_describe.task_parts(self))}>"

    def __del__(self):
        if self._state == "PENDING" and self._log_destroy_pending and self._loop is not None:
            self._loop.call_exception_handler({"task": self, "message": "Task was destroyed but it is pending!"})
        super().__del__()

    def _start_eagerly(self):
        outer, self._loop._current = self._loop._current, None
        try:
            self._context.run(self._step)
        finally:
            self._loop._current = outer

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_context(self):
        """The context the coroutine runs in."""
        return self._context

    def get_name(self):
        """The task's name."""
        return self._name

    def set_name(self, value, /):
        """Give the task a name."""
        self._name = str(value)

    def set_result(self, result, /):
        """A task's result is its coroutine's."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        """A task's exception is its coroutine's."""
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frames of the coroutine: the one it waits in, or those of the exception that ended it."""
        frame = getattr(self._coro, "cr_frame", None)
        if frame is not None:
            return [frame][:limit]
        frames = []
        trace = self._exception.__traceback__ if self._exception is not None else None
        while trace is not None and (limit is None or len(frames) < limit):
            frames.append(trace.tb_frame)
            trace = trace.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        """Print where the coroutine waits, or the exception that ended it."""
        import sys
        import traceback
        file = sys.stderr if file is None else file
        if self._exception is not None:
            print(f"Traceback for {self!r} (most recent call last):", file=file)
            traceback.print_tb(self._exception.__traceback__, limit=limit, file=file)
            for line in traceback.format_exception_only(self._exception):
                print(line, file=file, end="")
            return
        frames = self.get_stack(limit=limit)
        print(f"Stack for {self!r} (most recent call last):" if frames else f"No stack for {self!r}", file=file)
        entries = [traceback.extract_stack(frame, limit=1)[0] for frame in frames]
        traceback.print_list(entries, file=file)

    def cancel(self, msg=None):
        """Throw CancelledError into the coroutine in the loop's next round; False when the task is done."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        # It waits for nothing that could be cancelled, or has not begun.
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """The number of cancellations asked for, less uncancel()."""
        return self._cancel_requests

    def uncancel(self):
        """Take one request for cancellation back; how many are left."""
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _step(self, error=None):
        if self.done():
            raise exceptions.InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waiter = None
        _enter(self._loop, self)
        try:
            self._advance(error)
        finally:
            self._loop._current = None

    def _advance(self, error):
        try:
            awaited = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                # Cancelled by itself just before its end.
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_error = cancelled
            super().cancel()
        except BaseException as failure:
            # The coroutine's own frames are of interest, not this one.
            super().set_exception(failure.with_traceback(failure.__traceback__.tb_next))
            if isinstance(failure, (KeyboardInterrupt, SystemExit)):
                raise
        else:
            self._wait_for(awaited)

    def _schedule_callbacks(self):
        self._loop._tasks.pop(self, None)
        super()._schedule_callbacks()

    def _wait_for(self, awaited):
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is None and awaited is None:
            # A bare yield gives the others a turn.
            self._loop.call_soon(self._step, context=self._context)
            return
        problem = self._problem_with(awaited, blocking)
        if problem is not None:
            self._loop.call_soon(self._step, RuntimeError(problem), context=self._context)
            return
        awaited._asyncio_future_blocking = False
        awaited.add_done_callback(self._wake, context=self._context)
        self._waiter = awaited
        if self._must_cancel and awaited.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _problem_with(self, awaited, blocking):
        """Why a task cannot wait for what its coroutine yielded, or None."""
        if blocking is None:
            if inspect.isgenerator(awaited):
                return f"yield was used instead of yield from for generator in task {self!r} with {awaited!r}"
            return f"Task got bad yield: {awaited!r}"
        if awaited.get_loop() is not self._loop:
            return f"Task {self!r} got Future {awaited!r} attached to a different loop"
        if not blocking:
            return f"yield was used instead of yield from in task {self!r} with {awaited!r}"
        return f"Task cannot await on itself: {self!r}" if awaited is self else None

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()


def _enter(loop, task):
    if loop._current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {loop._current!r} is being executed.")
    loop._current = task


def create_eager_task_factory(custom_task_constructor):
    """A factory whose tasks run at once, up to their first wait."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def create_task(coro, *, name=None, context=None):
    """Schedule the execution of a coroutine object as a task of the running loop."""
    loop = events.get_running_loop()
    return loop.create_task(coro, name=name) if context is None else loop.create_task(coro, name=name, context=context)


def current_task(loop=None):
    """The task that runs, or None."""
    return (events.get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    """The set of a loop's tasks that are not done."""
    return set((events.get_running_loop() if loop is None else loop)._tasks)


def ensure_future(coro_or_future, *, loop=None):
    """Wrap a coroutine or an awaitable in a future."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    coro = coro_or_future
    if not coroutines.iscoroutine(coro):
        if not inspect.isawaitable(coro):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _await(coro)
    try:
        return (events.get_event_loop() if loop is None else loop).create_task(coro)
    except RuntimeError:
        coro.close()
        raise


async def _await(awaitable):
    return await awaitable


@types.coroutine
def _give_way():
    yield


async def sleep(delay, result=None):
    """Wait for some seconds; sleep(0) lets the other tasks run."""
    if delay <= 0:
        await _give_way()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_result_unless_done(future, result):
    if not future.cancelled():
        future.set_result(result)


# === waiting for several ===

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures and tasks; the sets of those that are done and of those that are not."""
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait_until(fs, timeout, return_when)
    done = {future for future in fs if future.done()}
    return done, fs - done


async def _wait_until(futures, timeout, return_when):
    def is_enough():
        pending = sum(not future.done() for future in futures)
        return (pending == 0 or (return_when == FIRST_COMPLETED and pending < len(futures))
                or (return_when == FIRST_EXCEPTION and any(_has_failed(future) for future in futures)))

    def notice(_):
        if not waiter.done() and is_enough():
            waiter.set_result(None)

    if is_enough():
        return
    loop = events.get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _set_result_unless_done, waiter, None)
    for future in futures:
        future.add_done_callback(notice)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(notice)


def _has_failed(future):
    return future.done() and not future.cancelled() and future._exception is not None


async def wait_for(fut, timeout):
    """Wait for a future or coroutine; TimeoutError, and it is cancelled, when it takes longer."""
    if fut is not None and not isfuture(fut) and not coroutines.iscoroutine(fut) and not inspect.isawaitable(fut):
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as error:
            raise TimeoutError from error
    async with _timeout(timeout):
        return await fut


async def _cancel_and_wait(future):
    future.cancel()
    await _wait_until({future}, None, ALL_COMPLETED)


class _Gathering(Future):
    """What gather() gives: its cancellation is its children's."""

    _cancel_requested = False
    _children = ()

    def cancel(self, msg=None):
        """Cancel the children."""
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """Run awaitables at the same time; the list of their results, in their order."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    futures, loop = {}, None
    for argument in coros_or_futures:
        if argument in futures:
            continue
        future = ensure_future(argument, loop=loop)
        loop = future.get_loop() if loop is None else loop
        if future is not argument:
            # Nobody else holds it: the one who waits for the whole is told.
            future._log_destroy_pending = False
        futures[argument] = future
    children = [futures[argument] for argument in coros_or_futures]
    outer = _Gathering(loop=loop)
    outer._children = children
    unfinished = set(futures.values())

    def finish(future):
        unfinished.discard(future)
        if outer.done():
            if not future.cancelled():
                # Seen, though nobody asks for it.
                future.exception()
            return
        if not return_exceptions:
            error = future._make_cancelled_error() if future.cancelled() else future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if not unfinished:
            _finish_gathering(outer, children)

    for future in list(unfinished):
        future.add_done_callback(finish)
    return outer


def _finish_gathering(outer, children):
    if outer._cancel_requested:
        # Whatever became of the children: who cancelled the whole sees it cancelled.
        outer.set_exception(outer._make_cancelled_error())
        return
    results = []
    for child in children:
        if child.cancelled():
            results.append(exceptions.CancelledError("" if child._cancel_message is None else child._cancel_message))
        else:
            error = child.exception()
            results.append(child.result() if error is None else error)
    outer.set_result(results)


def shield(arg):
    """Wait for a future so that a cancellation of the one who waits does not cancel it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(_):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


class _AsCompleted:
    """Futures in the order they are done: awaitables one by one, or by `async for` the futures themselves."""

    def __init__(self, awaitables, timeout):
        from .queues import Queue
        self._done = Queue()
        loop = events.get_event_loop()
        self._pending = {ensure_future(awaitable, loop=loop) for awaitable in awaitables}
        self._left = len(self._pending)
        self._timer = loop.call_later(timeout, self._expire) if timeout is not None and self._pending else None
        for future in self._pending:
            future.add_done_callback(self._finish)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next_done()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    async def _next_result(self):
        return (await self._next_done()).result()

    async def _next_done(self):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future

    def _finish(self, future):
        if future in self._pending:
            self._pending.discard(future)
            self._done.put_nowait(future)
            if not self._pending and self._timer is not None:
                self._timer.cancel()

    def _expire(self):
        for future in self._pending:
            future.remove_done_callback(self._finish)
            self._done.put_nowait(None)
        self._pending.clear()


def as_completed(fs, *, timeout=None):
    """Iterate over awaitables in the order in which they are done."""
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)
