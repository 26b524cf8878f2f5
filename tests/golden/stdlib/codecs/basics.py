import codecs
print(codecs.encode("aé"), codecs.decode(b"a\xc3\xa9"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.lookup("utf8").name, codecs.BOM_UTF8)
d = codecs.getincrementaldecoder("utf-8")(); print(repr(d.decode(b"a\xc3")), repr(d.decode(b"\xa9")), list(codecs.iterdecode([b"\xe2", b"\x82\xac"], "utf-8")))
try: codecs.lookup("nope")
except LookupError as e: print(e)
print(codecs.getencoder("ascii")("ab"), codecs.getdecoder("latin-1")(b"\xe9"))
