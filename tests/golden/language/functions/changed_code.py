"""A function that gets other code runs it from the next call on, wherever it was called before."""


def first():
    return "first"


def second():
    return "second"


def call(function, depth):
    return function() if depth == 0 else call(function, depth - 1)


print([call(first, depth) for depth in (0, 1, 5)])
old = first.__code__
first.__code__ = second.__code__
print([call(first, depth) for depth in (0, 1, 5)], first(), first.__name__)
first.__code__ = old
print([call(first, depth) for depth in (5, 1, 0)], first())


# === while it runs ===
def changing(level=0):
    if level < 3:
        return changing(level + 1)
    changing.__code__ = changed.__code__
    return "the old code ends", changing()


def changed(level=0):
    return "new code", level


print(changing(), changing())


# === generators keep what they began with ===
def counting():
    yield 1
    yield 2


def words():
    yield "a"
    yield "b"


running = counting()
print(next(running))
counting.__code__ = words.__code__
print(list(running), list(counting()))


# === methods, and more locals than before ===
class Tool:
    def use(self, times):
        return times


def other_use(self, times):
    a, b, c, d = range(4)
    return [a, b, c, d] * times


tool = Tool()
print([tool.use(2) for _ in range(3)])
Tool.use.__code__ = other_use.__code__
print([tool.use(2) for _ in range(3)])
for wrong in (3, None, call):
    try:
        Tool.use.__code__ = wrong
    except TypeError as error:
        print(error)
