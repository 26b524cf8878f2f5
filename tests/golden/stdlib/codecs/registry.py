import codecs, io
print(codecs.encode("aé"), codecs.decode(b"a\xc3\xa9"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.lookup("utf8").name, codecs.BOM_UTF8)
for e in ("cp437", "mycodec", "rot13"):
    try: "\udc80\u20ac".encode(e)
    except Exception as x: print(type(x).__name__, x)
def search(name):
    if name == "upside_down":
        return codecs.CodecInfo(lambda t, e="strict": (t[::-1].encode(), len(t)), lambda b, e="strict": (bytes(b).decode()[::-1], len(b)), name=name)
codecs.register(search)
print("abc".encode("upside-down"), b"abc".decode("Upside_Down"), codecs.lookup("UPSIDE down").name)
codecs.unregister(search)
try: "abc".encode("upside-down")
except LookupError as e: print(e)
def shout(e): return ("!" * (e.end - e.start), e.end)
codecs.register_error("shout", shout)
print("aéb".encode("ascii", "shout"), codecs.lookup_error("shout") is shout, codecs.lookup_error("ignore")(UnicodeEncodeError("x", "abc", 1, 2, "y")))
d=codecs.getincrementaldecoder('utf-16')(); print(d.getstate()); d.decode(b'\xff'); print(d.getstate()); print(d.decode(b'\xfea\0')); print(d.getstate())
d=codecs.getincrementaldecoder('utf-8-sig')(); print(d.getstate()); d.decode(b'\xef'); print(d.getstate()); d.decode(b'\xbb\xbfa\0'); print(d.getstate())
d=codecs.getincrementalencoder('utf-8-sig')(); print(d.getstate()); d.encode("a"); print(d.getstate())
d=codecs.getincrementalencoder('utf-16')(); print(d.getstate()); d.encode("a"); print(d.getstate())
r = codecs.getreader("utf-8")(io.BytesIO("añb\ncd\n".encode())); print(r.readline(), r.read())
w = codecs.getwriter("utf-16")(b := io.BytesIO()); w.write("a"); w.write("b"); print(b.getvalue())
print(codecs.charmap_decode(b"abc", "strict", "xyz" * 50), codecs.charmap_encode("xz", "strict", {120: 65, 122: b"Q"}), codecs.escape_decode(rb"a\n\x41\101"), codecs.escape_encode(b"a\n'\xff"))
print(codecs.utf_8_decode(b"a\xc3"), codecs.utf_16_ex_decode(b"\xfe\xff\0a"), codecs.ascii_encode("abc"))
codecs.register(lambda name: codecs.CodecInfo(
    lambda t, e="strict": (t.upper().encode("latin-1"), len(t)), lambda b, e="strict": (bytes(b).decode("latin-1").lower(), len(b)),
    incrementalencoder=type("E", (codecs.IncrementalEncoder,), {"encode": lambda self, t, final=False: t.upper().encode("latin-1")}),
    incrementaldecoder=type("D", (codecs.IncrementalDecoder,), {"decode": lambda self, b, final=False: bytes(b).decode("latin-1").lower()}),
    name="shouting") if name == "shouting" else None)
f = io.TextIOWrapper(io.BytesIO(), encoding="shouting")
f.write("Abcé\nx"); f.flush(); print(f.buffer.getvalue()); f.seek(0); print(f.readlines())
for call in (lambda: codecs.register(3), lambda: codecs.lookup_error("nope"), lambda: codecs.register_error("x", 3), lambda: io.TextIOWrapper(io.BytesIO(), encoding="hex"), lambda: b"ab".decode("rot13")):
    try: call()
    except Exception as e: print(type(e).__name__, e)
