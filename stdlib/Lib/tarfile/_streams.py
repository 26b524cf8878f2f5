"""Archives that come or go in one pass, and the data of members."""

import io
import zlib

from tarfile._errors import ReadError, StreamError

# What gzip adds to compressed data: its header and the check at the end.
_GZIP = 16 + zlib.MAX_WBITS


def _compression_of(start):
    """The compression of a file that begins so."""
    if start.startswith(b"\x1f\x8b\x08"):
        return "gz"
    if start.startswith(b"BZh") and start[4:10] == b"1AY&SY":
        return "bz2"
    return "xz" if start.startswith((b"\x5d\x00\x00\x80", b"\xfd7zXZ")) else "tar"


def _decompressor(comptype):
    """What unpacks a compression, and what it raises; None for no compression."""
    if comptype == "gz":
        return zlib.decompressobj(_GZIP), zlib.error
    if comptype == "bz2":
        import bz2
        return bz2.BZ2Decompressor(), OSError
    if comptype == "xz":
        import lzma
        return lzma.LZMADecompressor(), lzma.LZMAError
    return None, ()


def _compressor(comptype, level):
    """What packs by a compression; None for no compression."""
    if comptype == "gz":
        return zlib.compressobj(level, zlib.DEFLATED, _GZIP, zlib.DEF_MEM_LEVEL, 0)
    if comptype == "bz2":
        import bz2
        return bz2.BZ2Compressor(level)
    if comptype == "xz":
        import lzma
        return lzma.LZMACompressor()
    return None


class StreamReader:
    """Reads a file that cannot seek, decompressing it on the way; going forward is reading."""

    def __init__(self, fileobj, comptype, bufsize):
        self.fileobj, self.bufsize = fileobj, bufsize
        self.pos = 0
        self._buffer = b""
        self._raw = fileobj.read(bufsize)
        if comptype == "*":
            comptype = _compression_of(self._raw)
        elif comptype == "gz" and _compression_of(self._raw) != "gz":
            raise ReadError("not a gzip file")
        self._decompressor, self._faults = _decompressor(comptype)

    def tell(self):
        return self.pos

    def seek(self, pos=0):
        if pos < self.pos:
            raise StreamError("seeking backwards is not allowed")
        while self.pos < pos and self.read(min(self.bufsize, pos - self.pos)):
            continue
        return self.pos

    def read(self, size):
        while len(self._buffer) < size and (more := self._next()) is not None:
            self._buffer += more
        result, self._buffer = self._buffer[:size], self._buffer[size:]
        self.pos += len(result)
        return result

    def _next(self):
        raw, self._raw = self._raw or self.fileobj.read(self.bufsize), b""
        if not raw:
            return None
        if self._decompressor is None:
            return raw
        if self._decompressor.eof:
            return None
        try:
            return self._decompressor.decompress(raw)
        except self._faults as error:
            raise ReadError("invalid compressed data") from error

    def close(self):
        """Nothing is held here."""


class StreamWriter:
    """Writes blocks of one size to a file that cannot seek, compressing them on the way."""

    def __init__(self, fileobj, comptype, bufsize, compresslevel):
        self.fileobj, self.bufsize = fileobj, bufsize
        self.pos = 0
        self._buffer = b""
        self._compressor = _compressor(comptype, compresslevel)

    def tell(self):
        return self.pos

    def write(self, data):
        self.pos += len(data)
        self._buffer += self._compressor.compress(data) if self._compressor else data
        while len(self._buffer) > self.bufsize:
            self.fileobj.write(self._buffer[:self.bufsize])
            self._buffer = self._buffer[self.bufsize:]

    def close(self):
        if self._compressor:
            self._buffer += self._compressor.flush()
        self.fileobj.write(self._buffer)
        self._buffer = b""


class MemberFile(io.RawIOBase):
    """The data of a member; what a sparse one leaves out reads as zeros."""

    def __init__(self, fileobj, offset, size, name, sparse=None):
        self._file, self._size, self.name, self._pos = fileobj, size, name, 0
        self._pieces = _pieces(offset, size, sparse)

    mode = "rb"

    @property
    def fileno(self):
        raise AttributeError(f"{type(self).__name__!r} object has no attribute 'fileno'")

    def readable(self):
        return True

    def seekable(self):
        return getattr(self._file, "seekable", lambda: True)()

    def tell(self):
        return self._pos

    def seek(self, position, whence=io.SEEK_SET):
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._pos, io.SEEK_END: self._size}.get(whence)
        if base is None:
            raise ValueError("Invalid argument")
        self._pos = min(max(base + position, 0), self._size)
        return self._pos

    def readinto(self, buffer):
        wanted = min(len(buffer), self._size - self._pos)
        at = 0
        while at < wanted:
            data = self._some(wanted - at)
            buffer[at:at + len(data)] = data
            at += len(data)
        return at

    def _some(self, count):
        for start, stop, place in self._pieces:
            if start <= self._pos < stop:
                break
        count = min(count, stop - self._pos)
        if place is None:
            data = bytes(count)
        else:
            self._file.seek(place + self._pos - start)
            data = self._file.read(count)
            if not data:
                raise ReadError("unexpected end of data")
        self._pos += len(data)
        return data


def _pieces(offset, size, sparse):
    """(start, stop, place in the archive or None) of all parts of the data."""
    if sparse is None:
        return [(0, size, offset)]
    pieces, end = [], 0
    for start, length in sparse:
        if start > end:
            pieces.append((end, start, None))
        if length:
            pieces.append((start, start + length, offset))
        offset += length
        end = start + length
    if end < size:
        pieces.append((end, size, None))
    return pieces


def copy_data(source, target, length=None, error=OSError, bufsize=16384):
    """Copy so many bytes from one file to another, or all."""
    while length is None or length > 0:
        data = source.read(bufsize if length is None else min(bufsize, length))
        if not data:
            if length is not None:
                raise error("unexpected end of data")
            return
        target.write(data)
        if length is not None:
            length -= len(data)
