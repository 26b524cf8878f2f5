import io


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Raw(io.RawIOBase):
    """Gives at most three bytes at a time, and keeps what is written."""

    def __init__(self, data=b""):
        self.data = data
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), len(self.data), 3)
        buffer[:count] = self.data[:count]
        self.data = self.data[count:]
        return count

    def write(self, data):
        self.written.append(bytes(data[:4]))
        return min(len(data), 4)


# === Raw and buffered ===
print(Raw(b"abcdefgh").read(), Raw(b"abcdefgh").read(2), Raw(b"ab\ncd").readline(), list(Raw(b"ab\ncd\ne")))
r = io.BufferedReader(Raw(b"one\ntwo\nthree four"))
print(r.peek(), r.read(2), r.read1(5), r.readline(), r.readline(3), r.read(4), r.read(), r.read())
w = io.BufferedWriter(Raw(), 6)
print(w.write(b"abc"), w.raw.written, w.write(b"defg"), w.raw.written, w.write(b"0123456789"), w.raw.written)
w.flush()
print(w.raw.written)
pair = io.BufferedRWPair(Raw(b"input"), Raw())
print(pair.read(2), pair.write(b"xy"), pair.readable(), pair.writable(), pair.closed)
pair.close()
print(pair.closed)
attempt(lambda: w.read())
attempt(lambda: r.write(b"x"))
attempt(lambda: io.BufferedReader(Raw(), 0))
attempt(lambda: r.read(-2))
attempt(lambda: w.write("text"))
r.close()
attempt(lambda: r.read())
attempt(lambda: io.BufferedRandom(Raw()))
raw = w.detach()
attempt(lambda: w.flush())
print(type(raw).__name__)

# === Text ===
for encoding in ("utf-8", "utf-16", "utf-8-sig", "latin-1", "utf-32-be", "ascii"):
    b = io.BytesIO()
    t = io.TextIOWrapper(b, encoding=encoding, errors="replace", newline="\r\n")
    t.write("né\n")
    t.write("w☃\n")
    t.flush()
    print(encoding, b.getvalue())
    b.seek(0)
    print(io.TextIOWrapper(b, encoding=encoding).readlines())
t = io.TextIOWrapper(io.BytesIO("héllo\nwörld\r\nx y😀z".encode()), encoding="utf-8")
places = []
while True:
    places.append(t.tell())
    line = t.readline()
    if not line:
        break
    print(repr(line), t.newlines)
print(places)
for place in places:
    t.seek(place)
    print(repr(t.read(3)), t.tell())
t.seek(0)
next(t)
attempt(lambda: t.tell())
attempt(lambda: t.seek(1, 1))
attempt(lambda: t.seek(-1))
attempt(lambda: t.seek(1, 2))
print(t.seek(0, 2), repr(t.read()))
b = io.BytesIO(b"abc\xffdef")
attempt(lambda: io.TextIOWrapper(b, encoding="utf-8").read())
print(io.TextIOWrapper(io.BytesIO(b"a\xffb"), encoding="utf-8", errors="backslashreplace").read())
attempt(lambda: io.TextIOWrapper(io.BytesIO(), encoding="nope"))
attempt(lambda: io.TextIOWrapper(io.BytesIO(), encoding="hex"))
attempt(lambda: io.TextIOWrapper(io.BytesIO(), newline="x"))
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", line_buffering=True)
t.write("no end")
print(t.buffer.getvalue(), t.write("\n"), t.buffer.getvalue(), t.line_buffering, t.write_through)
t.reconfigure(line_buffering=False, errors="ignore", newline="\r\n")
t.write("\n")
print(t.buffer.getvalue(), t.errors, t.encoding)
t.flush()
print(t.detach().getvalue())
attempt(lambda: t.buffer)
attempt(lambda: t.write(5))
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\rc\n")), d.newlines, d.getstate(), repr(d.decode("\r", final=True)))

# === open ===
for mode in ("q", "rw", "rbt", "r+b+", "", "rr", "+", "b"):
    attempt(lambda: open("missing", mode))
attempt(lambda: open("missing", "rb", encoding="utf-8"))
attempt(lambda: open("missing", "rb", errors="strict"))
attempt(lambda: open("missing", "rb", newline=""))
attempt(lambda: open(1.5))
attempt(lambda: open("missing", 5))
attempt(lambda: open("a\0b"))
print(io.UnsupportedOperation.__mro__)
attempt(lambda: io.BytesIO().fileno())
attempt(lambda: io.IOBase().seek(0))
attempt(lambda: io.TextIOBase().read())
