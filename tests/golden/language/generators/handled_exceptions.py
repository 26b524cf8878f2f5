# Which exception a generator handles is its own, whatever its consumer handles meanwhile.
import sys


def keeps():
    try:
        yield "start"
    except ValueError as error:
        yield repr(sys.exception()), error.__context__
        yield repr(sys.exception())
        raise


generator = keeps()
print(next(generator))
try:
    raise ValueError("thrown in")
except ValueError as error:
    print(generator.throw(error))
print(sys.exception(), next(generator))
try:
    next(generator)
except ValueError as error:
    print("again", error, error.__context__)


def leaves():
    try:
        yield
    except ValueError:
        pass
    yield sys.exception()


generator = leaves()
next(generator)
try:
    raise ValueError("over")
except ValueError as error:
    print("inside", repr(generator.throw(error)))
print(next(generator, "end"), sys.exception())

# === A lambda gives what its yield gets ===
asking = (lambda: (yield 1))()
print(next(asking))
try:
    asking.send(2)
except StopIteration as stop:
    print(stop.value)
