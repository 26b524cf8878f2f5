# === Coroutines in the old style: a pipeline of consumers ===
from functools import wraps


def consumer(function):
    @wraps(function)
    def start(*args, **kwargs):
        c = function(*args, **kwargs)
        next(c)
        return c

    return start


@consumer
def broadcast(*targets):
    """Send on to all."""
    while True:
        item = yield
        for t in targets:
            t.send(item)


@consumer
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line:
            target.send(line)


@consumer
def collect(into):
    try:
        while True:
            into.append((yield))
    except GeneratorExit:
        into.append("end")


@consumer
def average():
    count, total, mean = 0, 0.0, None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


py, all_lines = [], []
first = broadcast(grep("py", collect(py)), collect(all_lines))
for line in ["python", "ruby", "pypy", "perl"]:
    first.send(line)
print(py, all_lines, broadcast.__name__, broadcast.__doc__)
avg = average()
print([avg.send(v) for v in (10, 20, 60)])


# === Lazy sources and filters ===
def naturals(start=1):
    while True:
        yield start
        start += 1


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def sieve():
    composites = {}
    for n in naturals(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
            continue
        for p in composites.pop(n):
            composites.setdefault(n + p, []).append(p)


print(list(take(10, sieve())))


def windows(it, size):
    window = []
    for x in it:
        window.append(x)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)


print(list(windows("abcde", 3)))


# === A scheduler of generators ===
def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return f"{name} done"


def scheduler(tasks):
    queue = list(tasks)
    while queue:
        t = queue.pop(0)
        try:
            yield next(t)
        except StopIteration as stop:
            yield stop.value
        else:
            queue.append(t)


print(list(scheduler([task("a", 2), task("b", 1), task("c", 3)])))


# === Permutations, recursively ===
def permutations(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x, *rest]


print(["".join(p) for p in permutations("abc")])
