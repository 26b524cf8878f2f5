def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def run(n):
    s = 0
    for x in numbers(n):
        s += x
    return s


print(run(6_000_000))
