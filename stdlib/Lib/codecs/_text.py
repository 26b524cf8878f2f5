"""The interpreter's own text encodings as codecs."""

from _codecs import lookup_error, text_decode, text_encode, text_name

from codecs._base import BufferedIncrementalDecoder, CodecInfo, IncrementalEncoder
from codecs._streams import StreamReader, StreamWriter

# Encodings that begin with a mark: the marks, and what each of them says of the rest.
_MARKS = {"utf-16": {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"},
          "utf-32": {b"\xff\xfe\0\0": "utf-32-le", b"\0\0\xfe\xff": "utf-32-be"},
          "utf-8-sig": {b"\xef\xbb\xbf": "utf-8"}}

__all__ = ["charmap_build", "charmap_decode", "charmap_encode", "escape_decode", "escape_encode", "readbuffer_encode",
           "utf_16_ex_decode", "utf_32_ex_decode"]


def search(name):
    """The codec of one of the interpreter's own encodings, or None."""
    known = text_name(name)
    return known and _info(known)


def _info(name):
    encode, decode = _encoder(name), _decoder(name, True)
    codec = {"_encoding": name, "encode": staticmethod(encode), "decode": staticmethod(decode), "__module__": "encodings." + name.replace("-", "_")}
    return CodecInfo(encode, decode, type("StreamReader", (_Reader,), codec | {"decode": _Reader.decode}),
                     type("StreamWriter", (_Writer,), codec | {"encode": _Writer.encode}),
                     type("IncrementalEncoder", (_Encoder,), {"_encoding": name, "__module__": codec["__module__"]}),
                     type("IncrementalDecoder", (_Decoder,), {"_encoding": name, "__module__": codec["__module__"]}),
                     "iso8859-1" if name == "latin-1" else name)


def _encoder(name):
    def encode(input, errors="strict"):
        return text_encode(input, name, errors or "strict"), len(input)
    return encode


def _decoder(name, always_final=False, takes_text=False):
    def decode(input, errors="strict", final=takes_text):
        if takes_text and isinstance(input, str):
            input = input.encode()
        return text_decode(input, name, errors or "strict", always_final or final)
    return decode


class _Encoder(IncrementalEncoder):
    """Writes the mark once."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.reset()

    def encode(self, input, final=False):
        name = self._encoding
        if name in _MARKS and not self._first:
            name = next(iter(_MARKS[name].values()))
        self._first = self._first and not input
        return text_encode(input, name, self.errors)

    def reset(self):
        self._first = True

    def getstate(self):
        if self._encoding not in _MARKS or not self._first:
            return 0
        return 1 if self._encoding == "utf-8-sig" else 2

    def setstate(self, state):
        self._first = bool(state)


class _Marked:
    """Decodes, once the mark is there, what it announces."""

    _known = None

    def _decode_marked(self, data, errors, final):
        name = self._encoding
        if name not in _MARKS:
            return text_decode(data, name, errors, final)
        skipped = 0
        if self._known is None:
            skipped = self._read_mark(bytes(data), final)
            if skipped is None:
                return "", 0
        text, used = text_decode(data[skipped:], self._known, errors, final)
        return text, skipped + used

    def _read_mark(self, start, final):
        for mark, meant in _MARKS[self._encoding].items():
            if start.startswith(mark):
                self._known = meant
                return len(mark)
            if mark.startswith(start) and not (final and start):
                return None
        if self._encoding != "utf-8-sig" and not final:
            raise UnicodeDecodeError(self._encoding, start, 0, len(mark), "Stream does not start with BOM")
        self._known = meant if self._encoding == "utf-8-sig" else self._encoding + "-le"
        return 0


class _Decoder(_Marked, BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        return self._decode_marked(input, errors, final)

    def reset(self):
        super().reset()
        self._known = None

    def getstate(self):
        if self._encoding not in _MARKS:
            return self.buffer, 0
        if self._encoding == "utf-8-sig":
            return self.buffer, int(self._known is None)
        return self.buffer, 2 if self._known is None else int(self._known.endswith("be"))

    def setstate(self, state):
        super().setstate(state)
        meanings = list(_MARKS.get(self._encoding, {}).values())
        if self._encoding == "utf-8-sig":
            self._known = None if state[1] else meanings[0]
        elif meanings:
            self._known = None if state[1] == 2 else meanings[state[1]]


class _Reader(_Marked, StreamReader):
    def decode(self, input, errors="strict"):
        return self._decode_marked(input, errors, False)

    def reset(self):
        super().reset()
        self._known = None


class _Writer(StreamWriter):
    _first = True

    def encode(self, input, errors="strict"):
        name = self._encoding
        if name in _MARKS and not self._first:
            name = next(iter(_MARKS[name].values()))
        self._first = False
        return text_encode(input, name, errors), len(input)

    def reset(self):
        super().reset()
        self._first = True


def _publish():
    for name in "utf_7", "utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "latin_1", "ascii", "unicode_escape", "raw_unicode_escape":
        for function, kind in (_encoder(name), "encode"), (_decoder(name, name in ("latin_1", "ascii"), name.endswith("escape")), "decode"):
            function.__name__ = function.__qualname__ = name + "_" + kind
            globals()[function.__name__] = function
            __all__.append(function.__name__)


_publish()


def _ex_decode(data, errors, byteorder, final, name):
    if byteorder == 0:
        for mark, meant in _MARKS[name].items():
            if bytes(data[:4]).startswith(mark):
                text, used = text_decode(data[len(mark):], meant, errors or "strict", final)
                return text, used + len(mark), -1 if meant.endswith("le") else 1
    text, used = text_decode(data, name + ("-be" if byteorder > 0 else "-le"), errors or "strict", final)
    return text, used, byteorder


def utf_16_ex_decode(data, errors=None, byteorder=0, final=False):
    """Decode UTF-16; also return the byte order."""
    return _ex_decode(data, errors, byteorder, final, "utf-16")


def utf_32_ex_decode(data, errors=None, byteorder=0, final=False):
    """Decode UTF-32; also return the byte order."""
    return _ex_decode(data, errors, byteorder, final, "utf-32")


def readbuffer_encode(data, errors=None):
    """The bytes of a buffer, or of a str as UTF-8."""
    data = data.encode() if isinstance(data, str) else memoryview(data).tobytes()
    return data, len(data)


def escape_encode(data, errors=None):
    """Encode bytes with the escapes of a bytes literal."""
    if not isinstance(data, bytes):
        raise TypeError("escape_encode() argument 1 must be bytes, not " + type(data).__name__)
    return repr(b'"' + data)[3:-1].encode("latin-1"), len(data)


def escape_decode(data, errors=None):
    """Decode the escapes of a bytes literal."""
    source = data.encode() if isinstance(data, str) else bytes(data)
    out, i, unknown = bytearray(), 0, None
    while i < len(source):
        if source[i] != 92:
            out.append(source[i])
            i += 1
        else:
            end = _escape_at(source, i, errors or "strict", out)
            if end < 0 and unknown is None:
                unknown = source[i:-end].decode("latin-1")
            i = abs(end)
    if unknown is not None:
        import warnings
        kind = "octal escape" if unknown[1].isdigit() and len(unknown) > 2 else "escape"
        warnings.warn(f"invalid {kind} sequence '{unknown}'", DeprecationWarning, 2)
    return bytes(out), len(source)


_SIMPLE = dict(zip(b"abfnrtv\\'\"", b"\a\b\f\n\r\t\v\\'\"")) | {10: None}


def _escape_at(source, i, errors, out):
    """Decode the escape at an index; returns where it ends, negative for one that is none."""
    kind = source[i + 1:i + 2]
    if not kind:
        raise ValueError("Trailing \\ in string")
    if kind[0] in _SIMPLE:
        if kind != b"\n":
            out.append(_SIMPLE[kind[0]])
        return i + 2
    if kind in b"01234567":
        end = i + 1
        while end < i + 4 and source[end:end + 1] and source[end] in b"01234567":
            end += 1
        value = int(source[i + 1:end], 8)
        out.append(value & 255)
        return end if value < 256 else -end
    if kind != b"x":
        out += source[i:i + 2]
        return -(i + 2)
    digits = source[i + 2:i + 4]
    if len(digits) == 2 and digits.isalnum() and all(d in b"0123456789abcdefABCDEF" for d in digits):
        out.append(int(digits, 16))
        return i + 4
    if errors == "strict":
        raise ValueError("invalid \\x escape at position %d" % i)
    if errors not in ("replace", "ignore"):
        raise ValueError("decoding error; unknown error handling code: " + errors)
    if errors == "replace":
        out += b"?"
    return i + (3 if digits[:1] and digits[0] in b"0123456789abcdefABCDEF" else 2)


def charmap_build(map):
    """The dict that encodes what a decoding table of 256 characters decodes."""
    return {ord(char): byte for byte, char in enumerate(map) if char != "\ufffe"}


def charmap_decode(data, errors=None, mapping=None):
    """Decode each byte by a table."""
    if mapping is None:
        return text_decode(data, "latin-1", errors or "strict", True)
    data, out, i = bytes(data), [], 0
    while i < len(data):
        char = _mapped(mapping, data[i])
        if char is None:
            error = UnicodeDecodeError("charmap", data, i, i + 1, "character maps to <undefined>")
            char, i = _handled(error, errors, len(data))
        else:
            i += 1
        out.append(char)
    return "".join(out), len(data)


def _mapped(mapping, byte):
    try:
        char = mapping[byte]
    except LookupError:
        return None
    if isinstance(char, int):
        if not 0 <= char <= 0x10ffff:
            raise TypeError("character mapping must be in range(0x110000)")
        char = chr(char)
    if char is not None and not isinstance(char, str):
        raise TypeError("character mapping must return integer, None or str")
    return None if char == "\ufffe" else char


def _handled(error, errors, length):
    fresh, i = lookup_error(errors or "strict")(error)
    if i < 0:
        i += length
    if not 0 <= i <= length:
        raise IndexError("position %d from error handler out of bounds" % i)
    return fresh, i


def charmap_encode(input, errors=None, mapping=None):
    """Encode each character by a table."""
    if mapping is None:
        return text_encode(input, "latin-1", errors or "strict"), len(input)
    out, i = bytearray(), 0
    while i < len(input):
        code = _coded(mapping, input[i])
        if code is not None:
            out += code
            i += 1
            continue
        end = i + 1
        while end < len(input) and _coded(mapping, input[end]) is None:
            end += 1
        fresh, i = _handled(UnicodeEncodeError("charmap", input, i, end, "character maps to <undefined>"), errors, len(input))
        out += fresh if isinstance(fresh, bytes) else _encode_fresh(fresh, mapping, input, i, end)
    return bytes(out), len(input)


def _encode_fresh(fresh, mapping, input, start, end):
    codes = [_coded(mapping, char) for char in fresh]
    if None in codes:
        raise UnicodeEncodeError("charmap", input, min(start, end - 1), end, "character maps to <undefined>")
    return b"".join(codes)


def _coded(mapping, char):
    try:
        code = mapping[ord(char)]
    except LookupError:
        return None
    if isinstance(code, int):
        if not 0 <= code <= 255:
            raise TypeError("character mapping must be in range(256)")
        return bytes((code,))
    if code is not None and not isinstance(code, bytes):
        raise TypeError("character mapping must return integer, bytes or None, not " + type(code).__name__)
    return code
