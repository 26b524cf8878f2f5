"""JSON text to Python objects."""

from . import scanner
from .scanner import JSONDecodeError, c_scanstring, py_scanstring, scanstring, skip_blanks

__all__ = ["JSONDecoder", "JSONDecodeError"]

_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """Read an object whose `{` has just been read; returns it and where it ends."""
    text, end = s_and_end
    memo = {} if memo is None else memo
    pairs = []
    end = skip_blanks(text, end)
    char = text[end:end + 1]
    if char == "}":
        return _finish_object(pairs, object_hook, object_pairs_hook), end + 1
    if char != '"':
        raise JSONDecodeError("Expecting property name enclosed in double quotes", text, end)
    while True:
        key, end = scanstring(text, end + 1, strict)
        key = memo.setdefault(key, key)
        if text[end:end + 1] != ":":
            end = skip_blanks(text, end)
            if text[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", text, end)
        end = skip_blanks(text, end + 1)
        try:
            value, end = scan_once(text, end)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", text, stop.value) from None
        pairs.append((key, value))
        end = skip_blanks(text, end)
        char = text[end:end + 1]
        if char == "}":
            return _finish_object(pairs, object_hook, object_pairs_hook), end + 1
        if char != ",":
            raise JSONDecodeError("Expecting ',' delimiter", text, end)
        comma = end
        end = skip_blanks(text, end + 1)
        if text[end:end + 1] != '"':
            if text[end:end + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", text, comma)
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, end)


def _finish_object(pairs, object_hook, object_pairs_hook):
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs)
    result = dict(pairs)
    return result if object_hook is None else object_hook(result)


def JSONArray(s_and_end, scan_once):
    """Read an array whose `[` has just been read; returns it and where it ends."""
    text, end = s_and_end
    values = []
    end = skip_blanks(text, end)
    if text[end:end + 1] == "]":
        return values, end + 1
    append = values.append
    while True:
        try:
            value, end = scan_once(text, end)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", text, stop.value) from None
        append(value)
        end = skip_blanks(text, end)
        char = text[end:end + 1]
        if char == "]":
            return values, end + 1
        if char != ",":
            raise JSONDecodeError("Expecting ',' delimiter", text, end)
        comma = end
        end = skip_blanks(text, end + 1)
        if text[end:end + 1] == "]":
            raise JSONDecodeError("Illegal trailing comma before end of array", text, comma)


class JSONDecoder:
    """Decodes JSON; hooks choose what objects and numbers become.

    `object_hook` gets every decoded object as a dict, `object_pairs_hook` (which wins) as a list
    of pairs; `parse_float`, `parse_int` and `parse_constant` get the text of numbers and of NaN,
    Infinity and -Infinity; with `strict` false, control characters are allowed in strings.
    """

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s, _w=None):
        """Return the one value that the text holds."""
        obj, end = self.raw_decode(s, idx=skip_blanks(s, 0))
        end = skip_blanks(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Return the value that starts at `idx` and the index where it ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None
