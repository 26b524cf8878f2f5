"""sum() adds ints, then floats with their error carried along, then anything: a stage that was left does not come back."""
from fractions import Fraction


class Odd:
    def __init__(self, value):
        self.value = value

    def __radd__(self, other):
        return other + self.value


# === bools are ints ===
print(sum([True, True, False]), sum([True, 0.1] * 10), sum([0.1] * 10 + [True] + [0.1] * 10), sum([1, True, 2.5, False, 0.1, 0.1]))

# === ints past 64 bits, from lists and from generators ===
big = 2**62
print(sum([big, big, big]), sum(big for _ in range(3)), sum([-big] * 3), sum([big, big, 0.5]), sum(iter([2**63 - 1, 1, -1])))

# === floats: the error is carried, not for infinities ===
print(sum([0.1] * 10), sum(0.1 for _ in range(10)), sum([1e308, 1e308, -1e308]), sum([float('inf'), 1.0]), sum([1e16, 1.0, -1e16]))
print(sum([0.5, 3, 0.25]), sum([3, 0.5]), sum([], 0.5), sum([1, 2], 0.5))

# === objects end both stages ===
print(sum([1, Odd(2), 3]), sum([1, Odd(0.1), 0.1, 0.1]), sum([0.1, Odd(0.1)] + [0.1] * 8), sum([0.1, Fraction(1, 2), 0.1]))
print(sum([Fraction(1, 3)] * 3), sum([[1], [2]], []), sum([1j, 2.5, 1]))

# === what comes of a generator that stops early or fails ===
def failing():
    yield 1
    yield 2.5
    raise KeyError('here')


try:
    sum(failing())
except KeyError as e:
    print('KeyError', e)
for bad in (lambda: sum(['a']), lambda: sum([1, None]), lambda: sum(['a'], 'b'), lambda: sum([], b'')):
    try:
        print(bad())
    except TypeError as e:
        print('TypeError', e)
