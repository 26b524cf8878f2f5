"""What trace functions and frames can do beside being told."""
import sys
import threading


def f(x):
    y = x
    return y


def local_changes():
    events = []

    def second(frame, event, arg):
        events.append(("second", event))
        return second

    def first(frame, event, arg):
        events.append(("first", event))
        return second

    sys.settrace(first)
    f(1)
    sys.settrace(None)
    print(events)


def lines_off():
    events = []

    def tracer(frame, event, arg):
        frame.f_trace_lines = False
        events.append(event)
        return tracer

    sys.settrace(tracer)
    f(1)
    sys.settrace(None)
    print(events)


def failing():
    def tracer(frame, event, arg):
        if event == "line" and frame.f_code is f.__code__:
            raise RuntimeError("from the trace function")
        return tracer

    sys.settrace(tracer)
    try:
        f(1)
    except RuntimeError as error:
        print(error, sys.gettrace())


def running_frame():
    events = []

    def tracer(frame, event, arg):
        events.append((event, frame.f_lineno - first))
        return tracer

    first = sys._getframe().f_lineno
    sys._getframe().f_trace = tracer
    sys.settrace(tracer)
    x = 1
    for i in range(2):
        x += i
    sys.settrace(None)
    print(events)


def profiling():
    events = []

    def profiler(frame, event, arg):
        events.append((event, frame.f_code.co_name, getattr(arg, "__name__", arg)))

    def body():
        try:
            len(3)
        except TypeError:
            pass
        return "x".upper()

    sys.setprofile(profiler)
    body()
    sys.setprofile(None)
    print(events)


def threads():
    seen = []

    def tracer(frame, event, arg):
        if frame.f_code is f.__code__:
            seen.append(event)
        return tracer

    threading.settrace(tracer)
    print(threading.gettrace() is tracer, sys.gettrace())
    threading.settrace(None)
    f(1)
    print(seen, threading.gettrace())


local_changes()
lines_off()
failing()
running_frame()
profiling()
threads()
print(sys.call_tracing(f, (3,)))
