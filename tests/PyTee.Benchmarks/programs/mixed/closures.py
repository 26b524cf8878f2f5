import functools


def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def adder(n):
    total = 0

    def add(x, scale=1):
        nonlocal total
        total += x * scale + n
        return total

    return add


@counted
def compose(f, g, x):
    return f(g(x))


def run(n):
    adders = [adder(k) for k in range(10)]
    for i in range(n):
        a = adders[i % 10]
        compose(a, lambda v: v + 1, i)
        a(i, scale=2)
    return sum(a(0) for a in adders)


print(run(900_000), compose.calls)
