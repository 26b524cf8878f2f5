"""gzip in memory: members, headers, seeking, text, what is wrong with a file."""
import gzip
import io

text = "Übermut tut selten gut.\n" * 400
data = text.encode()

packed = gzip.compress(data, mtime=0)
print(packed[:10], gzip.decompress(packed) == data, len(packed) < len(data) // 10)
print(gzip.decompress(b""), gzip.decompress(packed + b"\0\0\0" + gzip.compress(b"more", 1, mtime=7))[-8:])

target = io.BytesIO()
with gzip.GzipFile("folder/notes.txt.gz", "wb", 6, target, mtime=1234567890) as f:
    print(f.write(data), f.write(memoryview(b"end")), f.tell(), f.mode, f.name)
    print(f.readable(), f.writable(), f.seekable())
    f.seek(f.tell() + 5)
print(target.getvalue()[:20], f.closed)

target.seek(0)
with gzip.open(target) as f:
    print(f.read(10), f.tell(), f.mtime, f.peek(3)[:3], f.readline())
    print(f.seek(-8, 2), f.read(), f.read(), f.seek(3), f.read1(4))
    f.rewind()
    print(sum(1 for _ in f))

with gzip.open(io.BytesIO(packed), "rt", encoding="utf-8", newline="\n") as f:
    print(f.readline(), f.read() == text[len(text) // 400:])


def broken(label, blob):
    try:
        gzip.GzipFile(fileobj=io.BytesIO(blob)).read()
    except (OSError, EOFError) as error:
        print(label, type(error).__name__, error)


broken("magic", b"PK" + packed[2:])
broken("method", packed[:2] + b"\7" + packed[3:])
broken("header", packed[:6])
broken("short", packed[:-3])
broken("crc", packed[:-8] + bytes(8))
broken("length", packed[:-4] + bytes(4))
broken("junk", packed + b"junk")

for call in (lambda: gzip.open("x", "rbt"), lambda: gzip.open(5), lambda: gzip.open("x", "rb", encoding="utf-8"),
             lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode="rU"), lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode="z"),
             lambda: gzip.GzipFile(fileobj=io.BytesIO(packed)).write(b""), lambda: f.read()):
    try:
        call()
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
