"""What every kind of path can do once it says how its text is read and how its files are reached."""

import functools
import posixpath
from errno import EBADF, EINVAL, ELOOP, ENOENT, ENOTDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK

from pathlib import _glob

_ABSENT = ENOENT, ENOTDIR, EBADF, ELOOP


class UnsupportedOperation(NotImplementedError):
    """The path cannot do that."""


@functools.cache
def is_case_sensitive(parser):
    """Whether names that differ in case are different names."""
    return parser.normcase("Aa") == "Aa"


class ParserBase:
    """How the text of a path is read: the pure functions of `os.path`."""

    @classmethod
    def _unsupported(cls, name):
        return UnsupportedOperation(f"{cls.__name__}.{name} is unsupported")

    @property
    def sep(self):
        """The character between components."""
        raise self._unsupported("sep")

    def join(self, path, *paths):
        """One path from several."""
        raise self._unsupported("join()")

    def split(self, path):
        """The path without its last component, and that."""
        raise self._unsupported("split()")

    def splitdrive(self, path):
        """The drive, and the rest."""
        raise self._unsupported("splitdrive()")

    def normcase(self, path):
        """The path with its case made one."""
        raise self._unsupported("normcase()")

    def isabs(self, path):
        """Whether the path is absolute."""
        raise self._unsupported("isabs()")


class PurePathBase:
    """A path that does not touch the file system."""

    __slots__ = ("_raw_path", "_resolving")
    parser = ParserBase()

    def __init__(self, path, *paths):
        self._raw_path = self.parser.join(path, *paths) if paths else path
        if not isinstance(self._raw_path, str):
            raise TypeError(f"path should be a str, not {type(self._raw_path).__name__!r}")
        self._resolving = False

    def with_segments(self, *pathsegments):
        """Make a path of the same kind."""
        return type(self)(*pathsegments)

    def __str__(self):
        return self._raw_path

    def as_posix(self):
        """The path with slashes."""
        return str(self).replace(self.parser.sep, "/")

    @property
    def drive(self):
        """The drive, or nothing."""
        return self.parser.splitdrive(self.anchor)[0]

    @property
    def root(self):
        """The root, or nothing."""
        return self.parser.splitdrive(self.anchor)[1]

    @property
    def anchor(self):
        """Drive and root together."""
        return self._stack[0]

    @property
    def name(self):
        """The last component."""
        return self.parser.split(self._raw_path)[1]

    @property
    def suffix(self):
        """The last extension with its dot."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions."""
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last component without its last extension."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        """The path with another last component."""
        if self.parser.split(name)[0]:
            raise ValueError(f"Invalid name {name!r}")
        return self.with_segments(self.parser.split(self._raw_path)[0], name)

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
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """The path as seen from another one."""
        other = other if isinstance(other, PurePathBase) else self.with_segments(other)
        anchor, names = self._stack
        other_anchor, other_names = other._stack
        if anchor != other_anchor:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        while names and other_names and names[-1] == other_names[-1]:
            names.pop()
            other_names.pop()
        for part in other_names:
            if part in ("", "."):
                continue
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if part == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            names.append("..")
        return self.with_segments("", *reversed(names))

    def is_relative_to(self, other):
        """True if `relative_to` would succeed."""
        other = other if isinstance(other, PurePathBase) else self.with_segments(other)
        anchor, names = self._stack
        other_anchor, other_names = other._stack
        if anchor != other_anchor:
            return False
        while names and other_names and names[-1] == other_names[-1]:
            names.pop()
            other_names.pop()
        return all(part in ("", ".") for part in other_names)

    @property
    def parts(self):
        """The components."""
        anchor, names = self._stack
        return (anchor, *reversed(names)) if anchor else tuple(reversed(names))

    def joinpath(self, *pathsegments):
        """The path with components added."""
        return self.with_segments(self._raw_path, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self._raw_path, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self._raw_path)
        except TypeError:
            return NotImplemented

    @property
    def _stack(self):
        """What cannot be split any more, and the components, the last one first."""
        split = self.parser.split
        path, names = self._raw_path, []
        parent, name = split(path)
        while path != parent:
            names.append(name)
            path = parent
            parent, name = split(path)
        return path, names

    @property
    def parent(self):
        """The folder the path is in."""
        parent = self.parser.split(self._raw_path)[0]
        if parent == self._raw_path:
            return self
        result = self.with_segments(parent)
        result._resolving = self._resolving
        return result

    @property
    def parents(self):
        """All folders above."""
        split = self.parser.split
        path, parents = self._raw_path, []
        parent = split(path)[0]
        while path != parent:
            parents.append(self.with_segments(parent))
            path = parent
            parent = split(path)[0]
        return tuple(parents)

    def is_absolute(self):
        """True if the path starts at the root."""
        return self.parser.isabs(self._raw_path)

    def match(self, path_pattern, *, case_sensitive=None):
        """True if the path, or its end for a relative pattern, fits the pattern."""
        pattern = path_pattern if isinstance(path_pattern, PurePathBase) else self.with_segments(path_pattern)
        wanted, have = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(have) or pattern.anchor and len(wanted) != len(have):
            return False
        case_sensitive = is_case_sensitive(self.parser) if case_sensitive is None else case_sensitive
        return all(_glob.name_matcher(part, case_sensitive)(name) for name, part in zip(reversed(have), reversed(wanted)))

    def full_match(self, pattern, *, case_sensitive=None):
        """True if the whole path fits a pattern, in which `**` is any number of components."""
        import glob
        import re
        pattern = pattern if isinstance(pattern, PurePathBase) else self.with_segments(pattern)
        case_sensitive = is_case_sensitive(self.parser) if case_sensitive is None else case_sensitive
        source = glob.translate(pattern._pattern_text, recursive=True, include_hidden=True, seps=self.parser.sep)
        return re.match(source, self._pattern_text, 0 if case_sensitive else re.IGNORECASE) is not None

    @property
    def _pattern_text(self):
        return str(self)


class PathBase(PurePathBase):
    """A path with the operations of a file system; what the class does not define is refused."""

    __slots__ = ()
    _max_symlinks = 40

    @classmethod
    def _unsupported(cls, name):
        return UnsupportedOperation(f"{cls.__name__}.{name} is unsupported")

    def stat(self, *, follow_symlinks=True):
        """The facts of the file."""
        raise self._unsupported("stat()")

    def lstat(self):
        """The facts of the file, not of what a link leads to."""
        return self.stat(follow_symlinks=False)

    def _facts(self, follow_symlinks):
        """The facts of the file, or None where there is none."""
        try:
            return self.stat(follow_symlinks=follow_symlinks)
        except OSError as error:
            if error.errno not in _ABSENT:
                raise
        except ValueError:
            pass
        return None

    def _is(self, predicate, follow_symlinks=True):
        facts = self._facts(follow_symlinks)
        return facts is not None and predicate(facts.st_mode)

    def exists(self, *, follow_symlinks=True):
        """True if there is something."""
        return self._facts(follow_symlinks) is not None

    def is_dir(self, *, follow_symlinks=True):
        """True for a folder."""
        return self._is(S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """True for a regular file."""
        return self._is(S_ISREG, follow_symlinks)

    def is_mount(self):
        """True where another file system is mounted."""
        if not self.exists() or not self.is_dir():
            return False
        here, above = self.lstat(), self.parent.lstat()
        return here.st_dev != above.st_dev or here.st_ino == above.st_ino

    def is_symlink(self):
        """True for a symbolic link."""
        return self._is(S_ISLNK, follow_symlinks=False)

    def is_junction(self):
        """False: there are no junctions."""
        return False

    def is_block_device(self):
        """True for a block device."""
        return self._is(S_ISBLK)

    def is_char_device(self):
        """True for a character device."""
        return self._is(S_ISCHR)

    def is_fifo(self):
        """True for a named pipe."""
        return self._is(S_ISFIFO)

    def is_socket(self):
        """True for a socket."""
        return self._is(S_ISSOCK)

    def samefile(self, other_path):
        """True if both lead to the same file."""
        facts = self.stat()
        other = other_path.stat() if isinstance(other_path, PathBase) else self.with_segments(other_path).stat()
        return facts.st_ino == other.st_ino and facts.st_dev == other.st_dev

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        raise self._unsupported("open()")

    def read_bytes(self):
        """The content as bytes."""
        with self.open(mode="rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The content as text."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Replace the content; returns the number of bytes."""
        view = memoryview(data)
        with self.open(mode="wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Replace the content; returns the number of characters."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def iterdir(self):
        """Iterate over the entries of the folder."""
        raise self._unsupported("iterdir()")

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        """Iterate over the paths below that fit a pattern."""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)
        anchor, names = pattern._stack
        if anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self._selector(case_sensitive, recurse_symlinks).select(self, names[::-1], exists=bool(names))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        """Iterate over the paths at any depth below that fit a pattern."""
        pattern = pattern if isinstance(pattern, PurePathBase) else self.with_segments(pattern)
        return self.glob(self.with_segments("**", str(pattern)), case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _selector(self, case_sensitive, recurse_symlinks):
        usual = is_case_sensitive(self.parser)
        case_sensitive = usual if case_sensitive is None else case_sensitive
        return _glob.Selector(case_sensitive, case_sensitive != usual, recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Iterate over (folder, names of folders, names of files) of the tree."""
        waiting = [self]
        while waiting:
            path = waiting.pop()
            if isinstance(path, tuple):
                yield path
                continue
            try:
                folders, files = path._entries_by_kind(follow_symlinks)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, folders, files
            else:
                waiting.append((path, folders, files))
            waiting += [path.joinpath(name) for name in reversed(folders)]

    def _entries_by_kind(self, follow_symlinks):
        folders, files = [], []
        for entry in self.iterdir():
            try:
                is_folder = entry.is_dir(follow_symlinks=follow_symlinks)
            except OSError:
                is_folder = False
            (folders if is_folder else files).append(entry.name)
        return folders, files

    def absolute(self):
        """The path from the root, links and `..` kept."""
        if self.is_absolute():
            return self
        if self.parser is not posixpath:
            raise self._unsupported("absolute()")
        return self.with_segments(self.cwd(), self._raw_path)

    @classmethod
    def cwd(cls):
        """The working folder."""
        raise cls._unsupported("cwd()")

    def expanduser(self):
        """The path with a leading `~` replaced."""
        raise self._unsupported("expanduser()")

    @classmethod
    def home(cls):
        """The home folder."""
        return cls("~").expanduser()

    def readlink(self):
        """What the link leads to."""
        raise self._unsupported("readlink()")

    readlink._unsupported = True

    def resolve(self, strict=False):
        """The path from the root with links and `..` resolved."""
        if self._resolving:
            return self
        absolute = self.absolute()
        anchor, waiting = absolute._stack
        resolved, links = self.with_segments(anchor), 0
        resolved._resolving = True
        while waiting:
            part = waiting.pop()
            if part in ("", "."):
                continue
            if part == "..":
                resolved = self._step(resolved.parent)
                continue
            step = self._step(resolved.joinpath(part))
            try:
                target = step._link_target(strict)
            except OSError:
                if strict:
                    raise
                target = None
            if target is None:
                resolved = step
                continue
            links += 1
            if links > self._max_symlinks:
                if strict:
                    raise OSError(ELOOP, "Too many symbolic links in path", str(self))
                resolved = step
                continue
            target_anchor, names = target._stack
            if target_anchor:
                resolved = self._step(self.with_segments(target_anchor))
            waiting += names
        return self.with_segments(str(resolved))

    def _step(self, path):
        path._resolving = True
        return path

    def _link_target(self, strict):
        """What the path leads to as a link; None if it is none."""
        if getattr(self.readlink, "_unsupported", False):
            if strict:
                self.stat(follow_symlinks=False)
            return None
        try:
            return self.readlink()
        except OSError as error:
            if error.errno == EINVAL:
                return None
            raise

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a link to `target`."""
        raise self._unsupported("symlink_to()")

    def hardlink_to(self, target):
        """Make the path another name of `target`."""
        raise self._unsupported("hardlink_to()")

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if it is missing."""
        raise self._unsupported("touch()")

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder."""
        raise self._unsupported("mkdir()")

    def rename(self, target):
        """Rename; returns the new path."""
        raise self._unsupported("rename()")

    def replace(self, target):
        """Rename over what is there; returns the new path."""
        raise self._unsupported("replace()")

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permission bits."""
        raise self._unsupported("chmod()")

    def lchmod(self, mode):
        """Change the permission bits of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        raise self._unsupported("unlink()")

    def rmdir(self):
        """Remove the empty folder."""
        raise self._unsupported("rmdir()")

    def owner(self, *, follow_symlinks=True):
        """The name of the file's owner."""
        raise self._unsupported("owner()")

    def group(self, *, follow_symlinks=True):
        """The name of the file's group."""
        raise self._unsupported("group()")

    @classmethod
    def from_uri(cls, uri):
        """A path from a file: URI."""
        raise cls._unsupported("from_uri()")

    def as_uri(self):
        """The path as a file: URI."""
        raise self._unsupported("as_uri()")
