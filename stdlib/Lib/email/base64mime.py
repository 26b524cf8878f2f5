"""base64, in bodies and in headers."""

from binascii import a2b_base64, b2a_base64

__all__ = ["body_decode", "body_encode", "decode", "decodestring", "header_encode", "header_length"]


def header_length(bytearray):
    """How long bytes are in base64."""
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word for a header."""
    if not header_bytes:
        return ""
    data = header_bytes.encode(charset) if isinstance(header_bytes, str) else header_bytes
    return "=?%s?b?%s?=" % (charset, b2a_base64(data, newline=False).decode("ascii"))


def body_encode(s, maxlinelen=76, eol="\n"):
    """Bytes as the lines of a body."""
    if not s:
        return ""
    step = maxlinelen * 3 // 4
    lines = (b2a_base64(s[at:at + step], newline=False).decode("ascii") for at in range(0, len(s), step))
    return "".join(line + eol for line in lines)


def decode(string):
    """The bytes of a body."""
    if not string:
        return b""
    return a2b_base64(string.encode("raw-unicode-escape") if isinstance(string, str) else string)


body_decode = decodestring = decode
