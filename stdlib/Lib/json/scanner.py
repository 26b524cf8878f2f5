"""Reads single JSON values."""

__all__ = ["make_scanner"]

_BLANKS = " \t\n\r"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_DIGITS = "0123456789"
_HEX = frozenset("0123456789abcdefABCDEF")


class JSONDecodeError(ValueError):
    """Bad JSON: `msg`, the text `doc`, the index `pos`, and its `lineno` and `colno`."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


def skip_blanks(text, pos):
    """The index of the first character from `pos` on that is not blank."""
    while text[pos:pos + 1] in _BLANKS and pos < len(text):
        pos += 1
    return pos


def _read_unicode_escape(text, pos):
    digits = text[pos + 1:pos + 5]
    if len(digits) == 4 and _HEX.issuperset(digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", text, pos)


def py_scanstring(s, end, strict=True):
    """Read a string whose opening quote is before `end`; returns it and where it ends."""
    chunks = []
    begin = end - 1
    while True:
        start = end
        quote = s.find('"', end)
        if quote < 0:
            quote = len(s)
        slash = s.find("\\", end, quote)
        stop = quote if slash < 0 else slash
        chunk = s[start:stop]
        if strict and chunk and not chunk.isprintable():
            for offset, char in enumerate(chunk):
                if char < " ":
                    raise JSONDecodeError("Invalid control character at", s, start + offset)
        chunks.append(chunk)
        if stop >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if slash < 0:
            return "".join(chunks), quote + 1
        char, end = _read_escape(s, slash + 1, begin)
        chunks.append(char)


def _read_escape(s, pos, begin):
    escape = s[pos:pos + 1]
    if not escape:
        raise JSONDecodeError("Unterminated string starting at", s, begin)
    if escape != "u":
        try:
            return _ESCAPES[escape], pos + 1
        except KeyError:
            raise JSONDecodeError("Invalid \\escape", s, pos - 1) from None
    code = _read_unicode_escape(s, pos)
    pos += 5
    if 0xD800 <= code <= 0xDBFF and s[pos:pos + 2] == "\\u":
        low = _read_unicode_escape(s, pos + 1)
        if 0xDC00 <= low <= 0xDFFF:
            return chr(0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00))), pos + 6
    return chr(code), pos


try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

scanstring = c_scanstring or py_scanstring
py_scanstring.__module__ = "json.decoder"


def py_make_scanner(context):
    """Return a function (text, index) -> (value, end) with the decoder's options."""
    parse_object = context.parse_object
    parse_array = context.parse_array
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook
    memo = context.memo

    def scan(text, idx):
        char = text[idx:idx + 1]
        if char == '"':
            return scanstring(text, idx + 1, strict)
        if char == "{":
            return parse_object((text, idx + 1), strict, scan, object_hook, object_pairs_hook, memo)
        if char == "[":
            return parse_array((text, idx + 1), scan)
        if char and char in "-0123456789":
            end, is_float = _number_end(text, idx)
            if end > idx:
                number = text[idx:end]
                return (parse_float if is_float else parse_int)(number), end
        return word(text, idx, char)

    def word(text, idx, char):
        if char == "t" and text.startswith("true", idx):
            return True, idx + 4
        if char == "f" and text.startswith("false", idx):
            return False, idx + 5
        if char == "n" and text.startswith("null", idx):
            return None, idx + 4
        for name in ("NaN", "Infinity", "-Infinity"):
            if text.startswith(name, idx):
                return parse_constant(name), idx + len(name)
        raise StopIteration(idx)

    def scan_once(text, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return scan(text, idx)
        finally:
            memo.clear()

    return scan_once


def _number_end(text, start):
    """Where the number that starts at `start` ends, and whether it is a float."""
    pos = start + 1 if text[start] == "-" else start
    first = text[pos:pos + 1]
    if not first or first not in _DIGITS:
        return start, False
    pos = pos + 1 if first == "0" else _digits_end(text, pos)
    is_float = False
    if text[pos:pos + 1] == ".":
        end = _digits_end(text, pos + 1)
        if end > pos + 1:
            pos, is_float = end, True
    if text[pos:pos + 1] in ("e", "E"):
        sign = pos + 2 if text[pos + 1:pos + 2] in ("+", "-") else pos + 1
        end = _digits_end(text, sign)
        if end > sign:
            pos, is_float = end, True
    return pos, is_float


def _digits_end(text, pos):
    size = len(text)
    while pos < size and text[pos] in _DIGITS:
        pos += 1
    return pos


try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

make_scanner = c_make_scanner or py_make_scanner
