"""Codecs that turn bytes into bytes, or text into text."""

from codecs._base import CodecInfo, IncrementalDecoder, IncrementalEncoder
from codecs._streams import StreamReader, StreamWriter


def search(name):
    """The codec of a transformation, or None."""
    name = _ALIASES.get(name, name)
    if name not in _FUNCTIONS:
        return None
    encode, decode = _FUNCTIONS[name]
    return _info({"rot_13": "rot-13"}.get(name, name.removesuffix("_codec")), _counted(encode), _counted(decode))


def _counted(function):
    def code(input, errors="strict"):
        if errors != "strict" and function not in (_rot13,):
            raise AssertionError
        return function(input), len(input)
    return code


def _info(name, encode, decode):
    class TransformCodec:
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    Encoder.__name__, Decoder.__name__ = "IncrementalEncoder", "IncrementalDecoder"
    kind = str if name == "rot-13" else bytes
    return CodecInfo(encode, decode, type("StreamReader", (TransformCodec, StreamReader), {"charbuffertype": kind}),
                     type("StreamWriter", (TransformCodec, StreamWriter), {"charbuffertype": kind}), Encoder, Decoder, name, _is_text_encoding=False)


def _rot13(text):
    return text.translate(_TURNED)


_TURNED = {first + i: first + (i + 13) % 26 for first in (65, 97) for i in range(26)}


def _hex_encode(data):
    from binascii import b2a_hex
    return b2a_hex(data)


def _hex_decode(data):
    from binascii import a2b_hex
    return a2b_hex(data)


def _base64_encode(data):
    from base64 import encodebytes
    return encodebytes(data)


def _base64_decode(data):
    from base64 import decodebytes
    return decodebytes(data)


def _quopri_encode(data):
    from binascii import b2a_qp
    return b2a_qp(data, True)


def _quopri_decode(data):
    from binascii import a2b_qp
    return a2b_qp(data)


def _zlib_encode(data):
    from zlib import compress
    return compress(data)


def _zlib_decode(data):
    from zlib import decompress
    return decompress(data)


def _bz2_encode(data):
    from bz2 import compress
    return compress(data)


def _bz2_decode(data):
    from bz2 import decompress
    return decompress(data)


def _uu_encode(data):
    from binascii import b2a_uu
    lines = [b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45)]
    return b"begin 666 <data>\n" + b"".join(lines) + b" \nend\n"


def _uu_decode(data):
    from binascii import a2b_uu
    lines = iter(bytes(data).split(b"\n"))
    for line in lines:
        if line.startswith(b"begin "):
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end":
            return b"".join(out)
        out.append(a2b_uu(line))
    raise ValueError("Truncated input data")


_FUNCTIONS = {"rot_13": (_rot13, _rot13), "hex_codec": (_hex_encode, _hex_decode), "base64_codec": (_base64_encode, _base64_decode),
              "quopri_codec": (_quopri_encode, _quopri_decode), "zlib_codec": (_zlib_encode, _zlib_decode), "bz2_codec": (_bz2_encode, _bz2_decode), "uu_codec": (_uu_encode, _uu_decode)}
_ALIASES = {"rot13": "rot_13", "hex": "hex_codec", "base64": "base64_codec", "base_64": "base64_codec", "quopri": "quopri_codec",
            "quoted_printable": "quopri_codec", "quotedprintable": "quopri_codec", "bz2": "bz2_codec", "zlib": "zlib_codec", "zip": "zlib_codec", "uu": "uu_codec"}
