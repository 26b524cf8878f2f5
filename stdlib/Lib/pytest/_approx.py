"""Comparing numbers that need not be equal to the last bit."""

_RELATIVE = 1e-6
_ABSOLUTE = 1e-12


def approx(expected, rel=None, abs=None, nan_ok=False):
    """Something that equals numbers near `expected`; also for dicts and sequences of numbers."""
    if isinstance(expected, dict):
        return _ApproxMapping(expected, rel, abs, nan_ok)
    if hasattr(expected, "dtype") and hasattr(expected, "tolist") and getattr(expected, "shape", ()):
        return _ApproxArray(expected, rel, abs, nan_ok)
    if hasattr(expected, "__getitem__") and hasattr(expected, "__len__") and not isinstance(
            expected, (str, bytes)):
        return _ApproxSequence(expected, rel, abs, nan_ok)
    return _ApproxScalar(expected, rel, abs, nan_ok)


class _Approx:
    __array_ufunc__ = None
    __array_priority__ = 100

    def __init__(self, expected, rel, abs, nan_ok):
        self.expected = expected
        self.rel = rel
        self.abs = abs
        self.nan_ok = nan_ok

    def _scalar(self, value):
        if isinstance(value, (list, tuple, dict)):
            return approx(value, rel=self.rel, abs=self.abs, nan_ok=self.nan_ok)
        return _ApproxScalar(value, self.rel, self.abs, self.nan_ok)

    def __ne__(self, actual):
        return not self == actual

    __hash__ = None

    def __bool__(self):
        raise AssertionError("approx() is not supported in a boolean context.\n"
                             "Did you mean: `assert a == approx(b)`?")


class _ApproxMapping(_Approx):
    def __eq__(self, actual):
        try:
            if set(actual.keys()) != set(self.expected.keys()):
                return False
        except AttributeError:
            return False
        return all(actual[key] == self._scalar(value) for key, value in self.expected.items())

    def __repr__(self):
        return f"approx({ {k: self._scalar(v) for k, v in self.expected.items()}!r})"


class _ApproxSequence(_Approx):
    def __eq__(self, actual):
        try:
            if len(actual) != len(self.expected):
                return False
        except TypeError:
            return False
        return all(a == self._scalar(e) for a, e in zip(actual, self.expected))

    def __repr__(self):
        kind = type(self.expected)
        kind = kind if kind in (list, tuple) else list
        return f"approx({kind(self._scalar(value) for value in self.expected)!r})"


class _ApproxArray(_Approx):
    def __eq__(self, actual):
        actual = getattr(actual, "tolist", lambda: actual)()
        return actual == approx(self.expected.tolist(), rel=self.rel, abs=self.abs,
                                nan_ok=self.nan_ok)

    def __repr__(self):
        return f"approx({self.expected.tolist()!r})"


class _ApproxScalar(_Approx):
    @property
    def tolerance(self):
        """How far apart the two may be."""
        absolute = _ABSOLUTE if self.abs is None else self.abs
        if absolute < 0:
            raise ValueError(f"absolute tolerance can't be negative: {absolute}")
        if self.rel is None and self.abs is not None:
            return absolute
        relative = (_RELATIVE if self.rel is None else self.rel) * abs(self.expected)
        if relative < 0:
            raise ValueError(f"relative tolerance can't be negative: {relative}")
        return max(relative, absolute)

    def __eq__(self, actual):
        if actual == self.expected:
            return True
        if isinstance(self.expected, bool) or not hasattr(self.expected, "__abs__"):
            return False
        if not hasattr(actual, "__abs__") or isinstance(actual, bool):
            return False
        if self.expected != self.expected:
            return self.nan_ok and actual != actual
        if abs(self.expected) == float("inf"):
            return False
        try:
            return bool(abs(self.expected - actual) <= self.tolerance)
        except TypeError:
            return False

    def __repr__(self):
        if isinstance(self.expected, bool) or not hasattr(self.expected, "__abs__"):
            return str(self.expected)
        if self.expected != self.expected or abs(self.expected) == float("inf"):
            return str(self.expected)
        if 1e-3 <= self.tolerance < 1e3:
            return f"{self.expected} \xb1 {self.tolerance:n}"
        return f"{self.expected} \xb1 {self.tolerance:.1e}"
