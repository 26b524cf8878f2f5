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


def numbers():
    got = yield 1
    try:
        yield got
    except ValueError:
        yield 3
    return 4


def consume():
    for n in numbers():
        last = n
    g = numbers()
    next(g)
    g.send(5)
    g.throw(ValueError)
    g.close()
    return list(x for x in (1, 2))


def delegating():
    x = yield from numbers()
    return x


def drive():
    return list(delegating())


async def inner():
    return 1


async def outer():
    a = await inner()
    async for b in aiter():
        a += b
    return a


async def aiter():
    yield 1
    yield 2


def run_coroutine():
    try:
        outer().send(None)
    except StopIteration as stop:
        return stop.value


record(consume)
record(drive)
record(run_coroutine)
