# Sums, products and quotients of numbers of many lengths, at the edges of words of 32 and 64 bits.
import hashlib


class Numbers:
    def __init__(self):
        self.state = 12345

    def bits(self, n):
        value = 0
        for _ in range((n + 30) // 31):
            self.state = (self.state * 1103515245 + 12345) % 2**48
            value = value << 31 | self.state >> 17
        return value & ((1 << n) - 1)

    def of(self, bits):
        kind = self.bits(20) % 5
        n = self.bits(bits)
        if kind == 1:
            n = (1 << bits) - self.bits(2)
        elif kind == 2:
            n = n >> bits // 2 << bits // 2
        elif kind == 3:
            n |= (1 << bits) - 1 << bits // 3
        elif kind == 4:
            n = (1 << bits) + self.bits(2)
        return -n if self.bits(1) else n


numbers = Numbers()
lengths = [0, 1, 31, 32, 33, 62, 63, 64, 65, 95, 96, 127, 128, 129, 160, 191, 192, 200, 256, 300, 512, 640, 1000, 2000, 5000]
digest = hashlib.sha256()
for a_bits in lengths:
    for b_bits in lengths:
        for _ in range(3):
            a, b = numbers.of(a_bits), numbers.of(b_bits)
            results = [a + b, a - b, b - a, a * b]
            if b:
                results += [a // b, a % b, *divmod(a, b)]
                assert (a // b) * b + a % b == a and (0 <= a % b < b or b < a % b <= 0), (a, b)
                assert a * b // b == a and a * b % b == 0, (a, b)
            digest.update(repr([hex(x) for x in results]).encode())
    print(a_bits, digest.hexdigest()[:16])

# Carries through words of ones, in both directions, and results that become short again.
for bits in (63, 64, 65, 96, 128, 2048):
    ones = (1 << bits) - 1
    print(ones + 1 == 1 << bits, (1 << bits) - 1 == ones, ones * ones == (1 << 2 * bits) - (1 << bits + 1) + 1, ones - ones, -ones + ones)
print((1 << 64) - (1 << 63) - (1 << 62), -(1 << 64) + (1 << 63), -(1 << 64) + (1 << 63) - 1, (1 << 63) * -1, -(1 << 63) * -1)
# The first guess of a digit is one too high.
print(hex(((1 << 192) - 1) // ((1 << 127) + (1 << 63) - 1)), hex(((1 << 255) - (1 << 128)) // ((1 << 127) + 1)), (1 << 200) // -(1 << 100), -(1 << 200) % ((1 << 100) + 1))
# Longer than what is done word by word.
a, b = numbers.of(200_000), numbers.of(90_000)
print(a // b * b + a % b == a, a * b // a == b, hashlib.sha256(hex(a * b).encode()).hexdigest()[:16])


class Sub(int):
    def __add__(self, other):
        return "mine"


big = Sub(1 << 70)
print(big + 1, 1 + big, big * 2, big - 1, big // 3, -big, True + (1 << 70), (1 << 70) * True, (1 << 70) // True, (1 << 70) * False)
