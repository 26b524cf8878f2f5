"""Streams that encode what is written and decode what is read."""

import builtins

from codecs._base import Codec


class _Stream(Codec):
    """What readers and writers share: a stream to work on, and its other methods."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamWriter(_Stream):
    """Encodes what is written."""

    def write(self, object):
        """Write the object, encoded."""
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        """Write the strings of a list, joined."""
        self.write("".join(list))

    def reset(self):
        """Bring the stream to a clean end of what was written."""

    def seek(self, offset, whence=0):
        """Set the stream's position."""
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_Stream):
    """Decodes what is read."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def read(self, size=-1, chars=-1, firstline=False):
        """Read and decode: about size bytes, at most chars characters; of input with an error, only the first line if wanted."""
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            chars = size
        while not (chars >= 0 and len(self.charbuffer) >= chars):
            fresh = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + fresh
            if not data:
                break
            text, consumed = self._decode_some(data, firstline)
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not fresh or size < 0:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def _decode_some(self, data, firstline):
        try:
            return self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if not firstline:
                raise
            text, consumed = self.decode(data[:error.start], self.errors)
            if len(text.splitlines(True)) <= 1:
                raise
            return text, consumed

    def readline(self, size=None, keepends=True):
        """Read one line and decode it."""
        if self.linebuffer:
            return self._take_line(keepends)
        step, line = size or 72, self._empty_charbuffer
        while True:
            data = self.read(step, firstline=True)
            if data and data.endswith("\r" if isinstance(data, str) else b"\r"):
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(True)
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines(False)[0]:
                return self._keep_rest(lines, keepends)
            if not data or size is not None:
                return line if keepends or not lines else lines[0].splitlines(False)[0]
            step = min(step * 2, 8000)

    def _take_line(self, keepends):
        line = self.linebuffer.pop(0)
        if len(self.linebuffer) == 1:
            self.charbuffer = self.linebuffer[0]
            self.linebuffer = None
        return line if keepends else line.splitlines(False)[0]

    def _keep_rest(self, lines, keepends):
        line, *rest = lines
        if len(rest) > 1:
            rest[-1] += self.charbuffer
            self.linebuffer = rest
            self.charbuffer = None
        elif rest:
            self.charbuffer = rest[0] + self.charbuffer
        return line if keepends else line.splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        """Read all lines and decode them."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read ahead."""
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        """Set the stream's position and forget what was read ahead."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_Stream):
    """A reader and a writer of one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        super().__init__(stream, errors)
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)

    def read(self, size=-1):
        """Read and decode."""
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        """Read one line and decode it."""
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None, keepends=True):
        """Read all lines and decode them."""
        return self.reader.readlines(sizehint, keepends)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        """Write, encoded."""
        return self.writer.write(data)

    def writelines(self, list):
        """Write the strings of a list, encoded."""
        return self.writer.writelines(list)

    def reset(self):
        """Reset both."""
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        """Set the stream's position."""
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_Stream):
    """A stream in one encoding seen as one in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        super().__init__(stream, errors)
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)

    def read(self, size=-1):
        """Read, decode from the file's encoding, encode in the caller's."""
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        """Read one line."""
        return self.encode(self.reader.readline() if size is None else self.reader.readline(size), self.errors)[0]

    def readlines(self, sizehint=None):
        """Read all lines."""
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        """Decode from the caller's encoding, write in the file's."""
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        """Write the pieces of a list."""
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        """Reset both sides."""
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        """Set the position of both sides."""
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file; with an encoding, what is read is decoded and what is written encoded."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        from _codecs import lookup
        info = lookup(encoding)
        coded = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        coded.encoding = encoding
        return coded
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A wrapped version of a file that gives and takes data_encoding while the file holds file_encoding."""
    from _codecs import lookup
    if file_encoding is None:
        file_encoding = data_encoding
    data, inner = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, inner.streamreader, inner.streamwriter, errors)
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding
    return recoder


for _cls in StreamWriter, StreamReader, StreamReaderWriter, StreamRecoder:
    _cls.__module__ = "codecs"
