"""What is known of installed packages: their names, versions, files and entry points, read from the folders on sys.path."""

import abc
import functools
import importlib
import os
import pathlib
import re
import sys

__all__ = [
    "Distribution", "DistributionFinder", "PackageMetadata", "PackageNotFoundError", "PackagePath", "PathDistribution", "EntryPoint", "EntryPoints",
    "distribution", "distributions", "entry_points", "files", "metadata", "packages_distributions", "requires", "version",
]

_ENDINGS = (".dist-info", ".egg-info")


class PackageNotFoundError(ModuleNotFoundError):
    """No such package is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        """The name that was looked for."""
        return self.args[0]


def _normalized(name):
    return re.sub(r"[-_.]+", "_", name).lower()


class PackageMetadata:
    """The headers of a package's metadata; a name may occur more than once."""

    _NAMES_OF_LISTS = {
        "classifier", "obsoletes-dist", "platform", "project-url", "provides-dist", "provides-extra", "requires-dist", "requires-external",
        "supported-platform", "dynamic", "license-file",
    }

    def __init__(self, text):
        self._headers = []
        head, _, body = text.partition("\n\n")
        for line in head.splitlines():
            if line[:1] in " \t" and self._headers:
                name, value = self._headers[-1]
                self._headers[-1] = name, f"{value}\n{line}"
            elif ":" in line:
                name, _, value = line.partition(":")
                self._headers.append((name, value.strip()))
        self._headers = [(name, self._unfolded(name, value)) for name, value in self._headers]
        if body.strip():
            self._headers.append(("Description", body))

    @staticmethod
    def _unfolded(name, value):
        return re.sub(r"\n(?:        |       \|)", "\n", value) if name.lower() == "description" else value

    def get_all(self, name, failobj=None):
        """All values of a name."""
        return [value for key, value in self._headers if key.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        """The first value of a name."""
        return self.get_all(name, [failobj])[0]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._headers)

    def keys(self):
        """The names."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values."""
        return [value for _, value in self._headers]

    def items(self):
        """The names with their values."""
        return list(self._headers)

    @property
    def json(self):
        """The metadata in the form of PEP 566."""
        result = {}
        for name in self.keys():
            key = name.lower()
            value = self.get_all(name) if key in self._NAMES_OF_LISTS else re.split(r"\s+", self[name]) if key == "keywords" else self[name]
            result[key.replace("-", "_")] = value
        return result


class EntryPoint:
    """A name a package gives to one of its objects."""

    _PATTERN = re.compile(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$")

    def __init__(self, name, value, group):
        self.__dict__.update(name=name, value=value, group=group, dist=None)

    def __setattr__(self, name, value):
        raise AttributeError("EntryPoint objects are immutable.")

    def _for(self, dist):
        self.__dict__["dist"] = dist
        return self

    def _part(self, name):
        return self._PATTERN.match(self.value)[name]

    @property
    def module(self):
        """The name of the module."""
        return self._part("module")

    @property
    def attr(self):
        """The name of the object in the module."""
        return self._part("attr") or ""

    @property
    def extras(self):
        """The extras that are needed."""
        return re.findall(r"\w+", self._part("extras") or "")

    def load(self):
        """The object."""
        module = importlib.import_module(self.module)
        return functools.reduce(getattr, filter(None, self.attr.split(".")), module)

    def matches(self, **params):
        """Whether the attributes have the values given."""
        return all(getattr(self, name) == value for name, value in params.items())

    def _key(self):
        return self.name, self.value, self.group

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"


class EntryPoints(tuple):
    """Entry points that can be picked."""

    __slots__ = ()

    def __getitem__(self, name):
        found = next(iter(self.select(name=name)), None)
        if found is None:
            raise KeyError(name)
        return found

    def __repr__(self):
        return f"{type(self).__name__}({tuple(self)!r})"

    def select(self, **params):
        """Those whose attributes have the values given."""
        return EntryPoints(point for point in self if point.matches(**params))

    @property
    def names(self):
        """The names."""
        return {point.name for point in self}

    @property
    def groups(self):
        """The groups."""
        return {point.group for point in self}


def _sections(text):
    """The lines of a text with the section each is in."""
    section = None
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif line and not line.startswith("#"):
            yield section, line


def _read_entry_points(text, dist):
    for group, line in _sections(text or ""):
        if group is not None:
            name, _, value = line.partition("=")
            yield EntryPoint(name.strip(), value.strip(), group)._for(dist)


class PackagePath(pathlib.PurePosixPath):
    """A file of a package."""

    hash = None
    size = None
    dist = None

    def read_text(self, encoding="utf-8"):
        """The text of the file."""
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        """The bytes of the file."""
        return self.locate().read_bytes()

    def locate(self):
        """Where the file lies."""
        return self.dist.locate_file(self)


class FileHash:
    """The hash a package says its file has."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition("=")

    def __repr__(self):
        return f"<FileHash mode: {self.mode} value: {self.value}>"


class Distribution(metaclass=abc.ABCMeta):
    """An installed package."""

    @abc.abstractmethod
    def read_text(self, filename):
        """A file of the metadata, or None."""

    @abc.abstractmethod
    def locate_file(self, path):
        """Where a file of the package lies."""

    @classmethod
    def from_name(cls, name):
        """The package with a name."""
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, context=None, **kwargs):
        """The packages that fit: all, those with a name, those in some folders."""
        if context is not None and kwargs:
            raise ValueError("cannot accept context and kwargs")
        context = context or DistributionFinder.Context(**kwargs)
        return (found for finder in [_in_folders, *_other_finders()] for found in finder(context))

    @staticmethod
    def at(path):
        """The package whose metadata lie in a folder."""
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        """The headers of the metadata."""
        text = self.read_text("METADATA") or self.read_text("PKG-INFO") or self.read_text("") or ""
        return PackageMetadata(text)

    @property
    def name(self):
        """The name."""
        return self.metadata["Name"]

    @property
    def version(self):
        """The version."""
        return self.metadata["Version"]

    @property
    def entry_points(self):
        """The entry points."""
        return EntryPoints(_read_entry_points(self.read_text("entry_points.txt"), self))

    @property
    def requires(self):
        """What the package needs, or None if it does not say."""
        declared = self.metadata.get_all("Requires-Dist")
        if declared is None and (text := self.read_text("requires.txt")) is not None:
            declared = list(_requirements(text))
        return declared

    @property
    def files(self):
        """The files, or None if there is no list of them."""
        rows = self._listed()
        return None if rows is None else [path for path in (self._file(*row) for row in rows) if path.locate().exists()]

    def _listed(self):
        """The names of the files, perhaps with their hashes and sizes."""
        if (record := self.read_text("RECORD")) is not None:
            import csv
            return csv.reader(record.splitlines())
        if (installed := self.read_text("installed-files.txt")) is not None and getattr(self, "_path", None):
            return [[os.path.normpath(os.path.join(self._path.name, name))] for name in installed.splitlines()]
        if (sources := self.read_text("SOURCES.txt")) is not None:
            return [[name] for name in sources.splitlines()]
        return None

    def _file(self, name, hash=None, size=None):
        path = PackagePath(name)
        path.hash = FileHash(hash) if hash else None
        path.size = int(size) if size else None
        path.dist = self
        return path


def _requirements(text):
    """The requirements of an older package, in the form of the newer ones."""
    for section, line in _sections(text):
        extra, _, marker = (section or "").partition(":")
        conditions = [f"({marker})" if marker and extra else marker, f'extra == "{extra}"' if extra else ""]
        condition = " and ".join(filter(None, conditions))
        yield f"{line}{' ' if '@' in line and condition else ''}{'; ' if condition else ''}{condition}"


class DistributionFinder(metaclass=abc.ABCMeta):
    """A finder on sys.meta_path that knows packages."""

    class Context:
        """What is looked for."""

        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            """The folders to look in."""
            return vars(self).get("path", sys.path)

    @abc.abstractmethod
    def find_distributions(self, context=Context()):
        """The packages that fit."""


class PathDistribution(Distribution):
    """A package whose metadata lie in a folder, or in one file."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        """A file of the metadata, or None."""
        try:
            return self._path.joinpath(filename).read_text(encoding="utf-8")
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        """Where a file of the package lies."""
        return self._path.parent / path


def _other_finders():
    return [finder.find_distributions for finder in sys.meta_path if hasattr(finder, "find_distributions")]


def _in_folders(context):
    wanted = None if context.name is None else _normalized(context.name)
    for folder in context.path:
        try:
            names = sorted(os.listdir(folder or "."))
        except OSError:
            continue
        for name in names:
            stem, ending = os.path.splitext(name)
            if ending.lower() in _ENDINGS and wanted in (None, _normalized(stem.partition("-")[0])):
                yield PathDistribution(pathlib.Path(folder, name))


def distribution(distribution_name):
    """The package with a name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All packages that fit."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """The headers of a package's metadata."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """The version of a package."""
    return distribution(distribution_name).version


def entry_points(**params):
    """The entry points of all packages that fit."""
    seen = {}
    for found in distributions():
        seen.setdefault(_normalized(found.name or ""), found)
    return EntryPoints(point for found in seen.values() for point in found.entry_points).select(**params)


def files(distribution_name):
    """The files of a package."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """What a package needs."""
    return distribution(distribution_name).requires


def packages_distributions():
    """The names of top-level modules with the packages they come from."""
    result = {}
    for found in distributions():
        for name in _top_levels(found):
            result.setdefault(name, []).append(found.metadata["Name"])
    return result


def _top_levels(found):
    declared = found.read_text("top_level.txt")
    if declared is not None:
        return declared.split()
    names = {path.parts[0] if len(path.parts) > 1 else path.stem for path in found.files or () if len(path.parts) > 1 or path.suffix == ".py"}
    return sorted(name for name in names if name.isidentifier())
