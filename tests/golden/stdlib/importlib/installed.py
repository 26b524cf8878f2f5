"""importlib.metadata and importlib.resources on packages that are in memory."""

import importlib.machinery
import importlib.metadata as metadata
import importlib.resources as resources
import importlib.util
import io
import pathlib
import sys
from importlib.resources import abc

METADATA = """Metadata-Version: 2.1
Name: My.Pack-age
Version: 1.2.3
Summary: a package
Classifier: A
Classifier: B
Keywords: x y
Requires-Dist: six (>=1.0)
Requires-Dist: rich ; extra == 'color'

The long
description.
"""

class Place(pathlib.PurePosixPath):
    """Where a file would lie."""

    def exists(self):
        return self.name != "missing.py"


class InMemory(metadata.Distribution):
    """A package whose files are in a dict."""

    def __init__(self, **files):
        self._files = files

    def read_text(self, filename):
        return self._files.get(filename.replace(".", "_").replace("-", "_"))

    def locate_file(self, path):
        return Place("/site", path)


new = InMemory(
    METADATA=METADATA, RECORD="mypack/__init__.py,sha256=abc,12\nmypack/data.txt,,\nmypack/missing.py,,\n", top_level_txt="mypack\n",
    entry_points_txt="[console_scripts]\nrun = string:capwords\n# comment\n[plugins]\none = mypack.sub : Class.method [a, b]\ntwo=mypack\n")
old = InMemory(PKG_INFO="Name: old\nVersion: 0.5\n", requires_txt="six\n\n[extra]\nrich>1\n\n[:python_version<'3']\nenum34\n")


class Finder(metadata.DistributionFinder):
    """Finds the packages above."""

    def find_spec(self, name, path=None, target=None):
        return None

    def find_distributions(self, context=metadata.DistributionFinder.Context()):
        wanted = context.name and context.name.lower().replace("-", "_").replace(".", "_")
        return (package for package in (new, old) if wanted in (None, package.name.lower().replace("-", "_").replace(".", "_")))


sys.meta_path.insert(0, Finder())
sys.path[:] = [path for path in sys.path if not path.endswith("-packages")]

# === Metadata ===
for name in "my.pack-age", "My_Pack_Age", "old":
    print(name, metadata.version(name), metadata.requires(name))
found = metadata.distribution("my-pack-age")
print(found.name, found.version, found.metadata["summary"], "nothing" in found.metadata, found.metadata.get_all("Classifier"), found.metadata.json["requires_dist"], found.metadata.json["keywords"])
print([(str(path), path.size, path.hash, path.name) for path in found.files], str(found.files[1].locate()), metadata.files("old"))
print(sorted(point.name for point in found.entry_points), found.entry_points["run"].load()("a b"), sorted(found.entry_points.groups))
point, = metadata.entry_points(group="plugins", name="one")
print(point, point.module, point.attr, point.extras, point.dist.name, metadata.entry_points(group="none"), sorted(metadata.entry_points(group="plugins").names))
print([distribution.name for distribution in metadata.distributions()], metadata.packages_distributions())
for action in (lambda: metadata.version("absent-package"), lambda: metadata.version(""), lambda: found.entry_points["none"], lambda: setattr(point, "name", 1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", None))


# === Resources ===
class Node(abc.Traversable):
    """A file, or a folder as a dict."""

    def __init__(self, name, content):
        self._name = name
        self._content = content

    name = property(lambda self: self._name)

    def iterdir(self):
        return (Node(name, content) for name, content in self._content.items())

    def is_dir(self):
        return isinstance(self._content, dict)

    def is_file(self):
        return isinstance(self._content, bytes)

    def joinpath(self, *names):
        node = self
        for name in names:
            if not node.is_dir() or name not in node._content:
                raise FileNotFoundError(name)
            node = Node(name, node._content[name])
        return node

    def open(self, mode="r", *args, **kwargs):
        stream = io.BytesIO(self._content)
        return stream if "b" in mode else io.TextIOWrapper(stream, *args, **kwargs)


class Loader:
    """A loader of a package that has nothing but resources."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass

    def get_resource_reader(self, name):
        reader = type("Reader", (abc.TraversableResources,), {"files": lambda self: Node("mypack", {"data.txt": "hällo\n".encode(), "inner": {"raw.bin": b"\0\1"}})})
        return reader()


spec = importlib.machinery.ModuleSpec("mypack", Loader(), is_package=True)
mypack = sys.modules["mypack"] = importlib.util.module_from_spec(spec)
print(resources.files("mypack").joinpath("data.txt").read_text(encoding="utf-8"), resources.files(mypack).name, sorted(node.name for node in resources.files(mypack).iterdir()))
print(resources.read_binary("mypack", "inner", "raw.bin"), resources.is_resource("mypack", "data.txt"), resources.is_resource("mypack", "inner"))
with resources.open_binary(mypack, "data.txt") as stream, resources.open_text(mypack, "data.txt") as other:
    print(stream.read(), other.read())
for action in (lambda: resources.read_binary("mypack", "none.txt"), lambda: resources.files("no_such_package")):
    try:
        action()
    except (OSError, ImportError) as error:
        print(type(error).__name__)
