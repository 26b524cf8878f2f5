"""What the modules of compressed files share: a reader over a decompressor, and a file over both directions."""

import io
import os
import sys
from builtins import open as _open_file

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE
_NOT_ENDED = "Compressed file ended before the end-of-stream marker was reached"


class BaseStream(io.BufferedIOBase):
    """A stream that says what it was not opened for."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_seek(self):
        _refuse_unless(self.readable(), "Seeking is only supported on files open for reading")
        _refuse_unless(self.seekable(), "The underlying file object does not support seeking")

    def _check_can_write(self):
        _refuse_unless(self.writable(), "File not open for writing")

    def _check_can_read(self):
        _refuse_unless(self.readable(), "File not open for reading")


def _refuse_unless(can, what):
    if not can:
        raise io.UnsupportedOperation(what)


class DecompressReader(io.RawIOBase):
    """The contents of compressed streams that follow each other in a file; what makes a trailing error is passed over."""

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._make = lambda: decomp_factory(**decomp_args)
        self._trailing_error = trailing_error
        self._size = None
        self._start()

    def _start(self):
        self._decompressor = self._make()
        self._position = 0
        self._ended = False

    def readable(self):
        return True

    def seekable(self):
        return self._fp.seekable()

    def close(self):
        self._decompressor = None
        return super().close()

    def tell(self):
        return self._position

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as target:
            data = self.read(len(target))
            target[:len(data)] = data
            return len(data)

    def readall(self):
        # Asked for all there can be, a decompressor makes as much of its input as it can at once.
        return b"".join(iter(lambda: self.read(sys.maxsize), b""))

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        data = b""
        # Input need not make output, so more is read until it does.
        while size and not data and not self._ended:
            data = self._next_stream(size) if self._decompressor.eof else self._go_on(size)
        self._position += len(data)
        return data

    def _go_on(self, size):
        """What comes next of the stream that is being read."""
        packed = b""
        if self._decompressor.needs_input:
            packed = self._fp.read(BUFFER_SIZE)
            if not packed:
                raise EOFError(_NOT_ENDED)
        return self._decompressor.decompress(packed, size)

    def _next_stream(self, size):
        """What comes first of the stream behind one that ended, if there is one."""
        packed = self._decompressor.unused_data or self._fp.read(BUFFER_SIZE)
        if packed:
            self._decompressor = self._make()
            try:
                return self._decompressor.decompress(packed, size)
            except self._trailing_error:
                pass
        self._ended = True
        self._size = self._position
        return b""

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            if self._size is None:
                self._skip(sys.maxsize)
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._position:
            self._fp.seek(0)
            self._start()
        self._skip(offset - self._position)
        return self._position

    def _skip(self, count):
        while count > 0 and (data := self.read(min(io.DEFAULT_BUFFER_SIZE, count))):
            count -= len(data)


class CompressedFile(BaseStream):
    """A file whose contents are compressed on their way into it, or decompressed on their way out."""

    def __init__(self, filename, mode, make_compressor, make_reader):
        """Open a name or wrap a file; mode was found good."""
        self._fp = self._buffer = self._compressor = None
        self._closefp = isinstance(filename, (str, bytes, os.PathLike))
        self._writes = not mode.startswith("r")
        if self._writes:
            self._compressor = make_compressor()
        if self._closefp:
            self._fp = _open_file(filename, mode.rstrip("b") + "b")
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        if not self._writes:
            self._buffer = io.BufferedReader(make_reader(self._fp))
        self._position = 0

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._fp is None

    @property
    def name(self):
        """The name of the file below."""
        self._check_not_closed()
        return self._fp.name

    @property
    def mode(self):
        """What the file was opened for."""
        return "wb" if self._writes else "rb"

    def close(self):
        """Close the file, with what was written so far; once is enough."""
        if self.closed:
            return
        try:
            if self._writes:
                self._fp.write(self._compressor.flush())
            else:
                self._buffer.close()
        finally:
            below, self._fp, self._buffer, self._compressor = self._fp, None, None, None
            if self._closefp:
                below.close()

    def fileno(self):
        """The descriptor of the file below."""
        self._check_not_closed()
        return self._fp.fileno()

    def readable(self):
        """Whether the file can be read."""
        self._check_not_closed()
        return not self._writes

    def writable(self):
        """Whether the file can be written."""
        self._check_not_closed()
        return self._writes

    def seekable(self):
        """Whether the place in the file can be changed."""
        return self.readable() and self._buffer.seekable()

    def peek(self, size=-1):
        """Some bytes that come next, at least one unless the file ends; the place stays."""
        self._check_can_read()
        return self._buffer.peek(size)

    def read(self, size=-1):
        """At most so many bytes, or all."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """At most so many bytes, with as few reads of the file below as give any."""
        self._check_can_read()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        """Fill a buffer; how many bytes there were."""
        self._check_can_read()
        return self._buffer.readinto(b)

    def readline(self, size=-1):
        """A line with its end, or so many bytes of it."""
        self._check_can_read()
        return self._buffer.readline(size)

    def __iter__(self):
        self._check_can_read()
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def write(self, data):
        """Compress bytes into the file; how many there were."""
        self._check_can_write()
        length = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        self._fp.write(self._compressor.compress(data))
        self._position += length
        return length

    def seek(self, offset, whence=io.SEEK_SET):
        """Change the place; what lies before it is decompressed, backwards from the start."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """The place in the contents."""
        self._check_not_closed()
        return self._position if self._writes else self._buffer.tell()


def open_as_text(open_binary, mode, encoding, errors, newline):
    """Open a compressed file by a function of its binary mode, and make text of it where the mode asks for that."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
        file = open_binary(mode.replace("t", ""))
        return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
    for name, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if given is not None:
            raise ValueError(f"Argument '{name}' not supported in binary mode")
    return open_binary(mode)


def decompress_all(data, make, trailing_error, not_ended):
    """The contents of streams that follow each other; an error in a later one, and what comes after it, is passed over."""
    parts = []
    while data or not parts:
        body = make()
        try:
            parts.append(body.decompress(data))
        except trailing_error:
            if parts:
                break
            raise
        if not body.eof:
            raise not_ended
        data = body.unused_data
    return b"".join(parts)
