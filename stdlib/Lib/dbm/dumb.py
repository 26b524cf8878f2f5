"""A mapping of bytes in two files: the values in one, where they lie in the other."""

import ast as _ast
import io as _io
import os as _os
from collections.abc import MutableMapping

__all__ = ["error", "open"]

error = OSError
_BLOCK = 512


class _Database(MutableMapping):
    """A database; what is put into it is kept when it is synchronised or closed."""

    # Names that the finaliser needs when the modules are gone.
    _os = _os
    _io = _io

    def __init__(self, filebasename, mode, flag="c"):
        name = self._os.fsencode(filebasename)
        self._mode = mode
        self._readonly = flag == "r"
        self._dirfile, self._datfile, self._bakfile = name + b".dir", name + b".dat", name + b".bak"
        self._index = None
        self._modified = False
        self._create(flag)
        self._read_index(flag)

    def _create(self, flag):
        if flag == "n":
            for path in self._datfile, self._bakfile, self._dirfile:
                try:
                    self._os.remove(path)
                except OSError:
                    pass
        try:
            self._io.open(self._datfile, "r", encoding="Latin-1").close()
        except OSError:
            if flag not in ("c", "n"):
                raise
            self._io.open(self._datfile, "w", encoding="Latin-1").close()
            # What the host took away from a new file is taken away from the mode.
            self._mode &= self._os.stat(self._datfile).st_mode | ~0o666
            self._chmod(self._datfile)

    def _read_index(self, flag):
        self._index = {}
        try:
            file = self._io.open(self._dirfile, "r", encoding="Latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            with self._io.open(self._dirfile, "w", encoding="Latin-1"):
                self._chmod(self._dirfile)
            return
        with file:
            for line in file:
                key, place = _ast.literal_eval(line.rstrip())
                self._index[key.encode("Latin-1")] = place

    def _commit(self):
        # Also called by the finaliser, perhaps of a database that never was opened.
        if self._index is None or not self._modified:
            return
        for act in (lambda: self._os.unlink(self._bakfile)), (lambda: self._os.rename(self._dirfile, self._bakfile)):
            try:
                act()
            except OSError:
                pass
        with self._io.open(self._dirfile, "w", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")

    sync = _commit

    def _verify_open(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def __getitem__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._verify_open()
        start, size = self._index[key]
        with self._io.open(self._datfile, "rb") as file:
            file.seek(start)
            return file.read(size)

    def __setitem__(self, key, val):
        if self._readonly:
            raise error("The database is opened for reading only")
        key = self._bytes_of(key, "keys")
        val = self._bytes_of(val, "values")
        self._verify_open()
        self._modified = True
        old = self._index.get(key)
        if old is None or _blocks(len(val)) > _blocks(old[1]):
            place = self._append(val)
        else:
            place = self._overwrite(old[0], val)
        self._index[key] = place
        if old is None:
            self._add_line(key, place)

    @staticmethod
    def _bytes_of(item, what):
        if isinstance(item, str):
            return item.encode("utf-8")
        if not isinstance(item, (bytes, bytearray)):
            raise TypeError(f"{what} must be bytes or strings")
        return bytes(item)

    def _append(self, val):
        with self._io.open(self._datfile, "rb+") as file:
            file.seek(0, 2)
            end = file.tell()
            start = _blocks(end) * _BLOCK
            file.write(b"\0" * (start - end) + val)
        return start, len(val)

    def _overwrite(self, start, val):
        with self._io.open(self._datfile, "rb+") as file:
            file.seek(start)
            file.write(val)
        return start, len(val)

    def _add_line(self, key, place):
        with self._io.open(self._dirfile, "a", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")

    def __delitem__(self, key):
        if self._readonly:
            raise error("The database is opened for reading only")
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._verify_open()
        self._modified = True
        del self._index[key]
        # What the value occupied is lost until the database is made anew.
        self._commit()

    def keys(self):
        """The keys, as a list."""
        try:
            return list(self._index)
        except TypeError:
            raise error("DBM object has already been closed") from None

    def items(self):
        """The keys and values, as a list."""
        self._verify_open()
        return [(key, self[key]) for key in self._index.keys()]

    def __contains__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        try:
            return key in self._index
        except TypeError:
            if self._index is None:
                raise error("DBM object has already been closed") from None
            raise

    def iterkeys(self):
        """An iterator over the keys."""
        try:
            return iter(self._index)
        except TypeError:
            raise error("DBM object has already been closed") from None

    __iter__ = iterkeys

    def __len__(self):
        try:
            return len(self._index)
        except TypeError:
            raise error("DBM object has already been closed") from None

    def close(self):
        """Keep what was changed and close."""
        try:
            self._commit()
        finally:
            vars(self).update(dict.fromkeys(("_index", "_datfile", "_dirfile", "_bakfile")))

    __del__ = close

    def _chmod(self, file):
        self._os.chmod(file, self._mode)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def _blocks(size):
    return (size + _BLOCK - 1) // _BLOCK


def open(file, flag="c", mode=0o666):
    """Open a database: `r` to read, `w` to write, `c` to make it if need be, `n` to make it anew."""
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode, flag)
