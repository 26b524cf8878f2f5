# flags: -A
"""Modules of packages, files in them, and names of objects."""
import os
import pkgutil
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name, text in {"bag/__init__.py": "", "bag/one.py": "x = 1", "bag/in_it/__init__.py": "", "bag/in_it/two.py": "", "bag/no_package/x.py": "",
                       "bag/data.txt": "data\n", "single.py": "class C:\n    class D: pass"}.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    print([(name, ispkg) for _, name, ispkg in pkgutil.iter_modules([folder])])
    print([info.name for info in pkgutil.iter_modules([os.path.join(folder, "bag")], "bag.")])
    print([(info.name, info.ispkg) for info in pkgutil.walk_packages([folder])])
    print(pkgutil.get_data("bag", "data.txt"), pkgutil.resolve_name("single:C.D"), pkgutil.resolve_name("bag.one.x"), pkgutil.resolve_name("bag.one").__name__)
    print(pkgutil.extend_path([os.path.join(folder, "bag")], "bag") == [os.path.join(folder, "bag")], pkgutil.extend_path("text", "bag"))
    print(pkgutil.resolve_name("single:").__name__)
    for name in "", "1x", "bag.none", "nowhere_at_all", ".x", "a:b:c":
        try:
            print(pkgutil.resolve_name(name))
        except (ValueError, AttributeError, ImportError) as error:
            print(type(error).__name__, error)
    try:
        list(pkgutil.iter_modules("text"))
    except ValueError as error:
        print(error)
