"""A priority queue in a list: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for every k."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]

try:
    from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
    from _heapq import _heapify_max, _heappop_max, _heapreplace_max
except ImportError:
    def heappush(heap, item):
        """Push an item onto the heap."""
        heap.append(item)
        _sift_up(heap, 0, len(heap) - 1)

    def heappop(heap):
        """Pop the smallest item off the heap."""
        if not heap:
            raise IndexError("index out of range")
        last = heap.pop()
        if not heap:
            return last
        smallest = heap[0]
        heap[0] = last
        _sift_down(heap, 0)
        return smallest

    def heapreplace(heap, item):
        """Pop the smallest item and push another one, in one step."""
        smallest = heap[0]
        heap[0] = item
        _sift_down(heap, 0)
        return smallest

    def heappushpop(heap, item):
        """Push an item and pop the smallest one, in one step."""
        if heap and heap[0] < item:
            item, heap[0] = heap[0], item
            _sift_down(heap, 0)
        return item

    def heapify(x):
        """Turn a list into a heap, in linear time."""
        for pos in reversed(range(len(x) // 2)):
            _sift_down(x, pos)

    def _sift_up(heap, start, pos):
        item = heap[pos]
        while pos > start:
            parent_pos = (pos - 1) >> 1
            parent = heap[parent_pos]
            if not item < parent:
                break
            heap[pos] = parent
            pos = parent_pos
        heap[pos] = item

    # Going down to a leaf and then up again compares less than stopping on the way.
    def _sift_down(heap, pos):
        end = len(heap)
        start = pos
        item = heap[pos]
        child = 2 * pos + 1
        while child < end:
            right = child + 1
            if right < end and not heap[child] < heap[right]:
                child = right
            heap[pos] = heap[child]
            pos = child
            child = 2 * pos + 1
        heap[pos] = item
        _sift_up(heap, start, pos)

    def _heappop_max(heap):
        last = heap.pop()
        if not heap:
            return last
        largest = heap[0]
        heap[0] = last
        _sift_down_max(heap, 0)
        return largest

    def _heapreplace_max(heap, item):
        largest = heap[0]
        heap[0] = item
        _sift_down_max(heap, 0)
        return largest

    def _heapify_max(x):
        for pos in reversed(range(len(x) // 2)):
            _sift_down_max(x, pos)

    def _sift_up_max(heap, start, pos):
        item = heap[pos]
        while pos > start:
            parent_pos = (pos - 1) >> 1
            parent = heap[parent_pos]
            if not parent < item:
                break
            heap[pos] = parent
            pos = parent_pos
        heap[pos] = item

    def _sift_down_max(heap, pos):
        end = len(heap)
        start = pos
        item = heap[pos]
        child = 2 * pos + 1
        while child < end:
            right = child + 1
            if right < end and not heap[right] < heap[child]:
                child = right
            heap[pos] = heap[child]
            pos = child
            child = 2 * pos + 1
        heap[pos] = item
        _sift_up_max(heap, start, pos)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator, without reading them ahead."""
    if reverse:
        make_heap, pop, replace, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make_heap, pop, replace, step = heapify, heappop, heapreplace, 1
    heap = []
    for order, iterable in enumerate(map(iter, iterables)):
        advance = iterable.__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * step, value, advance])
    make_heap(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[3]()
                entry[2] = value
                entry[0] = value if key is None else key(value)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3].__self__


def nsmallest(n, iterable, key=None):
    """List the `n` smallest items, smallest first; the same as sorted(iterable, key=key)[:n]."""
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _best(n, iterable, key, _heapify_max, _heapreplace_max, 1)


def nlargest(n, iterable, key=None):
    """List the `n` largest items, largest first; the same as sorted(..., reverse=True)[:n]."""
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _best(n, iterable, key, heapify, heapreplace, -1)


def _best(n, iterable, key, make_heap, replace, step):
    """Keep the best `n` of (key, order, item) in a heap whose top is the worst of them."""
    source = iter(iterable)
    heap = []
    order = 0
    for _, item in zip(range(n), source):
        heap.append((item if key is None else key(item), order, item))
        order += step
    if not heap:
        return heap
    make_heap(heap)
    worst = heap[0][0]
    for item in source:
        value = item if key is None else key(item)
        if (value < worst) if step > 0 else (worst < value):
            replace(heap, (value, order, item))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=step < 0)
    return [entry[2] for entry in heap]
