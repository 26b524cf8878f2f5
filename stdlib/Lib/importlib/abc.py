"""Base classes for finders and loaders of one's own."""

import abc

from importlib import _finders, machinery

__all__ = ["ExecutionLoader", "FileLoader", "InspectLoader", "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "SourceLoader"]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for sys.meta_path."""

    def invalidate_caches(self):
        """Forget what is remembered."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of sys.path."""

    def invalidate_caches(self):
        """Forget what is remembered."""


class Loader(metaclass=abc.ABCMeta):
    """A loader of modules."""

    def create_module(self, spec):
        """None: the import system makes the module."""
        return None

    def load_module(self, fullname):
        """Import the module by its spec (deprecated in favour of exec_module)."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _finders.SourceLoader.load_module(self, fullname)


class ResourceLoader(Loader):
    """A loader that reads data beside its modules."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes at a path."""
        raise OSError


class InspectLoader(Loader):
    """A loader whose modules can be looked at."""

    def is_package(self, fullname):
        """Whether the module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code object, or None."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The module's source text, or None."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile source text or bytes."""
        return compile(data, path, "exec", dont_inherit=True)

    exec_module = _finders.SourceLoader.exec_module


class ExecutionLoader(InspectLoader):
    """A loader whose modules can be run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The path of the module."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code object, or None."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source, self.get_filename(fullname))


class FileLoader(_finders.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of a file."""


class SourceLoader(_finders.SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of source text."""


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.FrozenImporter)
MetaPathFinder.register(machinery.PathFinder)
InspectLoader.register(machinery.BuiltinImporter)
InspectLoader.register(machinery.FrozenImporter)
SourceLoader.register(machinery.SourceFileLoader)
FileLoader.register(machinery.SourceFileLoader)
