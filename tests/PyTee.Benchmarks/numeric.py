"""Times numpy calls: one line each, the name and the nanoseconds of the best of several rounds."""
import time

import numpy as np


def best(call, budget=0.05, rounds=7):
    call()
    start = time.perf_counter()
    call()
    count = max(1, int(budget / max(time.perf_counter() - start, 1e-7) / rounds))
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(count):
            call()
        times.append((time.process_time() - start) / count)
    return min(times) * 1e9


def cases():
    for n in (10, 10_000, 1_000_000):
        a = np.linspace(0.1, 3.0, n)
        b = a[::-1].copy()
        yield f"add {n}", lambda a=a, b=b: a + b
        yield f"mul scalar {n}", lambda a=a: a * 2.0
        yield f"exp {n}", lambda a=a: np.exp(a)
        yield f"greater {n}", lambda a=a, b=b: a > b
        yield f"sum {n}", lambda a=a: a.sum()
        yield f"max {n}", lambda a=a: a.max()
        yield f"argmax {n}", lambda a=a: a.argmax()
        yield f"mask {n}", lambda a=a, m=a > 1.5: a[m]
        yield f"cumsum {n}", lambda a=a: a.cumsum()
    for n in (64, 256, 512):
        m = np.linspace(-1.0, 1.0, n * n).reshape(n, n)
        yield f"matmul {n}", lambda m=m: m @ m
        f = m.astype(np.float32)
        yield f"matmul f4 {n}", lambda f=f: f @ f
    m = np.linspace(-1.0, 1.0, 40_000).reshape(200, 200) + np.eye(200) * 9
    yield "solve 200", lambda: np.linalg.solve(m, m[0])
    yield "sort 10000", lambda a=np.sin(np.arange(10_000) * 1.7): np.sort(a)


for name, call in cases():
    print(f"{name}: {best(call):.0f}")
