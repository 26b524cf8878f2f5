# === send, throw, close and their answers ===
def talk():
    log = []
    try:
        while True:
            try:
                got = yield tuple(log)
                log.append(got)
            except ValueError as e:
                log.append(repr(e))
    finally:
        print("closing", log)


g = talk()
print(next(g), g.send(1), g.throw(ValueError("v")), g.send("x"))
g.close()
for call in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError("late"))):
    try:
        call()
    except (StopIteration, KeyError) as e:
        print(repr(e))

# === The first send ===
g = talk()
try:
    g.send(5)
except TypeError as e:
    print(e)
try:
    g.throw(OSError("before start"))
except OSError as e:
    print(repr(e))
print(list(g))


# === The value of return ===
def returns(n):
    yield n
    return n * 2


g = returns(4)
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
print(list(returns(1)))


# === StopIteration inside becomes RuntimeError ===
def leaks():
    yield next(iter([]))


try:
    next(leaks())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))


# === A generator that ignores close, or answers it ===
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def polite():
    try:
        yield 1
    except GeneratorExit:
        return "bye"


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
g = polite()
next(g)
print(g.close(), g.close())


# === Running twice ===
def selfish():
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = selfish()
print(next(me))

# === States and names ===
import inspect

g = talk()
print(inspect.getgeneratorstate(g), g.gi_running, g.gi_frame.f_lineno > 0, g.__name__, g.__qualname__)
next(g)
print(inspect.getgeneratorstate(g), g.gi_suspended, g.gi_code.co_name, sorted(g.gi_frame.f_locals))
g.close()
print(inspect.getgeneratorstate(g), g.gi_frame)
for args in ((ValueError, ValueError("inst")), (ValueError, "text"), (ValueError, ("a", "b"))):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        g = talk()
        next(g)
        print(g.throw(*args))
        g.close()
for bad in 1, int, "x":
    try:
        talk().throw(bad)
    except TypeError as e:
        print(e)
