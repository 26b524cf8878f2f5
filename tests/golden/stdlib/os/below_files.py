# flags: -A
"""Paths that lead through files, and the mode of files that os.open makes."""
import os
import pickle
import tempfile

with tempfile.TemporaryDirectory() as folder:
    plain = os.path.join(folder, "plain")
    open(plain, "w").close()
    below = os.path.join(plain, "x")
    for action in (lambda: open(below), lambda: open(below, "w"), lambda: os.stat(below), lambda: os.listdir(below), lambda: os.mkdir(below), lambda: os.listdir(plain),
                   lambda: os.remove(below), lambda: os.rename(below, os.path.join(folder, "y")), lambda: os.rmdir(plain), lambda: os.rmdir(below),
                   lambda: os.open(below, os.O_RDONLY), lambda: os.chmod(below, 0o600), lambda: os.utime(below), lambda: open(os.path.join(folder, "none", "x")),
                   lambda: os.stat(os.path.join(below, "y"))):
        try:
            print(action())
        except OSError as error:
            print(type(error).__name__, error.errno, error.strerror)
    print(os.path.exists(below), os.path.isdir(below))
    for mode in 0o600, 0o644, 0o400, 0o755, 0o700:
        made = os.path.join(folder, oct(mode))
        os.close(os.open(made, os.O_CREAT | os.O_WRONLY | os.O_EXCL, mode))
        print(oct(os.stat(made).st_mode))
        os.close(os.open(made, os.O_CREAT | os.O_RDONLY, 0o777))
        print(oct(os.stat(made).st_mode))
    fd = os.open(plain, os.O_RDONLY)
    print(os.get_inheritable(fd))
    os.close(fd)
    try:
        os.get_inheritable(fd)
    except OSError as error:
        print(error)
    open(plain, "w").close()
    with os.scandir(folder) as entries:
        entry = next(entries)
    print(os.DirEntry[str])
    try:
        pickle.dumps(entry)
    except TypeError as error:
        print(error)
