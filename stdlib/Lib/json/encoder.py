"""Python objects to JSON text."""

__all__ = ["JSONEncoder"]

_SHORT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_INFINITY = float("inf")


def py_encode_basestring(s):
    """Return a string as JSON, with only quotes, backslashes and control characters escaped."""
    if s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    return '"' + "".join(_SHORT.get(c) or (c if c >= " " else f"\\u{ord(c):04x}") for c in s) + '"'


def py_encode_basestring_ascii(s):
    """Return a string as JSON in ASCII."""
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    return '"' + "".join(_SHORT.get(c) or (c if " " <= c <= "~" else _escape(ord(c))) for c in s) + '"'


def _escape(code):
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


try:
    from _json import encode_basestring as c_encode_basestring
except ImportError:
    c_encode_basestring = None
try:
    from _json import encode_basestring_ascii as c_encode_basestring_ascii
except ImportError:
    c_encode_basestring_ascii = None
try:
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_make_encoder = None

encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Encodes dict, list, tuple, str, int, float, bool and None; others through `default`.

    `skipkeys` leaves out keys that cannot be JSON keys; `ensure_ascii` escapes all that is not
    ASCII; `check_circular` guards against loops; `allow_nan` allows NaN and the infinities;
    `sort_keys` sorts; `indent` (a number or a string) makes it pretty; `separators` is the pair
    (between items, between key and value).
    """

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in place of `o`; subclasses override it."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return the JSON text of an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Iterate over pieces of the JSON text of an object."""
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        if _one_shot and c_make_encoder is not None:
            indent = self.indent
            if indent is not None and not isinstance(indent, str):
                indent = " " * indent
            iterencode = c_make_encoder(markers, self.default, encoder, indent,
                                        self.key_separator, self.item_separator, self.sort_keys,
                                        self.skipkeys, self.allow_nan)
            return iterencode(o, 0)
        chunks = []
        _make_writer(self, markers, encoder, chunks.append)(o, 0)
        return chunks if _one_shot else iter(chunks)


def _float_text(o, allow_nan):
    if o != o:
        text = "NaN"
    elif o == _INFINITY:
        text = "Infinity"
    elif o == -_INFINITY:
        text = "-Infinity"
    else:
        return float.__repr__(o)
    if not allow_nan:
        raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
    return text


def _make_writer(options, markers, encode_string, append):
    """Return a function that hands the pieces of an object's JSON text to `append`."""
    default, allow_nan = options.default, options.allow_nan
    item_separator, key_separator = options.item_separator, options.key_separator
    skipkeys, sort_keys = options.skipkeys, options.sort_keys
    indent = options.indent
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def write(o, level):
        if isinstance(o, str):
            append(encode_string(o))
        elif o is None:
            append("null")
        elif o is True:
            append("true")
        elif o is False:
            append("false")
        elif isinstance(o, int):
            append(int.__repr__(o))
        elif isinstance(o, float):
            append(_float_text(o, allow_nan))
        elif isinstance(o, (list, tuple)):
            write_list(o, level)
        elif isinstance(o, dict):
            write_dict(o, level)
        else:
            mark(o)
            write(default(o), level)
            unmark(o)

    def mark(o):
        if markers is not None:
            if id(o) in markers:
                raise ValueError("Circular reference detected")
            markers[id(o)] = o

    def unmark(o):
        if markers is not None:
            del markers[id(o)]

    def write_list(items, level):
        if not items:
            append("[]")
            return
        mark(items)
        separator = item_separator
        if indent is None:
            append("[")
        else:
            newline = "\n" + indent * (level + 1)
            separator += newline
            append("[" + newline)
        first = True
        for item in items:
            if first:
                first = False
            else:
                append(separator)
            write(item, level + 1)
        if indent is not None:
            append("\n" + indent * level)
        append("]")
        unmark(items)

    def write_dict(mapping, level):
        if not mapping:
            append("{}")
            return
        mark(mapping)
        separator = item_separator
        append("{")
        if indent is not None:
            newline = "\n" + indent * (level + 1)
            separator += newline
        first = True
        for key, value in sorted(mapping.items()) if sort_keys else mapping.items():
            if not isinstance(key, str):
                key = key_text(key)
                if key is None:
                    continue
            if not first:
                append(separator)
            else:
                first = False
                if indent is not None:
                    append(newline)
            append(encode_string(key))
            append(key_separator)
            write(value, level + 1)
        if not first and indent is not None:
            append("\n" + indent * level)
        append("}")
        unmark(mapping)

    def key_text(key):
        if isinstance(key, float):
            return _float_text(key, allow_nan)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")

    return write
