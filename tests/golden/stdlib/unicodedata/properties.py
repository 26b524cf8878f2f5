import hashlib
import unicodedata

# === Single characters ===
for char in "aÅ1²½一ⅷ\u0f33 \u200bα٣(≤\U0001f600\ud800\u0378":
    print(
        f"{ord(char):04X}", unicodedata.name(char, "-"), unicodedata.category(char), unicodedata.bidirectional(char), unicodedata.combining(char),
        unicodedata.east_asian_width(char), unicodedata.mirrored(char), unicodedata.decomposition(char), unicodedata.decimal(char, "-"),
        unicodedata.digit(char, "-"), unicodedata.numeric(char, "-"))

# === All of them ===
functions = (
    unicodedata.category, unicodedata.bidirectional, unicodedata.combining, unicodedata.east_asian_width, unicodedata.mirrored, unicodedata.decomposition,
    lambda char: unicodedata.numeric(char, None), lambda char: unicodedata.decimal(char, None), lambda char: unicodedata.digit(char, None))
for first in (0, 0x3000, 0x10000, 0x1D000, 0x1F000, 0x2F800):
    text = "".join(str([function(chr(code)) for function in functions]) for code in range(first, first + 0x600))
    print(hex(first), hashlib.sha256(text.encode()).hexdigest())

# === Names ===
print(unicodedata.lookup("Greek small letter alpha"), unicodedata.lookup("HANGUL SYLLABLE GAG"), unicodedata.lookup("CJK UNIFIED IDEOGRAPH-4E00"))
print(ascii(unicodedata.lookup("LATIN SMALL LETTER A WITH MACRON AND GRAVE")), "\N{BULLET}")
print(unicodedata.name("각"), unicodedata.name("一"), unicodedata.unidata_version)

# === Normal forms ===
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    made = unicodedata.normalize(form, "e\u0301 \ufb01 ½ Å \u1e9b\u0323 각")
    print(form, ascii(made), unicodedata.is_normalized(form, made), unicodedata.is_normalized(form, "e\u0301\ufb01"))


# === What is refused ===
def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for arguments in ((), ("ab",), ("",), (5,), (None,), ("a", 1, 2)):
    for function in (unicodedata.name, unicodedata.category, unicodedata.decimal, unicodedata.numeric, unicodedata.mirrored):
        attempt(function, *arguments)
attempt(unicodedata.name, "\0")
attempt(unicodedata.decimal, "x")
attempt(unicodedata.digit, "x")
attempt(unicodedata.numeric, "x")
attempt(unicodedata.lookup, "no such thing")
attempt(unicodedata.lookup, "x" * 300)
attempt(unicodedata.normalize, "NFX", "a")
attempt(unicodedata.normalize, 1, "a")
attempt(unicodedata.normalize, "NFC", 1)
