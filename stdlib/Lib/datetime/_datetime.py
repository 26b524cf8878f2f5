"""Moments: a date and a time."""

import math

from datetime._date import DAYS, MONTHS, date, from_ordinal, parse_date, parsed, pickled_state, to_ordinal
from datetime._delta import divide_and_round, shown_name, timedelta
from datetime._format import parse_moment
from datetime._time import check_time, format_time, parse_time, state_zone, time, zone_of
from datetime._zone import bind, check_name, check_offset, check_tzinfo, format_offset, timezone, type_name

_EPOCH = to_ordinal(1970, 1, 1)
_DAY_SECONDS = 86400
_MOST_DAYS = (1 << 63) // _DAY_SECONDS
_STATE_SIZE, _FOLD = 10, 0x80


class datetime(date):
    """A date and a time, perhaps with a zone."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        if (month is None or not isinstance(month, int)) and (state := pickled_state(year, _STATE_SIZE, "a datetime object", fold=_FOLD)):
            tzinfo, fold = state_zone(month), state[2] >> 7
            year, month, day, hour, minute, second = state[0] << 8 | state[1], state[2] & ~_FOLD, *state[3:7]
            microsecond = int.from_bytes(state[7:10])
        self = date.__new__(cls, year, month, day)
        check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond = check_time(
            hour, minute, second, microsecond, fold)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour, doc="The hour.")
    minute = property(lambda self: self._minute, doc="The minute.")
    second = property(lambda self: self._second, doc="The second.")
    microsecond = property(lambda self: self._microsecond, doc="The microsecond.")
    tzinfo = property(lambda self: self._tzinfo, doc="The zone.")
    fold = property(lambda self: self._fold, doc="1 for the second of two equal local times.")

    @classmethod
    def now(cls, tz=None):
        """The moment of the host's clock."""
        import time as clock
        return cls.fromtimestamp(clock.time(), tz)

    @classmethod
    def utcnow(cls):
        """The moment in UTC, without a zone (deprecated)."""
        import time as clock
        _warn_of_utc("utcnow()", "now(datetime.UTC)")
        return cls._utc(clock.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a number of seconds since 1970."""
        check_tzinfo(tz)
        seconds, microsecond = divmod(_to_micros(timestamp), 1_000_000)
        if tz is not None:
            return tz.fromutc(_from_seconds(cls, seconds, microsecond, tz))
        import time as clock
        local = clock.localtime(seconds)
        return cls(*local[:5], min(local[5], 59), microsecond, fold=_fold_at(seconds, local.tm_gmtoff))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        """The moment in UTC, without a zone (deprecated)."""
        _warn_of_utc("utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)")
        return cls._utc(timestamp)

    @classmethod
    def _utc(cls, timestamp):
        seconds, microsecond = divmod(_to_micros(timestamp), 1_000_000)
        return _from_seconds(cls, seconds, microsecond, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A date and a time together."""
        _check_part(1, date, _DATE)
        _check_part(2, time, _TIME)
        check_tzinfo(None if tzinfo is True else tzinfo)
        return cls(date.year, date.month, date.day, *time._fields(),
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        """The moment of a text in ISO 8601 format."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        *fields, offset = parsed(_parse, date_string)
        return cls(*fields, tzinfo=zone_of(offset))

    @classmethod
    def strptime(cls, date_string, format):
        """The moment of a text in a format."""
        return cls(*parse_moment(date_string, format))

    def timetuple(self):
        """A struct_time."""
        saving = self.dst()
        return self._struct_time(self._hour, self._minute, self._second,
                                 -1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        """A struct_time in UTC."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return moment._struct_time(moment._hour, moment._minute, moment._second, 0)

    def _micros(self):
        seconds = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        return seconds * 1_000_000 + self._microsecond

    def timestamp(self):
        """Seconds since 1970; the local zone is taken for one without."""
        offset = self.utcoffset()
        if offset is not None:
            return (self._micros() - _EPOCH * 86_400_000_000 - offset._total()) / 10 ** 6
        return self._local_seconds(self._fold) + self._microsecond / 1e6

    def _local_seconds(self, fold):
        """Seconds since 1970 of a local time: where there are two the one of the fold, where there is none what the zone before or after a gap makes of it."""
        wall = self._micros() // 1_000_000 - _EPOCH * _DAY_SECONDS
        offset = _local_offset(wall)
        first = wall - offset
        if _local_offset(first) == offset:
            other = _local_offset(first + (_DAY_SECONDS if fold else -_DAY_SECONDS))
            if other == offset:
                return first
        else:
            other = _local_offset(first)
        second = wall - other
        if _local_offset(second) == other:
            return second
        if _local_offset(first) == offset:
            return first
        return min(first, second) if fold else max(first, second)

    def date(self):
        """The date."""
        return date(self._year, self._month, self._day)

    def time(self):
        """The time without its zone."""
        return time(*self._fields(), fold=self._fold)

    def timetz(self):
        """The time with its zone."""
        return time(*self._fields(), self._tzinfo, fold=self._fold)

    def _fields(self):
        return self._hour, self._minute, self._second, self._microsecond

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        """A copy with some fields changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        """The same moment in another zone, by default the local one."""
        if tz is not None and tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        if offset is None:
            offset = self._local_zone().utcoffset(None)
        utc = (self - offset).replace(tzinfo=timezone.utc)
        tz = utc._local_zone() if tz is None else tz
        check_tzinfo(tz)
        return tz.fromutc(utc.replace(tzinfo=tz))

    def _local_zone(self):
        import time as clock
        if self._tzinfo is None:
            seconds, other = self._local_seconds(self._fold), self._local_seconds(1 - self._fold)
            # In a gap, the offset is the one before it for the first reading and the one after it for the second.
            if other != seconds and (other > seconds) == bool(self._fold):
                seconds = other
        else:
            seconds = int(self.timestamp() // 1)
        local = clock.localtime(seconds)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def ctime(self):
        """The moment in the form of C's ctime."""
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            DAYS[self.isoweekday()], MONTHS[self._month], self._day, self._hour, self._minute,
            self._second, self._year)

    def isoformat(self, sep="T", timespec="auto"):
        """The moment as "YYYY-MM-DDTHH:MM:SS.ffffff+HH:MM"."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        if timespec == "auto" and self._tzinfo is None:
            text = "%04d-%02d-%02d%s%02d:%02d:%02d" % (self._year, self._month, self._day, sep, self._hour, self._minute, self._second)
            return text + ".%06d" % self._microsecond if self._microsecond else text
        return (date.isoformat(self) + sep + format_time(*self._fields(), timespec)
                + format_offset(self.utcoffset()))

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        parts = list(map(str, parts))
        if self._tzinfo is not None:
            parts.append("tzinfo=%r" % self._tzinfo)
        if self._fold:
            parts.append("fold=1")
        return f"{shown_name(type(self))}({', '.join(parts)})"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        """The distance of the zone from UTC."""
        return None if self._tzinfo is None else check_offset(
            "utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        """The name of the zone."""
        return None if self._tzinfo is None else check_name(self._tzinfo.tzname(self))

    def dst(self):
        """The daylight saving of the zone."""
        return None if self._tzinfo is None else check_offset("dst", self._tzinfo.dst(self))

    def _utc_micros(self):
        offset = self.utcoffset()
        return self._micros() if offset is None else self._micros() - offset._total()

    def _compare(self, other, operate):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return operate(self._micros(), other._micros())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return operate(self._utc_micros(), other._utc_micros())

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._micros() == other._micros()
        if self._is_between_offsets() or other._is_between_offsets():
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._utc_micros() == other._utc_micros()

    def _is_between_offsets(self):
        """Whether the fold matters: such a time equals none of another zone."""
        return self._tzinfo is not None and self.utcoffset() != self.replace(fold=1 - self._fold).utcoffset()

    def __lt__(self, other):
        return self._compare(other, int.__lt__)

    def __le__(self, other):
        return self._compare(other, int.__le__)

    def __gt__(self, other):
        return self._compare(other, int.__gt__)

    def __ge__(self, other):
        return self._compare(other, int.__ge__)

    def __hash__(self):
        return hash((self.replace(fold=0) if self._fold else self)._utc_micros())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, rest = divmod(self._micros() + other._total(), 86_400_000_000)
        if not 0 < days <= 3652059:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, 1_000_000)
        minutes, second = divmod(seconds, 60)
        make = _made if type(self) is datetime else type(self)
        return make(*from_ordinal(days), minutes // 60, minutes % 60, second, microsecond, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta._of(self._micros() - other._micros())
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._utc_micros() - other._utc_micros())

    def _state(self, protocol):
        month = self._month | (_FOLD if self._fold and protocol > 3 else 0)
        state = bytes((*divmod(self._year, 256), month, self._day, self._hour, self._minute, self._second)) + self._microsecond.to_bytes(3)
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return self.__class__, self._state(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


bind(datetime)

# Inside the class these names are its methods.
_DATE, _TIME = date, time


def _check_part(number, value, cls):
    if not isinstance(value, cls):
        raise TypeError(f"combine() argument {number} must be datetime.{cls.__name__}, not {type_name(value)}")


def _local_offset(seconds):
    """Seconds east of Greenwich of local time at a moment."""
    import time as clock
    return clock.localtime(seconds).tm_gmtoff


def _fold_at(seconds, offset):
    """1 where the local time of a moment, with its offset from UTC, was there before."""
    before = _local_offset(seconds - _DAY_SECONDS)
    shift = before - offset
    return int(shift > 0 and _local_offset(seconds - shift) == before)


def _warn_of_utc(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name} is deprecated and scheduled for removal in a future version. Use timezone-aware objects to "
                  f"represent datetimes in UTC: datetime.datetime.{instead}.", DeprecationWarning, stacklevel=3)


def _to_micros(timestamp):
    if isinstance(timestamp, int):
        return timestamp * 1_000_000
    if not hasattr(timestamp, "as_integer_ratio"):
        raise TypeError(f"{type(timestamp).__name__!r} object cannot be interpreted as an integer")
    if type(timestamp) is float and -1e17 < timestamp < 1e17:
        part, whole = math.modf(timestamp)
        return int(whole) * 1_000_000 + round(part * 1e6)
    if timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    if timestamp in (math.inf, -math.inf):
        raise OverflowError("timestamp out of range for platform time_t")
    numerator, denominator = timestamp.as_integer_ratio()
    return divide_and_round(numerator * 1_000_000, denominator)


def _from_seconds(cls, seconds, microsecond, tz):
    days, rest = divmod(seconds, _DAY_SECONDS)
    if abs(days) > _MOST_DAYS:
        raise OverflowError("timestamp out of range for platform time_t")
    minutes, second = divmod(rest, 60)
    if not 0 < days + _EPOCH <= 3652059:
        raise ValueError(f"year {from_ordinal(max(days + _EPOCH, 1))[0]} is out of range")
    return cls(*from_ordinal(days + _EPOCH), minutes // 60, minutes % 60, second, microsecond, tz)


def _made(year, month, day, hour, minute, second, microsecond, tzinfo):
    """A datetime of fields that need no check."""
    self = object.__new__(datetime)
    self._year, self._month, self._day = year, month, day
    self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
    self._tzinfo, self._fold = tzinfo, 0
    return self


def _parse_usual(text):
    """The fields of "YYYY-MM-DD HH:MM:SS", perhaps with six digits of a fraction; None for other texts."""
    if len(text) not in (19, 26) or not (text[4] == text[7] == "-" and text[13] == text[16] == ":" and text[19:20] in ".,"):
        return None
    year, month, day, hour, minute, second, fraction = text[:4], text[5:7], text[8:10], text[11:13], text[14:16], text[17:19], text[20:] or "0"
    digits = year + month + day + hour + minute + second + fraction
    if not (digits.isascii() and digits.isdigit()):
        return None
    return int(year), int(month), int(day), int(hour), int(minute), int(second), int(fraction), None


def _parse(text):
    if usual := _parse_usual(text):
        return usual
    size = _date_size(text)
    day = parse_date(text[:size])
    return (*day, *parse_time(text[size + 1:])) if len(text) > size else (*day, None)


def _date_size(text):
    """How many characters of a text are its date; the one behind them may be anything."""
    dashed = text[4:5] == "-"
    if text[4 + dashed:5 + dashed] != "W":
        return 10 if dashed else 8
    if dashed:
        return 10 if text[8:9] == "-" and not text[10:11].isdigit() else 8
    # A day of the week is one digit, and the fields of a time are pairs.
    digits = len(text[7:]) - len(text[7:].lstrip("0123456789"))
    return 7 + (digits if digits < 2 else digits % 2 == 0)
