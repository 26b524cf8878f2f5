# flags: -A
"""Files that nobody closes are warned of when they are found; those that are closed, and borrowed descriptors, are not."""
import gc
import io
import os
import tempfile
import warnings

folder = tempfile.mkdtemp()
path = os.path.join(folder, "file")


def leave(number):
    if number == 0:
        open(path, "w", encoding="ascii").write("text")
    elif number == 1:
        open(path, "rb").read()
    elif number == 2:
        open(path, encoding="ascii").readline()
    elif number == 3:
        io.FileIO(path).read()
    elif number == 4:
        open(path, "r+b", buffering=0).read()
    elif number == 5:
        with open(path) as file:
            file.read()
    elif number == 6:
        with open(path) as file:
            open(file.fileno(), closefd=False).read()
    elif number == 7:
        iter(open(path, encoding="ascii")).__next__()


def deeper(number):
    leave(number)
    return [number] * 3


for number in range(8):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        deeper(number)
        open(path).close()
        for _ in range(3):
            gc.collect()
    print(number, [(w.category.__name__, str(w.message).replace(folder, "FOLDER"), type(w.source).__name__) for w in caught])
os.remove(path)
os.rmdir(folder)
