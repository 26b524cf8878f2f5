"""Files compressed by gzip (RFC 1952): read and written like any other file."""

import builtins
import errno
import io
import os
import struct
import sys
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"
FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16

_MAGIC = b"\037\213"
_DEFLATE = 8
_UNKNOWN_SYSTEM = 255
_BEST, _FAST = 9, 1
_CHUNK = 1 << 17
_NOT_ENDED = "Compressed file ended before the end-of-stream marker was reached"


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def open(filename, mode="rb", compresslevel=_BEST, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode.

    filename is a name (str, bytes or path) or an object with read or write.
    mode is one of "r", "w", "x" and "a", with "b" (the default) or "t";
    encoding, errors and newline are for text only.
    """
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if given is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    binary_mode = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, binary_mode, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, binary_mode, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" not in mode:
        return file
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)


def compress(data, compresslevel=_BEST, *, mtime=None):
    """Compress data in one shot and return the compressed bytes.

    compresslevel is 0 to 9; mtime, in seconds, is the current time by default.
    """
    body = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = body.compress(data) + body.flush()
    return _header(compresslevel, mtime) + deflated + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def decompress(data):
    """Decompress the members of a gzip file in one shot and return their contents."""
    members = []
    while True:
        source = io.BytesIO(data)
        if _read_gzip_header(source) is None:
            return b"".join(members)
        body = zlib.decompressobj(-zlib.MAX_WBITS)
        member = body.decompress(data[source.tell():])
        if not body.eof or len(body.unused_data) < 8:
            raise EOFError(_NOT_ENDED)
        _check(body.unused_data, zlib.crc32(member), len(member))
        members.append(member)
        data = body.unused_data[8:].lstrip(b"\x00")


def _header(level, mtime, name=b""):
    """The bytes before the compressed data of a member."""
    extra = {_BEST: 2, _FAST: 4}.get(level, 0)
    seconds = int(time.time() if mtime is None else mtime)
    start = _MAGIC + struct.pack("<BBLBB", _DEFLATE, FNAME if name else 0, seconds, extra, _UNKNOWN_SYSTEM)
    return start + name + b"\x00" if name else start


def _exactly(source, count):
    """The next bytes of a source, all of them."""
    data = source.read(count)
    while len(data) < count:
        more = source.read(count - len(data))
        if not more:
            raise EOFError(_NOT_ENDED)
        data += more
    return data


def _skip_text(source):
    while source.read(1) not in (b"", b"\x00"):
        pass


def _read_gzip_header(source):
    """Read over the header of a member; the time it was changed, or None at the end of the source."""
    magic = source.read(2)
    if magic == b"":
        return None
    if magic != _MAGIC:
        raise BadGzipFile("Not a gzipped file (%r)" % magic)
    method, flags, mtime = struct.unpack("<BBIxx", _exactly(source, 8))
    if method != _DEFLATE:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        (length,) = struct.unpack("<H", _exactly(source, 2))
        _exactly(source, length)
    if flags & FNAME:
        _skip_text(source)
    if flags & FCOMMENT:
        _skip_text(source)
    if flags & FHCRC:
        _exactly(source, 2)
    return mtime


def _check(trailer, crc, size):
    """Compare the eight bytes after a member's data with what they describe."""
    stored_crc, stored_size = struct.unpack("<II", trailer[:8])
    if stored_crc != crc:
        raise BadGzipFile(f"CRC check failed {stored_crc:#x} != {crc:#x}")
    if stored_size != size & 0xFFFFFFFF:
        raise BadGzipFile("Incorrect length of data produced")


class _PaddedFile:
    """A source of which some bytes can be given back."""

    def __init__(self, file):
        self.file = file
        self._kept = b""

    def read(self, count):
        if not self._kept:
            return self.file.read(count)
        data, self._kept = self._kept[:count], self._kept[count:]
        return data if len(data) == count else data + self.file.read(count - len(data))

    def prepend(self, data=b""):
        self._kept = data + self._kept

    def rewind(self):
        self._kept = b""
        self.file.seek(0)


class _GzipReader(io.RawIOBase):
    """The contents of the members of a gzip file, one after the other."""

    def __init__(self, file):
        self._fp = _PaddedFile(file)
        self.mtime = None
        self._start()

    def _start(self):
        self._body = None
        self._position = 0
        self._ended = False
        self._size = None

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._position

    def readinto(self, buffer):
        with memoryview(buffer) as view, view.cast("B") as target:
            data = self.read(len(target))
            target[:len(data)] = data
        return len(data)

    def readall(self):
        parts = []
        while data := self.read(sys.maxsize):
            parts.append(data)
        return b"".join(parts)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size:
            return b""
        while not self._ended:
            if self._body is None and not self._begin_member():
                break
            data = self._inflate(size)
            if data:
                self._crc = zlib.crc32(data, self._crc)
                self._member_size += len(data)
                self._position += len(data)
                return data
        self._size = self._position
        return b""

    def _begin_member(self):
        mtime = _read_gzip_header(self._fp)
        if mtime is None:
            self._ended = True
            return False
        self.mtime = mtime
        self._body = zlib.decompressobj(-zlib.MAX_WBITS)
        self._crc, self._member_size = zlib.crc32(b""), 0
        return True

    def _inflate(self, size):
        """Some of the member's data; empty at its end, which is read over."""
        if self._body.eof:
            self._end_member()
            return b""
        packed = self._body.unconsumed_tail or self._fp.read(_CHUNK)
        data = self._body.decompress(packed, size)
        if self._body.eof:
            self._fp.prepend(self._body.unused_data)
        elif not data and not packed:
            raise EOFError(_NOT_ENDED)
        return data

    def _end_member(self):
        _check(_exactly(self._fp, 8), self._crc, self._member_size)
        padding = b"\x00"
        while padding == b"\x00":
            padding = self._fp.read(1)
        self._fp.prepend(padding)
        self._body = None

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            while self._size is None and self.read(_CHUNK):
                pass
            offset += self._size
        if offset < self._position:
            self._fp.rewind()
            self._start()
        while self._position < offset and self.read(min(_CHUNK, offset - self._position)):
            pass
        return self._position


class GzipFile(io.BufferedIOBase):
    """A file whose contents are compressed by gzip.

    Either a filename or a fileobj is needed. With a fileobj the filename is only the name
    written into the header. mode is one of "r", "w", "x" and "a", with or without "b".
    compresslevel is 0 (none) to 9 (best); mtime is the time written into the header, in
    seconds, the current time by default.
    """

    fileobj = None
    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_BEST, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        asked = mode
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        self.name = filename
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        if not mode.startswith(("r", "w", "a", "x")):
            raise ValueError("Invalid mode: {!r}".format(mode))
        self.fileobj = fileobj
        if mode.startswith("r"):
            self.mode = READ
            self._reader = _GzipReader(fileobj)
            self._buffer = io.BufferedReader(self._reader)
        else:
            self._open_writer(asked, compresslevel, mtime)

    def _open_writer(self, asked, compresslevel, mtime):
        if asked is None:
            import warnings
            warnings.warn(
                "GzipFile was opened for writing, but this will change in future Python releases.  "
                "Specify the mode argument for opening it for writing.", FutureWarning, 3)
        self.mode = WRITE
        self.crc = zlib.crc32(b"")
        self.size = 0
        self.compresslevel = compresslevel
        self._mtime = mtime
        self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
        self.fileobj.write(_header(compresslevel, mtime, self._stored_name()))

    def _stored_name(self):
        """The file's name without folders and ".gz", where Latin-1 can write it."""
        name = os.path.basename(self.name)
        try:
            name = name if isinstance(name, bytes) else name.encode("latin-1")
        except UnicodeEncodeError:
            return b""
        return name.removesuffix(b".gz")

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    @property
    def mtime(self):
        """The time in the header read last, in seconds; None before that."""
        return self._reader.mtime

    @property
    def closed(self):
        """True if this file is closed."""
        return self.fileobj is None

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_reads(self, method):
        self._check_open()
        if self.mode != READ:
            raise OSError(errno.EBADF, f"{method}() on write-only GzipFile object")

    def write(self, data):
        """Compress and write bytes; the number of bytes taken."""
        self._check_open()
        if self.mode != WRITE:
            raise OSError(errno.EBADF, "write() on read-only GzipFile object")
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data)
        length = data.nbytes if isinstance(data, memoryview) else len(data)
        if length:
            self.fileobj.write(self.compress.compress(data))
            self.size += length
            self.crc = zlib.crc32(data, self.crc)
        return length

    def read(self, size=-1):
        """Up to size bytes of the contents, all that are left when size is negative."""
        self._check_reads("read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Up to size bytes of the contents, with no more reading than needed for some."""
        self._check_reads("read1")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n):
        """Some of the bytes that come next, without moving on."""
        self._check_reads("peek")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        """The next line of the contents, at most size bytes of it."""
        self._check_open()
        return self._buffer.readline(size)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Write out what was compressed so far."""
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def close(self):
        """Write what is left, with checksum and size, and close the file if this object opened it."""
        file, self.fileobj = self.fileobj, None
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(self.compress.flush())
                file.write(struct.pack("<II", self.crc, self.size & 0xFFFFFFFF))
            else:
                self._buffer.close()
        finally:
            mine, self.myfileobj = self.myfileobj, None
            if mine is not None:
                mine.close()

    def fileno(self):
        """The descriptor of the file below."""
        return self.fileobj.fileno()

    def readable(self):
        """Whether the file was opened for reading."""
        return self.mode == READ

    def writable(self):
        """Whether the file was opened for writing."""
        return self.mode == WRITE

    def seekable(self):
        """True: seeking reads or writes its way."""
        return True

    def rewind(self):
        """Go back to the beginning of the contents."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def tell(self):
        """The position in the contents."""
        self._check_open()
        return self.size if self.mode == WRITE else self._buffer.tell()

    def seek(self, offset, whence=io.SEEK_SET):
        """Move to a position of the contents; a file being written only moves on, over zeros."""
        self._check_open()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        if whence == io.SEEK_CUR:
            offset += self.size
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < self.size:
            raise OSError("Negative seek in write mode")
        while self.size < offset:
            self.write(bytes(min(_CHUNK, offset - self.size)))
        return self.size
