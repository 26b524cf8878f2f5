# f(*args, **kwargs): what is passed on, in which order it is checked, and that nothing is shared.
def show(*args, **kwargs):
    return args, kwargs


def two(a, b):
    return a, b


def pass_on(f, *args, **kwargs):
    return f(*args, **kwargs)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(20):
    result = pass_on(two, 1, 2), pass_on(two, 1, b=2), pass_on(two, b=1, a=2), pass_on(show, 1, x=2), pass_on(len, [1, 2])
print(result)
source = {"x": 1}
args, kwargs = show(*(), **source)
kwargs["y"] = 2
print(source, kwargs)


class Keys:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


class Dict(dict):
    pass


class Tuple(tuple):
    def __iter__(self):
        return iter((7, 8))


attempt(lambda: two(**Keys()))
attempt(lambda: two(**Dict(a=1, b=2)))
attempt(lambda: two(*Tuple((1, 2))))
attempt(lambda: two(*"xy"))
attempt(lambda: two(*iter([1, 2])))
attempt(lambda: two(*1, **2))
attempt(lambda: two(**2))
attempt(lambda: two(*1))
attempt(lambda: two(**{1: 2}))
attempt(lambda: two(**{"a": 1}))
attempt(lambda: two(1, 2, **{"a": 1}))
attempt(lambda: two(*(1, 2, 3)))
attempt(lambda: two(1, **{"c": 1}))
attempt(lambda: show(a=1, **{"a": 2}))
attempt(lambda: show(**{"a": 1}, **{"a": 2}))
attempt(lambda: show(*[], **{}))
attempt(lambda: pass_on(1, 2, x=3))


def unbound():
    return show(**missing)
    missing = {}


attempt(unbound)


def generator(*args, **kwargs):
    yield two(*args, **kwargs)
    yield show(*args)


print(list(generator(1, 2)), list(generator(*[3], **{"b": 4})))


def many(n):
    return n and 1 + many(*(n - 1,), **{})


print(many(500))
print(show(*range(300))[0][-1], len(show(**{f"k{i}": i for i in range(300)})[1]))
