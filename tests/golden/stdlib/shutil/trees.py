# flags: -A
"""Copies of trees keep permission bits and times of their folders."""
import os
import shutil
import tempfile
from unittest import mock

with tempfile.TemporaryDirectory() as folder:
    source, target = os.path.join(folder, "source"), os.path.join(folder, "target")
    os.makedirs(os.path.join(source, "open", "inner"))
    os.mkdir(os.path.join(source, "closed"))
    for name in "a.txt", "b.log", "open/c.txt":
        with open(os.path.join(source, name), "w") as file:
            file.write(name)
    os.chmod(os.path.join(source, "open"), 0o777)
    os.chmod(os.path.join(source, "closed"), 0o700)
    os.chmod(os.path.join(source, "a.txt"), 0o604)
    os.utime(source, (1000, 2000))
    asked = []

    def ignore(path, names):
        asked.append((os.path.relpath(path, source), sorted(names)))
        return [name for name in names if name.endswith(".log")]

    print(shutil.copytree(source, target, ignore=ignore) == target)
    print(sorted(asked))
    for top, folders, files in sorted(os.walk(target)):
        print(os.path.relpath(top, target), oct(os.stat(top).st_mode), [(name, oct(os.stat(os.path.join(top, name)).st_mode)) for name in sorted(files)])
    print(os.stat(target).st_mtime)

    # What fails is collected, and told at the end.
    def refuse(name, to):
        raise OSError("refused " + os.path.basename(name))

    try:
        shutil.copytree(source, target + "2", copy_function=refuse)
    except shutil.Error as error:
        print(sorted((os.path.basename(a), os.path.basename(b), text) for a, b, text in error.args[0]))
    given = []
    shutil.copytree(source, target + "3", copy_function=lambda a, b: given.append((type(a).__name__, os.path.basename(b))))
    print(sorted(given))
    with mock.patch("os.chmod", side_effect=PermissionError("no bits")):
        try:
            shutil.copytree(os.path.join(source, "closed"), target + "4")
        except shutil.Error as error:
            print([text for _, _, text in error.args[0]])
    for call in (lambda: shutil.copytree(source, target), lambda: shutil.copytree(source + "x", target)):
        try:
            call()
        except OSError as error:
            print(type(error).__name__, error.errno)
