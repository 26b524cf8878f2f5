"""Times numpy calls: one line each, the name and the nanoseconds of the best of several rounds. With an argument, only names that contain it."""
import sys
import time

import numpy as np


def best(call, budget=0.06, rounds=7):
    count, took = 1, 0.0
    while took < budget / rounds:
        count *= 2
        start = time.process_time()
        for _ in range(count):
            call()
        took = time.process_time() - start
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(count):
            call()
        times.append((time.process_time() - start) / count)
    return min(times) * 1e9


def small():
    """Calls on ten elements: nothing but overhead."""
    a = np.linspace(0.1, 3.0, 10)
    b, m, i, s = a[::-1].copy(), a > 1.5, np.arange(10), np.arange(9.0).reshape(3, 3)
    t, ten = a.reshape(2, 5), [float(x) for x in range(10)]
    index = np.array([1, 3, 5])
    return {
        "a + b": lambda: a + b, "np.add(a, b)": lambda: np.add(a, b), "a * 2.0": lambda: a * 2.0, "i + 1": lambda: i + 1, "a / b": lambda: a / b,
        "-a": lambda: -a, "a ** 2": lambda: a ** 2, "a > 0": lambda: a > 0, "a == b": lambda: a == b, "m & m": lambda: m & m,
        "t + row": lambda: t + t[0], "np.maximum(a, b)": lambda: np.maximum(a, b), "np.sqrt(a)": lambda: np.sqrt(a), "np.exp(a)": lambda: np.exp(a),
        "np.where(m, a, b)": lambda: np.where(m, a, b), "a.clip(0, 1)": lambda: a.clip(0, 1), "np.isnan(a)": lambda: np.isnan(a),
        "a.sum()": lambda: a.sum(), "np.sum(a)": lambda: np.sum(a), "t.sum(axis=0)": lambda: t.sum(axis=0), "a.mean()": lambda: a.mean(),
        "a.std()": lambda: a.std(), "a.max()": lambda: a.max(), "a.argmax()": lambda: a.argmax(), "m.any()": lambda: m.any(), "a.cumsum()": lambda: a.cumsum(),
        "np.dot(a, b)": lambda: np.dot(a, b), "a @ b": lambda: a @ b, "s @ s": lambda: s @ s, "np.outer(a, b)": lambda: np.outer(a, b),
        "a[3]": lambda: a[3], "t[1, 2]": lambda: t[1, 2], "a[1:5]": lambda: a[1:5], "t[:, 1]": lambda: t[:, 1], "a[m]": lambda: a[m], "a[index]": lambda: a[index],
        "a[3] = 1.0": lambda: a.__setitem__(3, 1.0), "b[1:3] = 1.0": lambda: b.__setitem__(slice(1, 3), 1.0),
        "np.zeros(10)": lambda: np.zeros(10), "np.ones(10)": lambda: np.ones(10), "np.arange(10)": lambda: np.arange(10), "np.array(list)": lambda: np.array(ten),
        "np.asarray(a)": lambda: np.asarray(a), "a.copy()": lambda: a.copy(), "a.astype(f4)": lambda: a.astype(np.float32), "a.tolist()": lambda: a.tolist(),
        "a.reshape(2, 5)": lambda: a.reshape(2, 5), "t.T": lambda: t.T, "a.shape": lambda: a.shape, "len(a)": lambda: len(a),
        "np.concatenate": lambda: np.concatenate([a, b]), "np.stack": lambda: np.stack([a, b]), "np.sort(a)": lambda: np.sort(a), "np.argsort(a)": lambda: np.argsort(a),
        "np.unique(i)": lambda: np.unique(i), "np.diff(a)": lambda: np.diff(a), "np.linalg.norm(a)": lambda: np.linalg.norm(a),
        "np.random.rand(10)": lambda: np.random.rand(10), "a[0] + a[1]": lambda: a[0] + a[1], "for x in a": lambda: [x for x in a],
    }


def large():
    """A million elements: nothing but loops."""
    n = 1_000_000
    a = np.linspace(0.1, 3.0, n)
    b, f, i = a[::-1].copy(), a.astype(np.float32), np.arange(n) * 7919 % n
    m, t, out = i % 3 == 0, a.reshape(1000, 1000), np.empty(n)
    g = np.sin(i * 1.7)
    return {
        "add": lambda: a + b, "add out=": lambda: np.add(a, b, out=out), "a * 2.0": lambda: a * 2.0, "divide": lambda: a / b, "f4 add": lambda: f + f,
        "int add": lambda: i + 1, "int // 7": lambda: i // 7, "greater": lambda: a > b, "sqrt": lambda: np.sqrt(a), "exp": lambda: np.exp(a), "log": lambda: np.log(a),
        "sin": lambda: np.sin(a), "tanh": lambda: np.tanh(a), "f4 exp": lambda: np.exp(f), "a ** 2": lambda: a ** 2, "a ** 2.5": lambda: a ** 2.5,
        "maximum": lambda: np.maximum(a, b), "clip": lambda: np.clip(a, 1, 2), "abs": lambda: np.abs(g), "where": lambda: np.where(m, a, b), "isnan": lambda: np.isnan(a),
        "astype f4": lambda: a.astype(np.float32), "astype int": lambda: a.astype(int), "copy": lambda: a.copy(), "sum": lambda: a.sum(), "f4 sum": lambda: f.sum(),
        "int sum": lambda: i.sum(), "mean": lambda: a.mean(), "std": lambda: a.std(), "max": lambda: a.max(), "argmax": lambda: g.argmax(), "any": lambda: (a > 9).any(),
        "cumsum": lambda: a.cumsum(), "sum axis 0": lambda: t.sum(axis=0), "sum axis 1": lambda: t.sum(axis=1), "max axis 0": lambda: t.max(axis=0),
        "max axis 1": lambda: t.max(axis=1), "argmax axis 1": lambda: t.argmax(axis=1), "row broadcast": lambda: t + t[0], "column broadcast": lambda: t + t[:, :1],
        "t + t.T": lambda: t + t.T, "t.T.copy()": lambda: t.T.copy(), "a[::2] + 1": lambda: a[::2] + 1, "a[m]": lambda: a[m], "a[i]": lambda: a[i],
        "nonzero": lambda: np.nonzero(m), "out[m] = 1": lambda: out.__setitem__(m, 1.0), "out[i] = a": lambda: out.__setitem__(i, a), "concatenate": lambda: np.concatenate([a, b]),
        "sort": lambda: np.sort(g), "argsort": lambda: np.argsort(g), "sort int": lambda: np.sort(i), "unique": lambda: np.unique(i % 1000), "bincount": lambda: np.bincount(i % 1000),
        "searchsorted": lambda: np.searchsorted(a, b[:1000]), "dot": lambda: a @ b, "random": lambda: np.random.rand(n), "arange": lambda: np.arange(n), "zeros": lambda: np.zeros(n),
    }


def matrices():
    """Products and systems."""
    cases = {}
    for n in (16, 64, 256, 512):
        m = np.linspace(-1.0, 1.0, n * n).reshape(n, n)
        f = m.astype(np.float32)
        cases[f"matmul {n}"] = lambda m=m: m @ m
        cases[f"matmul f4 {n}"] = lambda f=f: f @ f
    cases["m.T @ m 256"] = lambda m=np.linspace(-1.0, 1.0, 65536).reshape(256, 256): m.T @ m
    cases["strided 256"] = lambda m=np.linspace(-1.0, 1.0, 262144).reshape(512, 512)[::2, ::2]: m @ m
    cases["matrix @ vector 512"] = lambda m=np.linspace(-1.0, 1.0, 262144).reshape(512, 512): m @ m[0]
    cases["vector @ matrix 512"] = lambda m=np.linspace(-1.0, 1.0, 262144).reshape(512, 512): m[0] @ m
    cases["64x784 @ 784x128"] = lambda x=np.ones((64, 784)), w=np.ones((784, 128)): x @ w
    s = np.linspace(-1.0, 1.0, 40_000).reshape(200, 200) + np.eye(200) * 9
    cases["solve 200"] = lambda: np.linalg.solve(s, s[0])
    cases["inv 200"] = lambda: np.linalg.inv(s)
    cases["det 200"] = lambda: np.linalg.det(s)
    cases["svd 100"] = lambda: np.linalg.svd(s[:100, :100])
    return cases


def main(pattern):
    for title, group in (("10", small), ("10**6", large), ("matrix", matrices)):
        for name, call in group().items():
            label = f"{title}: {name}"
            if pattern in label:
                # Small calls run long enough for a just-in-time compiler to have seen them.
                print(f"{label}|{best(call, 0.28 if title == '10' else 0.06):.0f}")


main(sys.argv[1] if len(sys.argv) > 1 else "")
