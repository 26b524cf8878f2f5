"""The names of bzip2 compression, which the enclave does not have: using them raises NotImplementedError."""

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]


def _refuse():
    raise NotImplementedError("the enclave has no bzip2 compression")


class BZ2File:
    """A compressed file; none can be opened."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        _refuse()


class BZ2Compressor:
    """Compresses in pieces; none can be made."""

    def __init__(self, compresslevel=9, /):
        _refuse()


class BZ2Decompressor:
    """Decompresses in pieces; none can be made."""

    def __init__(self):
        _refuse()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Refused."""
    _refuse()


def compress(data, compresslevel=9):
    """Refused."""
    _refuse()


def decompress(data):
    """Refused."""
    _refuse()
