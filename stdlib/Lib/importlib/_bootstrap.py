"""What the import system does for a module once it is found, under the names CPython has for it."""

import sys

from _import_system import BuiltinImporter, FrozenImporter, ModuleSpec
from importlib._finders import describe as _init_module_attrs
from importlib._finders import find as _find_spec
from importlib._finders import load as _load
from importlib._finders import module_from_spec, spec_from_loader
from importlib._finders import resolve as _resolve_name

_load_unlocked = _load


def _call_with_frames_removed(function, *args, **kwds):
    """Call a function; the frames of the import system are no part of tracebacks anyway."""
    return function(*args, **kwds)


def _load_module_shim(loader, fullname):
    """Import a module by a loader that has `exec_module`."""
    spec = spec_from_loader(fullname, loader)
    if fullname in sys.modules:
        module = _init_module_attrs(spec, sys.modules[fullname], override=True)
        loader.exec_module(module)
        return sys.modules[fullname]
    return _load(spec)


sys.modules.setdefault("_frozen_importlib", sys.modules[__name__])
