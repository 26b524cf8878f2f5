"""Encoding and decoding by the names of encodings."""

__all__ = ["BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_BE", "BOM_UTF16_LE",
           "BOM_UTF32", "BOM_UTF32_BE", "BOM_UTF32_LE", "CodecInfo", "decode", "encode",
           "getdecoder", "getencoder", "getincrementaldecoder", "getincrementalencoder",
           "IncrementalDecoder", "IncrementalEncoder", "iterdecode", "iterencode", "lookup", "open"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"

_builtin_open = open


def _rot13(text, errors="strict"):
    def turn(c):
        if "a" <= c <= "z" or "A" <= c <= "Z":
            start = ord("a" if c >= "a" else "A")
            return chr((ord(c) - start + 13) % 26 + start)
        return c
    return "".join(map(turn, text))


def _hex_encode(data, errors="strict"):
    return bytes(data).hex().encode("ascii")


def _hex_decode(data, errors="strict"):
    return bytes.fromhex(bytes(data).decode("ascii"))


def _base64_encode(data, errors="strict"):
    from base64 import encodebytes
    return encodebytes(bytes(data))


def _base64_decode(data, errors="strict"):
    from base64 import decodebytes
    return decodebytes(bytes(data))


_TRANSFORMS = {"rot13": (_rot13, _rot13), "rot_13": (_rot13, _rot13),
               "hex": (_hex_encode, _hex_decode), "hex_codec": (_hex_encode, _hex_decode),
               "base64": (_base64_encode, _base64_decode),
               "base64_codec": (_base64_encode, _base64_decode)}


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object."""
    transform = _TRANSFORMS.get(encoding.lower().replace("-", "_"))
    return transform[0](obj, errors) if transform else str.encode(obj, encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object."""
    transform = _TRANSFORMS.get(encoding.lower().replace("-", "_"))
    return transform[1](obj, errors) if transform else bytes(obj).decode(encoding, errors)


# Pickles look both up in the module that has them in CPython.
encode.__module__ = decode.__module__ = "_codecs"


class CodecInfo(tuple):
    """The functions of an encoding."""

    def __new__(cls, encode, decode, name):
        self = tuple.__new__(cls, (encode, decode, None, None))
        self.name = name
        self.encode = encode
        self.decode = decode
        return self

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s at %#x>" % (self.name, id(self))

    def incrementalencoder(self, errors="strict"):
        """An incremental encoder."""
        return IncrementalEncoder(errors, self.name)

    def incrementaldecoder(self, errors="strict"):
        """An incremental decoder."""
        return IncrementalDecoder(errors, self.name)


def lookup(encoding):
    """The functions of an encoding; LookupError if nobody knows it."""
    if encoding.lower().replace("-", "_") not in _TRANSFORMS:
        "".encode(encoding)
    name = encoding.lower().replace("_", "-")
    name = {"utf8": "utf-8", "u8": "utf-8", "latin-1": "iso8859-1", "latin1": "iso8859-1",
            "us-ascii": "ascii"}.get(name, name)

    def encode_all(obj, errors="strict"):
        return encode(obj, encoding, errors), len(obj)

    def decode_all(obj, errors="strict"):
        return decode(obj, encoding, errors), len(obj)

    return CodecInfo(encode_all, decode_all, name)


def getencoder(encoding):
    """The encoding function."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The decoding function."""
    return lookup(encoding).decode


class IncrementalEncoder:
    """Encodes text that comes in pieces."""

    def __init__(self, errors="strict", encoding="utf-8"):
        self.errors = errors
        self.encoding = encoding
        self._started = False

    def encode(self, input, final=False):
        """Encode a piece."""
        encoding = self.encoding
        if self._started and encoding in ("utf-16", "utf-32", "utf-8-sig"):
            encoding = {"utf-8-sig": "utf-8"}.get(encoding, encoding + "-le")
        self._started = self._started or bool(input)
        return input.encode(encoding, self.errors)

    def reset(self):
        """Start anew."""
        self._started = False


class IncrementalDecoder:
    """Decodes bytes that come in pieces; incomplete characters wait for the next piece."""

    def __init__(self, errors="strict", encoding="utf-8"):
        self.errors = errors
        self.encoding = encoding
        self._rest = b""

    def decode(self, input, final=False):
        """Decode a piece."""
        data = self._rest + bytes(input)
        if final:
            self._rest = b""
            return data.decode(self.encoding, self.errors)
        for keep in range(min(4, len(data) + 1)):
            head = data[:len(data) - keep]
            try:
                head.decode(self.encoding)
            except UnicodeDecodeError as error:
                if error.end < len(head) or keep == 3:
                    break
                continue
            self._rest = data[len(data) - keep:]
            return head.decode(self.encoding, self.errors)
        self._rest = b""
        return data.decode(self.encoding, self.errors)

    def reset(self):
        """Forget what is incomplete."""
        self._rest = b""


def getincrementalencoder(encoding):
    """A factory of incremental encoders."""
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    """A factory of incremental decoders."""
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors="strict"):
    """Encode the pieces of an iterable."""
    encoder = getincrementalencoder(encoding)(errors)
    for piece in iterator:
        if encoded := encoder.encode(piece):
            yield encoded


def iterdecode(iterator, encoding, errors="strict"):
    """Decode the pieces of an iterable."""
    decoder = getincrementaldecoder(encoding)(errors)
    for piece in iterator:
        if decoded := decoder.decode(piece):
            yield decoded
    if rest := decoder.decode(b"", True):
        yield rest


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file, with an encoding if one is given."""
    if encoding is None:
        return _builtin_open(filename, mode, buffering)
    return _builtin_open(filename, mode.replace("b", ""), buffering, encoding, errors, "")
