"""Temporary files and folders."""

import os
import shutil

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
           "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
           "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def _random_names():
    from random import Random
    choose = Random().choice
    while True:
        yield "".join(choose(_CHARACTERS) for _ in range(8))


def gettempprefix():
    """The default start of names."""
    return template


def gettempprefixb():
    """The default start of names as bytes."""
    return os.fsencode(template)


def gettempdir():
    """The folder for temporary files: TMPDIR, TEMP, TMP, /tmp, /var/tmp or the working one."""
    global tempdir
    if tempdir is None:
        candidates = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
        for folder in [*candidates, "/tmp", "/var/tmp", os.getcwd()]:
            if folder and os.path.isdir(folder):
                tempdir = os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found")
    return tempdir


def gettempdirb():
    """The folder for temporary files as bytes."""
    return os.fsencode(gettempdir())


def _new_path(suffix, prefix, dir, make):
    """Try names until `make` succeeds with one."""
    suffix = suffix or ""
    prefix = template if prefix is None else prefix
    dir = gettempdir() if dir is None else os.fspath(dir)
    names = _random_names()
    for _ in range(TMP_MAX):
        path = os.path.abspath(os.path.join(dir, prefix + next(names) + suffix))
        try:
            return path, make(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; returns (descriptor, path)."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    path, fd = _new_path(suffix, prefix, dir, lambda path: os.open(path, flags, 0o600))
    return fd, path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder; returns its path."""
    return _new_path(suffix, prefix, dir, lambda path: os.mkdir(path, 0o700))[0]


def mktemp(suffix="", prefix=template, dir=None):
    """A name that does not exist now (unsafe)."""
    def check(path):
        if os.path.lexists(path):
            raise FileExistsError
    return _new_path(suffix, prefix, dir, check)[0]


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._delete = delete
        self._delete_on_close = delete_on_close

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        self.close()
        self._remove()

    def __iter__(self):
        yield from self.file

    def close(self):
        """Close and, unless told not to, remove the file."""
        self.file.close()
        if self._delete_on_close:
            self._remove()

    def _remove(self):
        if self._delete:
            self._delete = False
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __repr__(self):
        return f"<{self.__class__.__name__} file={self.file!r}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True):
    """A temporary file with a name."""
    exclusive = mode.replace("w", "x") if "w" in mode else mode
    path, file = _new_path(suffix, prefix, dir, lambda path: open(
        path, exclusive, buffering, encoding, errors, newline))
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    """A temporary file."""
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir,
                              errors=errors)


class SpooledTemporaryFile:
    """A temporary file that stays in memory up to a size."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        import io
        self._max_size = max_size
        self._rolled = False
        self._arguments = (mode, buffering, encoding, newline, suffix, prefix, dir, errors)
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors,
                                          newline=newline)

    def rollover(self):
        """Go on in a real file."""
        if self._rolled:
            return
        mode, buffering, encoding, newline, suffix, prefix, dir, errors = self._arguments
        old = self._file
        new = TemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
        position = old.tell()
        old.seek(0)
        new.write(old.read())
        new.seek(position)
        self._file, self._rolled = new, True

    def _check(self, result):
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()
        return result

    def write(self, s):
        """Write."""
        return self._check(self._file.write(s))

    def writelines(self, lines):
        """Write several pieces."""
        return self._check(self._file.writelines(lines))

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._file.close()

    def __iter__(self):
        return iter(self._file)


class TemporaryDirectory:
    """A folder that is removed at the end of the block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *,
                 delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder now."""
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)
