"""Streams of text and of bytes."""

from builtins import BlockingIOError

from _io import (DEFAULT_BUFFER_SIZE, BufferedRandom, BufferedReader,
                 BufferedRWPair, BufferedWriter, BytesIO, FileIO, IncrementalNewlineDecoder,
                 StringIO, TextIOWrapper, UnsupportedOperation, open)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
           "text_encoding"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


def open_code(path):
    """Open a file that holds code, for reading bytes."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    """The encoding to hand on to open(): the given one, or "utf-8"."""
    return "utf-8" if encoding is None else encoding


def __getattr__(name):
    # The four base classes are abstract base classes, which few programs need.
    if name not in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _io_bases
    for base in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"):
        globals()[base] = getattr(_io_bases, base)
    return globals()[name]
