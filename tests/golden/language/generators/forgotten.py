# What is left of a body runs when nobody can ask the generator any more, at the latest when the collector is asked to look.
import gc
import sys


def guarded(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


def forget(generator):
    next(generator)


def collect():
    forget(item for item in "ab")
    gc.collect()


forget(guarded("a"))
collect()


def outer():
    with_value = yield from guarded("inner")
    print(with_value)


forget(outer())
collect()

# === A finished or closed one has nothing to do any more ===
for item in guarded("loop"):
    pass
done = guarded("by hand")
next(done)
done.close()
del done
collect()


# === Async generators: the hooks of the event loop ===
async def asynchronous():
    try:
        yield 1
    finally:
        print("async closed")


def step():
    seen = []
    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=lambda generator: seen.append("first"), finalizer=lambda generator: seen.append("last"))
    try:
        asynchronous().__anext__().send(None)
    except StopIteration as stop:
        print("got", stop.value)
    collect()
    sys.set_asyncgen_hooks(*before)
    return seen


print(step())
try:
    sys.set_asyncgen_hooks(5)
except TypeError as error:
    print(error)

# === The end of the program ===
kept = guarded("at the end")
next(kept)
print("end")
