"""How stacks are left when exits raise, end or replace exceptions, and what generators may do with theirs."""
import asyncio
import contextlib
import traceback
from contextlib import *

print(sorted(contextlib.__all__), "AsyncContextDecorator" in globals())


def fail(error):
    raise error


def chain(error):
    links = []
    while error is not None:
        links.append(repr(error))
        error = error.__context__
    return links


def leave(*exits, error=None):
    """Print what comes of a stack of the exits, by the chain of contexts and the functions in the traceback."""
    try:
        with ExitStack() as stack:
            for exit in exits:
                stack.push(exit)
            if error is not None:
                raise error
        print("no error")
    except BaseException as caught:
        print(chain(caught), [place.name for place in traceback.extract_tb(caught.__traceback__)])


def first(*error): fail(KeyError(1))
def second(*error): fail(IndexError(2))
def same(kind, error, trace): fail(error)
def end(*error): return True
def look(*error): print("saw", *error[:2])


leave(first, second)
leave(first, second, error=ValueError(3))
leave(end, first, second, error=ValueError(3))
leave(first, end, error=ValueError(3))
leave(same, look, error=ValueError(3))
leave(look, end, look, second)
leave(look, error=ValueError(3))
try:
    fail(OSError("around"))
except OSError:
    leave(first, second)
    leave(first, second, error=ValueError(3))
    leave(first, end, second)

stack = ExitStack()
stack.push(end)
print(stack.__exit__(ValueError, ValueError(), None), stack.__exit__(ValueError, ValueError(), None), stack.__exit__(None, None, None))
stack.push(end)
print(stack.__exit__(None, None, None))


async def main():
    async def failing(error): raise error
    async def ending(*error): return True
    async with AsyncExitStack() as stack:
        stack.push_async_exit(ending)
        stack.push(look)
        stack.push_async_callback(failing, KeyError(1))
        stack.callback(fail, IndexError(2))
        raise ValueError(3)
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(failing, KeyError(1))
            stack.callback(fail, IndexError(2))
    except KeyError as error:
        print(chain(error))
    try:
        await stack.enter_async_context(ExitStack())
    except TypeError as error:
        print(error)

asyncio.run(main())


@contextmanager
def answering(answer):
    try:
        yield
    except BaseException as error:
        answer(error)


def again(error): raise error
def other(error): raise KeyError("other")
def hidden(error): raise RuntimeError("hidden") from error


for thrown in ValueError("v"), StopIteration("s"), RuntimeError("r"):
    for answer in print, again, other, hidden:
        try:
            with answering(answer):
                raise thrown
            print("ended")
        except BaseException as error:
            print(answer.__name__, repr(error), error is thrown, repr(error.__cause__))
        thrown.__context__ = thrown.__cause__ = None
for pieces in [], [1, 2]:
    try:
        with contextmanager(lambda: (piece for piece in pieces))():
            pass
    except RuntimeError as error:
        print(error)


class Half:
    def __enter__(self): return 1
    def __exit__(self, *error): pass


class Without(Half):
    __exit__ = None


class Deep(AbstractContextManager):
    def __exit__(self, *error): pass


for kind in Half, Without, Deep, int:
    print(kind.__name__, issubclass(kind, AbstractContextManager), issubclass(kind, Deep), issubclass(kind, AbstractAsyncContextManager))
