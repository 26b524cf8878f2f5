"""strftime and strptime."""

import time

from datetime._date import DAYS, MONTHS, to_ordinal
from datetime._delta import timedelta
from datetime._zone import format_offset, timezone

_FULL_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FULL_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December")


def format_moment(moment, format):
    """The text of a date, time or datetime in a format."""
    result = []
    pos = 0
    while pos < len(format):
        char = format[pos]
        pos += 1
        if char != "%" or pos == len(format):
            result.append(char)
            continue
        code = format[pos]
        pos += 1
        if code == ":" and format[pos:pos + 1] == "z":
            pos += 1
            code = ":z"
        result.append(_field(moment, code))
    return "".join(result)


def _field(moment, code):
    year, month, day = (getattr(moment, n, 1900 if n == "year" else 1) for n in ("year", "month", "day"))
    hour, minute, second = (getattr(moment, n, 0) for n in ("hour", "minute", "second"))
    number = to_ordinal(year, month, day)
    weekday = (number + 6) % 7
    yearday = number - to_ordinal(year, 1, 1) + 1
    if code in "zZ" or code == ":z":
        if not hasattr(moment, "utcoffset"):
            return ""
        if code == "Z":
            return moment.tzname() or ""
        return format_offset(moment.utcoffset(), ":" if code == ":z" else "")
    if code in "GVu":
        from datetime._date import date
        return ("%04d", "%02d", "%d")["GVu".index(code)] % date(year, month, day).isocalendar()[
            "GVu".index(code)]
    clock = "%02d:%02d:%02d" % (hour, minute, second)
    values = {
        "a": DAYS[weekday + 1], "A": _FULL_DAYS[weekday], "w": str((weekday + 1) % 7),
        "d": "%02d" % day, "e": "%2d" % day, "b": MONTHS[month], "h": MONTHS[month],
        "B": _FULL_MONTHS[month - 1], "m": "%02d" % month, "y": "%02d" % (year % 100),
        "Y": "%d" % year, "C": "%02d" % (year // 100), "H": "%02d" % hour, "k": "%2d" % hour,
        "I": "%02d" % (hour % 12 or 12), "l": "%2d" % (hour % 12 or 12),
        "p": "PM" if hour >= 12 else "AM", "M": "%02d" % minute, "S": "%02d" % second,
        "f": "%06d" % getattr(moment, "microsecond", 0), "j": "%03d" % yearday,
        "U": "%02d" % ((yearday + 6 - (weekday + 1) % 7) // 7),
        "W": "%02d" % ((yearday + 6 - weekday) // 7),
        "D": "%02d/%02d/%02d" % (month, day, year % 100), "x": "%02d/%02d/%02d" % (month, day, year % 100),
        "T": clock, "X": clock, "R": clock[:5], "F": "%d-%02d-%02d" % (year, month, day),
        "c": "%s %s %2d %s %d" % (DAYS[weekday + 1], MONTHS[month], day, clock, year),
        "r": "%02d:%02d:%02d %s" % (hour % 12 or 12, minute, second, "PM" if hour >= 12 else "AM"),
        "n": "\n", "t": "\t", "%": "%",
    }
    return values.get(code, "%" + code)


def parse_moment(text, format):
    """The arguments of datetime for a text in a format."""
    if _lacks_year(format):
        import warnings
        warnings.warn("Parsing dates involving a day of month without a year specified is ambiguious\nand fails to parse leap day. The default behavior "
                      "will change in Python 3.15\nto either always raise an exception or to use a different default year (TBD).\nTo avoid trouble, add "
                      "a specific year to the input & format.\nSee https://github.com/python/cpython/issues/70647.", DeprecationWarning, stacklevel=3)
    fields, microseconds, zone_microseconds = time._strptime(text, format)
    zone = None
    if fields.tm_gmtoff is not None:
        offset = timedelta(seconds=fields.tm_gmtoff, microseconds=zone_microseconds)
        zone = timezone(offset, fields.tm_zone) if fields.tm_zone else timezone(offset)
    return *fields[:6], microseconds, zone


def _lacks_year(format):
    return "%d" in format and not any(year in format for year in ("%Y", "%y", "%G", "%c", "%x"))
