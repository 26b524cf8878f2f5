"""Locks, events, conditions, semaphores, barriers and queues between tasks."""
import asyncio


def section(title):
    print(f"# === {title} ===")


def shown(thing):
    import re
    return re.sub(r" at 0x[0-9a-f]+", "", repr(thing)).replace("asyncio.locks.", "")


async def caught(awaitable):
    try:
        return await awaitable
    except BaseException as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


async def locks():
    section("locks")
    lock = asyncio.Lock()
    print(shown(lock), lock.locked())

    async def hold(name):
        async with lock:
            print(name, "in", lock.locked())
            await asyncio.sleep(0)
            print(name, "out")

    tasks = [asyncio.create_task(hold(n)) for n in "abc"]
    await asyncio.sleep(0)
    print(shown(lock))
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), shown(lock))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    section("events")
    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(shown(event), event.is_set())
    event.set()
    print(await asyncio.gather(*waiters), shown(event), await event.wait())
    event.clear()
    print(await caught(asyncio.wait_for(event.wait(), 0.01)), shown(event))


async def conditions():
    section("conditions")
    condition = asyncio.Condition()
    items = []

    async def consume(n):
        async with condition:
            print("got", n, await condition.wait_for(lambda: items and items.pop()))

    tasks = [asyncio.create_task(consume(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(shown(condition))
    async with condition:
        items.extend("xy")
        condition.notify(2)
    await asyncio.sleep(0.01)
    tasks[2].cancel()
    print(await caught(tasks[2]), condition.locked())
    for call in condition.notify, condition.notify_all:
        try:
            call()
        except RuntimeError as error:
            print(error)
    print(await caught(condition.wait()))
    shared = asyncio.Condition(lock := asyncio.Lock())
    async with lock:
        print(shared.locked())


async def semaphores():
    section("semaphores")
    semaphore = asyncio.Semaphore(2)
    active = most = 0

    async def use(n):
        nonlocal active, most
        async with semaphore:
            active += 1
            most = max(most, active)
            await asyncio.sleep(0.001 * n)
            active -= 1

    print(shown(semaphore), semaphore.locked())
    tasks = [asyncio.create_task(use(n)) for n in range(6)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(semaphore.locked())
    tasks[4].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(most, active, shown(semaphore))
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(shown(bounded))
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


async def barriers():
    section("barriers")
    barrier = asyncio.Barrier(3)
    print(shown(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
    for _ in range(2):
        print(sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)])))
    waiters = [asyncio.create_task(caught(barrier.wait())) for _ in range(2)]
    await asyncio.sleep(0)
    print(barrier.n_waiting, shown(barrier))
    await barrier.reset()
    print(await asyncio.gather(*waiters), shown(barrier))
    waiters = [asyncio.create_task(caught(barrier.wait())) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.abort()
    print(await asyncio.gather(*waiters), barrier.broken, shown(barrier))
    print(await caught(barrier.wait()))
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


async def queues():
    section("queues")
    queue = asyncio.Queue(2)
    print(str(queue), queue.maxsize, queue.empty(), queue.full())
    seen = []

    async def produce():
        for n in range(5):
            await queue.put(n)
        print("produced")

    async def consume():
        while True:
            seen.append(await queue.get())
            await asyncio.sleep(0)
            queue.task_done()

    consumers = [asyncio.create_task(consume()) for _ in range(2)]
    await produce()
    await queue.join()
    print(seen, str(queue))
    for consumer in consumers:
        consumer.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))
    for call in queue.get_nowait, queue.task_done:
        try:
            call()
        except Exception as error:
            print(type(error).__module__, type(error).__name__, error)
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error), str(queue))
    print(await caught(asyncio.wait_for(queue.put(3), 0.01)), queue.qsize())
    for kind, items in (asyncio.PriorityQueue, [3, 1, 2]), (asyncio.LifoQueue, "abc"):
        queue = kind()
        for item in items:
            await queue.put(item)
        print(str(queue), [await queue.get() for _ in items])
    queue = asyncio.Queue(1)
    queue.put_nowait("last")
    putter = asyncio.create_task(caught(queue.put("more")))
    await asyncio.sleep(0)
    queue.shutdown()
    print(await putter, await queue.get(), await caught(queue.get()), await caught(queue.put(1)), str(queue))
    queue = asyncio.Queue()
    queue.put_nowait(1)
    getter = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    print(await getter, await caught(queue.get()), queue.qsize())


async def main():
    for part in locks, conditions, semaphores, barriers, queues:
        await part()


asyncio.run(main())
