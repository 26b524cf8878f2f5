import bisect
a = []
for x in (3, 1, 2, 3, 0): bisect.insort_left(a, x)
print(a, bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect_left(a, 3, 1, 3))
