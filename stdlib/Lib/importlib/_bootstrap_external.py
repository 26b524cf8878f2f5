"""The part of the import system that knows files, under the names CPython has for it."""

import os
import sys

from _import_system import ModuleSpec, PathFinder, decode_source
from importlib import _finders
from importlib._finders import FileLoader, NamespaceLoader, SourceFileLoader, SourceLoader, spec_from_file_location

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []
MAGIC_NUMBER = b"PyT\n"


_PYCACHE = "__pycache__"
_OPTIMIZED = "opt-"


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the compiled code of a source file would lie; nothing is ever written there."""
    if debug_override is not None:
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    head, name = os.path.split(os.fspath(path))
    base, dot, rest = name.rpartition(".")
    tag = _cache_tag()
    if optimization is None:
        optimization = sys.flags.optimize or ""
    optimization = str(optimization)
    if optimization and not optimization.isalnum():
        raise ValueError(f"{optimization!r} is not alphanumeric")
    marked = f".{_OPTIMIZED}{optimization}" if optimization else ""
    filename = f"{base or rest}{dot}{tag}{marked}.pyc"
    if sys.pycache_prefix is not None:
        return os.path.join(sys.pycache_prefix, os.path.abspath(head).lstrip("/"), filename)
    return os.path.join(head, _PYCACHE, filename)


def source_from_cache(path):
    """The source file whose compiled code would lie at a path."""
    _cache_tag()
    head, filename = os.path.split(os.fspath(path))
    if sys.pycache_prefix is not None and head.startswith(sys.pycache_prefix.rstrip("/") + "/"):
        head = head[len(sys.pycache_prefix.rstrip("/")):]
    else:
        head, folder = os.path.split(head)
        if folder != _PYCACHE:
            raise ValueError(f"{_PYCACHE} not bottom-level directory in {path!r}")
    dots = filename.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {filename!r}")
    if dots == 3:
        _check_optimization(filename.rsplit(".", 2)[-2])
    return os.path.join(head, filename.partition(".")[0] + ".py")


def _cache_tag():
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    return tag


def _check_optimization(part):
    if not part.startswith(_OPTIMIZED):
        raise ValueError(f"optimization portion of filename does not start with {_OPTIMIZED!r}")
    if not part[len(_OPTIMIZED):].isalnum():
        raise ValueError(f"optimization level {part[len(_OPTIMIZED):]!r} is not an alphanumeric value")


def _path_isfile(path):
    """True for a regular file."""
    return os.path.isfile(path)


def _get_sourcefile(bytecode_path):
    """The source beside a file of compiled code, or that file itself where there is none."""
    if not bytecode_path:
        return None
    base, dot, extension = bytecode_path.rpartition(".")
    if not base or extension.lower() not in ("pyc", "py"):
        return bytecode_path
    source = base + ".py"
    return source if _path_isfile(source) else bytecode_path


class SourcelessFileLoader(FileLoader):
    """A loader of files of compiled code, which are refused: the machine trusts what it runs."""

    def create_module(self, spec):
        """None: the import system makes the module."""

    def get_code(self, fullname):
        """Refused."""
        raise ImportError(f"bad magic number in {fullname!r}: compiled code is not read from files", name=fullname, path=self.path)

    def exec_module(self, module):
        """Refused, as `get_code` is."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_source(self, fullname):
        """None: there is no source."""
        return None

    is_package = SourceLoader.is_package


class ExtensionFileLoader(FileLoader):
    """A loader of modules of machine code, which do not exist inside an enclave."""

    def create_module(self, spec):
        """Refused."""
        raise ImportError(f"the enclave loads no machine code: {self.path}", name=spec.name, path=self.path)

    def exec_module(self, module):
        """Refused."""
        raise ImportError(f"the enclave loads no machine code: {self.path}", name=self.name, path=self.path)

    def is_package(self, fullname):
        """Whether the file is the __init__ of its folder."""
        name = self.path.rpartition("/")[2]
        return any(name == "__init__" + suffix for suffix in EXTENSION_SUFFIXES)

    def get_code(self, fullname):
        """None: machine code is no code object."""
        return None

    def get_source(self, fullname):
        """None: there is no source."""
        return None


class AppleFrameworkLoader(ExtensionFileLoader):
    """The loader of extension modules in Apple's frameworks."""


class FileFinder:
    """Finds modules in one folder, by the endings its loaders stand for."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = os.path.abspath(path or ".")

    def invalidate_caches(self):
        """Nothing is remembered."""

    def find_spec(self, fullname, target=None):
        """The spec of a module in the folder, or None."""
        base = os.path.join(self.path, fullname.rpartition(".")[2])
        for suffix, loader in self._loaders:
            if _path_isfile(init := os.path.join(base, "__init__" + suffix)):
                return spec_from_file_location(fullname, init, loader=loader(fullname, init), submodule_search_locations=[base])
        for suffix, loader in self._loaders:
            if _path_isfile(base + suffix):
                return spec_from_file_location(fullname, base + suffix, loader=loader(fullname, base + suffix))
        if os.path.isdir(base):
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """A function for sys.path_hooks that makes finders of folders."""
        def path_hook_for_FileFinder(path):
            """Path hook for importlib.machinery.FileFinder."""
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


sys.modules.setdefault("_frozen_importlib_external", sys.modules[__name__])
