"""Times numpy calls: one line each, the name and the nanoseconds of the best of several rounds. With an argument, only names that contain it.

A row is the source of what is timed, behind a name of its own where it is too long to be one. Each is compiled into the body of a loop, as
timeit does it: around a lambda, the cheapest calls would cost less than the call of the lambda.
"""
import sys
import time

import numpy as np

SMALL = """
a + b
np.add(a, b)
a * 2.0
i + 1
a / b
-a
a ** 2
a > 0
a == b
m & m
t + row: t + t[0]
np.maximum(a, b)
np.sqrt(a)
np.exp(a)
np.where(m, a, b)
a.clip(0, 1)
np.isnan(a)
a.sum()
np.sum(a)
t.sum(axis=0)
a.mean()
a.std()
a.max()
a.argmax()
m.any()
a.cumsum()
np.dot(a, b)
a @ b
s @ s
np.outer(a, b)
a[3]
t[1, 2]
a[1:5]
t[:, 1]
a[m]
a[index]
a[3] = 1.0
b[1:3] = 1.0
np.zeros(10)
np.ones(10)
np.arange(10)
np.array(list): np.array(ten)
np.asarray(a)
a.copy()
a.astype(f4): a.astype(np.float32)
a.tolist()
a.reshape(2, 5)
t.T
a.shape
len(a)
np.concatenate: np.concatenate([a, b])
np.stack: np.stack([a, b])
np.sort(a)
np.argsort(a)
np.unique(i)
np.diff(a)
np.linalg.norm(a)
np.random.rand(10)
a[0] + a[1]
for x in a: [x for x in a]
"""

LARGE = """
add: a + b
add out=: np.add(a, b, out=out)
a * 2.0
divide: a / b
f4 add: f + f
int add: i + 1
int // 7: i // 7
greater: a > b
sqrt: np.sqrt(a)
exp: np.exp(a)
log: np.log(a)
sin: np.sin(a)
tanh: np.tanh(a)
f4 exp: np.exp(f)
a ** 2
a ** 2.5
maximum: np.maximum(a, b)
clip: np.clip(a, 1, 2)
abs: np.abs(g)
where: np.where(m, a, b)
isnan: np.isnan(a)
astype f4: a.astype(np.float32)
astype int: a.astype(int)
copy: a.copy()
sum: a.sum()
f4 sum: f.sum()
int sum: i.sum()
mean: a.mean()
std: a.std()
max: a.max()
argmax: g.argmax()
any: (a > 9).any()
cumsum: a.cumsum()
sum axis 0: t.sum(axis=0)
sum axis 1: t.sum(axis=1)
max axis 0: t.max(axis=0)
max axis 1: t.max(axis=1)
argmax axis 1: t.argmax(axis=1)
row broadcast: t + t[0]
column broadcast: t + t[:, :1]
t + t.T
t.T.copy()
a[::2] + 1
a[m]
a[i]
nonzero: np.nonzero(m)
out[m] = 1: out[m] = 1.0
out[i] = a
concatenate: np.concatenate([a, b])
sort: np.sort(g)
argsort: np.argsort(g)
sort int: np.sort(i)
unique: np.unique(i % 1000)
bincount: np.bincount(i % 1000)
searchsorted: np.searchsorted(a, b[:1000])
dot: a @ b
random: np.random.rand(n)
arange: np.arange(n)
zeros: np.zeros(n)
"""

MATRICES = """
matmul 16: m16 @ m16
matmul f4 16: f16 @ f16
matmul 64: m64 @ m64
matmul f4 64: f64 @ f64
matmul 256: m256 @ m256
matmul f4 256: f256 @ f256
matmul 512: m512 @ m512
matmul f4 512: f512 @ f512
m.T @ m 256: m256.T @ m256
strided 256: strided @ strided
matrix @ vector 512: m512 @ m512[0]
vector @ matrix 512: m512[0] @ m512
64x784 @ 784x128: x @ w
solve 200: np.linalg.solve(s, s[0])
inv 200: np.linalg.inv(s)
det 200: np.linalg.det(s)
svd 100: np.linalg.svd(s[:100, :100])
"""


def small():
    """The operands of calls on ten elements: nothing but overhead."""
    a = np.linspace(0.1, 3.0, 10)
    return {
        "a": a, "b": a[::-1].copy(), "m": a > 1.5, "i": np.arange(10), "s": np.arange(9.0).reshape(3, 3), "t": a.reshape(2, 5),
        "ten": [float(x) for x in range(10)], "index": np.array([1, 3, 5]),
    }


def large():
    """The operands of calls on a million elements: nothing but loops."""
    n = 1_000_000
    a = np.linspace(0.1, 3.0, n)
    i = np.arange(n) * 7919 % n
    return {
        "n": n, "a": a, "b": a[::-1].copy(), "f": a.astype(np.float32), "i": i, "m": i % 3 == 0, "t": a.reshape(1000, 1000), "out": np.empty(n),
        "g": np.sin(i * 1.7),
    }


def matrices():
    """The operands of products and systems."""
    operands = {f"m{n}": np.linspace(-1.0, 1.0, n * n).reshape(n, n) for n in (16, 64, 256, 512)}
    operands.update({f"f{n}": operands[f"m{n}"].astype(np.float32) for n in (16, 64, 256, 512)})
    s = np.linspace(-1.0, 1.0, 40_000).reshape(200, 200) + np.eye(200) * 9
    return {**operands, "strided": operands["m512"][::2, ::2], "x": np.ones((64, 784)), "w": np.ones((784, 128)), "s": s}


def rows(table):
    """The names of a table and what they stand for."""
    for line in table.strip().splitlines():
        name, _, source = line.partition(": ")
        yield name, source or name


def loop(source, operands):
    """A function of a count that runs the source so many times, with the operands as its local variables."""
    names = ", ".join(operands)
    scope = {"np": np}
    exec(f"def run(count, {names}):\n    for _ in range(count):\n        {source}\n", scope)
    return lambda count: scope["run"](count, **operands)


def timed(run, count):
    start = time.process_time()
    run(count)
    return time.process_time() - start


def best(run, budget, rounds=7):
    count = 2
    while timed(run, count) < budget / rounds:
        count *= 2
    return min(timed(run, count) for _ in range(rounds)) / count * 1e9


def main(pattern):
    for title, table, group in (("10", SMALL, small), ("10**6", LARGE, large), ("matrix", MATRICES, matrices)):
        chosen = [(f"{title}: {name}", source) for name, source in rows(table) if pattern in f"{title}: {name}"]
        operands = group() if chosen else {}
        for label, source in chosen:
            # Small calls run long enough for a just-in-time compiler to have seen them.
            print(f"{label}|{best(loop(source, operands), 0.28 if title == '10' else 0.06):.0f}")


main(sys.argv[1] if len(sys.argv) > 1 else "")
