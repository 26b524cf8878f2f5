"""The abstract base classes of io."""

import abc

import _io


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    """Base of all streams."""


class RawIOBase(_io._RawIOBase, IOBase):
    """Base of unbuffered byte streams."""


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """Base of buffered byte streams."""


class TextIOBase(_io._TextIOBase, IOBase):
    """Base of text streams."""


for _cls in (IOBase, RawIOBase, BufferedIOBase, TextIOBase):
    _cls.__module__ = "io"
del _cls
RawIOBase.register(_io.FileIO)
for _name in ("BytesIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair"):
    BufferedIOBase.register(getattr(_io, _name))
for _name in ("StringIO", "TextIOWrapper"):
    TextIOBase.register(getattr(_io, _name))
del _name
