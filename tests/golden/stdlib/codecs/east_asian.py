"""The encodings of East Asia: every character and every pair of bytes, errors, pieces, escape sequences."""
import codecs
import hashlib
import io

PLAIN = "gb2312 gbk gb18030 big5 cp950 shift_jis cp932 euc_jp euc_kr cp949 johab".split()
STATEFUL = "iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_ext iso2022_kr hz".split()
TEXTS = "中文~a", "日本語\nかな", "한국어 x", "a\u20acb\U0001f600", "\xa5\u203e", "\ud800"


def show(call):
    try:
        print(ascii(call()), end=" ")
    except UnicodeError as error:
        print(error, end=" ")


def digest(pieces):
    return hashlib.md5(b"|".join(pieces)).hexdigest()


# === Whole tables ===
for name in PLAIN:
    encoded = digest(chr(c).encode(name, "backslashreplace") for c in range(0, 0x11000, 7))
    decoded = digest(bytes([first, second, 0xA1, 0x30]).decode(name, "backslashreplace").encode("utf-8", "surrogatepass")
                     for first in range(1, 256, 2) for second in range(0, 256, 3))
    print(name, codecs.lookup(name).name, encoded, decoded)

# === Errors and handlers ===
for name in PLAIN + STATEFUL:
    for text in TEXTS:
        show(lambda: text.encode(name))
        show(lambda: text.encode(name, "replace"))
        show(lambda: text.encode(name, "xmlcharrefreplace"))
    for data in b"ab\xff\xfe", b"\x81", b"a\x81\x20c", b"\xa1", b"\x8f\xa2", b"\xa4\xd4\xa4", b"\x81\x30\x81\x41", b"\xfe\x39\xfe\x39":
        show(lambda: data.decode(name))
        show(lambda: data.decode(name, "replace"))
    print()

# === Pieces ===
for name in PLAIN + STATEFUL:
    data = "中日本~".encode(name, "replace")
    decoder, encoder = codecs.getincrementaldecoder(name)(), codecs.getincrementalencoder(name)()
    print(name, data, [decoder.decode(data[i:i + 1]) for i in range(len(data))], decoder.decode(b"", True),
          [encoder.encode(char) for char in "日a本"], encoder.encode("", True), io.TextIOWrapper(io.BytesIO(data), encoding=name).read())

# === Escape sequences ===
for name in STATEFUL:
    for data in (b"\x1b", b"\x1bX", b"\x1b$B", b"\x1b$B0", b"\x1b$B0!\n0!", b"\x1b(J\\~\x1b(B\\~", b"\x1b$@0!", b"\x1b(I1", b"\x1b$(D0!", b"\x1b.A\x1bNi\n\x1bNi",
                 b"\x1b(Z", b"\x1b$)C\x0e0!\x0f0!", b"~", b"~~", b"~{0!~}0!", b"~{0!", b"~x", b"~\na"):
        show(lambda: data.decode(name))
    print()

for name in "gb2312-80", "x-mac-japanese", "Windows-31J", "ks_c_5601-1987", "csISO2022JP", "HZ-GB-2312", "uhc":
    print(codecs.lookup(name).name, end=" ")
for call in lambda: "x".encode("undefined"), lambda: b"x".decode("undefined"):
    show(call)
