import io
for f in (io.StringIO(), io.BytesIO()): print([isinstance(f, c) for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)])
s = io.StringIO("a\nb\n"); print(s.readline(), list(s), s.tell()); b = io.BytesIO(b"xyz"); b.seek(1); print(b.read(), b.getvalue())
try: io.StringIO().read(3); io.BytesIO().fileno()
except io.UnsupportedOperation as e: print(repr(e))
