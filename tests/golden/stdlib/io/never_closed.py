# flags: -A
"""Files that are written and never closed: what is read afterwards, also by another stream, and by the same one."""
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "file")

open(path, "w").write("first\n")
print(repr(open(path).read()))
open(path, "w", encoding="utf-16").write("second\n")
print(repr(open(path, "rb").read()))
open(path, "wb").write(b"third\n")
print(repr(open(path).read()))
print("fourth", file=open(path, "a"))
print(repr(open(path).read()))
for number in range(5):
    open(path + str(number), "w").write(f"{number}\n")
print([open(path + str(number)).read() for number in range(5)])
for name in os.listdir(folder):
    os.remove(os.path.join(folder, name))
os.rmdir(folder)
print(open(os.devnull, "w", buffering=-5).write("x"))

# What a flush sees that belongs to close().
descriptor = os.open(os.devnull, os.O_WRONLY)
for borrowed in False, True:
    for buffering in 0, -1:
        file = open(descriptor if borrowed else os.devnull, "wb", buffering=buffering, closefd=not borrowed)
        seen = []

        def flush():
            seen.append(file.closed)
            raise OSError("no flush")

        file.flush = flush
        try:
            file.close()
        except OSError as error:
            print(error, seen, file.closed)
        file.flush = lambda: None
os.close(descriptor)
