# flags: -A
"""A stream closes itself when it dies; what goes wrong then is shown and ignored."""
import io
import os
import sys
import tempfile

record = []
sys.unraisablehook = lambda error: record.append((error.exc_type.__name__, str(error.exc_value), type(error.object).__name__))


def methods(base):
    class Recording(base):
        def __del__(self):
            record.append(1)
            super().__del__()

        def close(self):
            record.append(2)
            super().close()

        def flush(self):
            record.append(3)
            super().flush()
    return Recording


for base in io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase:
    stream = methods(base)()
    record.clear()
    stream.__del__()
    print(base.__name__, record, stream.closed)
    record.clear()
    stream.__del__()
    print(record)
    record.clear()

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    for make in (lambda: methods(io.FileIO)(path, "wb"), lambda: methods(io.BufferedWriter)(io.FileIO(path, "wb")), lambda: methods(io.TextIOWrapper)(open(path, "wb"))):
        stream = make()
        record.clear()
        stream.write("abc" if isinstance(stream, io.TextIOBase) else b"abc")
        stream.__del__()
        print(type(stream).__base__.__name__, record, stream.closed, open(path).read())
        record.clear()


class Failing(io.RawIOBase):
    def close(self):
        raise OSError("cannot close")


failing = Failing()
failing.__del__()
print(record)
record.clear()


class Unfinished(io.TextIOWrapper):
    def __init__(self):
        pass


Unfinished().__del__()
print(record, io.IOBase.__del__.__doc__)
for action in lambda: repr(io.TextIOWrapper.__new__(io.TextIOWrapper)), lambda: open(os.devnull, encoding="\udcfe"), lambda: io.BytesIO().write(memoryview(b"abcdef")[::2]):
    try:
        print(action())
    except (ValueError, BufferError) as error:
        print(type(error).__name__, error)


# === What is written when more than a chunk waits ===
class Pieces(io.RawIOBase):
    def __init__(self):
        self.sizes = []

    def writable(self):
        return True

    def write(self, data):
        self.sizes.append(len(data))
        if len(data) == 99 * 8192:
            raise RuntimeError("too much")
        return len(data)


for encoding in "ascii", "utf-8":
    raw = Pieces()
    text = io.TextIOWrapper(raw, encoding=encoding)
    for size in 3, 3, 8190, 3, 8192, 5, 9000:
        text.write("x" * size)
    print(raw.sizes)
    try:
        text.write("y" * 99 * 8192)
    except RuntimeError as error:
        print(error)
    text.write("ghi")
    text.flush()
    print(raw.sizes)


class Reentrant(Pieces):
    def write(self, data):
        if not self.sizes:
            self.sizes.append("first")
            self.text.write("middle")
        return super().write(data)


raw = Reentrant()
raw.text = io.TextIOWrapper(raw)
raw.text.write("abc")
raw.text.write("g" * 8192)
raw.text.flush()
print(raw.sizes)
