"""Quoted-printable text, in bodies and in headers."""

import re

__all__ = ["body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode", "header_encode",
           "header_length", "quote", "unquote"]

_HEADER_PLAIN = frozenset(b"-!*+/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_BODY_PLAIN = frozenset(range(32, 127)) - {ord("=")} | {9}


def header_check(octet):
    """Whether a byte is escaped in a header."""
    return octet != 32 and octet not in _HEADER_PLAIN


def body_check(octet):
    """Whether a byte is escaped in a body."""
    return octet not in _BODY_PLAIN


def quote(c):
    """The escape of a character."""
    return "=%02X" % ord(c)


def unquote(s):
    """The character of an escape."""
    return chr(int(s[1:3], 16))


def header_length(bytearray):
    """How long bytes are in a header."""
    return sum(1 if byte in _HEADER_PLAIN or byte == 32 else 3 for byte in bytearray)


def body_length(bytearray):
    """How long bytes are in a body."""
    return sum(1 if byte in _BODY_PLAIN else 3 for byte in bytearray)


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word for a header."""
    if not header_bytes:
        return ""
    text = "".join(chr(byte) if byte in _HEADER_PLAIN else "_" if byte == 32 else "=%02X" % byte for byte in header_bytes)
    return "=?%s?q?%s?=" % (charset, text)


def body_encode(body, maxlinelen=76, eol="\n"):
    """Text, each character one byte, as the body of a message."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    lines = body.splitlines()
    ends = body[-1] in "\r\n"
    encoded = [part for line in lines for part in _wrapped(line, maxlinelen)]
    return eol.join(encoded) + (eol if ends else "")


def _wrapped(line, maxlinelen):
    units = [char if ord(char) in _BODY_PLAIN else quote(char) for char in line]
    if units and units[-1] in " \t":
        # A blank at the end of a line would be lost on the way.
        units[-1] = quote(units[-1])
    current = ""
    for index, unit in enumerate(units):
        room = maxlinelen - (1 if index < len(units) - 1 else 0)
        if len(current) + len(unit) > room:
            yield current + "="
            current = ""
        current += unit
    yield current


def decode(encoded, eol="\n"):
    """The text of a body."""
    if not encoded:
        return encoded
    result = ""
    for line in encoded.splitlines():
        line = line.rstrip()
        soft = line.endswith("=")
        if soft:
            line = line[:-1]
        result += re.sub("=[0-9A-Fa-f]{2}", lambda match: unquote(match[0]), line) + ("" if soft else eol)
    if encoded[-1] not in "\r\n" and result.endswith(eol):
        result = result[:-len(eol)]
    return result


body_decode = decodestring = decode


def header_decode(s):
    """The text of the inside of an encoded word, a character for a byte."""
    return re.sub("=[0-9a-fA-F]{2}", lambda match: unquote(match[0]), s.replace("_", " "))
