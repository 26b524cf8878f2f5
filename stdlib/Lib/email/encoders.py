"""Encode the payload of a message for its way."""

from base64 import encodebytes
from quopri import encodestring

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    """Encode by base64."""
    msg.set_payload(str(encodebytes(msg.get_payload(decode=True)), "ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Encode as quoted-printable; blanks too."""
    data = encodestring(msg.get_payload(decode=True), quotetabs=True).replace(b" ", b"=20")
    msg.set_payload(data.decode("ascii", "surrogateescape"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Only say whether there are bytes beyond ASCII."""
    data = msg.get_payload(decode=True)
    plain = data is None or data.isascii()
    msg["Content-Transfer-Encoding"] = "7bit" if plain else "8bit"


def encode_noop(msg):
    """Change nothing."""
