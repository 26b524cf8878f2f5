"""Character sets and how messages encode them."""

from email import base64mime, quoprimime
from email.encoders import encode_7or8bit
from email.errors import CharsetError

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP, BASE64, SHORTEST = 1, 2, 3
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"

# How headers and bodies of a set are encoded, and into which set they are converted for it.
CHARSETS = {
    **{f"iso-8859-{n}": (QP, QP, None) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)},
    "windows-1252": (QP, QP, None), "viscii": (QP, QP, None), "us-ascii": (None, None, None), "big5": (BASE64, BASE64, None),
    "gb2312": (BASE64, BASE64, None), "euc-jp": (BASE64, None, "iso-2022-jp"), "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None), "koi8-r": (BASE64, BASE64, None), "utf-8": (SHORTEST, BASE64, "utf-8"),
}
ALIASES = {
    **{f"latin_{n}": f"iso-8859-{part}" for n, part in ((1, 1), (2, 2), (3, 3), (4, 4), (5, 9), (6, 10), (7, 13), (8, 14), (9, 15), (10, 16))},
    **{f"latin-{n}": f"iso-8859-{part}" for n, part in ((1, 1), (2, 2), (3, 3), (4, 4), (5, 9), (6, 10), (7, 13), (8, 14), (9, 15), (10, 16))},
    "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii",
}
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Tell how a character set is encoded in headers and bodies."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = header_enc, body_enc, output_charset


def add_alias(alias, canonical):
    """Another name of a character set."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """The codec of a character set."""
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode("ascii", "surrogateescape")
    return string.encode(codec)


class Charset:
    """A character set and what messages do with it."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise CharsetError(input_charset) from None
        name = input_charset.lower()
        self.input_charset = ALIASES.get(name, name)
        header, body, converted = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        self.header_encoding, self.body_encoding = header, body
        output = converted or self.input_charset
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The value of Content-Transfer-Encoding, or a function that encodes a message."""
        assert self.body_encoding != SHORTEST
        return {QP: "quoted-printable", BASE64: "base64"}.get(self.body_encoding, encode_7or8bit)

    def get_output_charset(self):
        """The set that texts are written in."""
        return self.output_charset or self.input_charset

    def header_encode(self, string):
        """A text as an encoded word."""
        data = _encode(string, self.output_codec or "us-ascii")
        module = self._header_module(data)
        return string if module is None else module.header_encode(data, self.output_codec or "us-ascii")

    def _header_module(self, data):
        if self.header_encoding == SHORTEST:
            return base64mime if base64mime.header_length(data) < quoprimime.header_length(data) else quoprimime
        return {BASE64: base64mime, QP: quoprimime}.get(self.header_encoding)

    def header_encode_lines(self, string, maxlengths):
        """A text as encoded words, the first at most as long as the first length says, and so on."""
        codec = self.output_codec or "us-ascii"
        module = self._header_module(_encode(string, codec))
        extra = len(self.get_output_charset()) + 7
        lengths = iter(maxlengths)
        room = next(lengths) - extra
        lines, current = [], ""
        for char in string:
            if module.header_length(_encode(current + char, codec)) > room:
                lines.append(self._word(module, current, codec) if current or lines else None)
                current, room = "", next(lengths) - extra
            current += char
        return lines + [self._word(module, current, codec)]

    def _word(self, module, text, codec):
        return module.header_encode(_encode(text, codec), str(self.get_output_charset()))

    def body_encode(self, string):
        """A text as the body of a message."""
        if not string:
            return string
        if self.body_encoding is BASE64:
            data = string.encode(self.output_charset) if isinstance(string, str) else string
            return base64mime.body_encode(data)
        if self.body_encoding is QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return quoprimime.body_encode(string.decode("latin1"))
        return string.encode(self.output_charset).decode("ascii") if isinstance(string, str) else string.decode("ascii")
