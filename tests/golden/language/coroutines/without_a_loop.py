# === A coroutine is driven by send ===
import types


@types.coroutine
def wait(x):
    return (yield x)


async def add(a, b):
    x = await wait(("need", a))
    y = await wait(("need", b))
    return x + y


def run(coro, answers=()):
    answers = iter(answers)
    asked, value = [], None
    while True:
        try:
            asked.append(coro.send(value))
        except StopIteration as e:
            return e.value, asked
        value = next(answers, None)


print(run(add(1, 2), [10, 20]))


# === await on objects ===
class Awaitable:
    def __init__(self, *steps):
        self.steps = steps

    def __await__(self):
        got = []
        for s in self.steps:
            got.append((yield s))
        return got


async def uses():
    return await Awaitable("a", "b"), await Awaitable()


print(run(uses(), [1, 2]))


class BadAwait:
    def __await__(self):
        return 5


inner = add(1, 2)


class CoroAwait:
    def __await__(self):
        return inner


async def awaits(x):
    return await x


for bad in 5, BadAwait(), CoroAwait(), [1]:
    try:
        run(awaits(bad))
    except TypeError as e:
        print(e)
inner.close()


# === async with and async for ===
class ACM:
    async def __aenter__(self):
        await wait("entering")
        return "entered"

    async def __aexit__(self, kind, value, tb):
        await wait(f"leaving {kind and kind.__name__}")
        return kind is KeyError


class Numbers:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await wait(self.i)


async def body():
    out = []
    async with ACM() as v:
        out.append(v)
        raise KeyError("swallowed")
    async for x in Numbers(2):
        out.append(x)
    else:
        out.append("else")
    out.append([x async for x in Numbers(3) if x != "b"])
    out.append({k: v async for k, v in pairs()})
    return out


async def pairs():
    yield 1, "one"
    yield 2, await wait("mid")


print(run(body(), [None, None, "x", "y", "a", "b", "c", "two"]))


# === Async generators: asend, athrow, aclose ===
async def echo():
    got = None
    try:
        while True:
            try:
                got = yield got
            except ValueError as e:
                got = repr(e)
    finally:
        await wait("cleanup")
        print("closed")


async def drive():
    g = echo()
    first = await g.asend(None)
    second = await g.asend("hi")
    third = await g.athrow(ValueError("v"))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        return first, second, third, await anext(g, "default")


print(run(drive()))

# === Misuse ===
c = add(1, 2)
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)


async def reuse():
    c = awaits(Awaitable())
    await c
    await c


try:
    run(reuse())
except RuntimeError as e:
    print(e)
for thing, what in ((ACM(), "with thing: pass"), (Numbers(1), "for x in thing: pass")):
    try:
        exec(what)
    except TypeError as e:
        print(e)


async def wrong(kind):
    if kind == "with":
        async with 5:
            pass
    else:
        async for x in [1]:
            pass


for kind in "with", "for":
    try:
        run(wrong(kind))
    except TypeError as e:
        print(e)


async def leaks():
    raise StopIteration("x")


try:
    run(leaks())
except RuntimeError as e:
    print(e)
import inspect

print(inspect.iscoroutinefunction(add), inspect.isasyncgenfunction(echo), inspect.isawaitable(Awaitable()), type(echo()).__name__)

# === Where a coroutine was made ===
import sys


async def forgotten():
    pass


def make():
    return forgotten()


for depth in 0, 1, 2:
    sys.set_coroutine_origin_tracking_depth(depth)
    coroutine = make()
    print(sys.get_coroutine_origin_tracking_depth(), coroutine.cr_origin and [place[1:] for place in coroutine.cr_origin])
    coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error, sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(0)
print([type(coroutine).__dict__[name].__doc__ for name in ("__name__", "__qualname__", "cr_await")])

# === anext of what is no async iterator ===
class Returning:
    def __init__(self, answer):
        self.answer = answer

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.answer


class BadAwait:
    def __await__(self):
        return 42


async def ask(answer, *default):
    return await anext(Returning(answer), *default)


for answer in iter("abc"), (x for x in "ab"), BadAwait(), 1:
    for default in (), ("default",):
        try:
            print(run(ask(answer, *default)))
        except TypeError as error:
            print(str(error).split(" at 0x")[0])
print(run(ask(add(1, 2)), ("x", "y")), run(ask(add(1, 2), "default"), ("x", "y")))
