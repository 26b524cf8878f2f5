"""Find the modules of packages, and the files in them."""

import importlib.machinery
import importlib.util
import os
import sys
from collections import namedtuple
from functools import singledispatch
from types import ModuleType

__all__ = ["get_importer", "iter_importers", "walk_packages", "iter_modules", "get_data", "read_code", "extend_path", "ModuleInfo"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A module, who finds it, and whether it is a package."


def walk_packages(path=None, prefix="", onerror=None):
    """All modules on a path, those in packages too; the packages are imported for it."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            below = [item for item in getattr(sys.modules[info.name], "__path__", None) or [] if item not in seen]
            seen.update(below)
            yield from walk_packages(below, info.name + ".", onerror)


def iter_modules(path=None, prefix=""):
    """The modules on a path, by default on sys.path."""
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    else:
        importers = map(get_importer, path)
    seen = set()
    for importer in importers:
        for name, ispkg in iter_importer_modules(importer, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(importer, name, ispkg)


@singledispatch
def iter_importer_modules(importer, prefix=""):
    """The names of the modules a finder would find, and whether they are packages."""
    if hasattr(importer, "iter_modules"):
        return importer.iter_modules(prefix)
    if isinstance(importer, importlib.machinery.FileFinder):
        return _iter_file_finder_modules(importer, prefix)
    return []


def _iter_file_finder_modules(importer, prefix=""):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    try:
        names = sorted(os.listdir(importer.path))
    except OSError:
        return
    seen = set()
    for entry in names:
        path = os.path.join(importer.path, entry)
        name, ispkg = _module_of_file(entry), False
        if not name and os.path.isdir(path) and "." not in entry:
            name, ispkg = entry, _has_init(path)
            if not ispkg:
                continue
        if name and name != "__init__" and "." not in name and name not in seen:
            seen.add(name)
            yield prefix + name, ispkg


def _module_of_file(entry):
    for suffix in importlib.machinery.all_suffixes():
        if entry.endswith(suffix):
            return entry[:-len(suffix)]
    return None


def _has_init(path):
    try:
        return any(_module_of_file(entry) == "__init__" for entry in os.listdir(path))
    except OSError:
        return False


def get_importer(path_item):
    """The finder of an entry of a path; None if nobody knows how to read it."""
    path_item = os.fsdecode(path_item)
    if path_item in sys.path_importer_cache:
        return sys.path_importer_cache[path_item]
    for hook in sys.path_hooks:
        try:
            importer = hook(path_item)
        except ImportError:
            continue
        sys.path_importer_cache.setdefault(path_item, importer)
        return importer
    # The interpreter reads folders itself, without a hook; this is how it does.
    if path_item and not os.path.isdir(path_item):
        return None
    loader = importlib.machinery.SourceFileLoader, importlib.machinery.SOURCE_SUFFIXES
    return importlib.machinery.FileFinder(path_item, loader)


def iter_importers(fullname=""):
    """The finders that could find a module: those of its package, or of the whole path."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    path = sys.path
    if "." in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), "__path__", None) or ()
    else:
        yield from sys.meta_path
    yield from map(get_importer, path)


def get_loader(module_or_name):
    """The loader of a module; deprecated."""
    _warn_deprecated("pkgutil.get_loader", "importlib.util.find_spec()")
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, ModuleType):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None or getattr(module_or_name, "__spec__", None) is None:
            return loader
        module_or_name = module_or_name.__name__
    return _find_loader(module_or_name)


def find_loader(fullname):
    """The loader of a module that may not be imported; deprecated."""
    _warn_deprecated("pkgutil.find_loader", "importlib.util.find_spec()")
    return _find_loader(fullname)


def _warn_deprecated(name, instead):
    import warnings
    warnings._deprecated(name, f"{{name!r}} is deprecated and slated for removal in Python {{remove}}; use {instead} instead", remove=(3, 14))


def _find_loader(fullname):
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(error)}: {error})") from error
    return spec.loader if spec is not None else None


def read_code(stream):
    """The code of a compiled file, which the enclave does not run."""
    import marshal
    if stream.read(4) != importlib.util.MAGIC_NUMBER:
        return None
    stream.read(12)
    return marshal.load(stream)


def extend_path(path, name):
    """A package's path with all folders of its name on sys.path, and what files with the ending .pkg name."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent = name.rpartition(".")[0]
    try:
        search = getattr(sys.modules[parent], "__path__") if parent else sys.path
    except (KeyError, AttributeError):
        return path
    for folder in search:
        if not isinstance(folder, str):
            continue
        finder = get_importer(folder)
        for portion in _portions(finder, name):
            if portion not in path:
                path.append(portion)
        _add_listed(path, os.path.join(folder, name + ".pkg"))
    return path


def _portions(finder, name):
    if not hasattr(finder, "find_spec"):
        return []
    spec = finder.find_spec(name)
    return spec.submodule_search_locations or [] if spec is not None else []


def _add_listed(path, file):
    if not os.path.isfile(file):
        return
    try:
        with open(file) as stream:
            lines = [line.rstrip("\n") for line in stream]
    except OSError as error:
        sys.stderr.write("Can't open %s: %s\n" % (file, error))
        return
    path += [line for line in lines if line and not line.startswith("#")]


def get_data(package, resource):
    """The bytes of a file in a package; None if its loader reads no files."""
    spec = importlib.util.find_spec(package)
    loader = spec.loader if spec is not None else None
    if loader is None or not hasattr(loader, "get_data"):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if not hasattr(module, "__file__") or module.__file__ is None:
        return None
    return loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split("/")))


def resolve_name(name):
    """The object of a name such as `a.b:c.d`, or `a.b.c.d`, where as much as can be is imported."""
    if not isinstance(name, str):
        raise TypeError(f"expected string or bytes-like object, got {type(name).__name__!r}")
    module_name, colon, attributes = name.partition(":")
    if not all(part.isidentifier() for text in ([module_name, attributes] if attributes else [module_name]) for part in text.split(".")):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        result, parts = importlib.import_module(module_name), attributes.split(".") if attributes else []
    else:
        result, parts = _import_longest(module_name.split("."))
    for part in parts:
        result = getattr(result, part)
    return result


def _import_longest(parts):
    result = importlib.import_module(parts[0])
    for i in range(1, len(parts)):
        try:
            result = importlib.import_module(".".join(parts[:i + 1]))
        except ImportError:
            return result, parts[i:]
    return result, []
