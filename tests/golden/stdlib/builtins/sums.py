"""Sums of floats carry their error along; what an int loses that meets a float is not carried."""
import random

source = random.Random(1)
for _ in range(40):
    a, b, c, d = (source.uniform(-1, 1) for _ in range(4))
    for items in ([1, a, b, c], [a, 1, b], [a, b, 2, c, d], [1, 2, a], [1, a, 2, b], [a, True, b, c], [a, 10 ** 20, b], [10 ** 20, a, b], [a, 2 ** 53 + 1, b],
                  [a, b, c, 1, 2, 3, d]):
        print(sum(items), sum(items, 0.0), sum(items, 1), sum(items, a), sum(item for item in items), end=" ")
    print()
