"""Tasks: running, waiting for several, cancelling, what is awaited wrongly."""
import asyncio
import contextvars


def section(title):
    print(f"# === {title} ===")


async def work(name, delay=0, result=None, error=None):
    try:
        await asyncio.sleep(delay)
        if error is not None:
            raise error
        print("done", name)
        return name if result is None else result
    except asyncio.CancelledError as cancelled:
        print("cancelled", name, cancelled.args)
        raise


async def caught(awaitable):
    try:
        return await awaitable
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


async def order():
    section("order")
    tasks = [asyncio.create_task(work(n, d)) for n, d in (("a", 0.03), ("b", 0.01), ("c", 0))]
    print([t.get_name() for t in tasks], tasks[0].done(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    print(await asyncio.gather(*tasks, work("d", 0.02)))
    print(tasks[0].result(), tasks[0].exception(), tasks[0].cancelled())
    print(await asyncio.gather(), await asyncio.gather(work("x"), work("y", error=ValueError("no")), return_exceptions=True))
    print(await caught(asyncio.gather(work("slow", 0.02), work("bad", error=KeyError("k")))))
    await asyncio.sleep(0.03)
    coro = work("same")
    print(await asyncio.gather(coro, coro))


async def cancelling():
    section("cancelling")
    task = asyncio.create_task(work("t", 1))
    await asyncio.sleep(0)
    print(task.cancel("why"), task.cancelling(), task.cancel())
    print(await caught(task), task.cancelled(), task.cancel(), task.cancelling())
    for ask in task.result, task.exception:
        try:
            ask()
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    task = asyncio.create_task(work("never begun"))
    task.cancel()
    print(await caught(task))

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("no", asyncio.current_task().uncancel())
        return "stayed"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    group = asyncio.gather(work("g1", 1), work("g2", 1))
    await asyncio.sleep(0)
    group.cancel("all")
    print(await caught(group))
    inner = asyncio.create_task(work("shielded", 0.01))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    print(await caught(outer), await inner)

    async def itself():
        asyncio.current_task().cancel()
        return 1

    print(await caught(asyncio.create_task(itself())))


async def waiting():
    section("wait")
    make = lambda: {asyncio.create_task(work("q1", 0.01)), asyncio.create_task(work("q2", 0.05)), asyncio.create_task(work("q3", 0.01, error=OSError(1, "x")))}
    for when in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
        tasks = make()
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, len(done) > 0, len(done) + len(pending))
        print(sorted(str(r) for r in await asyncio.gather(*tasks, return_exceptions=True)))
    tasks = {asyncio.create_task(work("r", 0.05))}
    print([len(x) for x in await asyncio.wait(tasks, timeout=0.01)], [len(x) for x in await asyncio.wait(tasks)])
    for wrong, options in (([], {}), (work, {}), ([1], {}), ({asyncio.get_running_loop().create_future()}, {"return_when": "X"})):
        try:
            await asyncio.wait(wrong, **options)
        except Exception as error:
            print(type(error).__name__, error if wrong != [1] else "")
    section("wait_for")
    print(await asyncio.wait_for(work("in time"), 1), await asyncio.wait_for(work("no limit"), None))
    print(await caught(asyncio.wait_for(work("late", 1), 0.01)))
    print(await caught(asyncio.wait_for(work("at once", 1), 0)))
    print(await caught(asyncio.wait_for(work("fails", error=ValueError("v")), 1)))
    section("as_completed")
    print([await f for f in asyncio.as_completed([work("l", 0.03), work("m", 0.01), work("n", 0.02)])])
    tasks = [asyncio.create_task(work(n, d)) for n, d in (("o", 0.02), ("p", 0.01))]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, await task)
    for f in asyncio.as_completed([work("u", 1), work("v")], timeout=0.02):
        print(await caught(f))


async def wrong():
    section("wrong")
    loop = asyncio.get_running_loop()
    for make in (lambda: asyncio.create_task(1), lambda: asyncio.ensure_future(1), lambda: asyncio.gather(1), lambda: asyncio.shield(None),
                 lambda: asyncio.Task(print)):
        try:
            make()
        except TypeError as error:
            print(str(error).split(" at 0x")[0])

    class Odd:
        def __await__(self):
            yield 5

    print(await caught(asyncio.create_task(asyncio.wait_for(Odd(), None))) if False else "")

    async def odd():
        await Odd()

    print(await caught(asyncio.create_task(odd())))

    class Plain:
        def __await__(self):
            yield loop.create_future()

    async def plain():
        await Plain()

    print((await caught(asyncio.create_task(plain())))[:60])
    other = asyncio.new_event_loop()
    foreign = other.create_future()

    async def elsewhere():
        await foreign

    print((await caught(asyncio.create_task(elsewhere())))[-35:])
    other.close()
    try:
        asyncio.run(asyncio.sleep(0)) if False else asyncio.run(None)
    except RuntimeError as error:
        print(error)
    for call in task_calls:
        try:
            call(asyncio.current_task())
        except RuntimeError as error:
            print(error)


task_calls = [lambda t: t.set_result(1), lambda t: t.set_exception(ValueError())]
variable = contextvars.ContextVar("variable", default="none")


async def contexts():
    section("contexts")

    async def setting(value):
        before = variable.get()
        variable.set(value)
        await asyncio.sleep(0)
        return before, variable.get()

    variable.set("outer")
    print(await asyncio.gather(setting(1), setting(2)), variable.get())
    own = contextvars.copy_context()
    print(await asyncio.create_task(setting(3), context=own), variable.get(), own[variable])
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", variable.get()))
    variable.set("later")
    await asyncio.sleep(0)


async def groups():
    section("groups")
    async with asyncio.TaskGroup() as group:
        print(group)
        first = group.create_task(work("one", 0.01), name="first")
        second = group.create_task(work("two"))
        print(group, first.get_name())
    print(first.result(), second.result(), group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("bad", 0.01, error=ValueError("bad")))
            group.create_task(work("other", 1))
            await asyncio.sleep(1)
            print("not reached")
    except* ValueError as errors:
        print(repr(errors), errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("child", 1))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as errors:
        print(repr(errors))
    outer = asyncio.create_task(nested())
    await asyncio.sleep(0.01)
    outer.cancel()
    print(await caught(outer))
    group = asyncio.TaskGroup()
    coro = work("never")
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(error)
    async with group:
        pass
    for again in (lambda: group.create_task(work("never")), group.__aenter__):
        try:
            result = again()
            await result
        except RuntimeError as error:
            print(error)


async def nested():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("deep", 1))


async def timeouts():
    section("timeouts")
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0)
    print(limit, limit.expired())
    try:
        async with asyncio.timeout(0.01) as limit:
            await work("slow", 1)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), limit, limit.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(asyncio.get_running_loop().time() - 1)
            await asyncio.sleep(1)
    except TimeoutError:
        print(limit)
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        asyncio.timeout(1).reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.01):
            async with asyncio.timeout(1):
                await asyncio.sleep(2)
    except TimeoutError:
        print("the outer one")
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead")
    except ValueError as error:
        print(repr(error), repr(error.__context__))


async def main():
    for part in order, cancelling, waiting, wrong, contexts, groups, timeouts:
        await part()
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print), asyncio.iscoroutine(part), asyncio.isfuture(asyncio.current_task()))
    return "result"


print(asyncio.run(main()))
