"""The event loop by itself: callbacks, timers, handlers, runners, futures, generators."""
import asyncio
import functools


def section(title):
    print(f"# === {title} ===")


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except BaseException as error:
        print(f"{type(error).__module__}.{type(error).__name__}: {error}")


section("callbacks")
loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
start = loop.time()
loop.call_at(start + 0.02, print, "late")
loop.call_at(start + 0.01, print, "soon")
dropped = loop.call_later(0.005, print, "never")
loop.call_soon(print, "first")
loop.call_soon(functools.partial(print, "second", end="!\n"))
handle = loop.call_soon(print, "cancelled")
handle.cancel()
print(handle, handle.cancelled())
dropped.cancel()
print(dropped.cancelled(), dropped.when() > 0)
loop.call_at(start + 0.03, loop.stop)
loop.run_forever()
start = loop.time()
order = []
for n in range(5):
    loop.call_at(start + (n * 7 % 5) / 1000, order.append, n)
loop.run_until_complete(asyncio.sleep(0.01))
print(order)


async def value(x):
    await asyncio.sleep(0)
    return x


print(loop.run_until_complete(value(5)))
attempt(loop.run_until_complete, 5)
attempt(loop.call_later, None, print)
attempt(asyncio.get_running_loop)


async def inside():
    print(asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop)
    attempt(asyncio.Runner().run, waiting := value(1))
    waiting.close()
    attempt(loop.run_forever)


loop.run_until_complete(inside())
stopped = loop.create_future()
loop.call_soon(loop.stop)
attempt(loop.run_until_complete, stopped)

section("exception handlers")


def handler(loop, context):
    print({key: type(item).__name__ if key != "message" else item.split(" at ")[0] for key, item in sorted(context.items())})


loop.set_exception_handler(handler)
print(loop.get_exception_handler() is handler)
loop.call_soon(lambda: 1 / 0)
loop.run_until_complete(asyncio.sleep(0))
attempt(loop.set_exception_handler, 5)


async def never_retrieved():
    raise KeyError("lost")


task = loop.create_task(never_retrieved())
loop.run_until_complete(asyncio.sleep(0.001))
del task
import gc
gc.collect()

section("futures")
future = loop.create_future()
print(future, future.done(), asyncio.isfuture(future), asyncio.isfuture(5), future.get_loop() is loop)
attempt(future.result)
attempt(future.exception)
future.add_done_callback(lambda f: print("callback", f.result()))
future.set_result([1, 2])
print(future, future.result())
attempt(future.set_result, 1)
attempt(future.set_exception, ValueError)
print(future.cancel())
future.add_done_callback(order.append)
loop.run_until_complete(asyncio.sleep(0))
print(order[-1] is future, future.remove_done_callback(print))
future = loop.create_future()
attempt(future.set_exception, 5)
future.set_exception(ValueError("v"))
print(future)
attempt(future.result)
print(repr(future.exception()))
future = loop.create_future()
future.set_exception(StopIteration(3))
attempt(future.result)
future = loop.create_future()
print(future.cancel("reason"), future, future.cancelled())
attempt(future.result)
loop.close()
loop.close()
print(loop.is_closed(), str(loop).split(" ", 1)[1])
attempt(loop.call_soon, print)
attempt(loop.run_forever)

section("runners")
with asyncio.Runner() as runner:
    print(runner.run(value(1)), runner.run(value(2)), runner.get_loop().is_running())
    attempt(runner.run, 5)
attempt(runner.get_loop)
attempt(asyncio.run, print)


async def left_over():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaned up")


async def leaves():
    asyncio.create_task(left_over())
    await asyncio.sleep(0)
    return "left"


print(asyncio.run(leaves()))


async def fails():
    raise ZeroDivisionError("in a task")


attempt(asyncio.run, fails())


async def exits():
    raise SystemExit(3)


attempt(asyncio.run, exits())

section("asynchronous generators and context managers")


async def numbers(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print("generator closed")


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "inside"

    async def __aexit__(self, *exc_info):
        await asyncio.sleep(0)
        print("leaving", exc_info[0])
        return True


kept = []


async def uses():
    print([i async for i in numbers(3)])
    async for i in numbers(3):
        async with Manager() as name:
            print(name, i)
            raise ValueError
    generator = numbers(3)
    kept.append(generator)
    print(await anext(generator))
    return sum([x async for x in numbers(4)])


print(asyncio.run(uses()))

section("eager tasks")


async def eager():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    steps = []

    async def quick():
        steps.append("quick")
        return 1

    async def slow():
        steps.append("begins")
        await asyncio.sleep(0)
        steps.append("ends")

    task, other = asyncio.create_task(quick()), asyncio.create_task(slow())
    steps.append("main")
    print(task.done(), task.result(), other.done(), asyncio.current_task() is not task)
    await other
    print(steps)


asyncio.run(eager())
