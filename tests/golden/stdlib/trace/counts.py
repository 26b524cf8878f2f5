"""Counts of lines, and calls."""
import trace


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def work():
    for i in range(3):
        pass
    return fib(4)


tracer = trace.Trace(count=1, trace=0)
print(tracer.runfunc(work))
print(sorted((line, count) for (file, line), count in tracer.results().counts.items()))
tracer = trace.Trace(count=0, trace=0, countfuncs=1)
tracer.runfunc(work)
print(sorted(name for file, module, name in tracer.results().calledfuncs))
tracer = trace.Trace(count=0, trace=0, countcallers=1)
tracer.runfunc(work)
print(sorted((a[2], b[2]) for a, b in tracer.results().callers if a[2] != "runfunc"))
tracer = trace.Trace(count=0, trace=1)
tracer.runfunc(work)
