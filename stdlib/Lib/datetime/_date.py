"""Dates."""

from _bisect import bisect_right
from operator import index

from datetime._delta import shown_name, timedelta

MINYEAR, MAXYEAR = 1, 9999
DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_BEFORE = DAYS_BEFORE_MONTH[1:]
_DAYS_BEFORE_IN_LEAP_YEAR = (0, 31, *(days + 1 for days in DAYS_BEFORE_MONTH[3:]))
MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def is_leap(year):
    """True for a leap year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    """The number of days of a month."""
    return 29 if month == 2 and is_leap(year) else DAYS_IN_MONTH[month]


def days_before_year(year):
    """The number of days before a year, counted from year 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def to_ordinal(year, month, day):
    """The number of a day; day 1 is the first of January of year 1."""
    return (days_before_year(year) + DAYS_BEFORE_MONTH[month] + (month > 2 and is_leap(year)) + day)


def from_ordinal(n):
    """(year, month, day) of a day's number."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + 1 + n100 * 100 + n4 * 4 + n1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    before = _DAYS_BEFORE_IN_LEAP_YEAR if is_leap(year) else _DAYS_BEFORE
    month = bisect_right(before, n)
    return year, month, n - before[month - 1] + 1


def check_date(year, month, day):
    """The fields as integers; ValueError if there is no such day."""
    year, month, day = index(year), index(month), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= 28 and not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def week1_monday(year):
    """The number of the Monday that starts a year of weeks."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def from_week(year, week, day):
    """(year, month, day) of a day of a week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        first = (to_ordinal(year, 1, 1)) % 7
        if not (week == 53 and (first == 4 or (first == 3 and is_leap(year)))):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return from_ordinal(week1_monday(year) + (week - 1) * 7 + day - 1)


def parsed(parse, text):
    """The fields of a text in ISO 8601 format; whether there is such a day or time is asked later."""
    try:
        return parse(text)
    except (ValueError, IndexError):
        raise ValueError(f"Invalid isoformat string: {text!r}") from None


def parse_date(text):
    """(year, month, day) of "YYYY-MM-DD", "YYYYMMDD", "YYYY-Www-D" and the like."""
    body = text.replace("-", "")
    dashes = text.count("-")
    if not text.isascii() or len(text) not in (7, 8, 10):
        raise ValueError
    if "W" in text:
        if text[4 + (dashes > 0)] != "W" or dashes and text[4] != "-":
            raise ValueError
        year, week, day = body[:4], body[5:7], body[7:8] or "1"
        if len(body) not in (7, 8) or not (year + week + day).isdigit():
            raise ValueError
        return from_week(int(year), int(week), int(day))
    if len(body) != 8 or not body.isdigit() or dashes not in (0, 2):
        raise ValueError
    if dashes and (text[4] != "-" or text[7] != "-"):
        raise ValueError
    return int(body[:4]), int(body[4:6]), int(body[6:])


_STATE_SIZE, _MONTH_AT = 4, 2


def pickled_state(value, size, what, place=_MONTH_AT, most=12, fold=0):
    """The bytes of a pickle if the value is such, else nothing; a byte at a place tells a pickle from other bytes of the size."""
    if not isinstance(value, (bytes, str)) or len(value) != size:
        return None
    if isinstance(value, str):
        # Python 2 wrote a str, which is read as text.
        if not (place != _MONTH_AT or 1 <= ord(value[place]) & ~fold <= most):
            return None
        try:
            value = value.encode("latin1")
        except UnicodeEncodeError:
            raise ValueError(f"Failed to encode latin1 string when unpickling {what}. pickle.load(data, encoding='latin1') is assumed.") from None
    return value if (place == _MONTH_AT) <= value[place] & ~fold <= most else None


def check_format(fmt):
    """TypeError for a format that is no text."""
    if not isinstance(fmt, str):
        raise TypeError(f"__format__() argument 1 must be str, not {type(fmt).__name__}")


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None and (state := pickled_state(year, _STATE_SIZE, "a date object")):
            year, month, day = state[0] << 8 | state[1], state[2], state[3]
        elif month is None and isinstance(year, (str, bytes)):
            index(year)
        elif month is None or day is None:
            raise TypeError(f"function missing required argument {'month' if month is None else 'day'!r} (pos {2 if month is None else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        return self

    @classmethod
    def today(cls):
        """The day of the host's clock."""
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        """The local day of a moment."""
        import time
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n):
        """The day of a number."""
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        """The day of a text in ISO 8601 format."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parsed(parse_date, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of a year, a week and a weekday."""
        return cls(*from_week(year, week, day))

    @property
    def year(self):
        """The year."""
        return self._year

    @property
    def month(self):
        """The month, 1 to 12."""
        return self._month

    @property
    def day(self):
        """The day of the month."""
        return self._day

    def __repr__(self):
        return "%s(%d, %d, %d)" % (shown_name(type(self)), self._year, self._month, self._day)

    def ctime(self):
        """The day in the form of C's ctime."""
        return "%s %s %2d 00:00:00 %04d" % (DAYS[self.isoweekday()], MONTHS[self._month], self._day,
                                            self._year)

    def strftime(self, format):
        """The day in a format."""
        from datetime._format import format_moment
        return format_moment(self, format)

    def _for_format(self):
        return self.timetuple()

    def __format__(self, fmt):
        check_format(fmt)
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        """The day as "YYYY-MM-DD"."""
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def timetuple(self):
        """A struct_time of the start of the day."""
        return self._struct_time(0, 0, 0, -1)

    def _struct_time(self, hour, minute, second, dst):
        import time
        number = self.toordinal() - to_ordinal(self._year, 1, 1) + 1
        return time.struct_time((self._year, self._month, self._day, hour, minute, second,
                                 self.weekday(), number, dst))

    def toordinal(self):
        """The number of the day."""
        return to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """A copy with some fields changed."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not hasattr(other, "_hour") and not hasattr(self, "_hour")

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if 0 < n <= 3652059:
            return type(self).fromordinal(n)
        raise OverflowError("date value out of range")

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and hasattr(other, "_hour") == hasattr(self, "_hour"):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        """Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """The year, week and weekday."""
        year = self._year
        monday, today = week1_monday(year), self.toordinal()
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - week1_monday(year), 7)
        elif week >= 52 and today >= week1_monday(year + 1):
            year, week = year + 1, 0
        return IsoCalendarDate((year, week + 1, day + 1))

    def _state(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __reduce__(self):
        return self.__class__, (self._state(),)


class IsoCalendarDate(tuple):
    """Year, week and weekday."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)" % self

    def __reduce__(self):
        return tuple, (tuple(self),)
