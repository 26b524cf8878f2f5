"""Durations."""

_DAY_US = 86_400_000_000


def divide_and_round(a, b):
    """a / b to the nearest integer, half to even."""
    q, r = divmod(a, b)
    r *= 2
    more_than_half = r > b if b > 0 else r < b
    return q + 1 if more_than_half or (r == b and q % 2 == 1) else q


def shown_name(cls):
    """The name of a class in texts: subclasses are shown without a module."""
    return "datetime." + cls.__name__ if cls.__module__ == "datetime" else cls.__name__


def _microseconds(value, unit, name):
    if isinstance(value, int):
        return value * unit, 0.0
    if isinstance(value, float):
        if value != value:
            raise ValueError("cannot convert float NaN to integer")
        if value in (float("inf"), float("-inf")):
            raise OverflowError("cannot convert float infinity to integer")
        whole = int(value)
        part = (value - whole) * unit
        whole_part = int(part)
        return whole * unit + whole_part, part - whole_part
    raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")


def _round_rest(rest, odd):
    """The whole microseconds of a rest; of a half those that make the sum even."""
    nearest = round(rest)
    return nearest if abs(rest - nearest) != 0.5 else round(rest + odd) - odd


class timedelta:
    """A duration, kept as days, seconds and microseconds."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        if days.__class__ is seconds.__class__ is microseconds.__class__ is milliseconds.__class__ is minutes.__class__ is hours.__class__ is weeks.__class__ is int:
            return cls._of((weeks * 7 + days) * _DAY_US + ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + milliseconds * 1000 + microseconds)
        total, rest = 0, 0.0
        for value, unit, name in (
                (days, _DAY_US, "days"), (seconds, 1_000_000, "seconds"),
                (microseconds, 1, "microseconds"), (milliseconds, 1000, "milliseconds"),
                (minutes, 60_000_000, "minutes"), (hours, 3_600_000_000, "hours"),
                (weeks, 7 * _DAY_US, "weeks")):
            whole, part = _microseconds(value, unit, name)
            total += whole
            rest += part
        return cls._of(total + _round_rest(rest, total & 1))

    @classmethod
    def _of(cls, total):
        days, rest = divmod(total, _DAY_US)
        if abs(days) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, 1_000_000)
        return self

    @property
    def days(self):
        """Days."""
        return self._days

    @property
    def seconds(self):
        """Seconds, 0 to 86399."""
        return self._seconds

    @property
    def microseconds(self):
        """Microseconds, 0 to 999999."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1_000_000 + self._microseconds

    def total_seconds(self):
        """The duration in seconds."""
        return self._total() / 10 ** 6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds),
            ("microseconds", self._microseconds)) if value]
        return f"{shown_name(type(self))}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self._days:
            text = "%d day%s, %s" % (self._days, "" if abs(self._days) == 1 else "s", text)
        return text + (".%06d" % self._microseconds if self._microseconds else "")

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        return -self + other if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(divide_and_round(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(divide_and_round(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(divide_and_round(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return bool(self._total())

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta._of(-999999999 * _DAY_US)
timedelta.max = timedelta._of(1000000000 * _DAY_US - 1)
timedelta.resolution = timedelta._of(1)
