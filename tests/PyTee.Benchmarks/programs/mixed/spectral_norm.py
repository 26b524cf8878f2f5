def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, transpose):
    n = len(v)
    if transpose:
        return [sum(entry(j, i) * v[j] for j in range(n)) for i in range(n)]
    return [sum(entry(i, j) * v[j] for j in range(n)) for i in range(n)]


def norm(n):
    u = [1.0] * n
    for _ in range(4):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    vbv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return (vbv / vv) ** 0.5


print(f"{norm(400):.9f}")
