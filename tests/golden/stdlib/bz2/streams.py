"""Data compressed by bzip2 here or elsewhere comes back, whole or piece by piece; files of it are read and written; broken data is told."""
import base64
import bz2
import io
import random

random.seed(2)
words = [random.randbytes(random.randint(1, 9)) for _ in range(300)]
samples = [b"", b"a", b"aaaa", b"aaaaa", b"a" * 259, b"ab" * 5000, bytes(range(256)) * 5, random.randbytes(30000), b"z" * 90000, b"".join(random.choices(words, k=25000))]
for data in samples:
    for level in 1, 9:
        assert bz2.decompress(bz2.compress(data, level)) == data
    print(len(data), len(bz2.compress(data)) <= len(data) + 1000, bz2.compress(data, 3)[:4])
print(bz2.compress(b""), bz2.decompress(b""))

# === What bzip2 itself made ===
hello = base64.b64decode("QlpoOTFBWSZTWc0Xd6oAAASZgEAEEAASZMAQIAAhKAjNCAaaaHMNn49rBAlwu5IpwoSGaLu9UA==")
runs = base64.b64decode("QlpoOTFBWSZTWTkL8bAAAABwgP//////oAAQAAggAEjP9VAAaABkAA0CPVQAAAAAAaFrYaGxwdHh8gISIjJBBKTE5QUlRWWFpcXiS8wMTIzNDU2Nzg5Ojs8PRSJ8pdE/F3JFOFCQOQvxsA==")
for packed in hello, runs:
    try:
        print(bz2.decompress(packed))
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)

# === Piece by piece ===
packer = bz2.BZ2Compressor(1)
data = samples[-1]
packed = b"".join(packer.compress(data[i:i + 1000]) for i in range(0, len(data), 1000)) + packer.flush()
reader = bz2.BZ2Decompressor()
print(b"".join(reader.decompress(packed[i:i + 7]) for i in range(0, len(packed), 7)) == data, reader.eof, reader.unused_data, reader.needs_input)
reader = bz2.BZ2Decompressor()
print(reader.decompress(packed + b"rest", 10) == data[:10], reader.eof, reader.needs_input, reader.unused_data)
print(len(reader.decompress(b"", 100000)), reader.needs_input, len(reader.decompress(b"")) == len(data) - 100010, reader.eof, reader.unused_data, reader.needs_input)

# === Files ===
store = io.BytesIO()
with bz2.BZ2File(store, "w") as file:
    print(file.write(b"first line\n"), file.writelines([b"second\n", b"third"]), file.tell(), file.writable(), file.readable(), file.mode)
with bz2.open(store, "ab") as file:
    file.write(b" and more\n")
store.seek(0)
with bz2.open(store, "rt", encoding="ascii") as file:
    print(list(file))
store.seek(0)
with bz2.BZ2File(store) as file:
    print(file.peek(3)[:3], file.read(6), file.readline(), file.tell(), file.seek(2), file.read1(3), file.seek(-5, 2), file.read(), file.read())
    print(file.seek(0), file.readlines(12), file.seekable())

# === Wrong ===
good = bz2.compress(b"good data" * 9)
for mistake in (lambda: bz2.compress(b"", 0), lambda: bz2.BZ2Compressor(10), lambda: bz2.decompress(good[:-1]), lambda: bz2.decompress(b"BZh0" + good[4:]),
                lambda: bz2.decompress(good[:-3] + b"abc"), lambda: bz2.decompress(good[:11] + b"\xff" + good[12:]), lambda: reader.decompress(b""), lambda: packer.flush(),
                lambda: packer.compress(b""), lambda: bz2.BZ2File(store, "rw"), lambda: bz2.BZ2File(1.5), lambda: bz2.open(store, "rt", encoding="missing"),
                lambda: bz2.open(store, "rb", newline=""), lambda: bz2.open(store, "rbt"), lambda: bz2.BZ2File(store, "r", compresslevel=0),
                lambda: bz2.BZ2File(io.BytesIO(good[:-9])).read(), lambda: file.read(), lambda: bz2.compress("text"), lambda: bz2.BZ2File(io.BytesIO(), "w").read()):
    try:
        print(mistake())
    except (ValueError, OSError, EOFError, TypeError, LookupError) as error:
        print(type(error).__name__, error)
