"""Headers cut into lines (RFC 5322, 2.2.3), what is beyond ASCII in encoded words (RFC 2047) or encoded parameters (RFC 2231)."""

import re
from binascii import b2a_base64
from urllib.parse import quote

from email.errors import HeaderParseError

_UNSAFE = re.compile(r"[^\x00-\x7f]|[\r\n]")
_LEADING = re.compile(r"[ \t]*")


def _has_surrogates(text):
    return any("\udc80" <= char <= "\udcff" for char in text)


def _charset(text):
    return "unknown-8bit" if _has_surrogates(text) else "utf-8"


def _bytes(text):
    return text.encode("ascii" if _has_surrogates(text) and text.encode("ascii", "replace").count(b"?") == 0 else "utf-8", "surrogateescape")


def encoded_word(text, charset=None):
    """A text as one encoded word, in the shorter of the two encodings; quoted-printable, which people can read, may be a bit longer."""
    charset = charset or _charset(text)
    data = _bytes(text)
    quoted = "".join("_" if byte == 32 else chr(byte) if chr(byte).isascii() and (chr(byte).isalnum() or byte in b"-!*+/") else "=%02X" % byte
                     for byte in data)
    if len(quoted) - (len(data) + 2) // 3 * 4 < 5:
        return f"=?{charset}?q?{quoted}?="
    return f"=?{charset}?b?{b2a_base64(data, newline=False).decode('ascii')}?="


class Folder:
    """The lines of one header, as they grow."""

    def __init__(self, name, policy):
        self.width = policy.max_line_length or float("inf")
        self.utf8 = policy.utf8
        self.linesep = policy.linesep
        self.lines = [name + ":"]
        # The text of an encoded word at the end of the last line and where it begins: what follows may join it.
        self._word = None

    def fits(self, text):
        """Whether the last line has place for a text."""
        return len(self.lines[-1]) + len(text) <= self.width

    def put(self, piece):
        """Write a piece whole if it fits, else by its parts."""
        text = piece.text
        if piece.kind == "identity":
            self._append(text)
            return
        if piece.must_encode or _has_surrogates(text) or not self.utf8 and _UNSAFE.search(text) or "\r" in text or "\n" in text:
            if piece.parameters is not None:
                self._put_parameters(piece.parameters)
            elif piece.parts:
                for part in piece.parts:
                    self.put(part)
            else:
                self._put_encoded(piece.value)
            return
        if self.fits(text):
            self._append(text)
            if piece.parts or text in "<,:;":
                # No encoded word reaches back over an address.
                self._word = None
        elif text[:1] in (" ", "\t") and text.strip() and len(text) <= self.width and not piece.parameters:
            self._break(text)
        elif piece.parameters is not None:
            self._put_parameters(piece.parameters)
        elif piece.parts and not self._fits_next(text):
            for part in piece.parts:
                self.put(part)
        else:
            self._put_long(piece)

    def _fits_next(self, text):
        """Whether a text that cannot be cut has place on a line of its own."""
        return not any(char in " \t" for char in text) and self.lines[-1][-1:] in (" ", "\t") and len(text) + 1 <= self.width

    def _append(self, text):
        self.lines[-1] += text

    def _break(self, text):
        self.lines.append(text)
        self._word = None

    def _put_long(self, piece):
        # White space at the end of the line may begin the next one instead.
        line, text = self.lines[-1], piece.text
        if not text.strip(" \t"):
            self._append(text)
            return
        kept = line.rstrip(" \t")
        if kept != line and kept:
            self.lines[-1] = kept
            blank = line[len(kept):]
            if len(blank) + len(text) > self.width and piece.encodable:
                self.lines[-1] = line
                self._put_encoded(piece.value)
                return
            self._break(blank + text)
        elif piece.encodable:
            self._put_encoded(piece.value)
        else:
            self._append(text)

    def _put_encoded(self, text):
        line = self.lines[-1]
        if self._word is not None:
            start, before = self._word
            # White space between two encoded words is not shown: it goes into the word.
            text = before + self._between() + text
            self.lines[-1] = line = line[:start]
        elif not line.endswith((" ", "\t", "(")) and len(line) > 1 and _LEADING.match(text).end():
            # The blanks before a word stay outside of it.
            end = _LEADING.match(text).end()
            self.lines[-1] = line = line + text[:end]
            text = text[end:]
        charset = _charset(text)
        while text:
            line = self.lines[-1]
            space = self.width - len(line)
            overhead = len(charset) + 7
            if self.width <= overhead:
                raise HeaderParseError("max_line_length is too small to fit an encoded word")
            if space <= overhead and len(line) > 1:
                self._new_line()
                continue
            take = len(text) if space == float("inf") else min(len(text), max(int(space) - overhead, 1))
            word = encoded_word(text[:take], charset)
            while take > 1 and len(word) > space:
                take -= 1
                word = encoded_word(text[:take], charset)
            if len(word) > space and len(line) > 1:
                self._new_line()
                continue
            self._word = len(line), text[:take]
            self._tail = len(line) + len(word)
            self.lines[-1] += word
            text = text[take:]
            if text:
                self.lines.append(" ")

    def _new_line(self):
        line = self.lines[-1]
        # A blank at the end of a line is none before an encoded word: it stays, and the word has one of its own.
        self.lines[-1] = line
        self.lines.append(" ")

    def _between(self):
        return self.lines[-1][self._tail:]

    def _put_parameters(self, parameters):
        for name, value in parameters:
            self.lines[-1] += ";"
            unknown = _has_surrogates(value)
            charset = "unknown-8bit" if unknown else "utf-8"
            plain = value.isascii() and not unknown
            quoted = '{}="{}"'.format(name, value.replace("\\", "\\\\").replace('"', '\\"')) if value else name
            if plain or self.utf8 and not unknown:
                if self.fits(" " + quoted):
                    self._append(" " + quoted)
                    continue
                if len(quoted) + 2 <= self.width:
                    self._break(" " + quoted)
                    continue
            encoded = "{}*={}''{}".format(name, "us-ascii" if plain else charset, quote(_bytes(value), safe="", encoding=None))
            if not plain and self.fits(" " + encoded):
                self._append(" " + encoded)
            elif not plain and len(encoded) + 1 <= self.width - 1:
                self._break(" " + encoded)
            else:
                self._put_sections(name, value, "us-ascii" if plain else charset)

    def _put_sections(self, name, value, charset):
        """A parameter that is too long for a line, in numbered sections."""
        section = 0
        self._word = None
        while value:
            start = f" {name}*{section}*=" + (charset + "''" if section == 0 else "")
            space = self.width - len(start) - 2
            take = min(len(value), max(int(space) - 1, 1)) if space != float("inf") else len(value)
            text = quote(_bytes(value[:take]), safe="")
            while take > 1 and len(text) > space:
                take -= 1
                text = quote(_bytes(value[:take]), safe="")
            value = value[take:]
            self._break(start + text + (";" if value else ""))
            section += 1


def fold(name, tree, policy):
    """The lines of a header, with its name and the newline at the end."""
    folder = Folder(name, policy)
    pieces = tree.pieces
    if pieces:
        folder.lines[0] += " "
    for piece in pieces:
        folder.put(piece)
    return policy.linesep.join(folder.lines) + policy.linesep
