"""Temporary files and folders.

A new entry's name is a prefix, eight random characters and a suffix. Only its owner may read, write or enter it, and it
never replaces an entry that is there already. Paths are str, or bytes where the caller gives bytes.
"""

import errno as _errno
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
from itertools import islice as _islice
from types import GenericAlias as _GenericAlias

__all__ = ["SpooledTemporaryFile", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkdtemp", "mkstemp",
           "mktemp", "gettempdir", "gettempdirb", "gettempprefix", "gettempprefixb", "tempdir", "TMP_MAX"]

tempdir = None
template = "tmp"
TMP_MAX = 10000

_OWNER_ONLY_FILE = 0o600
_OWNER_ONLY_FOLDER = 0o700
_FOLDER_ATTEMPTS = 100
# A link under the new name would lead elsewhere, so it is not followed.
_bin_openflags = _os.O_EXCL | _os.O_CREAT | _os.O_RDWR | getattr(_os, "O_NOFOLLOW", 0)
# Text and binary files are one thing to the systems that are served here.
_text_openflags = _bin_openflags


# Random names.

class _RandomNameSequence:
    """An endless iterator over random names of eight characters that every file system takes."""

    shared = None

    def __init__(self):
        # `random` is long to import, and most programs that import this module never need a name.
        from random import Random
        self._draw = Random().choices

    def __next__(self):
        return "".join(self._draw("_0123456789abcdefghijklmnopqrstuvwxyz", k=8))

    def __iter__(self):
        return self


def _get_candidate_names():
    """The sequence that all functions of the module draw from, made at first use."""
    if _RandomNameSequence.shared is None:
        _RandomNameSequence.shared = _RandomNameSequence()
    return _RandomNameSequence.shared


def gettempprefix():
    """Return the prefix of names for which none is given, a str."""
    return _os.fsdecode(template)


def gettempprefixb():
    """Return gettempprefix() encoded for the file system, a bytes object."""
    return _os.fsencode(gettempprefix())


# The folder of temporary files.

def gettempdir():
    """Return the folder for entries for which none is given, a str.

    The first call looks for one and keeps it in `tempdir`. Raises FileNotFoundError when no folder can be written to.
    """
    return _os.fsdecode(_chosen_folder())


def gettempdirb():
    """Return gettempdir() encoded for the file system, a bytes object."""
    return _os.fsencode(_chosen_folder())


def _chosen_folder():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def _get_default_tempdir():
    """The absolute path of the first candidate that a file can be written to; FileNotFoundError when there is none."""
    candidates = _candidate_tempdir_list()
    for candidate in candidates:
        folder = candidate if candidate == _os.curdir else _os.path.abspath(candidate)
        if _is_writable(folder):
            return folder
    raise FileNotFoundError(_errno.ENOENT, f"No usable temporary directory found in {candidates}")


def _candidate_tempdir_list():
    """What the environment asks for, then the customary folders, then the working one."""
    asked = filter(None, map(_os.getenv, ("TMPDIR", "TEMP", "TMP")))
    return [*asked, "/tmp", "/var/tmp", "/usr/tmp", _working_folder()]


def _working_folder():
    try:
        return _os.getcwd()
    except OSError:
        return _os.curdir


def _is_writable(folder):
    """Whether a file can be made and written in a folder: permissions would not tell of a full or read-only disk."""
    for name in _islice(_get_candidate_names(), _FOLDER_ATTEMPTS):
        path = _os.path.join(folder, name)
        try:
            descriptor = _os.open(path, _bin_openflags, _OWNER_ONLY_FILE)
        except FileExistsError:
            continue
        except OSError:
            return False
        return _write_and_remove(descriptor, path)
    return False


def _write_and_remove(descriptor, path):
    try:
        try:
            return _os.write(descriptor, b"?") == 1
        finally:
            _os.close(descriptor)
            _os.unlink(path)
    except OSError:
        return False


# Entries under a name that is free.

def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder and return its absolute path; the caller removes it.

    The path is bytes when an argument is bytes, else str. Raises TypeError when bytes and str are mixed,
    FileExistsError when TMP_MAX names are all taken, and other OSErrors as os.mkdir does.
    """
    def make(path):
        _sys.audit("tempfile.mkdtemp", path)
        _os.mkdir(path, _OWNER_ONLY_FOLDER)

    parts, kind = _completed(dir, prefix, suffix)
    return _os.path.abspath(_under_free_name(make, "directory name", *parts, kind)[1])


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file open for reading and writing; return its descriptor, an int, and its absolute path.

    The caller closes and removes it. The path is bytes when an argument is bytes, else str; `text` changes nothing
    here. Raises what mkdtemp does.
    """
    parts, kind = _completed(dir, prefix, suffix)
    return _mkstemp_inner(*parts, _text_openflags if text else _bin_openflags, kind)


def mktemp(suffix="", prefix=template, dir=None):
    """Return the path of an entry that does not exist, without making it.

    Unsafe: another program may take the name before the caller does; mkstemp and mkdtemp have no such gap.
    """
    def require_absence(path):
        try:
            _os.lstat(path)
        except OSError:
            return
        raise FileExistsError

    folder = gettempdir() if dir is None else dir
    return _under_free_name(require_absence, "filename", folder, prefix, suffix, str)[1]


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    """Make a file in a folder and open it with `flags`; a tuple of its descriptor and path, of type `output_type`."""
    def make(path):
        _sys.audit("tempfile.mkstemp", path)
        return _os.open(path, flags, _OWNER_ONLY_FILE)

    return _under_free_name(make, "file name", _os.path.abspath(dir), pre, suf, output_type)


def _under_free_name(make, what, folder, prefix, suffix, kind):
    """Call `make` with random paths until it does not raise FileExistsError; a tuple of its result and the path.

    After TMP_MAX paths FileExistsError says that no `what` was found.
    """
    for name in _islice(_get_candidate_names(), TMP_MAX):
        path = _os.path.join(folder, prefix + (_os.fsencode(name) if kind is bytes else name) + suffix)
        try:
            return make(path), path
        except FileExistsError:
            pass
    raise FileExistsError(_errno.EEXIST, f"No usable temporary {what} found")


def _completed(folder, prefix, suffix):
    """The three parts of a path with defaults for those that are None, and the type they share."""
    kind = _infer_return_type(prefix, suffix, folder)
    as_bytes = kind is bytes
    if folder is None:
        folder = gettempdirb() if as_bytes else gettempdir()
    if prefix is None:
        prefix = gettempprefixb() if as_bytes else template
    return (folder, prefix, kind() if suffix is None else suffix), kind


def _infer_return_type(*args):
    """str or bytes, as those parts of a path are that are not None, or as `tempdir` is; TypeError when they differ."""
    given = [arg for arg in args if arg is not None]
    if not given:
        return str if tempdir is None or isinstance(tempdir, str) else bytes
    in_bytes = sum(map(_is_bytes, given))
    if 0 < in_bytes < len(given):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return bytes if in_bytes else str


def _is_bytes(part):
    # To ask whether something is a path object takes longer than the rest, and most parts are str.
    if not isinstance(part, str) and isinstance(part, _os.PathLike):
        part = _os.fspath(part)
    return isinstance(part, bytes)


# Folders that go away by themselves.

class TemporaryDirectory:
    """A folder that is removed, with all that is in it, at the end of a `with` block or when nobody refers to it.

    The block is given the path, also kept in the attribute `name`. With delete=False only cleanup() removes the folder.
    With ignore_cleanup_errors=True what cannot be removed stays, without an error.
    """

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        import weakref
        self._delete = delete
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self.name = mkdtemp(suffix, prefix, dir)
        self._finalizer = weakref.finalize(self, _remove_forgotten, self.name, repr(self), ignore_cleanup_errors)
        if not delete:
            self._finalizer.detach()

    def cleanup(self):
        """Remove the folder now, if it is still there; raises the OSError that prevents it, unless that is ignored."""
        self._finalizer.detach()
        _remove_tree(self.name, self._ignore_cleanup_errors)

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def __enter__(self):
        return self.name

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"


def _remove_forgotten(path, owner, lenient):
    """Remove the folder of an object that was not cleaned up, and warn of it."""
    from warnings import warn
    _remove_tree(path, lenient)
    warn(f"Implicitly cleaning up {owner}", ResourceWarning)


def _remove_tree(root, lenient, last=False):
    """Remove a folder and all below it, opening to its owner what permissions protect.

    `lenient` leaves behind what resists. `last` says that the permissions of `root` were changed before, so that a
    second refusal is final.
    """
    def refused(_, path, error):
        if isinstance(error, PermissionError) and not (last and path == root):
            if path != root:
                _open_to_owner(_os.path.dirname(path))
            _open_to_owner(path)
            try:
                return _os.unlink(path)
            except IsADirectoryError:
                return _remove_tree(path, lenient, last=path == root)
            except OSError as second:
                error = second
        if not (lenient or isinstance(error, FileNotFoundError)):
            raise error

    _shutil.rmtree(root, onexc=refused)


def _open_to_owner(path):
    """Allow the owner everything, where that can be changed; what a link leads to lies outside the tree and stays."""
    try:
        if not _os.path.islink(path):
            _os.chmod(path, 0o700)
    except OSError:
        # The removal that follows fails for the same reason and says so.
        pass


# Files that go away by themselves.

def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """Open and return a new file that has no name, and so is gone when it is closed or the program ends.

    The first four arguments and `errors` are those of open; the others name the file for the moment it has a name.
    """
    parts, kind = _completed(dir, prefix, suffix)
    descriptor = None

    def opener(*_):
        nonlocal descriptor
        descriptor, path = _mkstemp_inner(*parts, _bin_openflags, kind)
        _os.unlink(path)
        return descriptor

    file = _open_new(opener, parts[0], mode, buffering, encoding, newline, errors)
    _lowest_layer(file).name = descriptor
    return file


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """Open and return a new file whose attribute `name` is its path.

    It is removed when it is closed; with delete_on_close=False only at the end of a `with` block or when nobody refers
    to it; with delete=False never. The other arguments are those of open and mkstemp.
    """
    parts, kind = _completed(dir, prefix, suffix)
    path = None

    def opener(*_):
        nonlocal path
        descriptor, path = _mkstemp_inner(*parts, _bin_openflags, kind)
        return descriptor

    try:
        file = _open_new(opener, parts[0], mode, buffering, encoding, newline, errors)
        try:
            _lowest_layer(file).name = path
            return _TemporaryFileWrapper(file, path, delete, delete_on_close)
        except BaseException:
            file.close()
            raise
    except BaseException:
        if path is not None:
            _os.unlink(path)
        raise


def _open_new(opener, folder, mode, buffering, encoding, newline, errors):
    """What open returns for the descriptor that `opener` makes; its errors name the folder."""
    if "b" not in mode:
        # A warning of a default encoding is for the line that asked for the file, two calls away.
        encoding = _io.text_encoding(encoding, 3)
    return _io.open(folder, mode, buffering, encoding, errors, newline, opener=opener)


def _lowest_layer(file):
    """The layer of a file that keeps its name."""
    for layer in "buffer", "raw":
        file = getattr(file, layer, file)
    return file


class _TemporaryFileWrapper:
    """A file that is removed as NamedTemporaryFile says; everything else is what the attribute `file` answers."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.name, self.file = name, file
        self._ending = _Ending(file, name if delete else None, delete_on_close)

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value):
            value = _tied(value, self._ending)
        if not isinstance(value, int):
            # Numbers and flags such as `closed` change; the rest is found at once the next time.
            self.__dict__[name] = value
        return value

    def __iter__(self):
        # A generator refers to the wrapper, so the file stays open until the loop is over.
        yield from self.file

    def close(self):
        """Close the file, and remove it unless that is left for later."""
        self._ending.close()

    def __exit__(self, exc, value, tb):
        outcome = self.file.__exit__(exc, value, tb)
        self._ending.finish()
        return outcome

    def __enter__(self):
        self.file.__enter__()
        return self


def _tied(method, ending):
    """A function that calls the method and keeps the file open for as long as somebody holds the function."""
    import functools

    @functools.wraps(method)
    def call(*args, **kwargs):
        return method(*args, **kwargs)

    call.ending = ending
    return call


class _Ending:
    """Closes a file and removes what is at `path` (None: nothing), at the latest when nothing refers to this object."""

    def __init__(self, file, path, at_close):
        import weakref
        # The finalizer holds the file, which therefore cannot be collected before it is closed here. It runs once.
        self.finish = weakref.finalize(self, _close_and_remove, file, path)
        self.close = self.finish if at_close else file.close


def _close_and_remove(file, path):
    try:
        file.close()
    finally:
        if path is not None:
            try:
                _os.unlink(path)
            except FileNotFoundError:
                pass


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that is held in memory until it exceeds `max_size` bytes (0: no bound) or needs a descriptor.

    The other arguments are those of TemporaryFile, which it becomes then.
    """

    __class_getitem__ = classmethod(_GenericAlias)

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        memory = _io.BytesIO()
        if "b" not in mode:
            encoding = _io.text_encoding(encoding)
            memory = _io.TextIOWrapper(memory, encoding, errors, newline)
        self._file = memory
        self._max_size = max_size
        # What writing may fill before the file leaves memory; None when nothing makes it leave, or it has left.
        self._room = max_size or None
        self._opening = {"dir": dir, "prefix": prefix, "suffix": suffix, "mode": mode, "buffering": buffering,
                         "encoding": encoding, "errors": errors, "newline": newline}

    def rollover(self):
        """Move what is in memory to a file on disk and go on there; does nothing the second time."""
        if self._rolled:
            return
        memory, disk = self._file, TemporaryFile(**self._opening)
        self._file = disk
        position = memory.tell()
        if isinstance(memory, _io.TextIOWrapper):
            disk.buffer.write(memory.detach().getvalue())
        else:
            disk.write(memory.getvalue())
        disk.seek(position)
        self._rolled, self._room = True, None

    # Steps that may leave memory.

    def write(self, s):
        """Write a str or bytes-like object; return how many characters or bytes were written."""
        file = self._file
        count = file.write(s)
        if self._room is not None and file.tell() > self._room:
            self.rollover()
        return count

    def writelines(self, iterable):
        """Write each piece of an iterable; nothing is put between them."""
        rest = iterable
        if self._room is not None:
            rest = iter(iterable)
            for piece in rest:
                self.write(piece)
                if self._rolled:
                    break
            else:
                return None
        return self._file.writelines(rest)

    def truncate(self, size=None):
        """Make the file `size` bytes long, or end it at the position; return its new size."""
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        """Return the descriptor, for which the file moves to disk."""
        self.rollover()
        return self._file.fileno()

    # What memory and disk answer alike.

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._file.closed

    @property
    def newlines(self):
        """The line ends met so far in a text file."""
        return self._file.newlines

    @property
    def errors(self):
        """What a text file does about what it cannot encode or decode."""
        return self._file.errors

    @property
    def encoding(self):
        """The encoding of a text file."""
        return self._file.encoding

    @property
    def name(self):
        """What the file on disk is called, a descriptor; None in memory."""
        return getattr(self._file, "name", None)

    @property
    def mode(self):
        """The mode of the file on disk; in memory, the one asked for."""
        return getattr(self._file, "mode", self._opening["mode"])

    def tell(self):
        """Return the position."""
        return self._file.tell()

    def seek(self, *args):
        """Move the position by an offset from the start, the position or the end (0, 1, 2); return the new one."""
        return self._file.seek(*args)

    def readlines(self, *args):
        """Return a list of the lines that follow, of about as many bytes as are asked for."""
        return self._file.readlines(*args)

    def readline(self, *args):
        """Return the next line, or the start of it when a size is given."""
        return self._file.readline(*args)

    def readinto1(self, b):
        """Fill a buffer from one read of the layer below; return the number of bytes."""
        return self._file.readinto1(b)

    def readinto(self, b):
        """Fill a buffer; return the number of bytes."""
        return self._file.readinto(b)

    def read1(self, *args):
        """Return bytes from one read of the layer below."""
        return self._file.read1(*args)

    def read(self, *args):
        """Return everything that follows, or as much as is asked for."""
        return self._file.read(*args)

    def __iter__(self):
        return iter(self._file)

    def writable(self):
        """Whether the file can be written."""
        return self._file.writable()

    def seekable(self):
        """Whether the position can be moved."""
        return self._file.seekable()

    def readable(self):
        """Whether the file can be read."""
        return self._file.readable()

    def isatty(self):
        """Whether the file is a terminal."""
        return self._file.isatty()

    def flush(self):
        """Hand on what is buffered."""
        self._file.flush()

    def detach(self):
        """Separate the binary layer from a text file and return it."""
        return self._file.detach()

    # The end of the file.

    def close(self):
        """Close the file and drop what it holds."""
        self._file.close()

    def __del__(self):
        if not self.closed:
            from warnings import warn
            warn(f"Unclosed file {self!r}", ResourceWarning, stacklevel=2, source=self)
            self.close()

    def __exit__(self, exc, value, tb):
        self.close()

    def __enter__(self):
        if self.closed:
            raise ValueError("Cannot enter context with closed file")
        return self
