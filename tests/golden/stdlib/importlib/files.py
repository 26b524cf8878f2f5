# flags: -A
"""The names of the import system's own modules, and where compiled code would lie."""
import importlib._bootstrap
import importlib._bootstrap_external as external
import importlib.machinery
import importlib.util
import os
import sys
import tempfile

print(external._get_sourcefile("nowhere.pyc"), external._get_sourcefile("x.bad"))
tag = sys.implementation.cache_tag
path = importlib.util.cache_from_source("/a/b/c.py")
print(path.replace(tag, "TAG"), importlib.util.cache_from_source("x.py", optimization=2).replace(tag, "TAG"), importlib.util.source_from_cache(path))
for bad in (lambda: importlib.util.source_from_cache("/a/b.pyc"), lambda: importlib.util.source_from_cache("/__pycache__/b.pyc"),
            lambda: importlib.util.source_from_cache("/__pycache__/b.t.x.pyc"), lambda: importlib.util.cache_from_source("x.py", optimization="!")):
    try:
        print(bad())
    except ValueError as error:
        print(error)

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "package"))
    for name in "module.py", "package/__init__.py":
        with open(os.path.join(folder, name), "w") as file:
            file.write("value = __name__\n")
    finder = importlib.machinery.FileFinder(folder, (importlib.machinery.SourceFileLoader, importlib.machinery.SOURCE_SUFFIXES))
    for name in "module", "package", "nothing":
        spec = finder.find_spec(name)
        print(name, spec and (spec.name, os.path.basename(spec.origin), spec.submodule_search_locations is not None))
        if spec:
            print(importlib._bootstrap._load(spec).value)
