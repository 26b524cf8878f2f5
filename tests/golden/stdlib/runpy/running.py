# flags: -A
"""Running modules and files."""
import os
import runpy
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name, text in {"script.py": "import sys\nresult = __name__, sys.argv[0] == __file__, given\nif __name__ == '__main__': print('as main')",
                       "bag/__init__.py": "", "bag/__main__.py": "print('bag', __name__, __package__)", "bag/part.py": "from . import __name__ as parent",
                       "folder/__main__.py": "answer = 42"}.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    script = os.path.join(folder, "script.py")
    print(runpy.run_path(script, {"given": 1})["result"], runpy.run_path(script, {"given": 2}, run_name="__main__")["result"])
    print(runpy.run_path(os.path.join(folder, "folder"))["answer"])
    print(runpy.run_module("bag")["__name__"], runpy.run_module("bag.part", run_name="x")["parent"], "bag.part" in sys.modules)
    for call in lambda: runpy.run_module("nowhere_at_all"), lambda: runpy.run_module(".x"), lambda: runpy.run_module("bag.none"), lambda: runpy.run_module("bag.__main__.x"):
        try:
            call()
        except ImportError as error:
            print(error)
