"""Run modules and files as programs."""

import importlib.util
import io
import os
import sys
from types import ModuleType

__all__ = ["run_module", "run_path"]


class _TemporaryModule:
    """A module that has its name in sys.modules for a while."""

    def __init__(self, name):
        self.name = name
        self.module = ModuleType(name)

    def __enter__(self):
        self.before = sys.modules.get(self.name)
        sys.modules[self.name] = self.module
        return self

    def __exit__(self, *exception):
        if self.before is not None:
            sys.modules[self.name] = self.before
        else:
            del sys.modules[self.name]


class _TemporaryArgument:
    """The name of the program, put in for a while."""

    def __init__(self, value):
        self.value = value

    def __enter__(self):
        self.before = sys.argv[0]
        sys.argv[0] = self.value

    def __exit__(self, *exception):
        sys.argv[0] = self.before


def _run_code(code, run_globals, init_globals, name, spec, package, script):
    if init_globals is not None:
        run_globals.update(init_globals)
    run_globals.update(
        __name__=name, __file__=script if spec is None else spec.origin, __cached__=None if spec is None else spec.cached, __doc__=None,
        __loader__=None if spec is None else spec.loader, __package__=package if spec is None else spec.parent, __spec__=spec)
    exec(code, run_globals)
    return run_globals


def _run_in_module(code, init_globals, name, spec=None, package=None, script=None):
    with _TemporaryModule(name) as temporary, _TemporaryArgument(script if spec is None else spec.origin):
        # The module is forgotten when this returns; its names live on.
        return _run_code(code, temporary.module.__dict__, init_globals, name, spec, package, script).copy()


def _details_of(name, error=ImportError):
    if name.startswith("."):
        raise error("Relative module names not supported")
    parent = name.rpartition(".")[0]
    if parent:
        _import_parent(parent, name, error)
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as reason:
        message = "Error while finding module specification for {!r} ({}: {})"
        if name.endswith(".py"):
            message += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
        raise error(message.format(name, type(reason).__name__, reason)) from reason
    if spec is None:
        raise error("No module named %s" % name)
    if spec.submodule_search_locations is not None:
        return _details_of_package(name, error)
    loader = spec.loader
    if loader is None:
        raise error("%r is a namespace package and cannot be executed" % name)
    code = loader.get_code(name)
    if code is None:
        raise error("No code object available for %s" % name)
    return name, spec, code


def _import_parent(parent, name, error):
    try:
        __import__(parent)
    except ImportError as reason:
        if reason.name is None or (reason.name != parent and not parent.startswith(reason.name + ".")):
            raise
        raise error(f"Error while finding module specification for {name!r} ({type(reason).__name__}: {reason})") from reason
    existing = sys.modules.get(name)
    if existing is not None and not hasattr(existing, "__path__"):
        from warnings import warn
        warn(RuntimeWarning(f"{name!r} found in sys.modules after import of package {parent!r}, but prior to execution of {name!r}; "
                            "this may result in unpredictable behaviour"))


def _details_of_package(name, error):
    if name == "__main__" or name.endswith(".__main__"):
        raise error("Cannot use package as __main__ module")
    try:
        return _details_of(name + ".__main__", error)
    except error as reason:
        if name not in sys.modules:
            raise
        raise error(f"{reason}; {name!r} is a package and cannot be directly executed") from reason


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module, or the __main__ of a package; the names it defined."""
    mod_name, spec, code = _details_of(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_in_module(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec, None, None)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__ of a folder or an archive; the names it defined."""
    if run_name is None:
        run_name = "<run_path>"
    path_name = os.fsdecode(path_name)
    if os.path.isdir(path_name):
        return _run_folder(path_name, init_globals, run_name)
    with io.open_code(path_name) as file:
        code = compile(file.read(), path_name, "exec")
    return _run_in_module(code, init_globals, run_name, package=run_name.rpartition(".")[0], script=path_name)


def _run_folder(path, init_globals, run_name):
    before = sys.modules.pop("__main__", None)
    sys.path.insert(0, path)
    try:
        try:
            name, spec, code = _details_of("__main__")
        except ImportError as error:
            if error.name not in (None, "__main__"):
                raise
            raise ImportError(f"can't find '__main__' module in {path!r}") from None
        with _TemporaryModule(run_name) as temporary, _TemporaryArgument(path):
            return _run_code(code, temporary.module.__dict__, init_globals, run_name, spec, None, None).copy()
    finally:
        sys.path.remove(path)
        if before is not None:
            sys.modules["__main__"] = before


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print("No module specified for execution", file=sys.stderr)
    else:
        del sys.argv[0]
        run_module(sys.argv[0], run_name="__main__", alter_sys=True)
