# === import_module, find_spec, resolve_name ===
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

print(importlib.import_module("json").__name__, importlib.import_module("collections.abc").Sized.__name__, importlib.import_module(".decoder", "json").JSONDecoder.__name__)
for arguments in ((".x",), ("..x", "a"), ("nothing_here",), ("json.nothing",), ("math.x",)):
    try:
        importlib.import_module(*arguments)
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e, getattr(e, "name", "-"))
print(importlib.util.find_spec("nothing_here"), importlib.util.find_spec("sys").origin, importlib.util.find_spec("json").parent, importlib.util.find_spec("json.decoder").name)
print(importlib.util.resolve_name(".a.b", "p.q"), importlib.util.resolve_name("..a", "p.q"), importlib.util.resolve_name("a", None))
for arguments in ((".a", ""), ("...a", "p.q")):
    try:
        importlib.util.resolve_name(*arguments)
    except ImportError as e:
        print(e)


# === A finder and a loader of one's own ===
class Finder(importlib.abc.MetaPathFinder):
    sources = {
        "virtual": "value = 42\nname = __name__\n",
        "virtual_package": "from . import part\n",
        "virtual_package.part": "parent = __package__\n",
        "virtual_broken": "raise ValueError('while loading')\n",
    }

    def find_spec(self, fullname, path, target=None):
        if fullname in self.sources:
            return importlib.util.spec_from_loader(fullname, Loader(self.sources[fullname]), is_package=fullname == "virtual_package")
        return None


class Loader(importlib.abc.Loader):
    def __init__(self, source):
        self.source = source

    def create_module(self, spec):
        print("create", spec.name)
        return None

    def exec_module(self, module):
        print("exec", module.__name__, module.__spec__.name in sys.modules)
        exec(self.source, module.__dict__)


sys.meta_path.append(Finder())
import virtual
from virtual_package import part

print(virtual.value, virtual.name, type(virtual.__loader__).__name__, part.parent, sys.modules["virtual"] is virtual)
try:
    import virtual_broken
except ValueError as e:
    print(e, "virtual_broken" in sys.modules)
virtual.value = 1
print(importlib.reload(virtual) is virtual, virtual.value)
try:
    importlib.reload("virtual")
except TypeError as e:
    print(e)

# === Modules made by hand ===
spec = importlib.machinery.ModuleSpec("made", Loader("x = 5"), origin="here")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.x, module.__spec__ is spec, spec.name, spec.origin, spec.parent, spec.has_location, spec.submodule_search_locations, "made" in sys.modules)
sys.modules["by_hand"] = module
import by_hand

print(by_hand is module)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
print(importlib.util.spec_from_file_location("n", "/nowhere/n.py").name, importlib.util.spec_from_file_location("n", "/nowhere/n.txt"))
