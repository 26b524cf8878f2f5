"""Files as arrays of bytes. The enclave cannot map files of the host: the bytes are read, and written back by `flush` and `close`."""

import os
from errno import EBADF

__all__ = ["mmap", "error", "PAGESIZE", "ALLOCATIONGRANULARITY"]

error = OSError
PAGESIZE = ALLOCATIONGRANULARITY = 4096
ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = 0, 1, 2, 3
MAP_SHARED, MAP_PRIVATE, MAP_ANON, MAP_ANONYMOUS = 1, 2, 32, 32
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = range(5)


def _identity(fd):
    status = os.fstat(fd)
    return status.st_dev, status.st_ino


class mmap:
    """The bytes of a file, or with the descriptor -1 bytes of its own."""

    def __init__(self, fileno, length, flags=MAP_SHARED, prot=PROT_READ | PROT_WRITE, access=ACCESS_DEFAULT, offset=0):
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        if access not in (ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY):
            raise ValueError("mmap invalid access parameter.")
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_READ | PROT_WRITE):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access == ACCESS_DEFAULT and not prot & PROT_WRITE:
            access = ACCESS_READ
        if access == ACCESS_DEFAULT and flags & MAP_PRIVATE:
            access = ACCESS_COPY
        self._access, self._offset, self._at = access, offset, 0
        self._fd = -1
        self._is_changed = False
        self._data = bytearray(length) if fileno == -1 else self._read(fileno, length)

    def _read(self, fileno, length):
        size = os.fstat(fileno).st_size
        if length == 0:
            if size == 0:
                raise ValueError("cannot mmap an empty file")
            if self._offset >= size:
                raise ValueError("mmap offset is greater than file size")
            length = size - self._offset
        elif self._offset > size or size - self._offset < length:
            raise ValueError("mmap length is greater than file size")
        self._fd = fileno
        self._file = _identity(fileno)
        before = os.lseek(fileno, 0, os.SEEK_CUR)
        os.lseek(fileno, self._offset, os.SEEK_SET)
        data = bytearray()
        while len(data) < length and (piece := os.read(fileno, length - len(data))):
            data += piece
        os.lseek(fileno, before, os.SEEK_SET)
        return data

    def _check_open(self):
        if self._data is None:
            raise ValueError("mmap closed or invalid")
        return self._data

    def _check_writable(self):
        data = self._check_open()
        if self._access == ACCESS_READ:
            raise TypeError("mmap can't modify a readonly memory map.")
        self._is_changed = True
        return data

    def _descriptor(self):
        """The descriptor of the file, if it still is that; the enclave cannot make another one of it."""
        if _identity(self._fd) != self._file:
            raise OSError(EBADF, "the file of a map must be open where the map is written back")
        return self._fd

    def __len__(self):
        return len(self._check_open())

    def __getitem__(self, index):
        data = self._check_open()
        try:
            return bytes(data[index]) if isinstance(index, slice) else data[index]
        except IndexError:
            raise IndexError("mmap index out of range") from None

    def __setitem__(self, index, value):
        data = self._check_writable()
        if isinstance(index, slice):
            if len(range(*index.indices(len(data)))) != len(value):
                raise IndexError("mmap slice assignment is wrong size")
        elif not -len(data) <= index < len(data):
            raise IndexError("mmap index out of range")
        data[index] = value

    def __iter__(self):
        return (self[i:i + 1] for i in range(len(self)))

    def __buffer__(self, flags):
        view = memoryview(self._check_open())
        if self._access == ACCESS_READ:
            return view.toreadonly()
        # Who holds the view may write.
        self._is_changed = True
        return view

    def find(self, sub, start=None, end=None):
        """The place of bytes, by default from where reading goes on; -1 when they are not there."""
        return self._check_open().find(sub, self._at if start is None else start, end)

    def rfind(self, sub, start=None, end=None):
        """The last place of bytes; -1 when they are not there."""
        return self._check_open().rfind(sub, self._at if start is None else start, end)

    def read(self, n=None):
        """The next bytes."""
        data = self._check_open()
        end = len(data) if n is None or n < 0 else min(len(data), self._at + n)
        piece = bytes(data[self._at:end])
        self._at = max(self._at, end)
        return piece

    def read_byte(self):
        """The next byte as a number."""
        if self._at >= len(self):
            raise ValueError("read byte out of range")
        return self.read(1)[0]

    def readline(self):
        """The next line."""
        end = self._check_open().find(b"\n", self._at)
        return self.read(None if end < 0 else end + 1 - self._at)

    def write(self, bytes):
        """Replace the next bytes; how many."""
        data = self._check_writable()
        if self._at + len(bytes) > len(data):
            raise ValueError("data out of range")
        data[self._at:self._at + len(bytes)] = bytes
        self._at += len(bytes)
        return len(bytes)

    def write_byte(self, byte):
        """Replace the next byte."""
        data = self._check_writable()
        if self._at >= len(data):
            raise ValueError("write byte out of range")
        data[self._at] = byte
        self._at += 1

    def seek(self, pos, whence=0):
        """Go on at another place."""
        data = self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError("unknown seek type")
        place = pos + (0, self._at, len(data))[whence]
        if not 0 <= place <= len(data):
            raise ValueError("seek out of range")
        self._at = place
        return place

    def tell(self):
        """Where reading goes on."""
        self._check_open()
        return self._at

    def seekable(self):
        """It can go to any place."""
        return True

    def size(self):
        """The size of the file."""
        return len(self._check_open()) if self._fd == -1 else os.fstat(self._descriptor()).st_size

    def move(self, dest, src, count):
        """Copy bytes from one place to another."""
        data = self._check_writable()
        if min(dest, src, count) < 0 or len(data) - dest < count or len(data) - src < count:
            raise ValueError("source, destination, or count out of range")
        data[dest:dest + count] = data[src:src + count]

    def resize(self, newsize):
        """Make the bytes, and the file with them, longer or shorter."""
        data = self._check_open()
        self._is_changed = True
        if self._access in (ACCESS_READ, ACCESS_COPY):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if newsize < 0 or self._offset + newsize < 0:
            raise ValueError("new size out of range")
        if self._fd != -1:
            os.ftruncate(self._descriptor(), self._offset + newsize)
        del data[newsize:]
        data += bytes(newsize - len(data))

    def flush(self, offset=0, size=None):
        """Write the bytes back."""
        data = self._check_open()
        size = len(data) if size is None else size
        if offset < 0 or size < 0 or offset + size > len(data) and (offset or size != len(data)):
            raise ValueError("flush values out of range")
        if self._fd == -1 or self._access in (ACCESS_READ, ACCESS_COPY) or not self._is_changed:
            return
        fd = self._descriptor()
        before = os.lseek(fd, 0, os.SEEK_CUR)
        os.lseek(fd, self._offset + offset, os.SEEK_SET)
        rest = bytes(data[offset:offset + size])
        while rest:
            rest = rest[os.write(fd, rest):]
        os.lseek(fd, before, os.SEEK_SET)

    def madvise(self, option, start=0, length=None):
        """Nothing follows from what is advised."""
        self._check_open()

    def close(self):
        """Write the bytes back and let them go."""
        if self._data is None:
            return
        try:
            self.flush()
        finally:
            self._data = None

    @property
    def closed(self):
        """Whether the bytes are gone."""
        return self._data is None

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.close()

    def __repr__(self):
        if self._data is None:
            return "<mmap.mmap closed=True>"
        names = "ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"
        return f"<mmap.mmap closed=False, access={names[self._access]}, length={len(self)}, pos={self._at}, offset={self._offset}>"
