import sys


def record(function, *args, skip=()):
    """What a trace function is told while a function runs: event, line from the head of its body, name, and an exception."""
    events = []

    def tracer(frame, event, arg):
        if frame.f_code.co_filename != __file__:
            return None
        line = frame.f_lineno - frame.f_code.co_firstlineno
        events.append(f"{event} {line} {frame.f_code.co_name}" + (f" {arg[0].__name__}" if event == "exception" else f" {type(arg).__name__}" if event == "return" else ""))
        return tracer

    sys.settrace(tracer)
    try:
        function(*args)
    except Exception as error:
        events.append(type(error).__name__)
    finally:
        sys.settrace(None)
    print(function.__name__, args)
    for event in events[:-2] if events[-1].startswith("call") else events:
        print("   ", event)


def handled(x):
    try:
        1 / x
    except ZeroDivisionError as error:
        pass
    else:
        x = 2
    finally:
        x = 3
    return x


def unhandled():
    try:
        raise KeyError(1)
    finally:
        x = 1


def outer():
    try:
        unhandled()
    except (TypeError,
            KeyError):
        raise ValueError from None


def leaves(kind):
    for i in range(2):
        try:
            if kind == 0:
                continue
            if kind == 1:
                break
            return i
        finally:
            x = i
    return 5


record(handled, 0)
record(handled, 1)
record(outer)
record(leaves, 0)
record(leaves, 1)
record(leaves, 2)
