# Sound written and read again, through files that can and cannot seek, and files that are none.
import io
import math
import struct
import wave

tone = struct.pack("<200h", *(int(20000 * math.sin(i / 5)) for i in range(200)))
out = io.BytesIO()
with wave.open(out, "wb") as w:
    w.setnchannels(2)
    w.setsampwidth(2)
    w.setframerate(8000.4)
    w.setcomptype("NONE", "not compressed")
    w.writeframes(tone[:400])
    w.writeframes(tone[400:])
    print(w.tell(), w.getnframes(), w.getparams())
print(out.getvalue()[:44].hex(" ", 4), len(out.getvalue()))

out.seek(0)
with wave.open(out) as r:
    print(r.getparams())
    first = r.readframes(30)
    print(len(first), r.tell(), first == tone[:120], len(r.readframes(1000)), r.readframes(5), r.readframes(-1))
    r.setpos(99)
    print(r.readframes(-1) == tone[396:], r.tell())
    r.rewind()
    print(r.readframes(200) == tone)
    try:
        r.setpos(101)
    except wave.Error as e:
        print(e)
print(r.getfp())


class Pipe:
    def __init__(self, data=b""):
        self.stream = io.BytesIO(data)

    def read(self, n):
        return self.stream.read(n)

    def write(self, b):
        return self.stream.write(b)

    def flush(self):
        pass


pipe = Pipe()
w = wave.open(pipe, "w")
w.setparams((1, 1, 11025, 3, "NONE", "not compressed"))
w.writeframesraw(b"abc")
w.close()
with wave.open(Pipe(pipe.stream.getvalue()), "r") as r:
    print(r.getparams(), r.readframes(9))


def riff(body, name=b"RIFF"):
    return name + struct.pack("<I", len(body)) + body


extra = riff(b"WAVELIST\x03\0\0\0abc\0fmt \x10\0\0\0\x01\0\x01\0\x44\xac\0\0\x44\xac\0\0\x01\0\x08\0data\x04\0\0\0wxyz")
print(wave.open(io.BytesIO(extra)).readframes(-1))
for data in (b"", riff(b"WAVE", b"RIFX"), riff(b"WAVX"), riff(b"WAVE"), riff(extra[8:24] + extra[-12:]), extra.replace(b"\x10\0\0\0\x01\0", b"\x10\0\0\0\x03\0"),
             extra.replace(b"\x01\0\x08\0data", b"\x01\0\0\0data"), extra.replace(b"\x01\0\x01\0", b"\x01\0\0\0")):
    try:
        wave.open(io.BytesIO(data))
    except (wave.Error, EOFError) as e:
        print(type(e).__name__, e)
w = wave.open(io.BytesIO(), "wb")
for change in (lambda: w.setnchannels(0), lambda: w.setsampwidth(5), lambda: w.setframerate(0), lambda: w.setcomptype("ULAW", ""), lambda: w.getnchannels(),
               lambda: w.getparams(), lambda: w.writeframes(b"12"), lambda: wave.open(io.BytesIO(), "a")):
    try:
        change()
    except wave.Error as e:
        print(e)
w.setparams((1, 2, 8000, 0, "NONE", ""))
w.writeframes(b"1234")
try:
    w.setnchannels(2)
except wave.Error as e:
    print(e)
