# flags: -A
"""Files as arrays of bytes."""
import mmap
import os
import re
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)
with open("file", "wb") as file:
    file.write(b"line one\nline two\nlast")


def attempt(*calls):
    for call in calls:
        try:
            print(call())
        except (ValueError, TypeError, IndexError, OverflowError) as error:
            print(type(error).__name__, error)


with open("file", "r+b") as file, mmap.mmap(file.fileno(), 0) as array:
    print(len(array), array[0], array[-4:], array.readline(), array.tell(), array.read(4), array.find(b"two"), array.rfind(b"line"), array.find(b"zzz"))
    array[0:4] = b"LINE"
    array[5] = ord("O")
    array.seek(0)
    print(array.read(8), array, re.findall(rb"\w+", array))
    array.seek(-4, 2)
    array.write(b"LAST")
    attempt(lambda: array.write(b"x"), lambda: array.seek(100), lambda: array.__setitem__(slice(0, 2), b"abc"), lambda: array[100], array.read_byte,
            lambda: array.move(0, 20, 10))
    array.move(0, 9, 4)
    array.resize(30)
    print(array[:], array.size())
attempt(lambda: array[0], lambda: array.closed)
with open("file", "rb") as file:
    print(file.read())
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as array:
        attempt(lambda: array.__setitem__(0, 1), lambda: array.write(b"x"))
        print(bytes(array)[:4], array)
with open("file", "r+b") as file, mmap.mmap(file.fileno(), 10, access=mmap.ACCESS_COPY) as array:
    array[0] = 65
    print(array[:4])
with open("file", "rb") as file:
    print(file.read(4))
own = mmap.mmap(-1, 8)
own.write(b"hi")
print(own[:], own)
own.close()
open("empty", "wb").close()
with open("empty", "rb") as file:
    attempt(lambda: mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), lambda: mmap.mmap(-1, -1), lambda: mmap.mmap(-1, 3, access=9),
            lambda: mmap.mmap(file.fileno(), 5, access=mmap.ACCESS_READ))
