"""Paths of the file system of the program."""

import os
import posixpath
import sys
from collections.abc import Sequence
from types import GenericAlias

from pathlib import _abc
from pathlib._abc import PathBase, PurePathBase, UnsupportedOperation


class _Parents(Sequence):
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_tail(self._path._tail[:-index - 1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


def _warn_of_more(function):
    import warnings
    warnings._deprecated(
        f"pathlib.PurePath.{function}(*args)", "support for supplying more than one positional argument to "
        f"pathlib.PurePath.{function}() is deprecated and scheduled for removal in Python {{remove}}", remove=(3, 14))


class PurePath(PurePathBase):
    """A path that does not touch the file system."""

    __slots__ = ("_raw_paths", "_drv", "_root", "_tail_cached", "_str", "_str_normcase_cached", "_hash")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = arg._raw_path
                paths.append(text.replace("\\", "/") if arg.parser is not posixpath and self.parser is posixpath else text)
                continue
            try:
                text = os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ "
                                f"returns a str, not {type(text).__name__!r}")
            paths.append(text)
        self._raw_path = paths[0] if len(paths) == 1 else self.parser.join(*paths) if paths else ""
        self._resolving = False
        self._drv, self._root, self._tail_cached = self._parse_path(self._raw_path)

    @classmethod
    def _parse_path(cls, path):
        """Drive, root and components of a text."""
        parser = cls.parser
        sep = parser.sep
        if parser.altsep:
            path = path.replace(parser.altsep, sep)
        drive, root, rest = parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep) and _is_whole_share(drive.split(sep)):
            root = sep
        return drive, root, [sys.intern(str(part)) for part in rest.split(sep) if part and part != "."]

    def _from_tail(self, tail, drive=None, root=None):
        return self.with_segments(self._format(self._drv if drive is None else drive, self._root if root is None else root, tail))

    @classmethod
    def _format(cls, drive, root, tail):
        sep = cls.parser.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = [".", *tail]
        return sep.join(tail)

    @property
    def _tail(self):
        return self._tail_cached

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._format(self._drv, self._root, self._tail) or "."
            return self._str

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    @property
    def _normcase(self):
        if self.parser is posixpath:
            return str(self)
        try:
            return self._str_normcase_cached
        except AttributeError:
            self._str_normcase_cached = str(self).lower()
            return self._str_normcase_cached

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._normcase)
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._normcase == other._normcase and self.parser is other.parser

    @property
    def _key(self):
        return self._normcase.split(self.parser.sep)

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key < other._key

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key <= other._key

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key > other._key

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key >= other._key

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return self.__class__, self.parts

    def as_uri(self):
        """The path as a file: URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        prefix, path = "file://", self.as_posix()
        if len(self.drive) == 2 and self.drive[1] == ":":
            prefix, path = f"file:///{self.drive}", path[2:]
        elif self.drive:
            prefix = "file:"
        return prefix + quote_from_bytes(os.fsencode(path))

    @property
    def drive(self):
        """The drive, or nothing."""
        return self._drv

    @property
    def root(self):
        """The root, or nothing."""
        return self._root

    @property
    def anchor(self):
        """Drive and root together."""
        return self._drv + self._root

    @property
    def parts(self):
        """The components."""
        return (self.anchor, *self._tail) if self.anchor else tuple(self._tail)

    @property
    def _stack(self):
        return self.anchor, self._tail[::-1]

    @property
    def name(self):
        """The last component."""
        return self._tail[-1] if self._tail else ""

    @property
    def parent(self):
        """The folder the path is in."""
        return self._from_tail(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """All folders above."""
        return _Parents(self)

    def with_name(self, name):
        """The path with another last component."""
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_tail([*self._tail[:-1], name])

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The path as seen from another one."""
        if _deprecated:
            _warn_of_more("relative_to")
            other = self.with_segments(other, *_deprecated)
        other = other if isinstance(other, PurePath) else self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_tail([".."] * step + self._tail[len(path._tail):], "", "")

    def is_relative_to(self, other, *_deprecated):
        """True if `relative_to` would succeed."""
        if _deprecated:
            _warn_of_more("is_relative_to")
            other = self.with_segments(other, *_deprecated)
        other = other if isinstance(other, PurePath) else self.with_segments(other)
        return other == self or other in self.parents

    def joinpath(self, *pathsegments):
        """The path with components added."""
        return self.with_segments(self, *pathsegments)

    def is_absolute(self):
        """True if the path starts at the root."""
        return bool(self._root) if self.parser is posixpath else self.parser.isabs(str(self))

    def is_reserved(self):
        """True for a name that Windows keeps for itself."""
        import warnings
        warnings._deprecated("pathlib.PurePath.is_reserved()", "{name!r} is deprecated and scheduled for removal in Python {remove}. "
                             "Use os.path.isreserved() to detect reserved paths on Windows.".replace("{name!r}", "pathlib.PurePath.is_reserved()"),
                             remove=(3, 15))
        return self.parser is not posixpath and self.parser.isreserved(str(self))

    @property
    def _pattern_text(self):
        text = str(self)
        return "" if text == "." else text

    def __class_getitem__(cls, key):
        return GenericAlias(cls, key)


def _is_whole_share(pieces):
    r"""Whether a drive such as \\server\share or \\?\UNC\server\share is complete, so that a root follows."""
    return len(pieces) == 4 and pieces[2] not in ("?", ".") or len(pieces) == 6


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A pure path with slashes."""

    __slots__ = ()


class Path(PathBase, PurePath):
    """A path with the operations of the file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings._deprecated("pathlib.PurePath(**kwargs)", "support for supplying keyword arguments to pathlib.PurePath "
                                 "is deprecated and scheduled for removal in Python {remove}", remove=(3, 14))
        PurePath.__init__(self, *args)

    @classmethod
    def _unsupported(cls, name):
        return UnsupportedOperation(f"{cls.__name__}.{name} is unsupported on this system")

    def _operation(self, name, method):
        """A function of `os`, where the system has it."""
        function = getattr(os, name, None)
        if function is None:
            raise self._unsupported(method + "()")
        return function

    def stat(self, *, follow_symlinks=True):
        """The facts of the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def is_mount(self):
        """True where another file system is mounted."""
        return os.path.ismount(self)

    def is_junction(self):
        """False: there are no junctions."""
        return os.path.isjunction(self)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        import io
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        """The content as text."""
        import io
        return PathBase.read_text(self, io.text_encoding(encoding), errors, newline)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Replace the content; returns the number of characters."""
        import io
        return PathBase.write_text(self, data, io.text_encoding(encoding), errors, newline)

    def iterdir(self):
        """Iterate over the entries of the folder."""
        names = os.listdir(self)
        prefix = "" if str(self) == "." else str(self)
        return (self.with_segments(prefix, name) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over the paths below that fit a pattern."""
        sys.audit("pathlib.Path.glob", self, pattern)
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            pattern = self.with_segments(text)
            ends_in_folder = text.endswith("/")
        else:
            ends_in_folder = False
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not pattern._tail:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        return self._selector(case_sensitive, recurse_symlinks).select(self, pattern._tail + [""] * ends_in_folder)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over the paths at any depth below that fit a pattern."""
        sys.audit("pathlib.Path.rglob", self, pattern)
        text = os.fspath(pattern)
        below = self.with_segments(text)
        if below.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        ends_in_folder = not below._tail or text.endswith("/")
        return self._selector(case_sensitive, recurse_symlinks).select(self, ["**", *below._tail] + [""] * ends_in_folder)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Iterate over (folder, names of folders, names of files) of the tree."""
        sys.audit("pathlib.Path.walk", self, on_error, follow_symlinks)
        return PathBase.walk(self, top_down, on_error, follow_symlinks)

    @classmethod
    def cwd(cls):
        """The working folder."""
        return cls(os.getcwd())

    def absolute(self):
        """The path from the root, links and `..` kept."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root with links and `..` resolved."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with a leading `~` replaced."""
        if not self.anchor and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if it is missing."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the empty folder."""
        os.rmdir(self)

    def rename(self, target):
        """Rename; returns the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename over what is there; returns the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permission bits."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def readlink(self):
        """What the link leads to."""
        return self.with_segments(self._operation("readlink", "readlink")(self))

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a link to `target`."""
        self._operation("symlink", "symlink_to")(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make the path another name of `target`."""
        self._operation("link", "hardlink_to")(target, self)

    @classmethod
    def from_uri(cls, uri):
        """A path from a file: URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        from urllib.parse import unquote_to_bytes
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    as_uri = PurePath.as_uri


class PosixPath(Path, PurePosixPath):
    """A path with slashes and the operations of the file system."""

    __slots__ = ()


for _cls in PurePath, PurePosixPath, Path, PosixPath:
    _cls.__module__ = "pathlib"
