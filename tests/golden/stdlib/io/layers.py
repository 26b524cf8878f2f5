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
