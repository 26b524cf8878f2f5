# flags: -A
"""Setting when a file was last read and changed."""
import os
import tempfile
import time

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    open(path, "w").close()
    for options in ({"times": (1, 2)}, {"times": (1.5, 2.25)}, {"ns": (10 ** 9, 3 * 10 ** 9 + 500)}, {"times": (-1, 0)}):
        os.utime(path, **options)
        found = os.stat(path)
        print(found.st_atime, found.st_mtime, found.st_mtime_ns)
    os.utime(folder, (5, 6))
    print(os.stat(folder).st_mtime)
    os.utime(path)
    print(abs(os.stat(path).st_mtime - time.time()) < 60)
    for mistake in (lambda: os.utime(path, (1, 2), ns=(1, 2)), lambda: os.utime(path, [1, 2]), lambda: os.utime(path, ns=(1,)),
                    lambda: os.utime(path, (1, 2, 3)), lambda: os.utime(path + "x")):
        try:
            mistake()
        except (TypeError, ValueError, FileNotFoundError) as error:
            print(type(error).__name__, str(error).replace(folder, "FOLDER"))
