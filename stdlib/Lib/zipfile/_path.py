"""Paths inside an archive, with the methods of pathlib."""

import io
import pathlib
import posixpath
import re
import stat

from zipfile import ZipFile


def _implied_folders(names):
    """The folders that no entry of the archive is for, but whose contents are there."""
    known, implied = set(names), {}
    for name in names:
        folder = posixpath.dirname(name.rstrip("/"))
        while folder.strip("/"):
            if folder + "/" in known or folder + "/" in implied:
                break
            implied[folder + "/"] = None
            folder = posixpath.dirname(folder)
    return list(implied)


class CompleteDirs(ZipFile):
    """An archive whose list of names has an entry for every folder."""

    def namelist(self):
        """The names of the members, and after them those of folders without an entry."""
        names = super().namelist()
        return names + _implied_folders(names)

    @classmethod
    def inject(cls, zf):
        """Write an entry for every folder that has none into an archive, and return the archive."""
        for name in _implied_folders(zf.namelist()):
            zf.writestr(name, b"")
        return zf


class _Names:
    """The names in an archive with all folders, listed again when members were added."""

    def __init__(self, archive):
        self._archive = archive
        self._count = -1

    def list(self):
        count = len(self._archive.filelist)
        if count != self._count:
            names = [info.filename for info in self._archive.filelist]
            self._list = names + _implied_folders(names)
            self._set = set(self._list)
            self._count = count
        return self._list

    def __contains__(self, name):
        self.list()
        return name in self._set

    def resolve(self, name):
        """The name as it is in the archive: that of a folder ends with a slash."""
        return name + "/" if name not in self and name + "/" in self else name


def _translate(pattern):
    """A regular expression for a glob pattern, in which only ** goes across folders, of which there must be one."""
    segments = pattern.split("/")
    if any("**" in segment and segment != "**" for segment in segments):
        raise ValueError("** must appear alone in a path segment")
    whole = {"**": ".*", "*": "[^/]+"}
    return "/".join(whole.get(segment) or _translate_segment(segment) for segment in segments) + "/?"


def _translate_segment(segment):
    def replace(match):
        if match["set"]:
            # A set is one of regular expressions: "!" has no meaning in it.
            return match[0]
        return {"*": "[^/]*", "?": "[^/]"}.get(match[0]) or re.escape(match[0])

    return re.sub(r"\[(?P<set>[^\]]+)\]|\*|\?|[^*?\[]+|\[", replace, segment)


class Path:
    """A path in an archive, with the most needed methods of pathlib.Path.

    root is a ZipFile or what one can be made of; at is a name in it, which ends with a slash for a folder and is empty for
    the archive itself.
    """

    def __init__(self, root, at=""):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at
        self._names = _Names(self.root)

    def __reduce__(self):
        if self.root._filePassed:
            raise TypeError("cannot pickle a path in an archive that was opened from a file object")
        return type(self), (self.root.filename, self.at)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{type(self).__name__}({self.root.filename!r}, {self.at!r})"

    def _at(self, at):
        path = type(self)(self.root, at)
        path._names = self._names
        return path

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """The member as a file: of text with the arguments of io.TextIOWrapper, or of bytes with "b" in the mode."""
        if self.is_dir():
            raise IsADirectoryError(self)
        if mode[0] == "r" and not self.exists():
            raise FileNotFoundError(self)
        if "b" in mode and (args or kwargs):
            raise ValueError("encoding args invalid for binary operation")
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode:
            return stream
        if not args:
            kwargs["encoding"] = io.text_encoding(kwargs.get("encoding"), 3)
        return io.TextIOWrapper(stream, *args, **kwargs)

    def read_text(self, *args, **kwargs):
        """The member's text; the arguments are those of io.TextIOWrapper."""
        if not args:
            kwargs["encoding"] = io.text_encoding(kwargs.get("encoding"), 3)
        with self.open("r", *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        """The member's contents."""
        with self.open("rb") as file:
            return file.read()

    @property
    def filename(self):
        """The path of the archive in the file system, joined with this one."""
        return pathlib.Path(self.root.filename).joinpath(self.at)

    def _pure(self):
        return pathlib.PurePosixPath(self.at) if self.at else self.filename

    @property
    def name(self):
        """The last part of the path; that of the archive's own path at its root."""
        return self._pure().name

    @property
    def suffix(self):
        """The last suffix of the name, with its dot."""
        return self._pure().suffix

    @property
    def suffixes(self):
        """All suffixes of the name."""
        return self._pure().suffixes

    @property
    def stem(self):
        """The name without its last suffix."""
        return self._pure().stem

    @property
    def parent(self):
        """The folder this path is in."""
        if not self.at:
            return self.filename.parent
        folder = posixpath.dirname(self.at.rstrip("/"))
        return self._at(folder + "/" if folder else folder)

    def joinpath(self, *other):
        """The path that other paths lead to from this one."""
        return self._at(self._names.resolve(posixpath.join(self.at, *other)))

    def __truediv__(self, other):
        return self.joinpath(other)

    def relative_to(self, other, *extra):
        """This path as seen from another one, as text."""
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def is_dir(self):
        """True for a folder and for the archive itself."""
        return not self.at or self.at.endswith("/")

    def is_file(self):
        """True for a member that exists and is no folder."""
        return self.exists() and not self.is_dir()

    def exists(self):
        """Whether the archive has this path."""
        return self.at in self._names

    def is_symlink(self):
        """True for a member that says it is a symbolic link."""
        if self.at in self._names and self.at not in self.root.NameToInfo:
            return False
        return stat.S_ISLNK(self.root.getinfo(self.at).external_attr >> 16)

    def iterdir(self):
        """An iterator over the paths in this folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        folder = self.at.rstrip("/")
        return (self._at(name) for name in self._names.list() if posixpath.dirname(name.rstrip("/")) == folder)

    def match(self, path_pattern):
        """Whether the path matches a pattern, as in pathlib."""
        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def glob(self, pattern):
        """An iterator over the paths below this one that match a pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        matches = re.compile(re.escape(self.at) + _translate(pattern), re.DOTALL).fullmatch
        return (self._at(name) for name in self._names.list() if matches(name))

    def rglob(self, pattern):
        """An iterator over the paths at any depth below this one that match a pattern."""
        return self.glob(f"**/{pattern}")
