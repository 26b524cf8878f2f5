# === yield from hands values through and gives the result ===
def leaf(tag):
    got = yield f"{tag}1"
    try:
        got2 = yield f"{tag}2:{got}"
    except KeyError as e:
        got2 = repr(e)
    return f"{tag}={got2}"


def middle():
    a = yield from leaf("a")
    b = yield from leaf("b")
    return a, b


def top():
    result = yield from middle()
    yield result


g = top()
print(next(g), g.send("x"), g.send("y"), g.send("z"), g.throw(KeyError("k")))
print(list(g))


# === Over iterables that are no generators ===
def over(it):
    return (yield from it)


print(list(over("ab")), list(over({1: 2})), list(over(range(3))), list(over(over([5]))))
for bad in 5, None, object:
    try:
        list(over(bad))
    except TypeError as e:
        print(e)


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(42)


def result_of(it):
    r = yield from it
    yield r


print(list(result_of(Stops())))

g = over(iter([1, 2]))
next(g)
try:
    g.send("to a list iterator")
except AttributeError as e:
    print(e)


# === Objects with their own send, throw and close ===
class Inner:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, v):
        return f"sent {v}"

    def throw(self, *e):
        return f"threw {e!r}"

    def close(self):
        print("inner closed")


g = over(Inner())
print(next(g), g.send(1), g.throw(ValueError("v")), next(g))
g.close()


# === close and throw reach the innermost ===
def nested(depth):
    try:
        if depth:
            yield from nested(depth - 1)
        else:
            yield "deep"
    except ValueError as e:
        print("level", depth, "saw", e)
        raise
    finally:
        print("leave", depth)


g = nested(2)
print(next(g))
g.close()
g = nested(2)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print("out", e)

# === gi_yieldfrom, and a tree walk ===
inner = leaf("q")
g = over(inner)
print(g.gi_yieldfrom)
next(g)
print(g.gi_yieldfrom is inner)


def walk(tree):
    if isinstance(tree, tuple):
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


print(list(walk((((None, 1, None)), 2, (None, 3, (None, 4, None))))))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(300)))
