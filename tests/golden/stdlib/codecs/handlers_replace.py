"""Error handlers that put other bytes into the exception, and what encodings of Unicode take from one."""
import codecs


def show(call, *arguments):
    try:
        print(repr(call(*arguments)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def replacing(fresh, position, text="?"):
    calls = []

    def handle(error):
        calls.append(error)
        if len(calls) > 4:
            raise ValueError("enough")
        if isinstance(error, UnicodeDecodeError):
            error.object = fresh
        return text, position
    codecs.register_error("test.replacing", handle)


# === Decoders go on with the bytes that the handler left ===
for encoding, data, fresh in (
        ("ascii", b"ab\xff", b"xyz"), ("utf-8", b"a\xffb", b"xyz"), ("utf-16-le", b"a\0\0\xd8b\0", b"x\0y\0z\0"), ("utf-32-be", b"\0\0\0", b"\0\0\0x\0\0\0y"),
        ("utf-7", b"a\xff", b"xyz"), ("unicode_escape", rb"a\x", b"xyz"), ("raw_unicode_escape", rb"a\u1", b"xyz"), ("cp1252", b"\x81", b"xyz"), ("gbk", b"a\xff", b"xyz")):
    for position in 0, 1, -1, len(fresh), 99:
        replacing(fresh, position)
        print(encoding, position, end=" ")
        show(data.decode, encoding, "test.replacing")
for fresh in "text", None, bytearray(b"x"), b"":
    replacing(fresh, 0)
    show(b"\xff".decode, "ascii", "test.replacing")
replacing(b"abc", 5)
try:
    b"\xff".decode("ascii", "test.replacing")
except IndexError as error:
    print(error)

# === Shorter steps than the error is long ===
codecs.register_error("test.step", lambda error: ("\ufffd", error.start + 1))
print(ascii(b"\xd8\xd8\xd8\xd8\xd8\0\0\0".decode("utf-16-le", "test.step")), ascii(b"\x11\x11\x11\0\0\x11\x11\0\0\0\0".decode("utf-32-be", "test.step")))

# === Encodings of Unicode take ASCII and whole code units ===
for answer in "ascii", "\u00e9", "\U0001f40d", "\udc81", b"a", b"ab", b"abcd":
    codecs.register_error("test.answer", lambda error: (answer, error.end))
    for encoding in "utf-8", "utf-16-le", "utf-32-be", "latin-1", "ascii", "cp1252":
        print(ascii(answer), encoding, end=" ")
        show("[\udc80]".encode, encoding, "test.answer")
codecs.register_error("test.back", lambda error: ("\udcff", 0))
try:
    "abc\udc80\udc80".encode("latin-1", "test.back")
except UnicodeEncodeError as error:
    print(error.start, error.end, ascii(error.object))
