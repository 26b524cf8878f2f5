# Averages, spread and quantiles, and data that has none.
from decimal import Decimal
from fractions import Fraction
from statistics import *


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
mean([1, 2, 3, 4]), mean([1.5, 2]), mean([Fraction(1, 3), Fraction(1, 6)]), mean([Decimal('0.5'), Decimal('0.75')]), fmean([1, 2, 4]), fmean([1, 2], weights=[3, 1]), geometric_mean([1, 4]), harmonic_mean([40, 60]), median([3, 1, 2]), median([1, 2, 3, 4]), median_low([1, 2, 3, 4]), median_high([1, 2, 3, 4]), mode('aabc'), multimode('aabbc'), mode([1])
mean([])
median([])
mode([])
fmean([])
harmonic_mean([-1])
mean(['x'])
variance([1])
stdev([1])
pstdev([])
quantiles([1], n=0)
correlation([1], [1])
correlation([1, 2], [1])
correlation([1, 1], [1, 2])
variance([1, 2, 4]), pvariance([1, 2, 4]), stdev([1, 2, 4]), pstdev([1, 2, 4]), variance([Fraction(1), Fraction(2)]), pvariance([Decimal(1), Decimal(3)]), variance([10 ** 20, 10 ** 20 + 1]), quantiles(range(1, 10)), quantiles([1, 2, 3], n=10, method='inclusive'), covariance([1, 2, 3], [2, 4, 7]), correlation([1, 2, 3], [3, 2, 1]), linear_regression([1, 2, 3], [3, 5, 7])
NormalDist(100, 15).cdf(130), NormalDist(0, 1).inv_cdf(0.975), NormalDist(1, 2) + NormalDist(3, 4), NormalDist.from_samples([1, 2, 3]), NormalDist(5, 2).zscore(9), NormalDist(1, 2) * 3, NormalDist(2, 3).quantiles(4)
NormalDist(1, -1)
NormalDist(0, 1).inv_cdf(2)
mean(range(100000)), pvariance([0.1] * 1000), median(range(100001))
''')

# === Infinities have infinite squares; great integers have a geometric mean; subclasses of Decimal are kept ===
import math


class Exact(Decimal):
    def __truediv__(self, other):
        return Exact(Decimal(self) / Decimal(other))


print(pvariance([1, math.inf]), variance([-math.inf, 2.0]), pvariance([1, math.nan]))
print(round(geometric_mean([10 ** 400, 1]) / 1e200, 6), geometric_mean([math.nan, 2]))
print(repr(mean([Exact("0.5"), Exact("1")])), type(mean([Exact("0.5"), Exact("1")])).__name__)
