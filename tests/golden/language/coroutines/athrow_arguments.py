"""athrow() looks at its arguments when it is awaited, not when it is called."""
import types
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


@types.coroutine
def pause(value):
    return (yield value)


async def numbers():
    while True:
        try:
            yield 1
        except ValueError as error:
            print("caught", repr(error))
            await pause("waiting")


def run(step):
    try:
        print("gave", step.send(None))
    except BaseException as error:
        print(type(error).__name__, error)


for arguments in ((None,), (3,), (int,), ("text", 1), (ValueError, "word", 3), (ValueError("a"), "b")):
    generator = numbers()
    run(generator.asend(None))
    step = generator.athrow(*arguments)
    print("made", arguments)
    run(step)
    run(step)

generator = numbers()
run(generator.asend(None))
first = generator.athrow(ValueError, ValueError("given"))
run(first)
second = generator.athrow(None)
run(second)
run(second)
run(first)
run(generator.aclose())
run(generator.athrow(KeyError("after")))
for wrong in ((), (1, 2, 3, 4)):
    run(numbers().athrow(*wrong))
