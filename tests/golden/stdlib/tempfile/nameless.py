# flags: -A
"""Temporary files have no name while they are open, and are real files all the same."""
import os
import tempfile

folder = tempfile.mkdtemp()
for mode in "w+b", "w+", "wb":
    file = tempfile.TemporaryFile(mode, dir=folder)
    print(type(file).__name__, os.listdir(folder), type(file.name).__name__)
    file.write(b"abc" if "b" in mode else "abc")
    if "+" in mode:
        file.seek(0)
        print(file.read())
    file.flush()
    print(os.fstat(file.fileno()).st_size)
    file.close()
with tempfile.TemporaryFile(dir=folder) as file:
    file.write(b"x")
    print(file.tell(), os.listdir(folder))
try:
    tempfile.TemporaryFile("q", dir=folder)
except ValueError as error:
    print(error, os.listdir(folder))
os.rmdir(folder)
spooled = tempfile.SpooledTemporaryFile(2)
spooled.write(b"abc")
print(spooled._rolled, type(spooled.name).__name__)
spooled.seek(0)
print(spooled.read())
spooled.close()
