"""The package of encodings: names, aliases, modules, host names and punycode."""
import codecs
import encodings
import encodings.aliases
import encodings.cp1252
import encodings.idna
import encodings.punycode
import encodings.utf_8_sig
from encodings import hex_codec, iso8859_2

for name in ("UTF-8", " utf 8 ", "--Latin..1 ", b"ascii", "a é b", "é x", "ISO8859_15"):
    print(repr(encodings.normalize_encoding(name)))
print([encodings.aliases.aliases.get(name) for name in ("l1", "u8", "hex", "cp1252", "windows_1252", "us", "none", "bz2", "koi8_r", "cskoi8r")])
print(encodings.search_function("utf-8").name, encodings.search_function("nothing"), encodings.utf_8.getregentry().name)
for module in encodings.cp1252, encodings.utf_8_sig, iso8859_2, hex_codec:
    info = module.getregentry()
    print(module.__name__, info.name, module.IncrementalDecoder.__name__, issubclass(module.StreamWriter, codecs.StreamWriter))
print(encodings.cp1252.Codec().encode("€"), encodings.utf_8_sig.IncrementalEncoder().encode("a"), iso8859_2.getregentry().decode(b"\xe1\xb1"))
try:
    import encodings.nothing
except ImportError as error:
    print(type(error).__name__, error)
print(codecs.decode(codecs.encode(b"data" * 99, "bz2"), "bz2_codec") == b"data" * 99)

# === punycode ===
for text in ("", "abc", "bücher", "üö", "他们为什么不说中文", "3年B組金八先生", "a-b-ü", "\U0001f600x"):
    packed = text.encode("punycode")
    print(packed, packed.decode("punycode") == text, packed.upper().decode("punycode"))
for packed in (b"bcher-kv", b"bcher-kva!", b"a\xffb-kva", b"99999999", b"-", b"x-"):
    for errors in "strict", "ignore", "replace":
        try:
            print(packed, errors, repr(packed.decode("punycode", errors)))
        except UnicodeError as error:
            print(packed, errors, type(error).__name__, error)

# === idna ===
for text in ("", "python.org", "python.org.", "Bücher.example", "bücher。example．com.", "ﬁ.ß", "faß.de", "пример.испытание", "xn--bcher-kva.de", "\u00ad\u200bsoft", "אבג.com"):
    packed = text.encode("idna")
    print(packed, packed.decode("idna"))
for text in ("a..b", ".a", "x" * 64, "ü" * 60, "xn--ü", "\u06ddx", "אaא", "א1", "1אb", "\ue000", "a.b.\u2028"):
    try:
        print(text.encode("idna"))
    except UnicodeError as error:
        print(type(error).__name__, error)
for packed in (b"xn--bcher-kv.de", b"a.xn--0", b"XN--BCHER-KVA.de", b"a\xff", b"xn--a-.x", b"y" * 1025 + b".xn--x"):
    try:
        print(packed.decode("idna"))
    except UnicodeError as error:
        print(type(error).__name__, str(error)[:100])
for mistake in (lambda: "a".encode("idna", "ignore"), lambda: b"a".decode("idna", "ignore"), lambda: b"a-b".decode("punycode", "other")):
    try:
        mistake()
    except UnicodeError as error:
        print(type(error).__name__, error)
encoder, decoder = codecs.getincrementalencoder("idna")(), codecs.getincrementaldecoder("idna")()
print([encoder.encode(piece, piece == "!") for piece in ("bü", "cher.ex", "ample", ".", "c", "om")], encoder.encode("", True))
print([decoder.decode(piece) for piece in (b"xn--bcher", b"-kva.ex", b"ample", b".", b"c", b"om")], decoder.decode(b"", True))
print(encodings.idna.nameprep("Straße \u00adX"), encodings.idna.ToASCII("ü"), encodings.idna.ToUnicode(b"xn--tda"), encodings.idna.ToUnicode("A"))
