"""Measures how long small pieces of code take.

Command line usage:
    python -m timeit [-n N] [-r N] [-s S] [-p] [-v] [-u U] [-h] [--] [statement]

Options:
  -n/--number N: how many times to run the statement (default: as many as
                 take 0.2 seconds, from 1, 2, 5, 10, 20, 50, ...)
  -r/--repeat N: how many times to measure that (default 5)
  -s/--setup S: statement to run once before each measurement (default 'pass')
  -p/--process: measure processor time instead of the time on the clock
  -v/--verbose: print every measurement; twice for more digits
  -u/--unit U: nsec, usec, msec or sec
  -h/--help: print this and exit
  --: what follows is the statement, even if it starts with -

Each argument is a line of the statement; several -s are the lines of the setup.
"""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals
_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def reindent(src, indent):
    """Put spaces in front of every line but the first."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Measures a statement: a string or a callable without arguments.

    setup runs once before each measurement; timer gives the time in seconds;
    globals is the namespace of both, by default a fresh one.
    """

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = _globals() if globals is None else globals
        local = {}
        begin, head = _code("setup", setup, "", 4, local)
        body, _ = _code("stmt", stmt, head, 8, local)
        given = "".join(f", {name}={name}" for name in local)
        self.src = (f"def inner(_it, _timer{given}):\n    {begin}\n    _t0 = _timer()\n    for _i in _it:\n        {body}\n        pass\n"
                    "    _t1 = _timer()\n    return _t1 - _t0\n")
        exec(compile(self.src, dummy_src_name, "exec"), namespace, local)
        self.inner = local["inner"]

    def print_exc(self, file=None):
        """Print the traceback of the exception being handled, with the lines of the statement."""
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = len(self.src), None, self.src.split("\n"), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds that `number` runs take; nothing is collected meanwhile."""
        runs = itertools.repeat(None, number)
        collects = gc.isenabled()
        gc.disable()
        try:
            return self.inner(runs, self.timer)
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """List the results of several `timeit` calls."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Find how many runs take at least 0.2 s; returns (number, seconds)."""
        for scale in itertools.count():
            for factor in (1, 2, 5):
                number = factor * 10 ** scale
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken


def _code(name, code, head, indent, local):
    """The text of the setup or statement, and that text before it is indented; a callable is called by name."""
    if isinstance(code, str):
        # Alone and below the setup, so that an error is the text's own.
        compile(head + code, dummy_src_name, "exec")
        return reindent(code, indent), code + "\n"
    if callable(code):
        local["_" + name] = code
        return f"_{name}()", ""
    raise ValueError(f"{name} is neither a string nor callable")


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Seconds that `number` runs of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """List the results of several `timeit` calls."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def _format(seconds, unit, precision):
    """A time with its unit, by default the largest of which there is one."""
    if unit is None:
        unit = next((name for name, scale in reversed(_UNITS.items()) if seconds >= scale), "nsec")
    return "%.*g %s" % (precision, seconds / _UNITS[unit], unit)


class _Options:
    """What the command line asks for."""

    def __init__(self, args):
        import getopt
        given, lines = getopt.getopt(args, "n:u:s:r:pvh", ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
        self.timer, self.number, self.repeat, self.unit = default_timer, 0, default_repeat, None
        self.verbose, self.precision, self.help = 0, 3, False
        setup = []
        for option, value in given:
            self._take(option, value, setup)
        self.statement = "\n".join(lines) or "pass"
        self.setup = "\n".join(setup) or "pass"

    def _take(self, option, value, setup):
        match option:
            case "-n" | "--number":
                self.number = int(value)
            case "-s" | "--setup":
                setup.append(value)
            case "-u" | "--unit":
                self.unit = value
            case "-r" | "--repeat":
                self.repeat = max(int(value), 1)
            case "-p" | "--process":
                self.timer = time.process_time
            case "-v" | "--verbose":
                # The second one asks for more digits.
                self.precision += bool(self.verbose)
                self.verbose += 1
            case _:
                self.help = True


def main(args=None, *, _wrap_timer=None):
    """Measure what the command line says and print the best time; the exit code, None for success."""
    import getopt
    try:
        options = _Options(sys.argv[1:] if args is None else args)
    except getopt.error as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    if options.help:
        print(__doc__, end=" ")
        return 0
    if options.unit is not None and options.unit not in _UNITS:
        print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
        return 2
    sys.path.insert(0, "")
    timer = Timer(options.statement, options.setup, _wrap_timer(options.timer) if _wrap_timer else options.timer)
    return _measure(timer, options)


def _measure(timer, options):
    number = options.number
    try:
        if number == 0:
            number, _ = timer.autorange(_report if options.verbose else None)
            if options.verbose:
                print()
        raw = timer.repeat(options.repeat, number)
    except BaseException:
        timer.print_exc()
        return 1

    def show(seconds):
        return _format(seconds, options.unit, options.precision)

    if options.verbose:
        print("raw times: %s\n" % ", ".join(map(show, raw)))
    times = [seconds / number for seconds in raw]
    print("%d loop%s, best of %d: %s per loop" % (number, "s" if number != 1 else "", options.repeat, show(min(times))))
    if max(times) >= min(times) * 4:
        import warnings
        warnings.warn_explicit("The test results are likely unreliable. The worst time (%s) was more than four times slower than the best "
                               "time (%s)." % (show(max(times)), show(min(times))), UserWarning, "", 0)
    return None


def _report(number, seconds):
    print("{num} loop{s} -> {secs:.{prec}g} secs".format(num=number, s="s" if number != 1 else "", secs=seconds, prec=3))


if __name__ == "__main__":
    sys.exit(main())
