"""Encoding and decoding: the registry of codecs, their base classes and streams."""

import sys

from _codecs import decode, encode, lookup, lookup_error, register, register_error, unregister

from codecs._base import (Codec, BufferedIncrementalDecoder, BufferedIncrementalEncoder, CodecInfo,
                          IncrementalDecoder, IncrementalEncoder)
from codecs._errors import (backslashreplace_errors, ignore_errors, namereplace_errors, replace_errors,
                            strict_errors, xmlcharrefreplace_errors)
from codecs._streams import EncodedFile, StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter, open
from codecs._text import *
from codecs import _text, _transforms

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
           "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
           "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode",
           "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors",
           "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error",
           "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE if sys.byteorder == "little" else BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == "little" else BOM_UTF32_BE

register(_text.search)
register(_transforms.search)


@register
def _search_stateful(name):
    """The codec of an encoding with escape sequences, or None."""
    if not name.startswith(("iso", "csiso", "hz")):
        return None
    from codecs import _stateful
    return _stateful.search(name)


@register
def _search_written(name):
    """The codec of an encoding that is a module of its own, or None."""
    if name not in ("idna", "punycode", "undefined"):
        return None
    import importlib
    return importlib.import_module("encodings." + name).getregentry()


def getencoder(encoding):
    """Look up the encoder function of an encoding."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Look up the decoder function of an encoding."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Look up the class of an encoding's incremental encoders."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Look up the class of an encoding's incremental decoders."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """Look up the StreamReader class of an encoding."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Look up the StreamWriter class of an encoding."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the strings of an iterator, each with what the one before left."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if output := encoder.encode(piece):
            yield output
    if output := encoder.encode("", True):
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the bytes of an iterator, each with what the one before left."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if output := decoder.decode(piece):
            yield output
    if output := decoder.decode(b"", True):
        yield output


def make_identity_dict(rng):
    """A dict that maps each number of a range to itself."""
    return {number: number for number in rng}


def make_encoding_map(decoding_map):
    """The inverse of a decoding map; what two bytes decode to is mapped to None."""
    inverse = {}
    for byte, char in decoding_map.items():
        inverse[char] = None if char in inverse else byte
    return inverse
