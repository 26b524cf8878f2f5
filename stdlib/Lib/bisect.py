"""Search and insert in sorted lists by halving."""

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]

try:
    from _bisect import bisect_left, bisect_right, insort_left, insort_right
except ImportError:
    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        """Return where to insert `x` into sorted `a`, after any equal items."""
        lo, hi = _bounds(a, lo, hi)
        while lo < hi:
            mid = (lo + hi) // 2
            if x < (a[mid] if key is None else key(a[mid])):
                hi = mid
            else:
                lo = mid + 1
        return lo

    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        """Return where to insert `x` into sorted `a`, before any equal items."""
        lo, hi = _bounds(a, lo, hi)
        while lo < hi:
            mid = (lo + hi) // 2
            if (a[mid] if key is None else key(a[mid])) < x:
                lo = mid + 1
            else:
                hi = mid
        return lo

    def insort_right(a, x, lo=0, hi=None, *, key=None):
        """Insert `x` into sorted `a`, after any equal items."""
        position = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
        a.insert(position, x)

    def insort_left(a, x, lo=0, hi=None, *, key=None):
        """Insert `x` into sorted `a`, before any equal items."""
        position = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
        a.insert(position, x)

    def _bounds(a, lo, hi):
        if lo < 0:
            raise ValueError("lo must be non-negative")
        return lo, len(a) if hi is None else hi

bisect = bisect_right
insort = insort_right
