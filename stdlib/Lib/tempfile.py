"""Temporary files and folders."""

import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
from types import GenericAlias as _GenericAlias

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
           "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
           "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_bin_openflags = _text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | getattr(_os, "O_NOFOLLOW", 0)


class _RandomNameSequence:
    """Names of eight random characters."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        from random import Random
        self._choices = Random().choices

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self._choices(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    """The one source of random names."""
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _infer_return_type(*args):
    """str or bytes, as the parts of the path are."""
    kinds = set()
    for arg in args:
        if arg is not None:
            kinds.add(bytes if isinstance(_os.fspath(arg), bytes) else str)
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    if kinds:
        return kinds.pop()
    return str if tempdir is None or isinstance(tempdir, str) else bytes


def _sanitize_params(prefix, suffix, dir):
    """Put defaults in the place of parts that are not given."""
    kind = _infer_return_type(prefix, suffix, dir)
    suffix = kind() if suffix is None else suffix
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def gettempprefix():
    """The default start of names."""
    return _os.fsdecode(template)


def gettempprefixb():
    """The default start of names as bytes."""
    return _os.fsencode(template)


def _candidate_tempdir_list():
    """Folders that may serve: TMPDIR, TEMP, TMP, /tmp, /var/tmp, /usr/tmp or the working one."""
    named = [folder for name in ("TMPDIR", "TEMP", "TMP") if (folder := _os.getenv(name))]
    try:
        working = _os.getcwd()
    except OSError:
        working = _os.curdir
    return [*named, "/tmp", "/var/tmp", "/usr/tmp", working]


def _get_default_tempdir(dirlist=None):
    """The first folder that a file can be written to."""
    names = _get_candidate_names()
    folders = _candidate_tempdir_list() if dirlist is None else dirlist
    for folder in folders:
        folder = folder if folder == _os.curdir else _os.path.abspath(folder)
        for _ in range(100):
            try:
                _try_folder(_os.path.join(folder, next(names)))
                return folder
            except FileExistsError:
                continue
            except OSError:
                break
    raise FileNotFoundError(2, "No usable temporary directory found in %s" % folders)


def _try_folder(path):
    fd = _os.open(path, _bin_openflags, 0o600)
    try:
        try:
            _os.write(fd, b"blat")
        finally:
            _os.close(fd)
    finally:
        _os.unlink(path)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The folder for temporary files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The folder for temporary files as bytes."""
    return _os.fsencode(_gettempdir())


def _try_names(dir, prefix, suffix, kind, make):
    """Try names until `make` succeeds with one; returns the path and what was made."""
    names = _get_candidate_names()
    dir = _os.path.abspath(dir)
    for _ in range(TMP_MAX):
        name = next(names)
        path = _os.path.join(dir, prefix + (name if kind is str else _os.fsencode(name)) + suffix)
        try:
            return path, make(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    """Make a file; returns (descriptor, path)."""
    def make(path):
        _sys.audit("tempfile.mkstemp", path)
        return _os.open(path, flags, 0o600)

    path, fd = _try_names(dir, pre, suf, output_type, make)
    return fd, path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; returns (descriptor, path)."""
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, output_type)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder; returns its path."""
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)

    def make(path):
        _sys.audit("tempfile.mkdtemp", path)
        _os.mkdir(path, 0o700)

    return _os.path.abspath(_try_names(dir, prefix, suffix, output_type, make)[0])


def mktemp(suffix="", prefix=template, dir=None):
    """A name that does not exist now (unsafe)."""
    def check(path):
        if _os.path.lexists(path):
            raise FileExistsError

    return _try_names(gettempdir() if dir is None else dir, prefix, suffix, str, check)[0]


class _TemporaryFileCloser:
    """Closes a file, and removes it at the time it was asked to, once."""

    cleanup_called = close_called = False

    def __init__(self, file, name, delete=True, delete_on_close=True, warn_message="Implicitly cleaning up unknown file"):
        self.file, self.name, self.delete, self.delete_on_close, self.warn_message = file, name, delete, delete_on_close, warn_message

    def cleanup(self, unlink=_os.unlink):
        """Close the file and remove it."""
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            if not self.close_called:
                self.close_called = True
                self.file.close()
        finally:
            if self.delete:
                try:
                    unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        """Close the file; remove it where that is to come with it."""
        if not self.close_called:
            self.close_called = True
            try:
                self.file.close()
            finally:
                if self.delete and self.delete_on_close:
                    self.cleanup()

    def __del__(self):
        close_called = self.close_called
        self.cleanup()
        if not close_called:
            import warnings
            warnings.warn(self.warn_message, ResourceWarning)


class _TemporaryFileWrapper:
    """A file that is removed when it is closed, or at the end of the block."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close, "Implicitly cleaning up {!r}".format(self))

    def __repr__(self):
        file = self.__dict__["file"]
        return f"<{self.__class__.__name__} {file=}>"

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if hasattr(value, "__call__"):
            import functools
            function = value

            @functools.wraps(function)
            def value(*args, **kwargs):
                return function(*args, **kwargs)

            # The method keeps the file from being closed as long as it is held itself.
            value._closer = self._closer
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Close and, unless told not to, remove the file."""
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True):
    """A temporary file with a name."""
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
    name = None

    def opener(*args):
        nonlocal name
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, output_type)
        return fd

    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        try:
            _raw_of(file).name = name
            return _TemporaryFileWrapper(file, name, delete, delete_on_close)
        except:
            file.close()
            raise
    except:
        if name is not None:
            _os.unlink(name)
        raise


def _raw_of(file):
    buffered = getattr(file, "buffer", file)
    return getattr(buffered, "raw", buffered)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    """A temporary file without a name, which is gone when it is closed or the program ends."""
    prefix, suffix, dir, output_type = _sanitize_params(prefix, suffix, dir)
    fd = None

    def opener(*args):
        nonlocal fd
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, output_type)
        _os.unlink(name)
        return fd

    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    _raw_of(file).name = fd
    return file


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that stays in memory up to a size."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            encoding = _io.text_encoding(encoding)
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._TemporaryFileArgs = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix,
                                   "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    __class_getitem__ = classmethod(_GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go on in a real file."""
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        position = old.tell()
        if hasattr(new, "buffer"):
            new.buffer.write(old.detach().getvalue())
        else:
            new.write(old.getvalue())
        new.seek(position, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._file.closed

    @property
    def encoding(self):
        """The encoding of a text file."""
        return self._file.encoding

    @property
    def errors(self):
        """How a text file treats errors of its encoding."""
        return self._file.errors

    @property
    def mode(self):
        """How the file was opened."""
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs["mode"]

    @property
    def name(self):
        """The name of the real file; None while there is none."""
        try:
            return self._file.name
        except AttributeError:
            return None

    @property
    def newlines(self):
        """The ends of lines seen in a text file."""
        return self._file.newlines

    def close(self):
        """Close the file."""
        self._file.close()

    def detach(self):
        """Take the buffer out of a text file."""
        return self._file.detach()

    def fileno(self):
        """The descriptor; the file becomes a real one for it."""
        self.rollover()
        return self._file.fileno()

    def flush(self):
        """Write what is held back."""
        self._file.flush()

    def isatty(self):
        """Whether the file is a terminal."""
        return self._file.isatty()

    def read(self, *args):
        """Read."""
        return self._file.read(*args)

    def read1(self, *args):
        """Read with at most one call of the raw file."""
        return self._file.read1(*args)

    def readinto(self, b):
        """Read into a buffer."""
        return self._file.readinto(b)

    def readinto1(self, b):
        """Read into a buffer with at most one call of the raw file."""
        return self._file.readinto1(b)

    def readline(self, *args):
        """Read one line."""
        return self._file.readline(*args)

    def readlines(self, *args):
        """Read lines."""
        return self._file.readlines(*args)

    def readable(self):
        """Whether the file can be read."""
        return self._file.readable()

    def seekable(self):
        """Whether the position can be set."""
        return self._file.seekable()

    def seek(self, *args):
        """Set the position."""
        return self._file.seek(*args)

    def tell(self):
        """The position."""
        return self._file.tell()

    def truncate(self, size=None):
        """Cut the file, or make it longer."""
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def writable(self):
        """Whether the file can be written."""
        return self._file.writable()

    def write(self, s):
        """Write."""
        file = self._file
        written = file.write(s)
        self._check(file)
        return written

    def writelines(self, iterable):
        """Write several pieces."""
        if self._max_size == 0 or self._rolled:
            return self._file.writelines(iterable)
        pieces = iter(iterable)
        for piece in pieces:
            self.write(piece)
            if self._rolled:
                return self._file.writelines(pieces)


class TemporaryDirectory:
    """A folder that is removed at the end of the block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *,
                 delete=True):
        import weakref
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = weakref.finalize(self, self._cleanup, self.name, warn_message="Implicitly cleaning up {!r}".format(self),
                                           ignore_errors=ignore_cleanup_errors, delete=delete)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, repeated=False):
        """Remove the tree; what cannot be removed because of its permissions is tried once more with others."""
        def onexc(function, path, error):
            if isinstance(error, FileNotFoundError):
                return
            if not isinstance(error, PermissionError) or repeated and path == name:
                if not ignore_errors:
                    raise error
                return
            for changed in (_os.path.dirname(path), path):
                try:
                    _os.chmod(changed, 0o700)
                except OSError:
                    pass
            try:
                _os.unlink(path)
            except IsADirectoryError:
                cls._rmtree(path, ignore_errors, repeated=path == name)
            except FileNotFoundError:
                pass
            except PermissionError:
                if not ignore_errors:
                    raise

        _shutil.rmtree(name, onexc=onexc)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            import warnings
            cls._rmtree(name, ignore_errors)
            warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder now."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_GenericAlias)
