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


import contextlib


@contextlib.contextmanager
def manager():
    yield 1


def with_statement(fails):
    with manager() as a, \
         manager() as b:
        c = a
        if fails:
            raise ValueError
    return c


def decorator(f):
    return f


def definitions():
    @decorator
    @decorator
    def f(a=1,
          b=2):
        return a

    @decorator
    class C:
        """Doc."""
        x = 1

        def m(self): return self.x

    return f() + \
        C().m()


def matching(x):
    match x:
        case 1:
            y = 1
        case [a, b] if a == b:
            y = 2
        case {"k": v}:
            y = v
        case _:
            pass
    assert x, (
        "no")
    del x
    return 0 if y else (
        1)


def conditions(a, b):
    if a and \
       b:
        x = 1
    elif (a
          or b):
        x = 2
    else:
        pass
    y = f(a,
          b)
    return x


def f(*args):
    "Only a docstring."


record(with_statement, False)
record(with_statement, True)
record(definitions)
record(matching, 1)
record(matching, [2, 2])
record(matching, {"k": 5})
record(matching, 7)
record(conditions, 1, 1)
record(conditions, 0, 1)
record(conditions, 0, 0)
