"""UTF-7, and decoding of escapes in pieces."""
import codecs
import io

TEXTS = ["hello", "a+b", "+", "A\u2262\u0391.", "Hi Mom -\u263a-!", "\u65e5\u672c\u8a9e", "Item 3 is \u00a31.", "\U0001f600x", "\ud801", "\udc01a", "\ud801\udc01",
         "~\\", "tab\there\n", "\0nul\x7f", "\u20ac-", "\u20acA", "\u20ac.", "a\u20ac\u20ac+b", "\u1234+\u1234"]
for text in TEXTS:
    data = text.encode("utf-7")
    print(ascii(text), data, ascii(data.decode("utf-7")))
BAD = [b"+ACQ", b"a+////b", b"+AAA", b"+-", b"+", b"a\xffb", b"a+IKwb\xff", b"+@", b"+\xc1", b"a+2AHab", b"+2AE-", b"+2AHcAQ-", b"+2AHcAQ", b"+2AHcAQA-", b"++AGE-", b"+AGF-", b"a+AGFb", b"+AGE+AGI-", b"+A", b"+AG", b"-+AOk"]
for data in BAD:
    for errors in "strict", "replace", "ignore":
        try:
            print(data, errors, ascii(data.decode("utf-7", errors)))
        except UnicodeDecodeError as error:
            print(data, errors, error, error.encoding, error.start, error.end)
for data in b"A+ImIDkQ.", b"+2AHcAQ-x", b"a+-b":
    decoder = codecs.getincrementaldecoder("utf-7")()
    print([ascii(decoder.decode(bytes([byte]))) for byte in data], ascii(decoder.decode(b"", True)))
print(codecs.utf_7_decode(b"a+IKw"), codecs.utf_7_decode(b"a+IKw", "strict", True), codecs.utf_7_encode("\u20ac"), codecs.lookup("U7").name)
print(io.TextIOWrapper(io.BytesIO("x\u20acy\nz".encode("utf-7")), "utf-7").read())

# === Escapes that are cut off ===
CUT = [b"a\\", b"a\\u12", b"a\\U0001F60", b"\\x4", b"\\07", b"\\", b"\\\\", b"\\\\\\", b"\\N{DIGIT ON", b"\\N", b"\\\\u1234", b"\\u12\xff"]
for data in CUT:
    for decode in codecs.unicode_escape_decode, codecs.raw_unicode_escape_decode:
        for final in True, False:
            try:
                print(data, decode.__name__, final, decode(data, "strict", final))
            except UnicodeDecodeError as error:
                print(data, decode.__name__, final, error)
for data in b"\\N{DIGIT ONE}\\N{snowman}", b"\\N{foo}xx", b"\\Nx", b"\\N{}", b"\\N{foo":
    for errors in "strict", "replace", "ignore":
        try:
            print(data, errors, ascii(codecs.unicode_escape_decode(data, errors)))
        except UnicodeDecodeError as error:
            print(data, errors, error)
print(codecs.unicode_escape_decode("\\u1234"), codecs.raw_unicode_escape_decode("\\u1234"))

# === Surrogates in pieces ===
for encoding in "utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-7", "unicode-escape", "raw-unicode-escape":
    data = "\ud901".encode(encoding, "surrogatepass")
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    print(encoding, [ascii(decoder.decode(data[i:i + 1])) for i in range(len(data))], ascii(decoder.decode(b"", True)))
for encoding in "utf-16", "utf-32":
    try:
        codecs.getreader(encoding)(io.BytesIO(b"a\0\0\0b\0\0\0")).read()
    except UnicodeDecodeError as error:
        print(error)

# === Escapes that are none ===
import warnings

for decode in codecs.unicode_escape_decode, codecs.escape_decode:
    for data in b"\\q\\z", b"\\8", b"\\501\\777", b"a\\\xffb", b"\\x41\\n":
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            print(decode(data), [str(warning.message) for warning in caught])
