"""Runs programs one after another in this process, for `./dev profile` to count what they use.

    train.py FOLDER...

What a program prints is not wanted, and one that fails has been counted as well.
"""

import io
import os
import pathlib
import runpy
import sys


def run(program):
    """Runs one program as a script of its own, in silence; what it changed of the process is put back."""
    streams, path, modules, folder = (sys.stdin, sys.stdout, sys.stderr), sys.path[:], set(sys.modules), os.getcwd()
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), io.StringIO(), io.StringIO()
    sys.path.insert(0, str(program.parent))
    try:
        runpy.run_path(str(program), run_name="__main__")
    except BaseException as error:
        return type(error).__name__
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.path[:] = path
        os.chdir(folder)
        for name in set(sys.modules) - modules:
            del sys.modules[name]
    return "ok"


def main():
    programs = [program for folder in sys.argv[1:] for program in sorted(pathlib.Path(folder).resolve().rglob("*.py"))]
    for program in programs:
        print(program, run(program), flush=True)


main()
