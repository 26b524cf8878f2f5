"""Quoted-printable: text in which few bytes need an escape stays readable."""

from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]


def encode(input, output, quotetabs, header=False):
    """Encode a binary file into another; `quotetabs` escapes blanks, `header` writes them as `_`."""
    output.write(encodestring(input.read(), quotetabs, header))


def encodestring(s, quotetabs=False, header=False):
    """Encode bytes."""
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Decode a binary file into another."""
    output.write(decodestring(input.read(), header))


def decodestring(s, header=False):
    """Decode bytes."""
    return a2b_qp(s, header=header)
