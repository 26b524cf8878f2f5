"""Writes properties.bin, names.bin and database.bin from the unicodedata of the Python that runs it (CPython 3.13: UCD 15.1).

All are zlib streams; a number is a varint (seven bits a byte, lowest first).
properties.bin: per property a count of runs, then (length, value) of each run over all code points, in the order of PROPERTIES;
then the decompositions: their count, then (distance to the previous code point, kind, length, code points), kind 0 = canonical and
never composed, 1 = canonical, 2 = compatibility.
names.bin: count of runs of consecutive named code points, (gap, length) of each; count of aliases, their code points; the names, one a line.
database.bin: what only the module unicodedata asks for: the numeric values that occur, their count, then (twice the numerator, or one less than
twice its opposite if negative; denominator); the runs of DATABASE; the named sequences: their count, then (count of code points, code points),
and their names, one a line.
Hangul syllables and unified ideographs have neither decompositions nor names here: both follow rules.
"""
import ctypes
import sys
import unicodedata
import zlib
from fractions import Fraction
from pathlib import Path

CATEGORIES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn".split()
DIRECTIONS = " L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI".split(" ")
WIDTHS = "N A H W F Na".split()
TAGS = " <font> <noBreak> <initial> <medial> <final> <isolated> <circle> <super> <sub> <vertical> <wide> <narrow> <small> <square> <fraction> <compat>".split(" ")
ALL = range(0x110000)
ALIASES = range(0xF0000, 0xF0400)
VALUES = sorted({Fraction(value).limit_denominator(1000) for code in ALL if (value := unicodedata.numeric(chr(code), None)) is not None})
PROPERTIES = [
    lambda c: CATEGORIES.index(unicodedata.category(c)),
    lambda c: 2 if c.isidentifier() else 1 if ("a" + c).isidentifier() else 0,
    unicodedata.combining,
]


DATABASE = [
    lambda c: DIRECTIONS.index(unicodedata.bidirectional(c)),
    lambda c: WIDTHS.index(unicodedata.east_asian_width(c)),
    unicodedata.mirrored,
    lambda c: unicodedata.decimal(c, -1) + 1,
    lambda c: unicodedata.digit(c, -1) + 1,
    lambda c: 0 if unicodedata.numeric(c, None) is None else VALUES.index(Fraction(unicodedata.numeric(c)).limit_denominator(1000)) + 1,
    lambda c: TAGS.index(unicodedata.decomposition(c).split(" ")[0] if unicodedata.decomposition(c).startswith("<") else ""),
]


def varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def numbers(*values):
    return b"".join(map(varint, values))


def runs(of):
    found = []
    for code in ALL:
        value = of(chr(code))
        if found and found[-1][1] == value:
            found[-1][0] += 1
        else:
            found.append([1, value])
    return numbers(len(found), *(number for run in found for number in run))


def decompositions():
    out, count, previous = b"", 0, 0
    for code in ALL:
        parts = unicodedata.decomposition(chr(code)).split()
        if not parts:
            continue
        points = [int(part, 16) for part in parts if part[0] != "<"]
        composes = unicodedata.normalize("NFC", "".join(map(chr, points))) == chr(code)
        kind = 2 if parts[0][0] == "<" else 1 if composes else 0
        out += numbers(code - previous, kind, len(points), *points)
        count, previous = count + 1, code
    return varint(count) + out


def extra_names():
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    table = pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    get_name = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(
        ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))[0])
    buffer = ctypes.create_string_buffer(256)
    for code in ALIASES:
        if get_name(code, buffer, 256, 1):
            name = buffer.value.decode()
            yield unicodedata.lookup(name), name


def names():
    spans, listed = [], []
    for code in ALL:
        name = unicodedata.name(chr(code), "")
        if not name or name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
            continue
        listed.append(name)
        if spans and sum(spans[-1]) == code:
            spans[-1][1] += 1
        else:
            spans.append([code, 1])
    aliases = [(ord(text), name) for text, name in extra_names() if len(text) == 1]
    ends = [0] + [sum(span) for span in spans]
    head = numbers(len(spans), *(number for end, (start, length) in zip(ends, spans) for number in (start - end, length)))
    head += numbers(len(aliases), *(code for code, _ in aliases))
    return head + ("\n" + "\n".join(listed + [name for _, name in aliases]) + "\n").encode()


def database():
    out = varint(len(VALUES))
    for value in VALUES:
        out += numbers(2 * value.numerator if value >= 0 else -2 * value.numerator - 1, value.denominator)
    out += b"".join(map(runs, DATABASE))
    sequences = [(text, name) for text, name in extra_names() if len(text) > 1]
    out += varint(len(sequences)) + b"".join(numbers(len(text), *map(ord, text)) for text, _ in sequences)
    return out + "".join(name + "\n" for _, name in sequences).encode()


def main():
    folder = Path(__file__).parent
    if sys.version_info[:2] != (3, 13):
        sys.exit("needs CPython 3.13")
    (folder / "properties.bin").write_bytes(zlib.compress(b"".join(map(runs, PROPERTIES)) + decompositions(), 9))
    (folder / "names.bin").write_bytes(zlib.compress(names(), 9))
    (folder / "database.bin").write_bytes(zlib.compress(database(), 9))


main()
