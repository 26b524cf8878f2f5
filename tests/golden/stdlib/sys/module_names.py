"""sys.stdlib_module_names knows the modules of the library and no others."""
import sys

names = sys.stdlib_module_names
print(type(names).__name__, set(sys.builtin_module_names) <= names, all(isinstance(name, str) and "." not in name for name in names))
for name in "sys", "builtins", "os", "json", "collections", "_collections", "numpy", "conftest", "os.path":
    print(name, name in names)
