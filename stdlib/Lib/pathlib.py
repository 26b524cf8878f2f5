"""Paths as objects."""

import os
import posixpath
from collections.abc import Sequence
from types import GenericAlias

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    """The path cannot do that."""


class _Parents(Sequence):
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parts(self._root, self._tail[:-index - 1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path that does not touch the file system."""

    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                parts.append(str(arg) if str(arg) != "." or arg._tail else "")
                continue
            try:
                text = os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ "
                                f"returns a str, not {type(text).__name__!r}")
            parts.append(text)
        joined = posixpath.join(*parts) if parts else ""
        _, self.root, rest = posixpath.splitroot(joined)
        self._tail = [part for part in rest.split("/") if part and part != "."]

    def _from_parts(self, root, tail):
        result = self.with_segments(root + "/".join(tail))
        return result

    def with_segments(self, *pathsegments):
        """Make a path of the same kind."""
        return type(self)(*pathsegments)

    def __str__(self):
        return self.root + "/".join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def _key(self):
        return [self.root, *self._tail] if self.root else self._tail

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() <= other._key()

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() > other._key()

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() >= other._key()

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

    def as_posix(self):
        """The path with slashes."""
        return str(self)

    def as_uri(self):
        """The path as a file: URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        return "file://" + quote_from_bytes(bytes(self))

    drive = ""

    @property
    def anchor(self):
        """The root."""
        return self.root

    @property
    def parts(self):
        """The components."""
        return (self.root, *self._tail) if self.root else tuple(self._tail)

    @property
    def name(self):
        """The last component."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The last extension with its dot."""
        name = self.name.lstrip(".")
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions."""
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last component without its last extension."""
        name, suffix = self.name, self.suffix
        return name[:len(name) - len(suffix)] if suffix else name

    @property
    def parent(self):
        """The folder the path is in."""
        return self._from_parts(self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """All folders above."""
        return _Parents(self)

    def with_name(self, name):
        """The path with another last component."""
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts(self.root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1 and "/" not in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """The path as seen from another one."""
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
        return self.with_segments("/".join([".."] * step + self._tail[len(path._tail):]))

    def is_relative_to(self, other):
        """True if `relative_to` would succeed."""
        other = other if isinstance(other, PurePath) else self.with_segments(other)
        return other == self or other in self.parents

    def joinpath(self, *pathsegments):
        """The path with components added."""
        return self.with_segments(self, *pathsegments)

    def is_absolute(self):
        """True if the path starts at the root."""
        return bool(self.root)

    def is_reserved(self):
        """False."""
        return False

    def full_match(self, pattern, *, case_sensitive=None):
        """True if the whole path fits a pattern, in which `**` is any number of components."""
        import glob
        import re
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        source = glob.translate(str(pattern), recursive=True, include_hidden=True)
        flags = re.IGNORECASE if case_sensitive is False else 0
        return re.match(source, str(self), flags) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """True if the path, or its end for a relative pattern, fits the pattern."""
        import fnmatch
        pattern = self.with_segments(path_pattern)
        wanted, have = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(have) or (pattern.root and len(wanted) != len(have)):
            return False
        pairs = zip(reversed(have), reversed(wanted))
        if case_sensitive is False:
            pairs = ((a.lower(), b.lower()) for a, b in pairs)
        return all(fnmatch.fnmatchcase(part, pat) for part, pat in pairs)

    def __class_getitem__(cls, key):
        return GenericAlias(cls, key)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A pure path with slashes."""


class Path(PurePath):
    """A path with the operations of the file system."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def stat(self, *, follow_symlinks=True):
        """The facts of the file."""
        return os.stat(self) if follow_symlinks else os.lstat(self)

    def lstat(self):
        """The facts of the file, not of what a link leads to."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """True if there is something."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_file(self, *, follow_symlinks=True):
        """True for a regular file."""
        return os.path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        """True for a folder."""
        return os.path.isdir(self)

    def is_symlink(self):
        """True for a symbolic link."""
        return os.path.islink(self)

    def is_mount(self):
        """True where another file system is mounted."""
        return os.path.ismount(self)

    def is_junction(self):
        """False."""
        return False

    def samefile(self, other_path):
        """True if both lead to the same file."""
        return os.path.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        import io
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The content as bytes."""
        with self.open("rb", buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The content as text."""
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Replace the content; returns the number of bytes."""
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Replace the content; returns the number of characters."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """Iterate over the entries of the folder."""
        prefix = "" if str(self) == "." else str(self)
        for name in os.listdir(self):
            yield self.with_segments(prefix, name)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over the paths below that fit a pattern."""
        pattern = os.fspath(pattern)
        if not pattern or pattern == ".":
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = [p for p in pattern.split("/") if p and p != "."]
        seen = set()
        for path in self._select(parts, case_sensitive):
            key = str(path)
            if key not in seen:
                seen.add(key)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over the paths at any depth below that fit a pattern."""
        return self.glob("**/" + os.fspath(pattern), case_sensitive=case_sensitive)

    def _select(self, parts, case_sensitive):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if first == "**":
            if not rest:
                yield self
            for folder in self._folders_below():
                if rest:
                    yield from folder._select(rest, case_sensitive)
                elif folder is not self:
                    yield folder
                if not rest:
                    yield from (p for p in folder._entries() if not p.is_dir())
            return
        if not any(c in first for c in "*?["):
            candidate = self / first
            if candidate.exists(follow_symlinks=False):
                yield from candidate._select(rest, case_sensitive)
            return
        import fnmatch
        for entry in self._entries():
            name, pat = entry.name, first
            if case_sensitive is False:
                name, pat = name.lower(), pat.lower()
            if fnmatch.fnmatchcase(name, pat) and (not rest or entry.is_dir()):
                yield from entry._select(rest, case_sensitive)

    def _entries(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def _folders_below(self):
        yield self
        for entry in self._entries():
            if entry.is_dir() and not entry.is_symlink():
                yield from entry._folders_below()

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Iterate over (folder, names of folders, names of files) of the tree."""
        for root, dirs, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(root), dirs, files

    @classmethod
    def cwd(cls):
        """The working folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The home folder."""
        return cls("~").expanduser()

    def absolute(self):
        """The path from the root, links and `..` kept."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root with links and `..` resolved."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with a leading `~` replaced."""
        if not self.root and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if it is missing."""
        with self.open("ab" if exist_ok else "xb"):
            pass

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

    def _unavailable(self, name):
        function = getattr(os, name, None)
        if function is None:
            raise UnsupportedOperation(f"{type(self).__name__}.{name}() is unsupported on this system")
        return function

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permission bits."""
        self._unavailable("chmod")(self, mode)

    def readlink(self):
        """What the link leads to."""
        return self.with_segments(self._unavailable("readlink")(self))

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a link to `target`."""
        self._unavailable("symlink")(target, self)

    def hardlink_to(self, target):
        """Make the path another name of `target`."""
        self._unavailable("link")(target, self)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class PosixPath(Path, PurePosixPath):
    """A path with slashes and the operations of the file system."""
