"""Headers with characters beyond ASCII: encoded words."""

import binascii
import re

from email import base64mime, quoprimime
from email.charset import UNKNOWN8BIT, Charset
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

MAXLINELEN = 76
USASCII, UTF8 = Charset("us-ascii"), Charset("utf-8")

_WORD = re.compile(r"=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?=", re.MULTILINE)
# A line that looks like another header would end this one.
_EMBEDDED = re.compile(r"\n[^ \t]+:")


def decode_header(header):
    """List the (text or bytes, character set) pairs a header consists of."""
    if hasattr(header, "_chunks"):
        return [(_as_bytes(text, charset), str(charset)) for text, charset in header._chunks]
    if not _WORD.search(header):
        return [(header, None)]
    pieces = []
    for line in header.splitlines():
        pieces += _pieces(line)
    result = []
    for data, charset in _without_gaps(pieces):
        if result and result[-1][1] == charset:
            joined = b" " if charset is None else b""
            result[-1] = result[-1][0] + joined + data, charset
        else:
            result.append((data, charset))
    return result


def _as_bytes(text, charset):
    if charset == UNKNOWN8BIT:
        return text.encode("ascii", "surrogateescape")
    return text.encode(charset.output_codec or "us-ascii")


def _pieces(line):
    """(bytes, character set, whether it was an encoded word) of all parts of a line."""
    at, first = 0, True
    for match in _WORD.finditer(line):
        plain = line[at:match.start()]
        plain = plain.lstrip() if first else plain
        if plain:
            yield plain.encode("raw-unicode-escape"), None, plain.isspace()
        yield _decoded_word(match["encoding"].lower(), match["encoded"]), match["charset"].lower(), False
        at, first = match.end(), False
    rest = line[at:].lstrip() if first else line[at:]
    if rest:
        yield rest.encode("raw-unicode-escape"), None, rest.isspace()


def _without_gaps(pieces):
    """Blanks between two encoded words only separate these."""
    for index, (data, charset, blank) in enumerate(pieces):
        between = 0 < index < len(pieces) - 1 and pieces[index - 1][1] is not None and pieces[index + 1][1] is not None
        if not (blank and between):
            yield data, charset


def _decoded_word(encoding, encoded):
    if encoding == "q":
        return quoprimime.header_decode(encoded).encode("raw-unicode-escape")
    padded = encoded + "===="[:-len(encoded) % 4] if len(encoded) % 4 else encoded
    try:
        return base64mime.decode(padded)
    except binascii.Error:
        raise HeaderParseError("Base64 decoding error") from None


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A Header of the pairs that decode_header gives."""
    result = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        result.append(text, Charset(charset) if charset is not None and not isinstance(charset, Charset) else charset)
    return result


class Header:
    """A header made of texts in several character sets."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset = USASCII if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, self._charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def append(self, s, charset=None, errors="strict"):
        """Add a text, or bytes of a character set."""
        charset = self._charset if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode("us-ascii", "surrogateescape") if codec == UNKNOWN8BIT else s.decode(codec, errors)
        codec = charset.output_codec or "us-ascii"
        if codec != UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != "us-ascii":
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def __str__(self):
        text, last, ends_blank = "", None, False
        for chunk, charset in self._chunks:
            if charset == UNKNOWN8BIT:
                chunk = chunk.encode("ascii", "surrogateescape").decode("ascii", "replace")
            plain = charset in (None, "us-ascii", UNKNOWN8BIT)
            if text and last is not None and plain != last and not (ends_blank or chunk[:1] in ("", " ", "\t")):
                # An encoded word stands apart from what is plain.
                text += " "
            text += chunk
            last, ends_blank = plain, chunk[-1:] in (" ", "\t")
        return text

    def __eq__(self, other):
        return other == str(self)

    def __repr__(self):
        return object.__repr__(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The header as it is written, folded into lines of at most some characters."""
        maxlinelen = self._maxlinelen if maxlinelen is None else maxlinelen
        lines = _Lines(self._headerlen, maxlinelen or 1_000_000, self._continuation_ws, splitchars)
        last = None
        for text, charset in self._merged():
            plain = charset.header_encoding is None
            blank = last is not None and (last[1] and last[0][-1:].isspace() or plain and text[:1].isspace())
            if last is not None and not blank:
                lines.add_space()
            (lines.add_plain if plain else lines.add_words)(text, charset)
            last = text, plain
        value = lines.text(linesep)
        if _EMBEDDED.search(value):
            raise HeaderParseError("header value appears to contain an embedded header: {!r}".format(value))
        return value

    def _merged(self):
        """The chunks, those that follow each other in one set as one."""
        result = []
        for text, charset in self._chunks:
            if result and result[-1][1] == charset:
                result[-1] = result[-1][0] + " " + text, charset
            else:
                result.append((text, charset))
        return result


class _Lines:
    """The lines of a header that is being folded."""

    def __init__(self, used, longest, continuation, splitchars):
        self._longest, self._continuation, self._splitchars = longest, continuation, splitchars
        self._lines, self._current, self._used = [], "", used

    def _break(self, blank=None):
        """End a line; the next one begins with the blanks where the text was cut."""
        self._lines.append(self._current)
        self._current, self._used = self._continuation if blank is None else blank, 0

    def _room(self):
        return self._longest - self._used - len(self._current)

    def add_space(self):
        self._current += " "

    def add_plain(self, text, charset):
        first, *others = text.splitlines() or [""]
        self._fit(first)
        for line in others:
            # The program has folded the text itself: its blanks stay.
            rest = line.lstrip()
            self._break(line[:len(line) - len(rest)])
            self._fit(rest)

    def _fit(self, text):
        while len(text) > self._room():
            cut = self._cut(text, self._room())
            if cut is None:
                if not self._current.strip():
                    if self._used and not self._lines and text.strip() and not self._current:
                        # Nothing fits behind the name of the header.
                        self._break()
                        continue
                    break
                self._break()
                text = text.lstrip()
                continue
            rest = text[cut:].lstrip()
            blank = text[cut:len(text) - len(rest)]
            self._current += text[:cut]
            if not rest:
                self._current += blank
                return
            self._break(blank or None)
            text = rest
        self._current += text

    def _cut(self, text, room):
        """Where to break a text: behind the last of the best characters that fits, before a blank otherwise."""
        for char in self._splitchars:
            if char.isspace():
                at = text.rfind(char, 1, max(room, 0) + 1)
                while at > 0 and text[at - 1].isspace():
                    at -= 1
                if at <= 0 and not self._current.strip() and not (self._used and not self._lines):
                    at = text.find(char, 1)
                if at > 0:
                    return at
            else:
                at = max(text.rfind(char + " ", 0, max(room, 0) + 1), text.rfind(char + "\t", 0, max(room, 0) + 1))
                if 0 <= at < room:
                    return at + 1
        return None

    def add_words(self, text, charset):
        lengths = self._lengths()
        for number, line in enumerate(text.splitlines() or [""]):
            if number:
                self._break()
                line = " " + line.lstrip()
            for index, word in enumerate(charset.header_encode_lines(line, lengths)):
                if index:
                    self._break()
                self._current += word or ""

    def _lengths(self):
        yield self._room()
        while True:
            yield self._longest - len(self._continuation)

    def text(self, linesep):
        return linesep.join([*self._lines, self._current])
