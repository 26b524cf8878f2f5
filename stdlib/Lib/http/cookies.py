"""Cookies of HTTP: reading what a client sent, writing what it shall keep."""

import re
import string

__all__ = ["BaseCookie", "CookieError", "SimpleCookie"]

_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_PLAIN_IN_QUOTES = _LEGAL + " ()/<=>?@[]{}"
_ESCAPES = {code: "\\%03o" % code for code in range(256) if chr(code) not in _PLAIN_IN_QUOTES} | {ord('"'): '\\"', ord("\\"): "\\\\"}

_is_legal_key = re.compile("[%s]+" % re.escape(_LEGAL)).fullmatch

_KEY_CHARACTERS = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_PAIR = re.compile(r"""
    \s*
    (?P<key> [KEY]+? )
    (?:
      \s* = \s*
      (?P<value>
        "(?:[^\\"]|\\.)*"                                     # in quotes
      | \w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT                # a moment
      | [KEY\[\]]*
      )
    )?
    \s* (?: \s+ | ; | $ )
    """.replace("KEY", _KEY_CHARACTERS), re.ASCII | re.VERBOSE)


class CookieError(Exception):
    """A cookie or an attribute of one has a wrong name."""


def _quote(text):
    if text is None or _is_legal_key(text):
        return text
    return '"' + text.translate(_ESCAPES) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return re.sub(r"\\(?:([0-3][0-7][0-7])|(.))", lambda match: chr(int(match[1], 8)) if match[1] else match[2], text[1:-1])


def _moment(seconds):
    from time import gmtime, time
    year, month, day, hour, minute, second, weekday = gmtime(time() + seconds)[:7]
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{days[weekday]}, {day:02} {months[month - 1]} {year:4} {hour:02}:{minute:02}:{second:02} GMT"


class Morsel(dict):
    """One cookie: its name, its value and, as a dict, its attributes."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
        "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite",
    }
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, dict.fromkeys(self._reserved, ""))

    @property
    def key(self):
        """The name."""
        return self._key

    @property
    def value(self):
        """The value."""
        return self._value

    @property
    def coded_value(self):
        """The value as it is sent."""
        return self._coded_value

    def _attribute(self, name):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        return name

    def __setitem__(self, name, value):
        super().__setitem__(self._attribute(name), value)

    def setdefault(self, name, value=None):
        """The attribute; it is set first if it is missing."""
        return super().setdefault(self._attribute(name), value)

    def update(self, values):
        """Set attributes."""
        super().update({self._attribute(name): value for name, value in dict(values).items()})

    def _all(self):
        return dict(self), self._key, self._value, self._coded_value

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, Morsel) else NotImplemented

    __ne__ = object.__ne__

    def copy(self):
        """A cookie like this one."""
        other = Morsel()
        dict.update(other, self)
        other.__dict__.update(self.__dict__)
        return other

    def isReservedKey(self, K):
        """Whether a name is that of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set the name and the value."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_legal_key(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key = key
        self._value = val
        self._coded_value = coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key = state["key"]
        self._value = state["value"]
        self._coded_value = state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The header that sets this cookie."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """A script that sets this cookie."""
        statement = 'document.cookie = "%s";' % self.OutputString(attrs).replace('"', r"\"")
        lines = ['<script type="text/javascript">', "<!-- begin hiding", statement, "// end hiding -->", "</script>", ""]
        return "\n" + "\n".join(" " * 8 + line for line in lines)

    def OutputString(self, attrs=None):
        """What follows the name of the header."""
        wanted = self._reserved if attrs is None else attrs
        parts = [f"{self._key}={self._coded_value}"]
        parts += [self._written(name, value) for name, value in sorted(self.items()) if value != "" and name in wanted]
        return "; ".join(filter(None, parts))

    def _written(self, name, value):
        shown = self._reserved[name]
        if name in self._flags:
            return shown if value else ""
        if name == "expires" and isinstance(value, int):
            value = _moment(value)
        elif name == "max-age" and isinstance(value, int):
            value = int(value)
        elif name == "comment" and isinstance(value, str):
            value = _quote(value)
        return f"{shown}={value}"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class BaseCookie(dict):
    """Cookies by their names; a subclass says how values are coded."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        """The value, and how it was sent."""
        return val, val

    def value_encode(self, val):
        """The value, and how it is sent."""
        text = str(val)
        return text, text

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            super().__setitem__(key, value)
        else:
            self._put(key, *self.value_encode(value))

    def _put(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        super().__setitem__(key, morsel)

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        """The headers that set these cookies."""
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        shown = " ".join(f"{key}={morsel.value!r}" for key, morsel in sorted(self.items()))
        return f"<{type(self).__name__}: {shown}>"

    def js_output(self, attrs=None):
        """Scripts that set these cookies."""
        return "".join(morsel.js_output(attrs) for _, morsel in sorted(self.items()))

    def load(self, rawdata):
        """Take cookies from a header or from a dict."""
        if isinstance(rawdata, str):
            self._load_header(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _load_header(self, text):
        # A header that breaks the rules sets nothing, so all of it is read before anything is set.
        found = list(self._pairs(text))
        if None in found:
            return
        morsel = None
        for is_attribute, key, value in found:
            if is_attribute:
                morsel[key] = value
            else:
                self._put(key, *value)
                morsel = self[key]

    def _pairs(self, text):
        """Cookies and attributes: (is it an attribute, its name, its value); None where the rules are broken."""
        at = 0
        seen = False
        while at < len(text):
            match = _PAIR.match(text, at)
            if not match:
                return
            at = match.end()
            key, value = match["key"], match["value"]
            if key.startswith("$"):
                if seen:
                    yield True, key[1:], value
            elif key.lower() in Morsel._reserved:
                is_flag = value is None and key.lower() in Morsel._flags
                yield (True, key, True if is_flag else _unquote(value)) if seen and (is_flag or value is not None) else None
            elif value is None:
                yield None
            else:
                seen = True
                yield False, key, self.value_decode(value)


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts, in quotes where that is needed."""

    def value_decode(self, val):
        """The value, and how it was sent."""
        return _unquote(val), val

    def value_encode(self, val):
        """The value, and how it is sent."""
        text = str(val)
        return text, _quote(text)
