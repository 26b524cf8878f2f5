"""Where modules come from, as objects: the finders on sys.meta_path and their loaders."""

import sys

import _import_system
from _import_system import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder

Module = type(sys)


def resolve(name, package, level):
    """The absolute form of a relative name."""
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name}" if name else parts[0]


def find(name, path, target=None):
    """The spec the first finder on sys.meta_path has for a name."""
    for finder in list(sys.meta_path):
        find_spec = getattr(finder, "find_spec", None)
        if find_spec is not None:
            spec = find_spec(name, path, target)
            if spec is not None:
                return spec
    return None


def describe(spec, module, override=False):
    """Give a module the attributes its spec asks for."""
    def put(name, value):
        if override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass

    put("__name__", spec.name)
    put("__loader__", spec.loader)
    put("__package__", spec.parent)
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        put("__path__", spec.submodule_search_locations)
    if spec.has_location:
        put("__file__", spec.origin)
        if spec.cached is not None:
            put("__cached__", spec.cached)
    return module


def module_from_spec(spec):
    """A new module made from a spec; its code has not run."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = Module(spec.name)
    return describe(spec, module)


def load(spec):
    """Make the module of a spec, put it into sys.modules and run its code."""
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        return _load_by_old_protocol(spec)
    module = module_from_spec(spec)
    spec._initializing = True
    sys.modules[spec.name] = module
    try:
        if spec.loader is not None:
            spec.loader.exec_module(module)
        elif spec.submodule_search_locations is None:
            raise ImportError("missing loader", name=spec.name)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    finally:
        spec._initializing = False
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    return module


def _load_by_old_protocol(spec):
    if not hasattr(spec.loader, "load_module"):
        raise ImportError("missing loader", name=spec.name)
    spec.loader.load_module(spec.name)
    return describe(spec, sys.modules[spec.name])


class SourceLoader:
    """A loader of Python source; a subclass says where the bytes are."""

    def create_module(self, spec):
        """None: the import system makes the module."""
        return None

    def exec_module(self, module):
        """Run the source in the module's namespace."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        """Import the module by its spec (deprecated in favour of exec_module)."""
        spec = spec_from_loader(fullname, self)
        if fullname in sys.modules:
            module = describe(spec, sys.modules[fullname], override=True)
            self.exec_module(module)
            return sys.modules[fullname]
        return load(spec)

    def get_source(self, fullname):
        """The decoded source text."""
        try:
            data = self.get_data(self.get_filename(fullname))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        return _import_system.decode_source(data)

    def get_code(self, fullname):
        """The compiled source."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def source_to_code(self, data, path):
        """Compile source text or bytes."""
        return compile(data, path, "exec", dont_inherit=True)

    def is_package(self, fullname):
        """Whether the file is an __init__.py of its own folder."""
        name = self.get_filename(fullname).rpartition("/")[2]
        return name.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"


class FileLoader:
    """The name and the path of a module that lies in a file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def __repr__(self):
        return f"<_frozen_importlib_external.{type(self).__name__} object at {id(self):#x}>"

    def _check(self, name):
        if name is not None and name != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)

    def get_filename(self, name=None):
        """The path of the file."""
        self._check(name)
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        if path.endswith(".py"):
            return _import_system.read_module(path)
        with open(path, "rb") as file:
            return file.read()


class SourceFileLoader(FileLoader, SourceLoader):
    """A loader of a .py file."""

    def get_code(self, fullname=None):
        """The compiled file, remembered as the source of its tracebacks."""
        self._check(fullname)
        return _import_system.compile_module(self.path)

    def path_stats(self, path):
        """When the file was changed and how long it is."""
        import os
        found = os.stat(path)
        return {"mtime": found.st_mtime, "size": found.st_size}


class NamespaceLoader:
    """The loader of a folder without __init__.py."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def create_module(self, spec):
        """None: the import system makes the module."""

    def exec_module(self, module):
        """There is nothing to run."""

    def is_package(self, fullname):
        """A namespace is a package."""
        return True

    def get_source(self, fullname):
        """A namespace has no source."""
        return ""

    def get_code(self, fullname):
        """The code of nothing."""
        return compile("", "<string>", "exec", dont_inherit=True)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a name and its loader."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if origin is None and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = _says_package(loader, name)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _says_package(loader, name):
    if hasattr(loader, "is_package"):
        try:
            return loader.is_package(name)
        except ImportError:
            return None
    return False


_GUESS = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_GUESS):
    """A spec for a module in a file; None for a file that is no Python source."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        import os
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _GUESS:
        if _says_package(loader, name):
            spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == []:
        spec.submodule_search_locations.append(location.rpartition("/")[0])
    return spec
