# A priority queue of tasks, merging and the largest and smallest.
import heapq


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def popped(items):
    heap = []
    for item in items:
        heapq.heappush(heap, item)
    return [heapq.heappop(heap) for _ in range(len(heap))]


show(r'''
popped([5, 1, 4]), popped([]), popped([(2, 'b'), (1, 'z'), (1, 'a')]), heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3]), heapq.nlargest(9, [1, 2]), heapq.nsmallest(0, [1]), heapq.nlargest(2, ['a', 'bbb', 'cc'], key=len), heapq.nsmallest(1, [(1, 'x'), (0, 'y')])
list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(['a', 'bbb'], ['cc'], key=len)), list(heapq.merge())
heapq.heappop([])
heapq.heapreplace([], 1)
heapq.heappushpop([], 5), heapq.heappushpop([1, 2], 0), heapq.heapreplace([1, 2], 5)
heapq.heappush([1], 'x')
heapq.heapify([1, 'x'])
heapq.nlargest('x', [1])
heapq.heappush([1])
popped(range(100)) == list(range(100)), popped([3] * 5), heapq.nsmallest(3, range(100000, 0, -1)), heapq.nlargest(3, (x * 7919 % 100003 for x in range(100000)))
''')
