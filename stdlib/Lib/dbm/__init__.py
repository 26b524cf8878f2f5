"""Mappings of bytes that are kept in files; here the plain form of `dbm.dumb` alone."""

import os
from io import open as _open_file

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """What goes wrong in a database."""


error = error, OSError
_names = ["dbm.dumb"]
_defaultmod = None
_modules = {}
_GNU_MAGICS = 0x13579ace, 0x13579acd, 0x13579acf


def open(file, flag="r", mode=0o666):
    """Open a database: `r` to read, `w` to write, `c` to make it if need be, `n` to make it anew."""
    kind = whichdb(file) if "n" not in flag else None
    if kind is None and "c" not in flag and "n" not in flag:
        raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == "":
        raise error[0]("db type could not be determined")
    if kind is not None and kind not in _names:
        raise error[0](f"db type is {kind}, but the module is not available")
    return _module(kind).open(file, flag, mode)


def _module(name):
    """The module that reads a kind of database, by default the first of those there are."""
    global _defaultmod
    if name is None and _defaultmod is not None:
        return _defaultmod
    import importlib
    module = _modules.get(name or _names[0]) or importlib.import_module(name or _names[0])
    _modules[module.__name__] = module
    if name is None:
        _defaultmod = module
    return module


def whichdb(filename):
    """The module that wrote a database; None for a file that is not there, empty for one of an unknown kind."""
    name = os.fsdecode(filename)
    if os.path.exists(name + ".pag") and os.path.exists(name + ".dir"):
        return "dbm.ndbm"
    if os.path.exists(name + ".dat") and os.path.exists(name + ".dir"):
        return _which_dumb(name)
    try:
        with _open_file(name, "rb") as file:
            start = file.read(16)
    except OSError:
        return None
    if start == b"SQLite format 3\0":
        return "dbm.sqlite3"
    if int.from_bytes(start[:4], "little") in _GNU_MAGICS or int.from_bytes(start[:4], "big") in _GNU_MAGICS:
        return "dbm.gnu"
    return ""


def _which_dumb(name):
    try:
        if os.stat(name + ".dir").st_size == 0:
            return "dbm.dumb"
        with _open_file(name + ".dir", "rb") as file:
            return "dbm.dumb" if file.read(1) in (b"'", b'"') else ""
    except OSError:
        return ""


if __name__ == "__main__":
    import sys
    for filename in sys.argv[1:]:
        print(whichdb(filename) or "UNKNOWN", filename)
