# flags: -A
import io
class Raw(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b): return b"no"
r = io.BufferedReader(Raw())
try: r.read(3)
except OSError as e: print(e, type(e.__cause__).__name__)
b = io.BufferedReader(io.BytesIO(b"x"))
def bad_flush(): raise OSError("flush")
def bad_close(): raise OSError("close")
b.flush = bad_flush; raw = b.raw; raw.close = bad_close
try: b.close()
except OSError as e: print(e, repr(e.__context__))
raw.close = b.flush = lambda: None
t = io.TextIOWrapper(io.BytesIO(b"abc\ndef"), encoding="utf-8"); t.flush = bad_flush
try: t.close()
except OSError as e: print(e, t.closed)
t.flush = lambda: None
t = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b"abc")), encoding="utf-8"); b = t.detach(); print(repr(t).replace("_io.", "")); b.detach(); print(repr(b))
t = io.TextIOWrapper(io.BytesIO(b"abcdef"), encoding="utf-8"); print(t._CHUNK_SIZE); t._CHUNK_SIZE = 2; print(t.read(4), t.buffer.tell())
try: t._CHUNK_SIZE = 0
except ValueError as e: print(e)
class Closed(io.BytesIO):
    def readable(self): return False
    def writable(self): return False
t = io.TextIOWrapper(Closed(b"x"), encoding="utf-8")
for call in (t.read, t.readline, lambda: t.write("x")):
    try: call()
    except OSError as e: print(type(e).__name__, e)
f = io.TextIOWrapper(io.BufferedRWPair(io.BytesIO(b"foo\nbar\n"), io.BytesIO())); print(f.readline(), f.write("baz"), f.readline())
b = io.BufferedReader(io.BytesIO(b"x"))
try: b.__init__(io.BytesIO(b""), 0)
except ValueError as e: print(e)
try: b.read()
except ValueError as e: print(e)
b.__init__(io.BytesIO(b""))

# === A buffer reads at most once for readinto1, and is never before its start ===
class Pieces(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces, self.reads = list(pieces), 0

    def readable(self):
        return True

    def readinto(self, target):
        self.reads += 1
        piece = self.pieces.pop(0) if self.pieces else b""
        target[:len(piece)] = piece
        return len(piece)


source = Pieces(b"abc", b"de", b"fgh", b"jkl", b"mno")
buffered = io.BufferedReader(source, 10)
small, large, middle = bytearray(2), bytearray(20), bytearray(5)
print(buffered.peek(3), buffered.readinto1(small), small, buffered.readinto1(small), small, buffered.readinto1(small), small, source.reads)
print(buffered.peek(3), buffered.readinto1(large), large[:6], source.reads, buffered.readinto1(middle), middle, buffered.readinto1(middle), source.reads)


class Device(io.BytesIO):
    def seek(self, *arguments):
        return 0

    def tell(self):
        return 0


buffered = io.BufferedReader(Device(b"12"))
print(buffered.tell(), buffered.read(1), buffered.tell(), buffered.seek(0, 1))


# === A file that refuses its name, or gets a bad descriptor ===
class Nameless(io.FileIO):
    def __setattr__(self, name, value):
        if name == "name":
            raise KeyError(name)
        super().__setattr__(name, value)


import os
import tempfile
import warnings

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    fd = os.open(path, os.O_CREAT | os.O_RDWR)
    for given in fd, path:
        try:
            Nameless(given)
        except KeyError as error:
            print("refused", error)
    os.close(fd)
    try:
        open(path, opener=lambda name, flags: fd)
    except OSError as error:
        print(error.errno, error.strerror)


    class Sub(io.FileIO):
        pass


    file = Sub(path)
    file.close()
    print(file, io.FileIO.closed.__doc__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    io.FileIO(True, "w", closefd=False)
print([str(warning.message) for warning in caught])
