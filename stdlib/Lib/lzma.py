"""The names of LZMA compression, which the enclave does not have: using them raises NotImplementedError."""

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE", "FORMAT_RAW", "LZMACompressor",
    "LZMADecompressor", "LZMAFile", "LZMAError", "open", "compress", "decompress",
]

FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)
CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256 = 0, 1, 4, 10


class LZMAError(Exception):
    """What goes wrong with compressed data."""


def _refuse():
    raise NotImplementedError("the enclave has no LZMA compression")


class LZMAFile:
    """A compressed file; none can be opened."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None):
        _refuse()


class LZMACompressor:
    """Compresses in pieces; none can be made."""

    def __init__(self, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        _refuse()


class LZMADecompressor:
    """Decompresses in pieces; none can be made."""

    def __init__(self, format=FORMAT_AUTO, memlimit=None, filters=None):
        _refuse()


def open(filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None):
    """Refused."""
    _refuse()


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Refused."""
    _refuse()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Refused."""
    _refuse()
