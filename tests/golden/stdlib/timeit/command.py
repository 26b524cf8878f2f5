"""timeit's command line with a clock of our own, and getopt's parts."""
import contextlib
import getopt
import io
import sys
import timeit


class Clock:
    def __init__(self, step):
        self.now, self.step = 10.0, step

    def wrap(self, timer):
        return self.read

    def read(self):
        return self.now


def run(step, *args):
    clock = Clock(step)
    timeit._clock = clock
    saved = sys.path[:]
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        code = timeit.main([*args, "import timeit; timeit._clock.now += timeit._clock.step"], _wrap_timer=clock.wrap)
    sys.path[:] = saved
    print(code, errors.getvalue())


run(5.5)
run(0.0055, "-r", "3")
run(3e-5, "-vv")
run(0.003, "-u", "usec", "--number=7")
run(1.0, "-n", "2", "-s", "x = 3", "-s", "y = x", "-r-4")
run(1.0, "--nonsense")
run(1.0, "-u", "parsec")

timer = timeit.Timer("x += 1\ny = x", "x = 0\ny = 1", timer=Clock(1).read)
print(timer.timeit(3), timer.repeat(2, 5), timeit.timeit(lambda: None, number=2, timer=Clock(1).read))
print(timer.src.strip())
for statement in ("return 1", "  x = 1", "x =", 5):
    try:
        timeit.Timer(statement)
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, getattr(error, "msg", error))

print(getopt.short_has_arg("a", "a:b"), getopt.long_has_args("col", ["color=", "size"]))
print(getopt.do_shorts([], "bax", "ba:", ["rest"]), getopt.do_longs([("-q", "")], "size", ["color=", "size"], ["5"]))
print(getopt.gnu_getopt(["-a", "one", "--co", "red", "two", "--", "-b"], "ab", ["color="]))
for call in (lambda: getopt.getopt(["-z"], "a"), lambda: getopt.getopt(["--si=3"], "", ["size"]), lambda: getopt.getopt(["-a"], "a:")):
    try:
        call()
    except getopt.error as error:
        print(error, repr(error.opt))
