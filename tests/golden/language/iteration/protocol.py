# === What iter() accepts ===
class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


class NoIter:
    __iter__ = None


class Wrong:
    def __iter__(self):
        return 5


print(list(Old()), 20 in Old(), [*Old()], max(Old()))
for bad in NoIter(), Wrong(), 5, object():
    try:
        iter(bad)
    except TypeError as e:
        print(e)

# === iter with a sentinel, next with a default ===
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), next(values), next(values, "default"))
for bad in (lambda: iter(5, 0), lambda: next(5), lambda: next([])):
    try:
        bad()
    except TypeError as e:
        print(e)


# === An iterator that lost or changed its __next__ ===
class Fickle:
    def __iter__(self):
        return self

    def __next__(self):
        del Fickle.__next__
        return "only"


try:
    for x in Fickle():
        print(x)
except TypeError as e:
    print(type(e).__name__)


# === The value of StopIteration ===
class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value", 2)


def returns():
    return "returned"
    yield


for it in Stops(), returns():
    try:
        next(it)
    except StopIteration as e:
        print(e.args, e.value)
print(list(Stops()), list(returns()), tuple(returns()), sum(returns()), [*returns()], dict(returns()), "".join(returns()), sorted(returns()), set(returns()))
try:
    next(iter([]))
except StopIteration as e:
    print(e.args, e.value)


def with_value():
    yield 1
    return "lost"


print(list(with_value()), [x for x in with_value()], max(with_value()), list(zip(with_value(), "ab")), list(map(str, with_value())), list(enumerate(with_value())))

# === Length hints ===
import operator


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        return self.hint


for hint in 5, 0, NotImplemented:
    print(operator.length_hint(Hint(hint), 9), list(Hint(hint)))
for hint in -1, "x":
    try:
        operator.length_hint(Hint(hint))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

# === Changing what is iterated ===
items = [1, 2, 3]
seen = []
for x in items:
    seen.append(x)
    if x < 3:
        items.append(x + 10)
    if len(seen) > 6:
        break
print(seen)
for container, change in (({1: 1}, lambda c: c.update({2: 2})), ({1}, lambda c: c.add(2))):
    try:
        for x in container:
            change(container)
    except RuntimeError as e:
        print(e)
it = iter([1, 2])
print(list(it), list(it), it.__length_hint__(), iter(it) is it)
print(list(reversed([1, 2])), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed("xy")))
for bad in set(), iter([]), 5:
    try:
        reversed(bad)
    except TypeError as e:
        print(e)


class Rev:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i

    def __reversed__(self):
        return iter("custom")


print(list(reversed(Rev())), list(zip(*[iter(range(6))] * 2)), [*zip("abc", [1, 2], strict=False)])
try:
    list(zip("abc", [1, 2], strict=True))
except ValueError as e:
    print(e)
