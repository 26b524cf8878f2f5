"""Addresses, dates, identifiers and parameters of headers."""

import datetime
import os
import random
import re
import time
import urllib.parse

from email.charset import Charset

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate",
           "format_datetime", "getaddresses", "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz",
           "parsedate_to_datetime", "quote", "unquote", "localtime"]

COMMASPACE = ", "
_SPECIALS = re.compile(r'[][\\()<>@,:;".]')
_ESCAPES = re.compile(r'[\\"]')
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LONG_MONTHS = "january february march april may june july august september october november december".split()
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
          "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def quote(str):
    """Escape backslashes and quotation marks."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    """Take quotation marks or angle brackets off."""
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str[0] == "<" and str[-1] == ">":
            return str[1:-1]
    return str


# === Addresses ===

def formataddr(pair, charset="utf-8"):
    """The text of a (name, address) pair."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    if not name.isascii():
        charset = Charset(charset) if isinstance(charset, str) else charset
        return "%s <%s>" % (charset.header_encode(name), address)
    quotes = '"' if _SPECIALS.search(name) else ""
    return "%s%s%s <%s>" % (quotes, _ESCAPES.sub(r"\\\g<0>", name), quotes, address)


class _Addresses:
    """Reads a list of addresses, a character at a time."""

    ENDS = '()<>@,:;.\\"[]'

    def __init__(self, text):
        self.text, self.at = text, 0
        self.comments = []

    def more(self):
        self.skip()
        return self.at < len(self.text)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def skip(self):
        """Pass over blanks and comments."""
        while self.at < len(self.text):
            if self.peek() in " \t\r\n":
                self.at += 1
            elif self.peek() == "(":
                self.comments.append(self.comment())
            else:
                return

    def comment(self):
        return self.delimited("(", ")", nested=True)

    def delimited(self, begin, end, nested=False):
        """What stands between two characters; what the backslash is before stands for itself."""
        self.at += 1
        result = ""
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == end:
                self.at += 1
                return result
            if nested and char == begin:
                result += begin + self.delimited(begin, end, True) + end
                continue
            if char == "\\" and self.at + 1 < len(self.text):
                self.at += 1
                char = self.text[self.at]
            if char != "\r":
                result += char
            self.at += 1
        return result

    def atom(self, stops):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in stops and not self.text[self.at].isspace():
            self.at += 1
        return self.text[start:self.at]

    def phrase(self):
        words = []
        while self.more():
            char = self.peek()
            if char == '"':
                words.append(self.delimited('"', '"'))
            elif char in self.ENDS and char != ".":
                break
            else:
                words.append(self.atom(self.ENDS.replace(".", "")))
        return words

    def all(self):
        result = []
        while self.more():
            found = self.address()
            result += found if found else [("", "")]
            if self.more() and self.peek() == ",":
                self.at += 1
            elif found is None:
                self.at += 1
        return result

    def address(self):
        self.comments = []
        start = self.at
        words = self.phrase()
        char = self.peek() if self.more() else ""
        if char == "<":
            route = self.route()
            self.skip()
            comment = " ".join(self.comments)
            return [(" ".join(words) + (f" ({comment})" if comment and words else comment), route)]
        if char == ":" and words:
            return self.group()
        return self.bare(start) if words or char in (".", "@") and char else None

    def bare(self, start):
        """An address without brackets, its name in a comment."""
        self.at, self.comments = start, []
        spec = self.spec(",;")
        self.skip()
        return [(" ".join(self.comments), spec)]

    def spec(self, stops):
        parts = []
        while self.at < len(self.text):
            blank = self.peek().isspace()
            self.skip()
            char = self.peek()
            if not char or char in stops:
                break
            if char == '"':
                parts.append('"%s"' % quote(self.delimited('"', '"')))
            elif char == "[":
                parts.append("[%s]" % self.delimited("[", "]"))
            elif char in "@.":
                parts.append(char)
                self.at += 1
            elif char in self.ENDS:
                break
            else:
                if blank and parts and parts[-1] not in "@.":
                    parts.append(" ")
                parts.append(self.atom(self.ENDS))
        return "".join(parts)

    def route(self):
        self.at += 1
        self.skip()
        if self.peek() == "@":
            # A route of the past: the address is behind its colon.
            colon = self.text.find(":", self.at)
            self.at = colon + 1 if colon >= 0 else self.at
        result = self.spec(">")
        self.skip()
        end = self.text.find(">", self.at)
        self.at = end + 1 if end >= 0 else len(self.text)
        return result

    def group(self):
        self.at += 1
        result = []
        while self.more() and self.peek() != ";":
            found = self.address()
            if found is None:
                break
            result += found
            if self.more() and self.peek() == ",":
                self.at += 1
        if self.peek() == ";":
            self.at += 1
        return result


def getaddresses(fieldvalues, *, strict=True):
    """List the (name, address) pairs of several headers; what cannot be trusted is ("", "")."""
    texts = [str(value) for value in fieldvalues]
    if not strict:
        return _Addresses(COMMASPACE.join(texts)).all()
    result, expected = [], 0
    for text in texts:
        pairs = _Addresses(text).all() if _closed(text) else [("", "")]
        count = 1 + _without_quoted(text).count(",")
        expected += count
        result += [pair if _plausible(pair) else ("", "") for pair in pairs]
    return result if len(result) == expected else [("", "")]


def _without_quoted(text):
    return re.sub(r'"(?:\\.|[^"\\])*"', "", text)


def _closed(text):
    """Whether brackets are balanced."""
    plain = _without_quoted(text)
    if '"' in plain:
        return False
    depth = 0
    for char in re.sub(r"\\.", "", plain):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return False
    return depth == 0


def _plausible(pair):
    return "[" not in pair[1] and _without_quoted(pair[1]).count("@") < 2


def parseaddr(addr, *, strict=True):
    """The (name, address) pair of a text; ("", "") if it has none."""
    if isinstance(addr, list):
        addr = addr[0] if addr else ""
    if not isinstance(addr, str):
        return "", ""
    if not strict:
        found = _Addresses(addr).all()
        return found[0] if found else ("", "")
    found = getaddresses([addr])
    return found[0] if len(found) == 1 else ("", "")


# === Dates ===

def _date_text(parts, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_DAYS[parts[6]], parts[2], _MONTHS[parts[1] - 1], parts[0], *parts[3:6], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """The date of a header, of a time in seconds."""
    timeval = time.time() if timeval is None else timeval
    when = datetime.datetime.fromtimestamp(timeval, datetime.UTC)
    if localtime:
        when, usegmt = when.astimezone(), False
    elif not usegmt:
        when = when.replace(tzinfo=None)
    return format_datetime(when, usegmt)


def format_datetime(dt, usegmt=False):
    """The date of a header, of a datetime."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _date_text(dt.timetuple(), zone)


def parsedate_tz(data):
    """The parts of a date: as time.mktime takes them, and the offset in seconds or None."""
    parts = _date_parts(data)
    if parts and parts[9] is None:
        parts[9] = 0
    return tuple(parts) if parts else None


def parsedate(data):
    """The parts of a date as time.mktime takes them."""
    parts = parsedate_tz(data)
    return parts[:9] if parts else None


def _date_parts(data):
    words = (data or "").split()
    if not words:
        return None
    if words[0].endswith(",") or words[0].lower() in (day.lower() for day in _DAYS):
        del words[0]
    elif (comma := words[0].rfind(",")) >= 0:
        words[0] = words[0][comma + 1:]
    if len(words) == 3 and "-" in words[0]:
        words = words[0].split("-") + words[1:]
    if len(words) == 4:
        found = re.search("[+-]", words[3])
        words[3:] = [words[3][:found.start()], words[3][found.start():]] if found and found.start() else [words[3], ""]
    if len(words) < 5:
        return None
    return _checked_date(*words[:5])


def _checked_date(day, month, year, clock, zone):
    if not (day and month and year):
        return None
    if month.lower() not in _month_numbers():
        day, month = month, day.lower()
    number = _month_numbers().get(month.lower())
    if number is None:
        return None
    day = day.rstrip(",")
    if ":" in year:
        year, clock = clock, year
    year = year.rstrip(",")
    if year and not year[0].isdigit():
        year, zone = zone, year
    clock = clock.rstrip(",").split(":" if ":" in clock else ".")
    if len(clock) not in (2, 3):
        return None
    try:
        year, day, clock = int(year), int(day), [int(part) for part in clock]
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, number, day, *clock, *[0] * (3 - len(clock)), 0, 1, -1, _offset(zone)]


def _month_numbers():
    names = {name.lower(): index + 1 for index, name in enumerate(_MONTHS)}
    return names | {name: index + 1 for index, name in enumerate(_LONG_MONTHS)}


def _offset(zone):
    zone = zone.upper()
    if zone in _ZONES:
        number = _ZONES[zone]
    else:
        try:
            number = int(zone)
        except ValueError:
            return None
        if number == 0 and zone.startswith("-"):
            return None
    sign = -1 if number < 0 else 1
    return sign * (abs(number) // 100 * 3600 + abs(number) % 100 * 60)


def mktime_tz(data):
    """The time in seconds of what parsedate_tz gives."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """The datetime of a date; without zone when the date tells that it knows none."""
    parts = _date_parts(data)
    if parts is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    if parts[9] is None:
        return datetime.datetime(*parts[:6])
    return datetime.datetime(*parts[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=parts[9])))


def localtime(dt=None, isdst=None):
    """The local time as an aware datetime, of now or of another datetime."""
    if isdst is not None:
        import warnings
        warnings._deprecated("The 'isdst' parameter to 'localtime'", message="{name} is deprecated and slated for removal in Python {remove}",
                             remove=(3, 14))
    return (datetime.datetime.now() if dt is None else dt).astimezone()


def make_msgid(idstring=None, domain=None):
    """An identifier for a message that no other has."""
    if domain is None:
        import socket
        domain = socket.getfqdn()
    middle = "" if idstring is None else "." + idstring
    return "<%d.%d.%d%s@%s>" % (int(time.time() * 100), os.getpid(), random.getrandbits(64), middle, domain)


# === Parameters ===

def decode_rfc2231(s):
    """The character set, language and text of a value such as `utf-8'en'text`."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """A value with its character set and language."""
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or "", s)


_CONTINUED = re.compile(r"(?P<name>\w+)\*(?:(?P<num>[0-9]+)\*?)?\Z", re.ASCII)


def decode_params(params):
    """The parameters of a header, those that were cut into pieces as one."""
    result, pieces = [params[0]], {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        found = _CONTINUED.match(name)
        if found:
            number = int(found["num"]) if found["num"] is not None else None
            pieces.setdefault(found["name"], []).append((number, value, encoded))
        else:
            result.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort(key=lambda part: -1 if part[0] is None else part[0])
        extended = any(encoded for _, _, encoded in parts)
        texts = [urllib.parse.unquote(text, encoding="latin-1") if encoded else text for _, text, encoded in parts]
        value = quote("".join(texts))
        if extended:
            charset, language, value = decode_rfc2231(value)
            result.append((name, (charset, language, '"%s"' % value)))
        else:
            result.append((name, '"%s"' % value))
    return result


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a value that may have a character set."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    if charset is None:
        charset = fallback_charset
    try:
        return str(bytes(text, "raw-unicode-escape"), charset, errors)
    except LookupError:
        return unquote(text)
