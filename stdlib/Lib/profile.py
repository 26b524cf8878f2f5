"""How often the functions of a program are called, and how long they take."""

import sys
import time

__all__ = ["run", "runctx", "Profile"]


class Profile:
    """Collects calls by a profile function.

    timer gives the time, as a float or an integer; then timeunit is what one means in seconds. Without builtins calls of functions written in C# are
    not counted.
    """

    bias = 0

    def __init__(self, timer=None, bias=None, timeunit=0.0, subcalls=True, builtins=True):
        # A profiler takes a bias as its second argument, the one written in C a unit of time: that is what a float is here.
        self._timer = timer or time.process_time
        self._unit = timeunit or 1
        self._subcalls, self._builtins = subcalls, builtins
        self._enabled = False
        # Of each function: primitive calls, active ones, calls, own time, time with callees, callers.
        self._entries = {}
        self._stack = []
        self.stats = {}

    # --- the events ---

    def enable(self, subcalls=True, builtins=True):
        """Begin to collect."""
        self._subcalls, self._builtins = subcalls, builtins
        self._enabled = True
        sys.setprofile(self._dispatch)

    def disable(self):
        """Stop collecting."""
        if self._enabled:
            self._enabled = False
            sys.setprofile(None)
        while self._stack:
            self._leave()

    def clear(self):
        """Forget what was collected."""
        self._entries, self._stack = {}, []

    def _dispatch(self, frame, event, arg):
        if frame.f_code is _DISABLE:
            # The end is counted as one call, however it is written.
            if event == "call" and self._builtins:
                self._enter(("~", 0, "<method 'disable' of '_lsprof.Profiler' objects>"))
        elif event == "call":
            code = frame.f_code
            self._enter((code.co_filename, code.co_firstlineno, code.co_name))
        elif event == "c_call":
            if self._builtins:
                self._enter(_native_label(arg))
        elif event == "return":
            code = frame.f_code
            if self._stack and self._stack[-1][0] == (code.co_filename, code.co_firstlineno, code.co_name):
                self._leave()
        elif self._builtins and self._stack and self._stack[-1][0] == _native_label(arg):
            self._leave()

    def _enter(self, label):
        entry = self._entries.get(label)
        if entry is None:
            entry = self._entries[label] = [0, 0, 0, 0, 0, {}]
        entry[1] += 1
        if self._stack:
            # Of each caller: calls, primitive calls, own time, time with callees, active calls.
            counts = entry[5].setdefault(self._stack[-1][0], [0, 0, 0, 0, 0])
            counts[4] += 1
        # Label, entry, when it began, time of its callees.
        self._stack.append([label, entry, self._timer(), 0])

    def _leave(self):
        label, entry, began, inner = self._stack.pop()
        total = self._timer() - began
        entry[1] -= 1
        entry[2] += 1
        entry[3] += total - inner
        if entry[1] == 0:
            entry[0] += 1
            entry[4] += total
        if not self._stack:
            return
        caller = self._stack[-1]
        caller[3] += total
        counts = entry[5][caller[0]]
        counts[0] += 1
        counts[2] += total - inner
        counts[4] -= 1
        if counts[4] == 0:
            counts[1] += 1
            counts[3] += total

    # --- the results ---

    def create_stats(self):
        """Stop, and make the table that pstats reads."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Make the table of what was collected."""
        unit = self._unit
        self.stats = {
            label: (primitive, calls, own * unit, total * unit, {name: (c[0], c[1], c[2] * unit, c[3] * unit) for name, c in callers.items()})
            for label, (primitive, _, calls, own, total, callers) in self._entries.items() if calls
        }

    def print_stats(self, sort=-1):
        """Show the table."""
        import pstats
        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        """Write the table to a file."""
        import marshal
        self.create_stats()
        with open(file, "wb") as out:
            marshal.dump(self.stats, out)

    def run(self, cmd):
        """Profile a statement in the main module."""
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile a statement with namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile a call; its result."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


_DISABLE = Profile.disable.__code__


def _native_label(function):
    """How a function written in C# is named: '<built-in method builtins.len>'."""
    owner = getattr(function, "__self__", None)
    if owner is None or isinstance(owner, type(sys)):
        module = getattr(function, "__module__", None) or getattr(owner, "__name__", None)
        return "~", 0, f"<built-in method {module}.{function.__name__}>" if module else f"<{function.__name__}>"
    kind = owner if isinstance(owner, type) else type(owner)
    return "~", 0, f"<method {function.__name__!r} of {kind.__name__!r} objects>"


def _perform(profiler, action, filename, sort):
    try:
        action(profiler)
    except SystemExit:
        pass
    finally:
        if filename is not None:
            profiler.dump_stats(filename)
        else:
            profiler.create_stats()
            profiler.print_stats(sort)


def run(statement, filename=None, sort=-1):
    """Profile a statement; show the result, or write it to a file."""
    _perform(Profile(), lambda profiler: profiler.run(statement), filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Profile a statement with namespaces."""
    _perform(Profile(), lambda profiler: profiler.runctx(statement, globals, locals), filename, sort)
