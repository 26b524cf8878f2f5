"""Values: strings, numbers, dates, arrays and inline tables."""

import re
from datetime import date, datetime, time, timedelta, timezone

from tomllib._reader import ILLEGAL_IN_LINE, ILLEGAL_IN_LINES

_NUMBER = re.compile(r"""
    0 (?: x[0-9A-Fa-f](?:_?[0-9A-Fa-f])* | b[01](?:_?[01])* | o[0-7](?:_?[0-7])* )
    | [+-]? (?: 0 | [1-9](?:_?[0-9])* ) (?P<fraction> (?: \.[0-9](?:_?[0-9])* )? (?: [eE][+-]?[0-9](?:_?[0-9])* )? )
    """, re.VERBOSE)
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCAL_TIME = re.compile(_TIME)
_DATE_AND_TIME = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]" + _TIME + r"(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_HEX = {size: re.compile("[0-9A-Fa-f]{%d}" % size) for size in (4, 8)}
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


def read_value(reader, parse_float):
    """The value that begins here."""
    char = reader.peek()
    if char in _READERS:
        return _READERS[char](reader, parse_float)
    for word, value in ("true", True), ("false", False):
        if reader.take(word):
            return value
    return _read_number_or_date(reader, parse_float)


def _read_number_or_date(reader, parse_float):
    start = reader.place
    if found := reader.match(_DATE_AND_TIME):
        try:
            return _date_of(found)
        except ValueError as error:
            raise reader.error("Invalid date or datetime", start) from error
    if found := reader.match(_LOCAL_TIME):
        return _time_of(found.groups())
    if found := reader.match(_NUMBER):
        return parse_float(found[0]) if found["fraction"] else int(found[0], 0)
    for word in "inf", "nan", "+inf", "-inf", "+nan", "-nan":
        if reader.take(word):
            return parse_float(word)
    raise reader.error("Invalid value")


def _date_of(found):
    parts = found.groups()
    day = date(*map(int, parts[:3]))
    if parts[3] is None:
        return day
    zulu, sign, hours, minutes = parts[7:]
    zone = timezone.utc if zulu else None
    if sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(-offset if sign == "-" else offset)
    return datetime.combine(day, _time_of(parts[3:7]), zone)


def _time_of(parts):
    hour, minute, second, fraction = parts
    return time(int(hour), int(minute), int(second), int((fraction or "0").ljust(6, "0")))


def read_key(reader):
    """The parts of a dotted key, as a tuple."""
    parts = [_read_key_part(reader)]
    reader.skip(" \t")
    while reader.take("."):
        reader.skip(" \t")
        parts.append(_read_key_part(reader))
        reader.skip(" \t")
    return tuple(parts)


def _read_key_part(reader):
    if found := reader.match(_BARE_KEY):
        return found[0]
    if reader.at("'"):
        return _read_literal(reader)
    if reader.at('"'):
        return _read_basic(reader)
    raise reader.error("Invalid initial character for a key part")


def _read_array(reader, parse_float):
    reader.take("[")
    reader.skip_blank()
    array = []
    while not reader.take("]"):
        array.append(read_value(reader, parse_float))
        reader.skip_blank()
        if not reader.take(",") and not reader.at("]"):
            raise reader.error("Unclosed array")
        reader.skip_blank()
    return array


def _read_inline_table(reader, parse_float):
    reader.take("{")
    table, closed = {}, set()
    reader.skip(" \t")
    if reader.take("}"):
        return table
    while True:
        key = read_key(reader)
        skip_equals(reader)
        # Read here, not in a function of its own: deep documents have few frames to spend.
        _put(reader, table, key, read_value(reader, parse_float), closed)
        reader.skip(" \t")
        if reader.take("}"):
            return table
        if not reader.take(","):
            raise reader.error("Unclosed inline table")
        reader.skip(" \t")


def _put(reader, table, key, value, closed):
    """Put a value into a table; `closed` has the tables and arrays in it that are complete."""
    for part in key[:-1]:
        table = table.setdefault(part, {})
        if id(table) in closed:
            raise reader.error(f"Cannot mutate immutable namespace {key}")
        if not isinstance(table, dict):
            raise reader.error("Cannot overwrite a value")
    if key[-1] in table:
        raise reader.error(f"Duplicate inline table key {key[-1]!r}")
    table[key[-1]] = value
    if isinstance(value, (dict, list)):
        closed.add(id(value))


def skip_equals(reader):
    """Step over the sign between a key and its value."""
    if not reader.take("="):
        raise reader.error("Expected '=' after a key in a key/value pair")
    reader.skip(" \t")


def _read_literal_value(reader, parse_float):
    if not reader.take("'''"):
        return _read_literal(reader)
    reader.take("\n")
    text = reader.until("'''", ILLEGAL_IN_LINES)
    reader.take("'''")
    return text + _read_extra_quotes(reader, "'")


def _read_literal(reader):
    reader.take("'")
    text = reader.until("'", ILLEGAL_IN_LINE)
    reader.take("'")
    return text


def _read_extra_quotes(reader, quote):
    """One or two quotes right before the end belong to the text."""
    return quote * (reader.take(quote) + reader.take(quote))


def _read_basic_value(reader, parse_float):
    if not reader.take('"""'):
        return _read_basic(reader)
    reader.take("\n")
    return _read_escaped(reader, '"""', ILLEGAL_IN_LINES) + _read_extra_quotes(reader, '"')


def _read_basic(reader):
    reader.take('"')
    return _read_escaped(reader, '"', ILLEGAL_IN_LINE)


def _read_escaped(reader, end, illegal):
    pieces = []
    stop = re.compile(rf'[^"\\{"".join(map(re.escape, sorted(illegal)))}]+')
    while True:
        if found := reader.match(stop):
            pieces.append(found[0])
        char = reader.peek()
        if not char:
            raise reader.error("Unterminated string")
        if reader.take(end):
            return "".join(pieces)
        if char in illegal:
            raise reader.error(f"Illegal character {char!r}")
        reader.place += 1
        pieces.append(_read_escape(reader, len(end) > 1) if char == "\\" else char)


def _read_escape(reader, many_lines):
    """What an escape stands for; its backslash is already read."""
    char = reader.peek()
    reader.place += 1
    if many_lines and char and char in " \t\n":
        return _read_line_end(reader, char)
    if char in ("u", "U"):
        return _read_code_point(reader, 4 if char == "u" else 8)
    if char in _ESCAPES:
        return _ESCAPES[char]
    raise reader.error("Unescaped '\\' in a string")


def _read_line_end(reader, char):
    """A backslash at the end of a line joins it to the next text."""
    if char != "\n":
        reader.skip(" \t")
        if not reader.peek():
            return ""
        if not reader.take("\n"):
            raise reader.error("Unescaped '\\' in a string")
    reader.skip(" \t\n")
    return ""


def _read_code_point(reader, size):
    found = reader.match(_HEX[size])
    if not found:
        raise reader.error("Invalid hex value")
    number = int(found[0], 16)
    if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        raise reader.error("Escaped character is not a Unicode scalar value")
    return chr(number)


_READERS = {'"': _read_basic_value, "'": _read_literal_value, "[": _read_array, "{": _read_inline_table}
