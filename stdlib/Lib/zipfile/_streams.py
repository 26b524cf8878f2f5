"""The files inside an archive: read from it and written into it."""

import io
import os
import struct
import zipfile

from zlib import crc32

from ._codecs import _get_compressor, _get_decompressor, _ZipDecrypter, compressor_names
from ._records import ZIP_STORED, BadZipFile, _DD_SIGNATURE, _MASK_USE_DATA_DESCRIPTOR

_KEY_HEADER = 12
_SEEK_MODES = "whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)"


class _SharedFile:
    """The archive's file as one of its readers sees it: with a position of its own."""

    def __init__(self, file, position, close, lock, writing):
        self._file = file
        self._position = position
        self._close = close
        self._lock = lock
        self._writing = writing
        self.seekable = file.seekable

    def tell(self):
        return self._position

    def seek(self, offset, whence=io.SEEK_SET):
        with self._lock:
            if self._writing():
                raise ValueError("Can't reposition in the ZIP file while there is an open writing handle on it. "
                                 "Close the writing handle before trying to read.")
            if whence == io.SEEK_CUR:
                self._file.seek(self._position + offset)
            else:
                self._file.seek(offset, whence)
            self._position = self._file.tell()
            return self._position

    def read(self, size=-1):
        with self._lock:
            if self._writing():
                raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                                 "Close the writing handle before trying to read.")
            self._file.seek(self._position)
            data = self._file.read(size)
            self._position = self._file.tell()
            return data

    def close(self):
        file, self._file = self._file, None
        if file is not None:
            self._close(file)


class _Tellable:
    """A file that only writes, with a count of what was written."""

    def __init__(self, file):
        self._file = file
        self._offset = 0

    def write(self, data):
        count = self._file.write(data)
        self._offset += count
        return count

    def tell(self):
        return self._offset

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class ZipExtFile(io.BufferedIOBase):
    """A member of an archive, opened for reading by ZipFile.open."""

    MAX_N = (1 << 31) - 1
    MIN_READ_SIZE = 4096
    MAX_SEEK_READ = 1 << 24

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self._fileobj = fileobj
        self._pwd = pwd
        self._close_fileobj = close_fileobj
        self._info = zipinfo
        self._size = zipinfo.file_size
        self._compress_type = zipinfo.compress_type
        self.newlines = None
        self.mode = mode
        self.name = zipinfo.filename
        try:
            self._seekable = fileobj.seekable()
        except AttributeError:
            self._seekable = False
        self._data_start = fileobj.tell() if self._seekable else None
        self._begin()

    def _begin(self):
        """Start with the first of the packed bytes."""
        self._packed_left, self._left = self._info.compress_size, self._size
        self._unpacker = _get_decompressor(self._compress_type)
        self._eof = False
        self._readbuffer, self._offset = b"", 0
        self._expected_crc = getattr(self._info, "CRC", None)
        self._running_crc = crc32(b"")
        self._decrypt = None
        if self._pwd:
            self._begin_decrypting()

    def _begin_decrypting(self):
        # The keys are tried on a header of random bytes, the last of which is known.
        decrypt = _ZipDecrypter(self._pwd)
        header = decrypt(self._fileobj.read(_KEY_HEADER))
        self._packed_left -= _KEY_HEADER
        if self._info.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            known = self._info._raw_time >> 8 & 0xFF
        else:
            known = self._info.CRC >> 24 & 0xFF
        if header[-1:] != bytes([known]):
            raise RuntimeError("Bad password for file %r" % self._info.orig_filename)
        self._decrypt = decrypt

    def __repr__(self):
        shown = f"<{type(self).__module__}.{type(self).__qualname__}"
        if self.closed:
            return shown + " [closed]>"
        shown += f" name={self.name!r}"
        if self._compress_type != ZIP_STORED:
            shown += f" compress_type={compressor_names.get(self._compress_type, self._compress_type)}"
        return shown + ">"

    def _packed(self, size):
        """Some of the packed bytes; empty only after the last of them."""
        if self._packed_left <= 0:
            return b""
        data = self._fileobj.read(min(max(size, self.MIN_READ_SIZE), self._packed_left))
        if not data:
            raise EOFError
        self._packed_left -= len(data)
        return data if self._decrypt is None else self._decrypt(data)

    def _more(self, size):
        """The next piece of the contents, about as long as asked for; empty only at their end."""
        data = b""
        while not data and not self._eof:
            given = self._packed_left
            data = self._unpacker.take(self._packed, max(size, self.MIN_READ_SIZE))
            stuck = not data and given == self._packed_left == 0
            data = data[:self._left]
            self._left -= len(data)
            self._eof = stuck or self._unpacker.ended or self._left <= 0
            self._check_crc(data)
        return data

    def _check_crc(self, data):
        if self._expected_crc is None:
            return
        self._running_crc = crc32(data, self._running_crc)
        if self._eof and self._running_crc != self._expected_crc:
            raise BadZipFile("Bad CRC-32 for file %r" % self.name)

    def _buffered(self, size):
        """At most size bytes of what was unpacked already."""
        data = self._readbuffer[self._offset:self._offset + size]
        self._offset += len(data)
        return data

    def _keep(self, piece, used):
        """The first bytes of a piece; the others come next."""
        if len(piece) <= used:
            self._readbuffer, self._offset = b"", 0
            return piece
        self._readbuffer, self._offset = piece, used
        return piece[:used]

    def _check_open(self, message="I/O operation on closed file."):
        if self.closed:
            raise ValueError(message)

    def read(self, n=-1):
        """Up to n bytes of the contents, all that are left when n is negative or None."""
        self._check_open("read from closed file.")
        everything = n is None or n < 0
        wanted = self.MAX_N if everything else n
        parts = [self._buffered(len(self._readbuffer) if everything else n)]
        count = len(parts[0])
        while (everything or count < n) and (piece := self._more(wanted if everything else n - count)):
            parts.append(piece if everything else self._keep(piece, n - count))
            count += len(parts[-1])
        if everything:
            self._readbuffer, self._offset = b"", 0
        return b"".join(parts)

    def read1(self, n):
        """Up to n bytes of the contents, with no more reading than needed for some."""
        self._check_open("read from closed file.")
        everything = n is None or n < 0
        wanted = self.MAX_N if everything else n
        data = self._buffered(wanted)
        if len(data) < wanted and not self._eof:
            data += self._keep(self._more(self.MIN_READ_SIZE if everything else wanted - len(data)), wanted - len(data))
        return data

    def peek(self, n=1):
        """Some of the bytes that come next, at most 512, without moving on."""
        self._check_open("peek on closed file.")
        while len(self._readbuffer) - self._offset < n and (piece := self._more(n)):
            self._readbuffer, self._offset = self._readbuffer[self._offset:] + piece, 0
        return self._readbuffer[self._offset:self._offset + 512]

    def readline(self, limit=-1):
        """The next line of the contents, at most limit bytes of it."""
        limit = -1 if limit is None else limit
        self._check_open("read from closed file.")
        line = b""
        while (limit < 0 or len(line) < limit) and self.peek(1):
            end = self._readbuffer.find(b"\n", self._offset) + 1 or len(self._readbuffer)
            wanted = end - self._offset
            line += self._buffered(wanted if limit < 0 else min(wanted, limit - len(line)))
            if line.endswith(b"\n"):
                break
        return line

    def readable(self):
        """True."""
        self._check_open()
        return True

    def seekable(self):
        """Whether the archive's file can be positioned."""
        self._check_open()
        return self._seekable

    def tell(self):
        """The position in the contents."""
        self._check_open("tell on closed file.")
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        return self._size - self._left - len(self._readbuffer) + self._offset

    def seek(self, offset, whence=os.SEEK_SET):
        """Move to a position of the contents; packed contents are read over, from the start when moving back."""
        self._check_open("seek on closed file.")
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        position = self.tell()
        if whence not in (os.SEEK_SET, os.SEEK_CUR, os.SEEK_END):
            raise ValueError(_SEEK_MODES)
        target = offset + {os.SEEK_SET: 0, os.SEEK_CUR: position, os.SEEK_END: self._size}[whence]
        target = min(max(target, 0), self._size)
        in_buffer = target - position + self._offset
        if 0 <= in_buffer <= len(self._readbuffer):
            self._offset = in_buffer
        elif self._compress_type == ZIP_STORED and self._decrypt is None:
            self._jump(target)
        else:
            self._read_to(target, position)
        return self.tell()

    def _jump(self, target):
        """Move in contents that are not packed; a checksum of all of them is then no longer known."""
        self._fileobj.seek(self._data_start + target)
        self._begin_at(target)

    def _begin_at(self, target):
        self._readbuffer, self._offset = b"", 0
        self._packed_left = self._left = self._size - target
        self._eof = self._left <= 0
        self._expected_crc = None

    def _read_to(self, target, position):
        if target < position:
            self._fileobj.seek(self._data_start)
            self._begin()
            position = 0
        while position < target and (data := self.read(min(self.MAX_SEEK_READ, target - position))):
            position += len(data)

    def close(self):
        """Close this file; the archive stays open."""
        try:
            if self._close_fileobj:
                self._fileobj.close()
        finally:
            super().close()


class _ZipWriteFile(io.BufferedIOBase):
    """A member of an archive, opened for writing by ZipFile.open."""

    def __init__(self, archive, info, zip64):
        self._info = info
        self._zip64 = zip64
        self._archive = archive
        self._compressor = _get_compressor(info.compress_type, info.compress_level)
        self._file_size = self._compress_size = 0
        self._crc = crc32(b"")

    @property
    def _fileobj(self):
        return self._archive.fp

    @property
    def name(self):
        """The member's name."""
        return self._info.filename

    @property
    def mode(self):
        """The string "wb"."""
        return "wb"

    def writable(self):
        """True."""
        return True

    def write(self, data):
        """Pack and write bytes; the number of bytes taken."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data)
        count = data.nbytes if isinstance(data, memoryview) else len(data)
        self._file_size += count
        self._crc = crc32(data, self._crc)
        if self._compressor:
            data = self._compressor.compress(data)
            self._compress_size += len(data)
        self._fileobj.write(data)
        return count

    def close(self):
        """Write what is left and enter the member into the archive's directory."""
        if self.closed:
            return
        try:
            super().close()
            self._finish_data()
            self._finish_header()
            self._archive.filelist.append(self._info)
            self._archive.NameToInfo[self._info.filename] = self._info
        finally:
            self._archive._writing = False

    def _finish_data(self):
        info = self._info
        if self._compressor:
            rest = self._compressor.flush()
            self._compress_size += len(rest)
            self._fileobj.write(rest)
            info.compress_size = self._compress_size
        else:
            info.compress_size = self._file_size
        info.CRC, info.file_size = self._crc, self._file_size
        if not self._zip64:
            for size, shown in ((info.file_size, "File"), (info.compress_size, "Compressed")):
                if size > zipfile.ZIP64_LIMIT:
                    raise RuntimeError(f"{shown} size too large, try using force_zip64")

    def _finish_header(self):
        """Say how large the member became: after it where the header cannot be written again."""
        info = self._info
        if info.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            layout = "<LLQQ" if self._zip64 else "<LLLL"
            self._fileobj.write(struct.pack(layout, _DD_SIGNATURE, info.CRC, info.compress_size, info.file_size))
            self._archive.start_dir = self._fileobj.tell()
        else:
            self._archive.start_dir = self._fileobj.tell()
            self._fileobj.seek(info.header_offset)
            self._fileobj.write(info.FileHeader(self._zip64))
            self._fileobj.seek(self._archive.start_dir)


ZipExtFile.__module__ = _ZipWriteFile.__module__ = _SharedFile.__module__ = "zipfile"
