"""Help for programs that find and load modules themselves."""

import sys
import types

from importlib import _finders
from importlib._bootstrap_external import MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache
from importlib._finders import module_from_spec, spec_from_file_location, spec_from_loader

__all__ = [
    "LazyLoader", "MAGIC_NUMBER", "cache_from_source", "decode_source", "find_spec", "module_from_spec", "resolve_name", "source_from_cache",
    "spec_from_file_location", "spec_from_loader",
]


def resolve_name(name, package):
    """The absolute form of a name that may be relative."""
    level = len(name) - len(name.lstrip("."))
    if not level:
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    return _finders.resolve(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, which is not imported; its parents are. None if there is no such module."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        return _spec_of(fullname)
    parent = fullname.rpartition(".")[0]
    if not parent:
        return _finders.find(fullname, None)
    package = __import__(parent, fromlist=["__path__"])
    try:
        path = package.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {fullname!r}", name=fullname) from error
    return _finders.find(fullname, path)


def _spec_of(fullname):
    module = sys.modules[fullname]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f"{fullname}.__spec__ is not set") from None
    if spec is None:
        raise ValueError(f"{fullname}.__spec__ is None")
    return spec


class _LazyModule(types.ModuleType):
    """A module whose code runs when an attribute is first asked for."""

    def __getattribute__(self, name):
        spec = object.__getattribute__(self, "__spec__")
        before = spec.loader_state["dict"]
        namespace = object.__getattribute__(self, "__dict__")
        changed = {key: value for key, value in namespace.items() if key not in before or before[key] is not value}
        object.__setattr__(self, "__class__", spec.loader_state["class"])
        spec.loader.exec_module(self)
        namespace.update(changed)
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader:
    """A loader that waits with running the module's code."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A function that makes lazy loaders of one kind."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        """As the real loader does."""
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Remember what has to be done, and do it later."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"dict": module.__dict__.copy(), "class": module.__class__}
        module.__class__ = _LazyModule
