"""Dicts of any values that are kept in a database: the values are pickled."""

import collections.abc
from io import BytesIO
from pickle import DEFAULT_PROTOCOL, Pickler, Unpickler

__all__ = ["Shelf", "BsdDbShelf", "DbfilenameShelf", "open"]


class _ClosedDict(collections.abc.MutableMapping):
    """Stands for the database of a closed shelf."""

    def closed(self, *args):
        raise ValueError("invalid operation on closed shelf")

    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = closed

    def __repr__(self):
        return "<Closed Dictionary>"


class Shelf(collections.abc.MutableMapping):
    """A mapping of strings to values over one of bytes; with `writeback` values that were read are written again on `sync`."""

    def __init__(self, dict, protocol=None, writeback=False, keyencoding="utf-8"):
        self.dict = dict
        self._protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        self.writeback = writeback
        self.cache = {}
        self.keyencoding = keyencoding

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        """The value of a key, or the default."""
        return self[key] if key.encode(self.keyencoding) in self.dict else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = Unpickler(BytesIO(self.dict[key.encode(self.keyencoding)])).load()
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        stream = BytesIO()
        Pickler(stream, self._protocol).dump(value)
        self.dict[key.encode(self.keyencoding)] = stream.getvalue()

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        """Write what is to be written and close the database."""
        if self.dict is None:
            return
        try:
            self.sync()
            if hasattr(self.dict, "close"):
                self.dict.close()
        finally:
            self.dict = _ClosedDict()

    def __del__(self):
        # A shelf whose constructor failed has nothing to close.
        if hasattr(self, "writeback"):
            self.close()

    def sync(self):
        """Write what is to be written."""
        if self.writeback and self.cache:
            # Not what is written now is cached again.
            self.writeback = False
            for key, value in self.cache.items():
                self[key] = value
            self.writeback = True
            self.cache = {}
        if hasattr(self.dict, "sync"):
            self.dict.sync()


class BsdDbShelf(Shelf):
    """A shelf over a database whose keys have an order."""

    def _value(self, pair):
        key, value = pair
        return key.decode(self.keyencoding), Unpickler(BytesIO(value)).load()

    def set_location(self, key):
        """Go to a key; it and its value."""
        return self._value(self.dict.set_location(key))

    def next(self):
        """The next key and its value."""
        return self._value(next(self.dict))

    def previous(self):
        """The key before and its value."""
        return self._value(self.dict.previous())

    def first(self):
        """The first key and its value."""
        return self._value(self.dict.first())

    def last(self):
        """The last key and its value."""
        return self._value(self.dict.last())


class DbfilenameShelf(Shelf):
    """A shelf over a database of the module dbm."""

    def __init__(self, filename, flag="c", protocol=None, writeback=False):
        import dbm
        super().__init__(dbm.open(filename, flag), protocol, writeback)

    def clear(self):
        """Remove all keys."""
        self.cache.clear()
        for key in list(self.dict.keys()):
            del self.dict[key]


def open(filename, flag="c", protocol=None, writeback=False):
    """Open a shelf; the flags are those of dbm.open."""
    return DbfilenameShelf(filename, flag, protocol, writeback)
