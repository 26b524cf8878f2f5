"""Encodings in which escape sequences choose the set of characters that follows: ISO-2022 of Japan and Korea, and HZ of China.

A set of characters is one of the interpreter's encodings: the bytes here are those there without their highest bit.
"""

from _codecs import lookup_error

from codecs._base import CodecInfo, IncrementalDecoder, IncrementalEncoder
from codecs._streams import StreamReader, StreamWriter

_ESC = 0x1B


class _Charset:
    """A set of characters: the escape sequence that chooses it, and the encoding that knows it."""

    def __init__(self, escape, encoding, width=2, prefix=b"", decode_only=False):
        self.escape = escape
        self.width = width
        self._encoding, self._prefix, self._decode_only = encoding, prefix, decode_only

    def decode(self, data):
        """The character, or None."""
        try:
            text = (self._prefix + bytes(byte | 0x80 for byte in data)).decode(self._encoding)
        except UnicodeDecodeError:
            return None
        return text if len(text) == 1 else None

    def encode(self, char):
        """The bytes of a character, or None."""
        if self._decode_only:
            return None
        try:
            data = char.encode(self._encoding)
        except UnicodeEncodeError:
            return None
        if len(data) != len(self._prefix) + self.width or not data.startswith(self._prefix):
            return None
        data = data[len(self._prefix):]
        return bytes(byte & 0x7F for byte in data) if min(data) > 0xA0 else None


class _Ascii(_Charset):
    def decode(self, data):
        return chr(data[0])

    def encode(self, char):
        return char.encode() if char < "\x80" else None


class _Roman(_Charset):
    """JIS X 0201: ASCII with a yen and an overline."""

    def decode(self, data):
        return {0x5C: "\xa5", 0x7E: "\u203e"}.get(data[0]) or chr(data[0])

    def encode(self, char):
        return {"\xa5": b"\\", "\u203e": b"~"}.get(char)


_ASCII = _Ascii(b"\x1b(B", "ascii", 1)
_ROMAN = _Roman(b"\x1b(J", "ascii", 1)
_KANA = _Charset(b"\x1b(I", "shift_jis", 1)
_JIS = _Charset(b"\x1b$B", "euc_jp")
_OLD_JIS = _Charset(b"\x1b$@", "euc_jp", decode_only=True)
_SUPPLEMENT = _Charset(b"\x1b$(D", "euc_jp", prefix=b"\x8f")
_KOREAN = _Charset(b"\x1b$(C", "euc_kr")
_CHINESE = _Charset(b"\x1b$(A", "gb2312")
_LATIN = _Charset(b"\x1b.A", "latin-1", 1, decode_only=True)
_GREEK = _Charset(b"\x1b.F", "iso8859-7", 1, decode_only=True)

_JAPANESE = {
    "iso2022_jp": [_JIS, _ROMAN, _OLD_JIS],
    "iso2022_jp_1": [_JIS, _SUPPLEMENT, _ROMAN, _OLD_JIS],
    "iso2022_jp_2": [_JIS, _SUPPLEMENT, _KOREAN, _CHINESE, _ROMAN, _OLD_JIS, _LATIN, _GREEK],
    "iso2022_jp_ext": [_JIS, _SUPPLEMENT, _ROMAN, _KANA, _OLD_JIS],
}


class _State:
    """Reads and writes one encoding; what was chosen last is kept between the pieces of a text."""

    refused = 1

    def __init__(self, name):
        self.name = name
        self.reset()

    def decode(self, data, errors, final):
        """The text so far, and how many bytes it took."""
        data, out, i = bytes(data), [], 0
        while i < len(data):
            length = self.decode_one(data, i, out)
            if length > 0:
                i += length
                continue
            if length < 0 and not final:
                break
            end, reason = (len(data), "incomplete multibyte sequence") if length < 0 else (i + self.refused, "illegal multibyte sequence")
            self.refused = 1
            text, i = _handled(UnicodeDecodeError(self.name, data, i, end, reason), errors, len(data))
            out.append(text)
        return "".join(out), i

    def refuse(self, length):
        """An escape sequence of a length is refused as a whole."""
        self.refused = length
        return 0

    def end_of_escape(self, data, i, out):
        """Where an escape sequence ends; where there is none, the opposite of what decode_one answers: 1 or -1."""
        if i + 1 == len(data):
            return 1
        if data[i + 1] not in b"()$.&":
            out.append("\x1b")
            return -1
        end = i + 1
        while end < len(data) and not 0x40 <= data[end] <= 0x5A:
            end += 1
        return end + 1 if end < len(data) else 1

    def encode(self, text, errors, final):
        """The bytes of a text; at its end ASCII is chosen again."""
        out, i = bytearray(), 0
        while i < len(text):
            code = self.encode_one(text[i])
            if code is not None:
                out += code
                i += 1
                continue
            error = UnicodeEncodeError(self.name, text, i, i + 1, "illegal multibyte sequence")
            fresh, i = _handled(error, errors, len(text))
            out += fresh if isinstance(fresh, bytes) else self._encode_fresh(fresh, error)
        if final:
            out += self.finish()
        return bytes(out)

    def _encode_fresh(self, text, error):
        out = bytearray()
        for char in text:
            code = self.encode_one(char)
            if code is None:
                raise error
            out += code
        return out


def _handled(error, errors, length):
    answer = lookup_error(errors or "strict")(error)
    decoding = isinstance(error, UnicodeDecodeError)
    if not (isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[0], str if decoding else (str, bytes)) and isinstance(answer[1], int)):
        raise TypeError("decoding error handler must return (str, int) tuple" if decoding else "encoding error handler must return (str, int) tuple")
    fresh, i = answer
    if i < 0:
        i += length
    if not 0 <= i <= length:
        raise IndexError("position %d from error handler out of bounds" % i)
    return fresh, i


class _Japanese(_State):
    def __init__(self, name):
        self.charsets = _JAPANESE[name]
        super().__init__(name)

    def reset(self):
        self.chosen = _ASCII
        self.high = _ASCII if _LATIN in self.charsets else None

    def getstate(self):
        """What was chosen, as a number."""
        known = [_ASCII, *self.charsets, None]
        # Text files take 0 for the beginning.
        start = known.index(_ASCII if _LATIN in self.charsets else None)
        return known.index(self.chosen) * len(known) + (known.index(self.high) - start) % len(known)

    def setstate(self, state):
        """Choose what was chosen."""
        known = [_ASCII, *self.charsets, None]
        start = known.index(_ASCII if _LATIN in self.charsets else None)
        self.chosen, self.high = known[state // len(known)], known[(state + start) % len(known)]

    def decode_one(self, data, i, out):
        """Decode what is at an index; how many bytes it takes, 0 when it is nothing, negative when more must follow."""
        byte = data[i]
        if byte == _ESC:
            return self._read_escape(data, i, out)
        if byte < 0x20:
            out.append(chr(byte))
            return 1
        if byte >= 0x80:
            return 0
        width = self.chosen.width
        if i + width > len(data):
            return -1
        char = self.chosen.decode(data[i:i + width])
        if char is None:
            return self.refuse(width)
        out.append(char)
        return width

    def _read_escape(self, data, i, out):
        if self.high is not None and data.startswith(b"\x1bN", i):
            return self._read_high(data, i, out)
        end = self.end_of_escape(data, i, out)
        if end <= 1:
            return -end
        escape = data[i:end]
        for charset in (_ASCII, *self.charsets):
            if charset.escape.replace(b"$(", b"$") == escape.replace(b"$(", b"$"):
                if charset in (_LATIN, _GREEK):
                    self.high = charset
                else:
                    self.chosen = charset
                return len(escape)
        # Where Korean is known, it may also be named as a second set, which nothing leads to.
        return len(escape) if escape == _Korean.header and _KOREAN in self.charsets else self.refuse(len(escape))

    def _read_high(self, data, i, out):
        if i + 3 > len(data):
            return -1
        char = self.high.decode(data[i + 2:i + 3])
        if char is None or data[i + 2] >= 0x80:
            return 0
        out.append(char)
        return 3

    def encode_one(self, char):
        """The bytes of a character, with the escape sequence it needs; None if it has none."""
        for charset in (_ASCII, *self.charsets):
            code = charset.encode(char)
            if code is not None:
                return self._choose(charset, code)
        return None

    def _choose(self, charset, code):
        if self.chosen is charset:
            return code
        self.chosen = charset
        return charset.escape + code

    def finish(self):
        """What ends a text."""
        if self.chosen is _ASCII:
            return b""
        self.chosen = _ASCII
        return _ASCII.escape


class _Shifted(_State):
    """Two sets, and marks that go from one to the other."""

    def reset(self):
        self.shifted = False
        self.begun = False

    def getstate(self):
        """Which set is chosen, as a number."""
        return self.shifted + 2 * self.begun

    def setstate(self, state):
        """Choose the set that was chosen."""
        self.shifted, self.begun = bool(state & 1), bool(state & 2)

    def decode_pair(self, data, i, out):
        """Decode two bytes of the larger set."""
        if i + 2 > len(data):
            return -1
        char = self.charset.decode(data[i:i + 2])
        if char is None:
            return self.refuse(self.illegal)
        out.append(char)
        return 2

    def shift(self, shifted):
        """The mark that is needed to go to a set."""
        if self.shifted == shifted:
            return b""
        self.shifted = shifted
        return self.into if shifted else self.back

    def finish(self):
        """What ends a text."""
        return self.shift(False)


class _Korean(_Shifted):
    charset, into, back, illegal = _KOREAN, b"\x0e", b"\x0f", 2
    header = b"\x1b$)C"

    def decode_one(self, data, i, out):
        byte = data[i]
        if byte == _ESC:
            end = self.end_of_escape(data, i, out)
            if end <= 1:
                return -end
            if data[i:end] != self.header:
                return self.refuse(end - i)
            self.begun = True
            return len(self.header)
        if byte in b"\x0e\x0f":
            self.shifted = byte == 0x0E
            return 1
        if byte == 10:
            self.shifted = False
        if byte >= 0x80:
            return 0
        if self.shifted and self.begun and byte >= 0x20:
            return self.decode_pair(data, i, out)
        out.append(chr(byte))
        return 1

    def encode_one(self, char):
        code = _ASCII.encode(char)
        if code is not None:
            return self.shift(False) + code
        code = _KOREAN.encode(char)
        return None if code is None else self._header() + self.shift(True) + code

    def _header(self):
        if self.begun:
            return b""
        self.begun = True
        return self.header


class _Hz(_Shifted):
    charset, into, back, illegal = _CHINESE, b"~{", b"~}", 1

    def decode_one(self, data, i, out):
        byte = data[i]
        if byte == 0x7E:
            return self._read_mark(data, i, out)
        if byte >= 0x80:
            return 0
        if self.shifted:
            return self.decode_pair(data, i, out)
        out.append(chr(byte))
        return 1

    def _read_mark(self, data, i, out):
        if i + 1 == len(data):
            return -1
        kind = data[i + 1:i + 2]
        if kind == b"~" and not self.shifted:
            out.append("~")
        elif kind in (b"{", b"}") and self.shifted == (kind == b"}"):
            self.shifted = not self.shifted
        elif kind != b"\n":
            return 0
        return 2

    def encode_one(self, char):
        if char < "\x80":
            return self.shift(False) + (b"~~" if char == "~" else char.encode())
        code = _CHINESE.encode(char)
        return None if code is None else self.shift(True) + code


_KINDS = dict.fromkeys(_JAPANESE, _Japanese) | {"iso2022_kr": _Korean, "hz": _Hz}
_ALIASES = {
    "csiso2022jp": "iso2022_jp", "iso2022jp": "iso2022_jp", "iso_2022_jp": "iso2022_jp", "iso2022jp_1": "iso2022_jp_1", "iso_2022_jp_1": "iso2022_jp_1",
    "iso2022jp_2": "iso2022_jp_2", "iso_2022_jp_2": "iso2022_jp_2", "iso2022jp_ext": "iso2022_jp_ext", "iso_2022_jp_ext": "iso2022_jp_ext",
    "csiso2022kr": "iso2022_kr", "iso2022kr": "iso2022_kr", "iso_2022_kr": "iso2022_kr", "hzgb": "hz", "hz_gb": "hz", "hz_gb_2312": "hz",
}


class _Encoder(IncrementalEncoder):
    """Keeps what was chosen last."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._state = _KINDS[self._name](self._name)

    def encode(self, input, final=False):
        return self._state.encode(input, self.errors, final)

    def reset(self):
        self._state.reset()

    def getstate(self):
        return self._state.getstate()

    def setstate(self, state):
        self._state.setstate(state)


class _Decoder(IncrementalDecoder):
    """Keeps what was chosen last, and the beginning of a character."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._state = _KINDS[self._name](self._name)
        self._rest = b""

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        text, used = self._state.decode(data, self.errors, final)
        self._rest = data[used:]
        return text

    def reset(self):
        self._state.reset()
        self._rest = b""

    def getstate(self):
        return self._rest, self._state.getstate()

    def setstate(self, state):
        self._rest, number = state
        self._state.setstate(number)


class _Reader(StreamReader):
    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._state = _KINDS[self._name](self._name)

    def decode(self, input, errors="strict"):
        return self._state.decode(input, errors, False)

    def reset(self):
        super().reset()
        self._state.reset()


class _Writer(StreamWriter):
    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._state = _KINDS[self._name](self._name)

    def encode(self, input, errors="strict"):
        return self._state.encode(input, errors, False), len(input)

    def reset(self):
        self.stream.write(self._state.finish())
        self._state.reset()


def search(name):
    """The codec of an encoding with escape sequences, or None."""
    name = name.replace("-", "_")
    name = _ALIASES.get(name, name)
    if name not in _KINDS:
        return None

    def encode(input, errors="strict"):
        return _KINDS[name](name).encode(input, errors, True), len(input)

    def decode(input, errors="strict"):
        return _KINDS[name](name).decode(input, errors, True)

    members = {"_name": name, "__module__": "encodings." + name}
    return CodecInfo(encode, decode, type("StreamReader", (_Reader,), members), type("StreamWriter", (_Writer,), members),
                     type("IncrementalEncoder", (_Encoder,), members), type("IncrementalDecoder", (_Decoder,), members), name)
