import heapq
for call in (lambda: heapq.heappush(5, 1), lambda: heapq.heappop(5), lambda: heapq.heapify((1,)), lambda: heapq.heapreplace({}, 1), lambda: heapq.heappushpop("a", 1), lambda: heapq.heapreplace([], 1), lambda: heapq.heappop([])):
    try: call()
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
