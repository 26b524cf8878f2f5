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


def loops(n):
    total = 0
    for i in range(n):
        if i == 1:
            continue
        total += i
    else:
        total += 10
    while total < 15:
        total += 3
        if total == 14:
            break
    else:
        total = 0
    while True:
        total += 1
        if total > 16:
            break
    for i in range(2): total += i
    while 0:
        pass
    return (total,
            n)


def nested():
    for i in range(2):
        for j in range(2):
            if j:
                break
        else:
            continue
    squares = [k * k
               for k in range(2)
               if k]
    return {a: b for a, b in zip("ab", squares)}


record(loops, 3)
record(loops, 0)
record(nested)
