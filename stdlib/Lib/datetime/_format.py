"""strftime and strptime."""

import time

from datetime._delta import timedelta
from datetime._zone import format_offset, timezone


def format_moment(moment, format):
    """The text of a date, time or datetime in a format: what time.strftime does not know is put into the format before."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    format.encode()  # a format with surrogates is none
    parts = []
    rest = format.partition("\0")[0]
    while rest:
        plain, percent, rest = rest.partition("%")
        size = 2 if rest.startswith(":z") else 1
        code, rest = rest[:size], rest[size:]
        parts += plain, _field(moment, code, percent + code)
    return time.strftime("".join(parts), moment._for_format())


def _field(moment, code, directive):
    """What stands in a format for a directive."""
    if code == "f":
        return "%06d" % getattr(moment, "microsecond", 0)
    if code not in ("z", "Z", ":z"):
        return directive
    if not hasattr(moment, "utcoffset"):
        return ""
    if code == "Z":
        name = moment.tzname() or ""
        name.encode()
        return name.replace("%", "%%")
    return format_offset(moment.utcoffset(), ":" if code == ":z" else "")


def parse_moment(text, format):
    """The arguments of datetime for a text in a format."""
    for number, value in enumerate((text, format), 1):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(value).__name__}")
    if time._lacks_year(format):
        import warnings
        warnings.warn(time._MISSING_YEAR, DeprecationWarning, stacklevel=3)
    fields, microseconds, zone_microseconds = time._strptime(text, format)
    zone = None
    if fields.tm_gmtoff is not None:
        offset = timedelta(seconds=fields.tm_gmtoff, microseconds=zone_microseconds)
        zone = timezone(offset, fields.tm_zone) if fields.tm_zone else timezone(offset)
    return *fields[:6], microseconds, zone
