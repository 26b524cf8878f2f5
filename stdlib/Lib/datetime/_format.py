"""strftime and strptime."""

from datetime._date import DAYS, MONTHS, from_week, to_ordinal
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


_DIGITS = {"d": 2, "m": 2, "y": 2, "Y": 4, "H": 2, "I": 2, "M": 2, "S": 2, "f": 6, "j": 3, "U": 2,
           "W": 2, "w": 1, "G": 4, "V": 2, "u": 1}
_FULL_LENGTH = {"Y": 4, "G": 4, "y": 2}
_NAMES = {"a": DAYS[1:], "A": _FULL_DAYS, "b": MONTHS[1:], "B": _FULL_MONTHS, "p": ("AM", "PM")}
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S",
             "D": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M"}


def parse_moment(text, format):
    """The arguments of datetime for a text in a format."""
    pattern = format
    for code, meaning in _COMPOSED.items():
        pattern = pattern.replace("%" + code, meaning)
    if "%d" in pattern and not any(year in pattern for year in ("%Y", "%y", "%G")):
        import warnings
        warnings.warn("Parsing dates involving a day of month without a year specified is ambiguious\nand fails to parse leap day. The default behavior "
                      "will change in Python 3.15\nto either always raise an exception or to use a different default year (TBD).\nTo avoid trouble, add "
                      "a specific year to the input & format.\nSee https://github.com/python/cpython/issues/70647.", DeprecationWarning, stacklevel=3)
    mismatch = ValueError("time data %r does not match format %r" % (text, format))
    found, pos = {}, 0
    index = 0
    while index < len(pattern):
        char = pattern[index]
        index += 1
        if char.isspace():
            if pos >= len(text) or not text[pos].isspace():
                raise mismatch
            while pos < len(text) and text[pos].isspace():
                pos += 1
        elif char != "%":
            if text[pos:pos + 1].lower() != char.lower():
                raise mismatch
            pos += 1
        else:
            if index >= len(pattern):
                raise ValueError("stray %% in format '%s'" % format)
            code = pattern[index]
            index += 1
            pos = _read_field(text, pos, code, found, mismatch, format)
    if pos != len(text):
        raise ValueError("unconverted data remains: %s" % text[pos:])
    return _arguments(found)


def _read_field(text, pos, code, found, mismatch, format):
    if code == "%":
        if text[pos:pos + 1] != "%":
            raise mismatch
        return pos + 1
    if code in _DIGITS:
        end = pos
        while end < len(text) and end - pos < _DIGITS[code] and text[end].isdigit():
            end += 1
        if end == pos or end - pos < _FULL_LENGTH.get(code, 1):
            raise mismatch
        digits = text[pos:end]
        found[code] = int(digits.ljust(6, "0")) if code == "f" else int(digits)
        return end
    if code in _NAMES:
        names = _NAMES[code]
        for number, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
            if text[pos:pos + len(name)].lower() == name.lower():
                found[code] = number
                return pos + len(name)
        raise mismatch
    if code == "z":
        return _read_zone(text, pos, found, mismatch)
    if code == "Z":
        for name in ("UTC", "GMT"):
            if text[pos:pos + 3].upper() == name:
                return pos + 3
        raise mismatch
    raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))


def _read_zone(text, pos, found, mismatch):
    if text[pos:pos + 1] == "Z":
        found["z"] = timedelta(0)
        return pos + 1
    sign = text[pos:pos + 1]
    rest = text[pos + 1:]
    size = 5 if rest[2:3] == ":" else 4
    digits = rest[:size].replace(":", "")
    if sign not in ("+", "-") or len(digits) != 4 or not digits.isdigit():
        raise mismatch
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    found["z"] = -offset if sign == "-" else offset
    return pos + 1 + size


def _arguments(found):
    year = found.get("Y")
    if year is None and "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    if "G" in found and "V" in found:
        day_of_week = found.get("u", found.get("a", found.get("A", 0)) + 1)
        year, month, day = from_week(found["G"], found["V"], day_of_week)
    else:
        year = 1900 if year is None else year
        month = found.get("m") or found.get("b", found.get("B", 0)) + 1
        day = found.get("d", 1)
        if "j" in found and "d" not in found:
            from datetime._date import from_ordinal
            year, month, day = from_ordinal(to_ordinal(year, 1, 1) + found["j"] - 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    zone = timezone(found["z"]) if "z" in found else None
    return (year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0), zone)
