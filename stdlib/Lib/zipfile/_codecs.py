"""How the contents of members are packed, unpacked and decrypted."""

import struct
import zipfile
import zlib

from ._records import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED

compressor_names = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64",
    10: "implode", 12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd",
}

_MODULES = {ZIP_DEFLATED: "zlib", ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}
# The version of the LZMA software whose layout of the properties is used.
_LZMA_VERSION_BYTES = b"\x09\x04"


def _check_compression(method):
    """Raise unless members can be packed and unpacked by this method."""
    if method == ZIP_STORED:
        return
    module = _MODULES.get(method)
    if module is None:
        raise NotImplementedError("That compression method is not supported")
    _use(module)


def _use(name):
    """A module of compression; RuntimeError if the runtime has none."""
    module = getattr(zipfile, name)
    if module is None:
        raise RuntimeError(f"Compression requires the (missing) {name} module")
    return module


def _get_compressor(method, level=None):
    """The object with compress and flush for a method; None to store what is given."""
    if method == ZIP_DEFLATED:
        return _use("zlib").compressobj(-1 if level is None else level, zlib.DEFLATED, -15)
    if method == ZIP_BZIP2:
        return _use("bz2").BZ2Compressor(*([] if level is None else [level]))
    if method == ZIP_LZMA:
        return LZMACompressor()
    return None


def _get_decompressor(method):
    """The object with take and ended that unpacks a method."""
    _check_compression(method)
    if method == ZIP_STORED:
        return _Stored()
    if method == ZIP_DEFLATED:
        return _Inflated(_use("zlib").decompressobj(-15))
    if method == ZIP_BZIP2:
        return _Unpacked(_use("bz2").BZ2Decompressor())
    return _Unpacked(LZMADecompressor())


class _Stored:
    """Contents that are not packed."""

    ended = False

    def take(self, read, size):
        return read(size)


class _Unpacked:
    """Contents whose packed bytes are unpacked at once, however much they become."""

    def __init__(self, body):
        self._body = body

    @property
    def ended(self):
        return self._body.eof

    def take(self, read, size):
        return self._body.decompress(read(size))


class _Inflated(_Unpacked):
    """Contents packed by deflate, of which at most as much is unpacked as is asked for."""

    def take(self, read, size):
        # Data may be left inside after the last of the packed bytes, so no bytes are passed on as well.
        return self._body.decompress(self._body.unconsumed_tail or read(size), size)


class LZMACompressor:
    """Packs by LZMA with the properties in front, as archives have it."""

    def __init__(self):
        self._body = None

    def _start(self):
        lzma = _use("lzma")
        properties = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, properties)]
        self._body = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=filters)
        return _LZMA_VERSION_BYTES + struct.pack("<H", len(properties)) + properties

    def compress(self, data):
        """Pack some data; what of it is ready."""
        start = b"" if self._body else self._start()
        return start + self._body.compress(data)

    def flush(self):
        """The rest of the packed data."""
        start = b"" if self._body else self._start()
        return start + self._body.flush()


class LZMADecompressor:
    """Unpacks LZMA with the properties in front."""

    def __init__(self):
        self._body = None
        self._start = b""
        self.eof = False

    def decompress(self, data):
        """Unpack some data."""
        if self._body is None:
            self._start += data
            if len(self._start) <= 4:
                return b""
            end = 4 + struct.unpack("<H", self._start[2:4])[0]
            if len(self._start) <= end:
                return b""
            lzma = _use("lzma")
            filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, self._start[4:end])]
            self._body = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)
            data, self._start = self._start[end:], b""
        data = self._body.decompress(data)
        self.eof = self._body.eof
        return data


def _crc_entry(value):
    for _ in range(8):
        value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
    return value


_crc_table = []


def _ZipDecrypter(password):
    """The function that decrypts the bytes of a member in order: the cipher of PKZIP, which protects little."""
    if not _crc_table:
        _crc_table.extend(map(_crc_entry, range(256)))
    table = _crc_table
    first, second, third = 0x12345678, 0x23456789, 0x34567890

    def mix(char):
        nonlocal first, second, third
        first = first >> 8 ^ table[(first ^ char) & 0xFF]
        second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        third = third >> 8 ^ table[(third ^ second >> 24) & 0xFF]

    def decrypt(data):
        plain = bytearray()
        for char in data:
            key = third | 2
            char ^= (key * (key ^ 1) >> 8) & 0xFF
            mix(char)
            plain.append(char)
        return bytes(plain)

    for char in password:
        mix(char)
    return decrypt
