"""The files that lie beside the modules of a package."""

import contextlib
import importlib
import pathlib
import sys
import types

__all__ = [
    "Anchor", "Package", "as_file", "contents", "files", "is_resource", "open_binary", "open_text", "path", "read_binary", "read_text",
]

Package = types.ModuleType | str
Anchor = Package


def files(anchor=None):
    """The folder of a package, or of the package a module is in; without a name, that of the caller."""
    if anchor is None:
        namespace = sys._getframe(1).f_globals
        anchor = namespace.get("__package__") or namespace["__name__"]
    module = importlib.import_module(anchor) if isinstance(anchor, str) else anchor
    spec = module.__spec__
    reader = getattr(spec.loader, "get_resource_reader", None)
    reader = reader(spec.name) if reader else None
    if reader is not None:
        return reader.files()
    places = [place for place in spec.submodule_search_locations or () if place]
    if len(places) > 1:
        return _Folders(*places)
    if places:
        return pathlib.Path(places[0])
    if not spec.has_location:
        raise FileNotFoundError(f"{spec.name} is part of the enclave and has no files")
    return pathlib.Path(spec.origin).parent


class _Folders:
    """The folders of a namespace package as one."""

    def __init__(self, *paths):
        self._paths = [pathlib.Path(path) for path in paths]

    @property
    def name(self):
        """The last part of the path."""
        return self._paths[0].name

    def iterdir(self):
        """What is in the folders."""
        found = {}
        for path in self._paths:
            for item in path.iterdir():
                found.setdefault(item.name, item)
        return iter(found.values())

    def is_dir(self):
        """These are folders."""
        return True

    def is_file(self):
        """These are no files."""
        return False

    def joinpath(self, *descendants):
        """What lies below; in the first folder that has it."""
        if not descendants:
            return self
        candidates = [path.joinpath(*descendants) for path in self._paths]
        return next((path for path in candidates if path.exists()), candidates[0])

    __truediv__ = joinpath

    def open(self, *args, **kwargs):
        """Folders cannot be opened."""
        raise FileNotFoundError(f"{self} is not a file")

    def __repr__(self):
        return f"MultiplexedPath({', '.join(repr(str(path)) for path in self._paths)})"


@contextlib.contextmanager
def as_file(path):
    """A resource as a path in the file system, while the block runs."""
    if isinstance(path, pathlib.Path):
        yield path
        return
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        yield _copy(path, pathlib.Path(folder))


def _copy(source, folder):
    target = folder / source.name
    if source.is_dir():
        target.mkdir()
        for item in source.iterdir():
            _copy(item, target)
    else:
        target.write_bytes(source.read_bytes())
    return target


def _resource(anchor, names):
    return files(anchor).joinpath(*names)


def open_binary(anchor, *path_names):
    """A resource, opened for reading bytes."""
    return _resource(anchor, path_names).open("rb")


def open_text(anchor, *path_names, encoding="utf-8", errors="strict"):
    """A resource, opened for reading text."""
    return _resource(anchor, path_names).open("r", encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    """The bytes of a resource."""
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding="utf-8", errors="strict"):
    """The text of a resource."""
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as stream:
        return stream.read()


def path(anchor, *path_names):
    """A resource as a path in the file system, while a block runs."""
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether a name is that of a resource."""
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """The names in a package."""
    import warnings
    warnings.warn("importlib.resources.contents is deprecated. Use files(anchor).iterdir() instead.", DeprecationWarning, stacklevel=2)
    return (item.name for item in _resource(anchor, path_names).iterdir())
