import statistics as s
from fractions import Fraction as F
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(d), s.fmean(d), s.median(d), s.median_low(d), s.median_high(d), s.mode(d), s.multimode("aabbc"), s.pstdev(d), s.stdev(d), s.variance(d), s.pvariance(d), s.quantiles(d), s.quantiles(d, n=3, method="inclusive"))
print(s.mean([F(1, 2), F(1, 3)]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.median_grouped([1, 3, 3, 5]), s.correlation([1, 2, 3], [2, 4, 7]), s.covariance([1, 2, 3], [2, 4, 7]), s.linear_regression([1, 2, 3], [2, 4, 7]))
n = s.NormalDist(10, 2); print(n, n.cdf(12), n.pdf(10), n.inv_cdf(0.9), n + 3, n * 2, n.zscore(14), round(n.overlap(s.NormalDist(12, 2)), 12))
for c in (lambda: s.mean([]), lambda: s.stdev([1]), lambda: s.mode([]), lambda: s.median([])):
    try: c()
    except s.StatisticsError as e: print(e)
