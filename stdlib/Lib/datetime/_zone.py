"""Time zones."""

from datetime._delta import timedelta


class tzinfo:
    """Base of time zones."""

    __slots__ = ()

    def tzname(self, dt):
        """The name of the zone at a moment."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """How far the zone is ahead of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of that is daylight saving."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """The local time of a moment given in UTC."""
        _check_moment(dt)
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        delta = offset - saving
        if delta:
            dt += delta
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        return self.__class__, getattr(self, "__getinitargs__", lambda: ())(), self.__getstate__()


def type_name(value):
    """The name of a value's class in messages."""
    cls = type(value)
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


_moment = None


def bind(cls):
    """Take the class of moments, whose module imports this one: an import when it is needed could find that of another copy of the package."""
    global _moment
    _moment = cls


def _check_moment(value):
    if not isinstance(value, _moment):
        raise TypeError("fromutc: argument must be a datetime")


def _check_argument(name, value):
    if value is not None and not isinstance(value, _moment):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type_name(value)}")


_OMITTED = object()
_DAY = timedelta(1)


class timezone(tzinfo):
    """A zone with a fixed distance from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_OMITTED):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _OMITTED:
            if not offset and hasattr(cls, "utc"):
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) "
                             f"and timedelta(hours=24), not {offset!r}.")
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        shown = repr(self._offset) if self._name is None else f"{self._offset!r}, {self._name!r}"
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}({shown})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        """The distance from UTC."""
        _check_argument("utcoffset", dt)
        return self._offset

    def tzname(self, dt):
        """The name, or UTC and the distance."""
        _check_argument("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        """None: there is no daylight saving."""
        _check_argument("dst", dt)
        return None

    def fromutc(self, dt):
        """The local time of a moment given in UTC."""
        _check_moment(dt)
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


def format_offset(offset, sep=":"):
    """The text of a distance from UTC, such as "+01:30"."""
    if offset is None:
        return ""
    sign = "-" if offset.days < 0 else "+"
    total = abs(offset)
    minutes, seconds = divmod(total.days * 86400 + total.seconds, 60)
    text = f"{sign}{minutes // 60:02d}{sep}{minutes % 60:02d}"
    if seconds or total.microseconds:
        text += f"{sep}{seconds:02d}"
        if total.microseconds:
            text += f".{total.microseconds:06d}"
    return text


def check_tzinfo(tz):
    """TypeError for what is no zone."""
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type {type(tz).__name__!r}")


def check_name(name):
    """Check what a zone says its name is."""
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not {type(name).__name__!r}")
    return name


def check_offset(name, offset):
    """The distance that a zone gave, checked."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not {type(offset)!r}")
    if not -_DAY < offset < _DAY:
        raise ValueError(f"{name}()={offset}, must be strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24)")
    return offset


timezone.utc = tzinfo.__new__(timezone)
timezone.utc._offset, timezone.utc._name = timedelta(0), None
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(
    timedelta(hours=23, minutes=59))
