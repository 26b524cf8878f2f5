# === results ===
print(sorted([3, 1, 2]), sorted('hello'), sorted([1.5, -2.0, 0.0]), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([]), sorted([True, False, 2, 0.5]))
print(sorted([3, 1, 2], reverse=True), sorted(['b', 'A', 'c'], key=str.lower), sorted(range(5), key=lambda x: -x), sorted([1, 2, 3], key=lambda x: x % 2, reverse=True))
print(sorted([2**70, 1, -2**70, 5]), sorted([[2], [1, 5], [1]]), sorted({3: 'a', 1: 'b'}), sorted([(1, 2), (1,), (0, 9), ()]))

# === stability ===

data = [(i * 7919 % 13, i) for i in range(200)]
expected = [(k, i) for k in range(13) for (j, i) in data if j == k]
assert sorted(data, key=lambda p: p[0]) == expected
assert sorted(data, key=lambda p: p[0], reverse=True) == [(k, i) for k in range(12, -1, -1) for (j, i) in data if j == k]
assert sorted(data, key=lambda p: float(p[0])) == expected
assert sorted(data, key=lambda p: chr(65 + p[0])) == expected
assert sorted(data, key=lambda p: (p[0],)) == expected
assert sorted(data, key=lambda p: [p[0]]) == expected

# === many shapes of input ===
def generator(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8

rng = generator(42)
for n in [0, 1, 2, 3, 5, 23, 24, 25, 47, 48, 100, 1000, 5000]:
    shapes = [
        [next(rng) for _ in range(n)], list(range(n)), list(range(n, 0, -1)), [0] * n, [next(rng) % 3 for _ in range(n)],
        [i ^ 1 for i in range(n)], list(range(n // 2)) * 2, list(range(n)) + [next(rng) for _ in range(5)],
    ]
    for shape in shapes:
        result = sorted(shape)
        assert all(a <= b for a, b in zip(result, result[1:])) and len(result) == len(shape)
        counts = {}
        for x in shape: counts[x] = counts.get(x, 0) + 1
        for x in result: counts[x] -= 1
        assert not any(counts.values())
        assert sorted(map(str, shape)) == [str(x) for x in sorted(shape, key=str)]
        assert sorted(shape, reverse=True) == result[::-1]
        assert sorted([float(x) for x in shape]) == result
        boxed = [(x, -i) for i, x in enumerate(shape)]
        assert sorted(boxed) == sorted(boxed, key=lambda p: (p[0], p[1]))
print('shapes ok')

# === user comparisons ===
class Item:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f'I{self.n}'

items = [Item(x) for x in (5, 3, 9, 1)]
items.sort()
print(items, sorted(items, reverse=True))
print(sorted([5, 3, 8], key=lambda a: -a))

class Bad:
    def __lt__(self, other): raise ValueError('no order')

bad = [1, 2, 3, Bad(), 4]
try: bad.sort()
except (ValueError, TypeError) as error: print(type(error).__name__, error, len(bad))

for mix in ([1, 'a'], [None, 1], [1j, 2j], [{}, {}]):
    try: mix.sort()
    except TypeError as error: print(error)

touched = [3, 2, 1]
def meddle(x):
    touched.append(x)
    return x
try: touched.sort(key=meddle)
except ValueError as error: print(error, touched)

def peek(x):
    return (len(peeked), x)
peeked = [2, 1]
peeked.sort(key=peek)
print(peeked)

for call in ('[].sort(1)', '[].sort(key=5)', '[1].sort(key=5)', 'sorted(5)', '[1].sort(reverse="x")', '[].sort(cmp=1)'):
    try: print(call, eval(call))
    except TypeError as error: print(call, error)
print([float('nan'), 1.0, float('nan')].sort())
