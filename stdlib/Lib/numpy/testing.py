"""Assertions about arrays."""
from _numpy import abs, all, asarray, isnan


def _describe(header, actual, desired, err_msg, lines=()):
    text = ["", header] + ([err_msg] if err_msg else []) + list(lines)
    return "\n".join(text + [f" ACTUAL: {actual!r}", f" DESIRED: {desired!r}"])


def _compare(same, actual, desired, header, err_msg):
    same = asarray(same)
    if all(same):
        return
    wrong = int((~same).sum())
    percent = 100.0 * wrong / same.size
    lines = [f"Mismatched elements: {wrong} / {same.size} ({percent:.3g}%)"]
    raise AssertionError(_describe(header, actual, desired, err_msg, lines))


def _pair(actual, desired, header, err_msg):
    actual, desired = asarray(actual), asarray(desired)
    if actual.shape != desired.shape and actual.ndim and desired.ndim:
        lines = [f"(shapes {actual.shape}, {desired.shape} mismatch)"]
        raise AssertionError(_describe(header, actual, desired, err_msg, lines))
    return actual, desired


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Raises an AssertionError if two array_like objects are not equal."""
    header = "Arrays are not equal"
    x, y = _pair(actual, desired, header, err_msg)
    _compare((x == y) | _both_nan(x, y), x, y, header, err_msg)


def _both_nan(x, y):
    return isnan(x) & isnan(y)


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Raises an AssertionError if two objects are not equal."""
    if isinstance(desired, dict):
        if not isinstance(actual, dict) or len(actual) != len(desired):
            raise AssertionError(_describe("Items are not equal:", actual, desired, err_msg))
        for k in desired:
            assert_equal(actual[k], desired[k], err_msg or f"key={k!r}")
        return
    if isinstance(desired, (str, bytes, type(None))) or isinstance(actual, (str, bytes, type(None))):
        if actual != desired:
            raise AssertionError(_describe("Items are not equal:", actual, desired, err_msg))
        return
    assert_array_equal(actual, desired, err_msg)


def assert_allclose(actual, desired, rtol=1e-7, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    """Raises an AssertionError if two objects are not equal up to desired tolerance."""
    from ._functions import isclose
    header = f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}"
    x, y = _pair(actual, desired, header, err_msg)
    _compare(isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), x, y, header, err_msg)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    """Raises an AssertionError if two objects are not equal up to desired precision."""
    header = f"Arrays are not almost equal to {decimal} decimals"
    x, y = _pair(actual, desired, header, err_msg)
    _compare((abs(x - y) < 1.5 * 10.0 ** -decimal) | (x == y) | _both_nan(x, y), x, y, header, err_msg)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Raises an AssertionError if two items are not equal up to desired precision."""
    assert_array_almost_equal(actual, desired, decimal, err_msg)


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    """Raises an AssertionError if two array_like objects are not ordered by less than."""
    a, b = _pair(x, y, "Arrays are not strictly ordered `x < y`", err_msg)
    _compare(a < b, a, b, "Arrays are not strictly ordered `x < y`", err_msg)


class _Raises:
    def __init__(self, expected, match=None):
        self._expected, self._match = expected, match

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            raise AssertionError(f"{self._expected.__name__} not raised")
        if not issubclass(kind, self._expected):
            return False
        if self._match is not None:
            import re
            if not re.search(self._match, str(value)):
                raise AssertionError(f'"{self._match}" does not match "{value}"')
        return True


def assert_raises(exception_class, callable=None, *args, **kwargs):
    """Fail unless an exception of class exception_class is thrown by callable."""
    if callable is None:
        return _Raises(exception_class)
    with _Raises(exception_class):
        callable(*args, **kwargs)


def assert_raises_regex(exception_class, expected_regexp, callable=None, *args, **kwargs):
    """Fail unless an exception whose message matches is thrown by callable."""
    if callable is None:
        return _Raises(exception_class, expected_regexp)
    with _Raises(exception_class, expected_regexp):
        callable(*args, **kwargs)


def assert_(val, msg=""):
    """Assert that a value is true."""
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)
