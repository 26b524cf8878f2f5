"""Files, directories and the environment, as far as the program's policy grants them."""

import sys

import _os

name = "posix"
linesep = "\n"
curdir, pardir, sep, extsep, altsep, pathsep = ".", "..", "/", ".", None, ":"
defpath, devnull = "/bin:/usr/bin", "/dev/null"

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_CLOEXEC = 0o100, 0o200, 0o1000, 0o2000, 0o2000000
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_IOERR = 0, 64, 65, 66, 70, 71, 74

supports_dir_fd = supports_effective_ids = supports_fd = supports_follow_symlinks = frozenset()
supports_bytes_environ = False

error = OSError

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path",
           "devnull", "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path",
           "fdopen", "extsep", "error", "environ", "getenv", "makedirs", "removedirs", "renames",
           "walk", "scandir", "DirEntry", "stat_result", "PathLike", "fspath", "F_OK", "R_OK",
           "W_OK", "X_OK", "O_RDONLY", "O_WRONLY", "O_RDWR", "O_CREAT", "O_EXCL", "O_TRUNC",
           "O_APPEND"]

# Whatever the native module offers is part of this one, so that a new host call needs one edit.
_NATIVE = [key for key in dir(_os) if not key.startswith("_") and key not in ("environ", "error", "realpath")]
globals().update((key, getattr(_os, key)) for key in _NATIVE)
__all__ += [key for key in _NATIVE if key not in __all__]
_realpath = getattr(_os, "realpath", None)


def fspath(path):
    """The str or bytes form of a path; calls `__fspath__` where there is one."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        result = kind.__fspath__(path)
    except AttributeError:
        if hasattr(kind, "__fspath__"):
            raise
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__) from None
    except TypeError:
        if kind.__fspath__ is None:
            raise TypeError("expected str, bytes or os.PathLike object, not "
                            + kind.__name__) from None
        raise
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, "
                    f"not {type(result).__name__}")


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def __getattr__(attribute):
    # The abstract base classes behind these two would slow down every program that uses os.
    if attribute in ("PathLike", "environ"):
        import _os_lazy
        value = _os_lazy.PathLike if attribute == "PathLike" else _os_lazy.make_environ()
        globals()[attribute] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {attribute!r}")


import posixpath as path  # noqa: E402  (it uses the names above)

sys.modules["os.path"] = path


def getenv(key, default=None):
    """The value of an environment variable, or `default`."""
    return _module.environ.get(key, default)


def putenv(key, value, /):
    """Set an environment variable that no one looks at: there are no child processes, and `environ` stays as it is."""
    from _os_lazy import check_variable
    check_variable(key, value)


def unsetenv(key, /):
    """Take an environment variable from child processes, which there are none of."""
    from _os_lazy import check_variable
    check_variable(key)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    env = _module.environ if env is None else env
    return env.get("PATH", defpath).split(pathsep)


_module = sys.modules[__name__]


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and all that are missing above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        _module.mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty directory and all above it that become empty."""
    _module.rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            _module.rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the directories that are needed and removing those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    _module.rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """True if the path exists and its mode grants what is asked."""
    try:
        st = _module.stat(path)
    except (OSError, ValueError):
        return False
    if mode == F_OK:
        return True
    bits = st.st_mode | st.st_mode >> 3 | st.st_mode >> 6
    return not (mode & ~bits & 7)


if not hasattr(_os, "access"):
    __all__.append("access")
else:
    access = _os.access


if not hasattr(_os, "scandir"):
    class DirEntry:
        """One entry of a directory."""

        __slots__ = ("name", "path", "_stat", "_lstat")
        __module__ = "posix"

        def __init__(self, folder, name):
            self.name = name
            self.path = path.join(folder, name)
            self._stat = self._lstat = None

        def stat(self, *, follow_symlinks=True):
            """The facts of the entry, asked for once."""
            if follow_symlinks:
                if self._stat is None:
                    self._stat = _module.stat(self.path)
                return self._stat
            if self._lstat is None:
                self._lstat = _module.lstat(self.path)
            return self._lstat

        def _is(self, predicate, follow_symlinks):
            try:
                return predicate(self.stat(follow_symlinks=follow_symlinks).st_mode)
            except FileNotFoundError:
                return False

        def is_dir(self, *, follow_symlinks=True):
            """True for a directory."""
            from stat import S_ISDIR
            return self._is(S_ISDIR, follow_symlinks)

        def is_file(self, *, follow_symlinks=True):
            """True for a regular file."""
            from stat import S_ISREG
            return self._is(S_ISREG, follow_symlinks)

        def is_symlink(self):
            """True for a symbolic link."""
            from stat import S_ISLNK
            return self._is(S_ISLNK, False)

        def is_junction(self):
            """False: there are no junctions."""
            return False

        def inode(self):
            """The inode number."""
            return self.stat(follow_symlinks=False).st_ino

        def __fspath__(self):
            return self.path

        def __repr__(self):
            return f"<DirEntry {self.name!r}>"

        def __reduce_ex__(self, protocol):
            raise TypeError("cannot pickle 'posix.DirEntry' object")

        def __class_getitem__(cls, item):
            from types import GenericAlias
            return GenericAlias(cls, item)

    class _ScandirIterator:
        def __init__(self, folder, names):
            self._entries = (DirEntry(folder, entry) for entry in names)

        def __iter__(self):
            return self

        def __next__(self):
            return next(self._entries)

        def __enter__(self):
            return self

        def __exit__(self, *exc_info):
            self.close()

        def close(self):
            """Give up the rest."""
            self._entries = iter(())

    def scandir(path="."):
        """Iterate over the entries of a directory."""
        path = fspath(path)
        return _ScandirIterator(path, _module.listdir(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Iterate over (directory, names of directories, names of files) of a whole tree."""
    sys.audit("os.walk", top, topdown, onerror, followlinks) if hasattr(sys, "audit") else None
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        listed = _list_for_walk(top, onerror, followlinks, topdown)
        if listed is None:
            continue
        dirs, nondirs, walk_into = listed
        if topdown:
            yield top, dirs, nondirs
            for dirname in reversed(dirs):
                new_path = path.join(top, dirname)
                if followlinks or not path.islink(new_path):
                    stack.append(new_path)
        else:
            stack.append((top, dirs, nondirs))
            stack.extend(reversed(walk_into))


def _list_for_walk(top, onerror, followlinks, topdown):
    dirs, nondirs, walk_into = [], [], []
    try:
        with scandir(top) as entries:
            for entry in entries:
                try:
                    is_dir = entry.is_dir()
                except OSError:
                    is_dir = False
                (dirs if is_dir else nondirs).append(entry.name)
                if not topdown and is_dir and (followlinks or not entry.is_symlink()):
                    walk_into.append(entry.path)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return None
    return dirs, nondirs, walk_into


if "urandom" not in globals():
    def urandom(size, /):
        """Random bytes fit for keys."""
        from _random import Random
        return Random().getrandbits(size * 8).to_bytes(size, "big") if size else b""
