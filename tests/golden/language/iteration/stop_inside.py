"""StopIteration raised by code that an iterator of the library calls ends the iteration; in a generator it is an error."""
import functools
import itertools


def stop(x):
    if x == 2:
        raise StopIteration("early")
    return x


SOURCE = [1, 2, 3]


class Indexed:
    def __getitem__(self, index):
        return stop(index)


def loop(iterator):
    items = []
    for item in iterator:
        items.append(item)
    return items


def attempt(action, *arguments):
    try:
        print("   ", action(*arguments))
    except BaseException as error:
        print("   ", type(error).__name__)


MAKERS = {
    "map": lambda: map(stop, SOURCE), "filter": lambda: filter(stop, SOURCE), "takewhile": lambda: itertools.takewhile(stop, SOURCE),
    "starmap": lambda: itertools.starmap(stop, [(1,), (2,), (3,)]), "accumulate": lambda: itertools.accumulate(SOURCE, lambda a, b: stop(b)),
    "dropwhile": lambda: itertools.dropwhile(stop, SOURCE), "filterfalse": lambda: itertools.filterfalse(lambda x: stop(x) == 5, SOURCE),
    "zip": lambda: zip(map(stop, SOURCE), SOURCE), "enumerate": lambda: enumerate(map(stop, SOURCE)), "chain": lambda: itertools.chain(map(stop, SOURCE), [9]),
    "islice": lambda: itertools.islice(map(stop, SOURCE), 5), "getitem": lambda: iter(Indexed()), "generator": lambda: (stop(x) for x in SOURCE),
}
CONSUMERS = (
    list, tuple, loop, lambda it: [*it], lambda it: 7 in it, lambda it: [x for x in it], lambda it: max(it, default=0), lambda it: dict.fromkeys(it),
    lambda it: (next(it), next(it)), lambda it: next(it) and next(it, "default"), sorted, any, lambda it: (next(it), *it), lambda it: str(it.__next__()),
)
for name, make in MAKERS.items():
    print(name)
    for consumer in CONSUMERS:
        attempt(consumer, make())


# === what is left after the early end ===
mapped = map(stop, SOURCE)
print(list(mapped), list(mapped), list(mapped))
first, = map(stop, SOURCE)
print(first)


def delegate():
    print("result", (yield from map(stop, SOURCE)))


print(list(delegate()))
attempt(functools.reduce, lambda a, b: stop(2), SOURCE)
attempt(lambda: sorted(SOURCE, key=stop))
attempt(lambda: bytes(map(stop, SOURCE)))


# === membership in what cannot be walked ===
class Refuses:
    __iter__ = None


class Wrong:
    def __iter__(self):
        return 5


for container in (Refuses(), Wrong(), 5, object(), Refuses):
    attempt(lambda: 1 in container)
    attempt(lambda: [*container])
