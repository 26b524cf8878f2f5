"""Compression by bzip2: files, pieces and whole bytes."""

import _compression
from _bz2 import BZ2Compressor, BZ2Decompressor

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]

_BEST = 9
_MODES = {"": "r", **{mode + b: mode for mode in "rwxa" for b in ("", "b")}}


class BZ2File(_compression.CompressedFile):
    """A file compressed by bzip2, read and written as bytes."""

    def __init__(self, filename, mode="r", *, compresslevel=_BEST):
        """Open a name, or use a file object.

        mode is "r", "w", "x" or "a", with or without "b"; compresslevel, 1 to 9, is
        for writing. A file that is read may be several streams, one after the other.
        """
        self._fp = None
        if not 1 <= compresslevel <= _BEST:
            raise ValueError("compresslevel must be between 1 and 9")
        if mode not in _MODES:
            raise ValueError(f"Invalid mode: {mode!r}")
        super().__init__(
            filename, _MODES[mode], lambda: BZ2Compressor(compresslevel),
            lambda file: _compression.DecompressReader(file, BZ2Decompressor, trailing_error=OSError))

    def readline(self, size=-1):
        """A line with its end, or so many bytes of it."""
        return super().readline(_size(size))

    def readlines(self, size=-1):
        """Lines, until there are so many bytes of them."""
        self._check_can_read()
        return self._buffer.readlines(_size(size))


def _size(size):
    if isinstance(size, int):
        return size
    if not hasattr(size, "__index__"):
        raise TypeError("Integer argument expected")
    return size.__index__()


def open(filename, mode="rb", compresslevel=_BEST, encoding=None, errors=None, newline=None):
    """Open a file compressed by bzip2, as bytes or, with "t" in its mode, as text.

    encoding, errors and newline are for text.
    """
    return _compression.open_as_text(lambda mode: BZ2File(filename, mode, compresslevel=compresslevel), mode, encoding, errors, newline)


def compress(data, compresslevel=_BEST):
    """Compress bytes at once."""
    body = BZ2Compressor(compresslevel)
    return body.compress(data) + body.flush()


def decompress(data):
    """Decompress bytes at once; they may be several streams."""
    if not data:
        return b""
    return _compression.decompress_all(data, BZ2Decompressor, OSError, ValueError("Compressed data ended before the end-of-stream marker was reached"))
