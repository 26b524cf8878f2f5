"""Measures how long small pieces of code take."""

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Runs a statement many times."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {} if globals is None else dict(globals)
        namespace["_stmt"], namespace["_setup"] = stmt, setup
        source = ("def inner(_it, _timer):\n" + _indented(setup, 4, "_setup()")
                  + "    _t0 = _timer()\n    for _i in _it:\n" + _indented(stmt, 8, "_stmt()")
                  + "    return _timer() - _t0\n")
        exec(compile(source, "<timeit-src>", "exec"), namespace)
        self.inner = namespace["inner"]

    def timeit(self, number=default_number):
        """Seconds that `number` runs take."""
        from itertools import repeat
        return self.inner(repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """List the results of several `timeit` calls."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Find how many runs take at least 0.2 s; returns (number, seconds)."""
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def _indented(code, width, call):
    if callable(code):
        return " " * width + call + "\n"
    if not isinstance(code, str):
        raise ValueError(("stmt" if width == 8 else "setup") + " is neither a string nor callable")
    return "".join(" " * width + line + "\n" for line in code.split("\n"))


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Seconds that `number` runs of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """List the results of several `timeit` calls."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
