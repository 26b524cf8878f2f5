# flags: -A
"""The lines of many files."""
import bz2
import fileinput
import gzip
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name in "one", "two", "empty":
        with open(name, "w") as file:
            file.writelines(f"{name} {i}\n" for i in range(0 if name == "empty" else 3))
    with fileinput.input(["one", "empty", "two"]) as lines:
        for line in lines:
            print(line.rstrip(), fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin())
            if line.startswith("one 1"):
                fileinput.nextfile()
    with fileinput.input("one", inplace=True, backup=".old") as lines:
        for line in lines:
            print(line.upper(), end="")
    print(open("one").read(), open("one.old").read(), sorted(os.listdir()))
    with gzip.open("three.gz", "wt") as file:
        file.write("packed\n")
    with bz2.open("four.bz2", "wt") as file:
        file.write("too\n")
    print(list(fileinput.FileInput(["three.gz", "four.bz2", "two"], openhook=fileinput.hook_compressed, encoding="utf-8")))
    print(list(fileinput.input("two", mode="rb")), fileinput.lineno())
    fileinput.close()
    for call in (fileinput.lineno, lambda: fileinput.FileInput("x", mode="w"), lambda: fileinput.FileInput("x", inplace=True, openhook=open),
                 lambda: list(fileinput.FileInput("missing"))):
        try:
            call()
        except (RuntimeError, ValueError, OSError) as error:
            print(type(error).__name__, error)
