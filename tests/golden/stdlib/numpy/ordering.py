# pytee-only: numpy-oracle
import numpy as np

rng = np.random.default_rng(1)


def check(x):
    """Sorting against Python's own; NaNs come last."""
    values = x.tolist()
    numbers = sorted(v for v in values if v == v)
    in_order = np.sort(x).tolist()
    assert in_order[:len(numbers)] == numbers and all(v != v for v in in_order[len(numbers):])
    keys = [(v != v, 0 if v != v else v) for v in values]
    assert np.argsort(x, kind="stable").tolist() == sorted(range(len(values)), key=keys.__getitem__)


# === Every dtype, short and long ===
for dtype in ("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f4", "f8"):
    for n in (1, 2, 7, 511, 512, 3000):
        if dtype[0] == "f":
            x = (rng.normal(size=n) * 100).astype(dtype)
            x[n // 2], x[n // 3] = 0.0, -0.0
            if n > 600:
                x[::7], x[5], x[8] = np.nan, np.inf, -np.inf
        else:
            x = (rng.integers(-2**31, 2**31, n) // 3).astype(dtype)
        check(x)
        check(np.array([3, 1, 2] * (n // 3 + 1), dtype=dtype))
print("sorted")

# === Along axes ===
m = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(m, axis=0).tolist(), np.sort(m).tolist(), np.sort(m, axis=None).tolist(), np.argsort(m, axis=0).tolist())

# === Extremes ===
for n in (3, 31, 32, 33, 600, 5000):
    x = rng.normal(size=n)
    values = x.tolist()
    assert x.argmax() == values.index(max(values)) and x.argmin() == values.index(min(values)) and x.max() == max(values) and x.min() == min(values)
    x[n // 2] = np.nan
    assert np.isnan(x.max()) and np.isnan(x.min()) and x.argmax() == x.argmin() == n // 2
print(np.array([1, 5, 5]).argmax(), np.array([[1, 9], [8, 2]]).argmax(axis=1).tolist(), np.array([True, False]).argmin())

# === Searching and sets ===
print(np.searchsorted([1, 3, 5], [0, 3, 6]).tolist(), np.searchsorted([1, 3, 5], 3, side="right"), np.lexsort(([1, 2, 1], [3, 3, 1])).tolist())
values, first, inverse, counts = np.unique([3, 1, 2, 1, 3], return_index=True, return_inverse=True, return_counts=True)
print(values.tolist(), first.tolist(), inverse.tolist(), counts.tolist())
print(np.unique(np.array([[1, 2], [1, 2], [0, 4]]), axis=0).tolist(), np.intersect1d([1, 2, 3], [2, 3, 4]).tolist(), np.setdiff1d([1, 2, 3], [2]).tolist())
