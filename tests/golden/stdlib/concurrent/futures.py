"""concurrent.futures: what holds whether or not calls run beside the program."""

import concurrent.futures as futures
import logging

logging.disable(logging.CRITICAL)


def square(x):
    return x * x


def fail(x):
    raise ValueError(x)


# === Executors ===
with futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="t") as executor:
    one, two = executor.submit(square, 3), executor.submit(pow, 2, exp=5)
    bad = executor.submit(fail, 7)
    print(one.result(), two.result(timeout=1), repr(bad.exception()), list(executor.map(square, range(5))), list(executor.map(pow, [2, 3], [3, 2], timeout=5)))
    try:
        bad.result()
    except ValueError as error:
        print("raised", error)
    results = executor.map(fail, [1])
    try:
        next(results)
    except ValueError as error:
        print("raised", error)
    print(sorted(future.result() for future in futures.as_completed([executor.submit(square, n) for n in range(4)])))
    done, rest = futures.wait([one, two, bad], return_when=futures.ALL_COMPLETED)
    print(len(done), len(rest), futures.wait([]))
try:
    executor.submit(square, 1)
except RuntimeError as error:
    print(error)
for options in ({"max_workers": 0}, {"initializer": 5}):
    try:
        futures.ThreadPoolExecutor(**options)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
seen = []
with futures.ThreadPoolExecutor(1, initializer=seen.append, initargs=("begun",)) as executor:
    print(executor.submit(lambda: list(seen)).result())

# === Futures ===
future = futures.Future()
print(repr(future).partition(" at ")[0], future.done(), future.running(), future.cancelled(), repr(future).partition("state=")[2])
future.add_done_callback(lambda done: print("called", done.result()))
print(future.set_running_or_notify_cancel(), future.running(), future.cancel())
for action in (lambda: future.result(timeout=0.01), lambda: future.exception(timeout=0)):
    try:
        action()
    except futures.TimeoutError as error:
        print(type(error).__name__)
print(len(futures.wait([future], timeout=0.01).not_done))
try:
    list(futures.as_completed([future, one], timeout=0.01))
except TimeoutError as error:
    print(error)
future.set_result(5)
future.add_done_callback(lambda done: print("at once", done.done()))
print(future.result(), repr(future).partition("state=")[2])
try:
    future.set_result(6)
except futures.InvalidStateError as error:
    print(str(error).partition(" at ")[0])
cancelled = futures.Future()
print(cancelled.cancel(), cancelled.cancel(), cancelled.cancelled(), cancelled.done(), cancelled.set_running_or_notify_cancel())
try:
    cancelled.result()
except futures.CancelledError as error:
    print(repr(error))
failed = futures.Future()
failed.set_exception(KeyError("k"))
print(repr(failed.exception()), repr(failed).partition("state=")[2], issubclass(futures.BrokenExecutor, RuntimeError), futures.TimeoutError is TimeoutError)
try:
    futures.wait([failed], return_when="SOME")
except ValueError as error:
    print(error)
