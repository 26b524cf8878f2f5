import heapq, bisect
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h)
heapq.heappush(h, 0); print([heapq.heappop(h) for _ in range(7)])
print(heapq.nlargest(3, [4, 1, 7, 3]), heapq.nsmallest(2, "hello", key=lambda c: -ord(c)), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)))
h = [1, 2]; print(heapq.heappushpop(h, 0), heapq.heapreplace(h, 5), h)
try: heapq.heappop([])
except IndexError as e: print(e)
a = [1, 2, 2, 3]
print(bisect.bisect_left(a, 2), bisect.bisect(a, 2), bisect.bisect_right(a, 9), bisect.bisect([3, 2, 1], -2, key=lambda x: -x))
bisect.insort(a, 2.5); print(a)
try: bisect.bisect(a, 1, -1)
except ValueError as e: print(e)
