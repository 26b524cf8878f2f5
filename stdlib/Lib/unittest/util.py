"""Small helpers of the assertion messages."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN
                               + _PLACEHOLDER_LEN + _MIN_END_LEN)


def safe_repr(obj, short=False):
    """repr() that survives a failing `__repr__`; cut to 80 characters if `short`."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def _shorten(s, prefixlen, suffixlen):
    skipped = len(s) - prefixlen - suffixlen
    if skipped > _PLACEHOLDER_LEN:
        return "%s[%d chars]%s" % (s[:prefixlen], skipped, s[len(s) - suffixlen:])
    return s


def _common_prefix_length(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return i
    return len(low)


def _common_shorten_repr(*args):
    """The representations, with long parts that they share cut out."""
    args = tuple(map(safe_repr, args))
    maxlen = max(map(len, args))
    if maxlen <= _MAX_LENGTH:
        return args
    prefixlen = _common_prefix_length(args)
    prefix = args[0][:prefixlen]
    common_len = _MAX_LENGTH - (maxlen - prefixlen + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common_len > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, common_len)
        return tuple(prefix + s[prefixlen:] for s in args)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(s[prefixlen:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in args)


def strclass(cls):
    """The full name of a class."""
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def sorted_list_difference(expected, actual):
    """Return (missing, unexpected) of two sorted lists."""
    missing, unexpected = [], []
    at = there = 0
    # Of values that repeat in the part compared, one counts.
    while at < len(expected) and there < len(actual):
        wanted, found = expected[at], actual[there]
        is_missing, is_unexpected = wanted < found, wanted > found
        if is_missing:
            missing.append(wanted)
        elif is_unexpected:
            unexpected.append(found)
        if is_missing or not is_unexpected:
            at = _past_equals(expected, at)
        if not is_missing:
            there = _past_equals(actual, there)
    return [*missing, *expected[at:]], [*unexpected, *actual[there:]]


def _past_equals(items, start):
    """The place behind an item and those equal to it that follow."""
    end = start + 1
    while end < len(items) and items[end] == items[start]:
        end += 1
    return end


def unorderable_list_difference(expected, actual):
    """Return (missing, unexpected) of two lists, by equality alone."""
    missing = []
    while expected:
        wanted = expected.pop()
        if wanted in actual:
            actual.remove(wanted)
        else:
            missing.append(wanted)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


class Mismatch(tuple):
    """How often a value occurs in each of two sequences."""

    __slots__ = ()
    _fields = ("actual", "expected", "value")

    def __new__(cls, actual, expected, value):
        return tuple.__new__(cls, (actual, expected, value))

    actual = property(lambda self: self[0])
    expected = property(lambda self: self[1])
    value = property(lambda self: self[2])

    def __repr__(self):
        return "Mismatch(actual=%r, expected=%r, value=%r)" % self


_Mismatch = Mismatch


def _count_diff_all_purpose(actual, expected):
    """Mismatches of two sequences whose items need not be hashable."""
    s, t = list(actual), list(expected)
    nothing = object()
    result = []
    for i, item in enumerate(s):
        if item is nothing:
            continue
        count_s = count_t = 0
        for j in range(i, len(s)):
            if s[j] == item:
                count_s += 1
                s[j] = nothing
        for j, other in enumerate(t):
            if other == item:
                count_t += 1
                t[j] = nothing
        if count_s != count_t:
            result.append(Mismatch(count_s, count_t, item))
    for i, item in enumerate(t):
        if item is nothing:
            continue
        count_t = 0
        for j in range(i, len(t)):
            if t[j] == item:
                count_t += 1
                t[j] = nothing
        result.append(Mismatch(0, count_t, item))
    return result


def _count_diff_hashable(actual, expected):
    """Mismatches of two sequences of hashable items."""
    from collections import Counter
    s, t = Counter(actual), Counter(expected)
    result = []
    for item, count_s in s.items():
        count_t = t.get(item, 0)
        if count_s != count_t:
            result.append(Mismatch(count_s, count_t, item))
    for item, count_t in t.items():
        if item not in s:
            result.append(Mismatch(0, count_t, item))
    return result
