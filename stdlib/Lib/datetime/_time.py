"""Times of day."""

from operator import index

from datetime._date import check_format, parsed, pickled_state
from datetime._delta import shown_name, timedelta
from datetime._zone import check_name, check_offset, check_tzinfo, format_offset, timezone, tzinfo

_SPECS = {"hours": "{:02d}", "minutes": "{:02d}:{:02d}", "seconds": "{:02d}:{:02d}:{:02d}",
          "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}",
          "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}"}


def check_time(hour, minute, second, microsecond, fold):
    """The fields as integers; ValueError if there is no such time."""
    hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def format_time(hour, minute, second, microsecond, timespec):
    """The text of a time."""
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    elif timespec == "milliseconds":
        microsecond //= 1000
    try:
        return _SPECS[timespec].format(hour, minute, second, microsecond)
    except KeyError:
        raise ValueError("Unknown timespec value") from None


def _parse_fields(text):
    clock, dot, fraction = text.replace(",", ".").partition(".")
    if ":" in clock:
        parts = clock.split(":")
        if any(len(part) != 2 for part in parts):
            raise ValueError
    else:
        if len(clock) % 2:
            raise ValueError
        parts = [clock[i:i + 2] for i in range(0, len(clock), 2)]
    if not 1 <= len(parts) <= 3 or not all(part.isdigit() and part.isascii() for part in parts):
        raise ValueError
    if dot and (len(parts) != 3 or not (fraction.isdigit() and fraction.isascii())):
        raise ValueError
    fields = [int(part) for part in parts] + [0] * (3 - len(parts))
    return fields + [int(fraction[:6].ljust(6, "0")) if fraction else 0]


def parse_time(text):
    """[hour, minute, second, microsecond, offset] of a text in ISO 8601 format."""
    if not text:
        raise ValueError
    for at, char in enumerate(text):
        if char in "+-Z":
            break
    else:
        return _parse_fields(text) + [None]
    fields, zone = _parse_fields(text[:at]), text[at:]
    if zone == "Z":
        return fields + [timedelta(0)]
    hours, minutes, seconds, micros = _parse_fields(zone[1:])
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
    return fields + [-offset if zone[0] == "-" else offset]


def zone_of(offset):
    """The zone that was parsed, if there was one."""
    return None if offset is None else timezone(offset)


def _parse(text):
    return parse_time(text.removeprefix("T"))


# The bit of a pickle's first byte, or of a datetime's month, that tells the second of two equal local times.
_FOLD = 0x80
_STATE_SIZE = 6


def state_zone(value):
    """The zone of a pickle."""
    if value is not None and not isinstance(value, tzinfo):
        raise TypeError("bad tzinfo state arg")
    return value


class time:
    """A time of day, perhaps with a zone."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if state := pickled_state(hour, _STATE_SIZE, "a time object", place=0, most=23, fold=_FOLD):
            tzinfo, fold = state_zone(minute or None), state[0] >> 7
            hour, minute, second, microsecond = state[0] & ~_FOLD, state[1], state[2], int.from_bytes(state[3:6])
        check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = check_time(
            hour, minute, second, microsecond, fold)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string):
        """The time of a text in ISO 8601 format."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        *fields, offset = parsed(_parse, time_string)
        return cls(*fields, zone_of(offset))

    hour = property(lambda self: self._hour, doc="The hour.")
    minute = property(lambda self: self._minute, doc="The minute.")
    second = property(lambda self: self._second, doc="The second.")
    microsecond = property(lambda self: self._microsecond, doc="The microsecond.")
    tzinfo = property(lambda self: self._tzinfo, doc="The zone.")
    fold = property(lambda self: self._fold, doc="1 for the second of two equal local times.")

    def _fields(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _plain_micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    def _key(self):
        total, offset = self._plain_micros(), self.utcoffset()
        return total if offset is None else total - offset._total()

    def _compare(self, other, operate):
        if not isinstance(other, time):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return operate(self._plain_micros(), other._plain_micros())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return operate(self._key(), other._key())

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._plain_micros() == other._plain_micros()
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __lt__(self, other):
        return self._compare(other, int.__lt__)

    def __le__(self, other):
        return self._compare(other, int.__le__)

    def __gt__(self, other):
        return self._compare(other, int.__gt__)

    def __ge__(self, other):
        return self._compare(other, int.__ge__)

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append("tzinfo=%r" % self._tzinfo)
        if self._fold:
            parts.append("fold=1")
        return f"{shown_name(type(self))}({', '.join(parts)})"

    def isoformat(self, timespec="auto"):
        """The time as "HH:MM:SS.ffffff+HH:MM"."""
        return format_time(*self._fields(), timespec) + format_offset(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        """The time in a format."""
        from datetime._format import format_moment
        return format_moment(self, format)

    def _for_format(self):
        import time as clock
        return clock.struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt):
        check_format(fmt)
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        """The distance of the zone from UTC."""
        return None if self._tzinfo is None else check_offset(
            "utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        """The name of the zone."""
        return None if self._tzinfo is None else check_name(self._tzinfo.tzname(None))

    def dst(self):
        """The daylight saving of the zone."""
        return None if self._tzinfo is None else check_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """A copy with some fields changed."""
        given = (hour, minute, second, microsecond)
        fields = [old if new is None else new for old, new in zip(self._fields(), given)]
        return type(self)(*fields, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _state(self, protocol):
        hour = self._hour | (_FOLD if self._fold and protocol > 3 else 0)
        state = bytes((hour, self._minute, self._second)) + self._microsecond.to_bytes(3)
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return self.__class__, self._state(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)
