def numbers(n):
    for i in range(n):
        yield i * 7919 % 10007


def windows(source, size):
    window = []
    for x in source:
        window.append(x)
        if len(window) == size:
            yield sum(window)
            window = window[1:]


def run(n):
    squares = (x * x for x in numbers(n) if x % 2)
    big = {x for x in squares if x > 10_000}
    table = {k: [v for v in range(k % 5)] for k in range(n // 10)}
    pairs = [(a, b) for a in range(300) for b in range(300) if (a + b) % 7 == 0]
    return len(big), sum(len(v) for v in table.values()), len(pairs), max(windows(numbers(n), 5))


print(run(1_000_000))
