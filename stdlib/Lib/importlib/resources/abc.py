"""What resources are: a tree of files."""

import abc
from typing import Protocol, runtime_checkable

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class ResourceReader(metaclass=abc.ABCMeta):
    """The older way for a loader to give the files of its package."""

    @abc.abstractmethod
    def open_resource(self, resource):
        """A resource, opened for reading bytes."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        """The path of a resource in the file system."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        """Whether a name is that of a resource."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        """The names in the package."""
        raise FileNotFoundError


@runtime_checkable
class Traversable(Protocol):
    """A file or a folder, as pathlib.Path is one."""

    @abc.abstractmethod
    def iterdir(self):
        """What is in the folder."""

    def read_bytes(self):
        """The bytes of the file."""
        with self.open("rb") as stream:
            return stream.read()

    def read_text(self, encoding=None):
        """The text of the file."""
        with self.open(encoding=encoding) as stream:
            return stream.read()

    @abc.abstractmethod
    def is_dir(self):
        """Whether this is a folder."""

    @abc.abstractmethod
    def is_file(self):
        """Whether this is a file."""

    @abc.abstractmethod
    def joinpath(self, *descendants):
        """What lies below."""

    def __truediv__(self, child):
        return self.joinpath(child)

    @abc.abstractmethod
    def open(self, mode="r", *args, **kwargs):
        """Open the file for reading."""

    @property
    @abc.abstractmethod
    def name(self):
        """The last part of the path."""


class TraversableResources(ResourceReader):
    """The newer way for a loader to give the files of its package: as one tree."""

    @abc.abstractmethod
    def files(self):
        """The tree."""

    def open_resource(self, resource):
        """A resource, opened for reading bytes."""
        return self.files().joinpath(resource).open("rb")

    def resource_path(self, resource):
        """The path of a resource in the file system."""
        raise FileNotFoundError(resource)

    def is_resource(self, path):
        """Whether a name is that of a resource."""
        return self.files().joinpath(path).is_file()

    def contents(self):
        """The names in the package."""
        return (item.name for item in self.files().iterdir())
