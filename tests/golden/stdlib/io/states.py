import copy, io, pickle
s = io.StringIO("a\nb\r\nc", newline=None); s.readline(); s.extra = 1
t = pickle.loads(pickle.dumps(s)); print(t.read(), t.extra, t.tell(), s.__getstate__())
b = io.BytesIO(b"abcdef"); b.seek(2); c = copy.copy(b); print(c.read(), b.tell(), b.__getstate__())
for call in (lambda: b.__setstate__(0), lambda: b.__setstate__((b"", -1, None)), lambda: b.__setstate__((b"", 0, 0)), lambda: s.__setstate__(("", "", 0, 3)), lambda: s.__setstate__(("", "", -1, None)), lambda: s.__setstate__((1, "", 0, None))):
    try: call()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
b.close()
try: b.__setstate__((b"", 0, None))
except ValueError as e: print(e)
print(io.BlockingIOError is BlockingIOError)
