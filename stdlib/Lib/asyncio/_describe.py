"""How futures, tasks and handles show themselves."""
import functools
import inspect
import reprlib


def source_of(function):
    """(file, line) of a function, or None for one that is not written in Python."""
    function = inspect.unwrap(function)
    while isinstance(function, (functools.partial, functools.partialmethod)):
        function = function.func
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return None if code is None else (code.co_filename, code.co_firstlineno)


def callback_text(function, args=()):
    """A callback as it was scheduled, with its place."""
    text = _call_text(function, args)
    place = source_of(function)
    return text if place is None else f"{text} at {place[0]}:{place[1]}"


def _call_text(function, args):
    shown = f"({', '.join(reprlib.repr(arg) for arg in args)})"
    if isinstance(function, functools.partial):
        inner = [reprlib.repr(arg) for arg in function.args]
        inner += [f"{key}={reprlib.repr(value)}" for key, value in (function.keywords or {}).items()]
        return f"{_call_text(function.func, ())[:-2]}({', '.join(inner)}){shown}"
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None) or repr(function)
    return name + shown


def coroutine_text(coro):
    """A coroutine's name, state and place."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or f"<{type(coro).__name__} without __name__>"
    running = getattr(coro, "cr_running", getattr(coro, "gi_running", False))
    code = getattr(coro, "cr_code", getattr(coro, "gi_code", None))
    frame = getattr(coro, "cr_frame", getattr(coro, "gi_frame", None))
    if code is None:
        return f"{name}() running" if running else f"{name}()"
    if frame is None:
        return f"{name}() done, defined at {code.co_filename}:{code.co_firstlineno}"
    return f"{name}() running at {code.co_filename}:{frame.f_lineno}"


def future_parts(future):
    """State, outcome and callbacks of a future."""
    parts = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            parts.append(f"exception={future._exception!r}")
        else:
            parts.append(f"result={reprlib.repr(future._result)}")
    callbacks = [callback_text(function) for function, _ in future._callbacks]
    if len(callbacks) > 2:
        callbacks = [callbacks[0], f"<{len(callbacks) - 2} more>", callbacks[-1]]
    if callbacks:
        parts.append(f"cb=[{', '.join(callbacks)}]")
    return parts


def task_parts(task):
    """What a task shows besides what every future shows."""
    parts = future_parts(task)
    if task._must_cancel or (not task.done() and task.cancelling()):
        parts[0] = "cancelling"
    head = [parts[0], f"name={task.get_name()!r}", f"coro=<{coroutine_text(task._coro)}>"]
    if task._waiter is not None:
        head.append(f"wait_for={task._waiter!r}")
    return head + parts[1:]
