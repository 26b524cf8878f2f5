"""What is said of attributes that a module lacks while it, or a part of it, is being imported."""
import sys
import types
from importlib.machinery import ModuleSpec


def half_made(name, origin=None, busy=True):
    module = types.ModuleType(name)
    module.__spec__ = ModuleSpec(name, None, origin=origin)
    module.__spec__.has_location = origin is not None
    module.__spec__._initializing = busy
    sys.modules[name] = module
    return module


def ask(module, name):
    try:
        getattr(module, name)
    except AttributeError as error:
        print(error)
    print(getattr(module, name, "default"), hasattr(module, name))


# === The module itself ===
ask(half_made("ground"), "floor")
ask(half_made("ground", "/house/ground.py"), "floor")
ask(half_made("ground", "/house/ground.py", busy=False), "floor")

# === Modules without a spec, and without a name ===
plain = types.ModuleType("plain")
ask(plain, "floor")
plain.__spec__ = None
ask(plain, "floor")
del plain.__name__
ask(plain, "floor")

# === repr of a namespace ===
spaces = types.ModuleType("spaces")
spaces.__spec__ = ModuleSpec("spaces", None, is_package=True)
spaces.__spec__.submodule_search_locations.append("/house/spaces")
print(spaces)
