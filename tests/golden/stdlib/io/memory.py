import io

# === StringIO ===
s = io.StringIO("one\ntwo\r\nthree\rfour")
print(list(s), s.tell(), s.newlines)
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), s.readlines(), repr(s.getvalue()), s.newlines)
    s = io.StringIO(newline=newline)
    s.write("x\ny\r\n")
    print(repr(s.getvalue()))
s = io.StringIO()
print(s.write("héllo 😀 wörld"), s.seek(6), s.read(1), s.tell(), s.seek(0, 2), s.truncate(3), s.getvalue())
s.seek(5)
s.write("end")
print(repr(s.getvalue()), s.seek(0), s.readline(2), s.read())
print("a", 1, None, sep="|", end="!", file=s)
print(repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.isatty(), s.line_buffering, s.encoding, s.errors)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: io.StringIO(5))
attempt(lambda: io.StringIO("", newline="x"))
attempt(lambda: s.write(b"x"))
attempt(lambda: s.seek(-1))
attempt(lambda: s.seek(1, 1))
attempt(lambda: s.seek(0, 5))
attempt(lambda: s.truncate(-1))
attempt(lambda: s.fileno())
attempt(lambda: s.detach())
attempt(lambda: s.read(1.5))
with s:
    pass
attempt(lambda: s.read())
attempt(lambda: s.getvalue())
attempt(lambda: s.closed)
attempt(lambda: s.__enter__())

# === BytesIO ===
b = io.BytesIO(b"one\ntwo\nthree")
print(b.readline(), b.read(2), b.tell(), b.readlines(), b.read(), b.getvalue())
print(b.seek(-5, 2), b.read1(), b.seek(2), b.write(b"XYZ"), b.getvalue(), b.seek(20), b.write(b"!"), b.getvalue())
array = bytearray(4)
print(b.seek(0), b.readinto(array), array, b.readinto(memoryview(array)[:2]), array)
b.writelines([b"a", bytearray(b"b"), memoryview(b"c")])
print(b.getvalue(), b.truncate(3), b.getvalue(), b.tell())
with b.getbuffer() as view:
    view[0] = 65
    attempt(lambda: b.write(b"x" * 10))
    attempt(lambda: b.close())
print(b.getvalue(), b.seek(0), list(b))
attempt(lambda: b.write("x"))
attempt(lambda: b.seek(-1))
attempt(lambda: b.seek(0, 9))
attempt(lambda: b.truncate(-1))
attempt(lambda: b.readinto(b"abc"))
b.close()
attempt(lambda: b.read())
attempt(lambda: b.getbuffer())
print(b.closed)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print("shout", file=u)
print(repr(u.getvalue()), u.__dict__, isinstance(u, io.TextIOBase))
u.mark = 1
print(u.__dict__)
