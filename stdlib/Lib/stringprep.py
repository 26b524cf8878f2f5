"""The tables of RFC 3454, by which internationalised names are prepared: which characters belong to each, and what maps to what."""

import unicodedata

_ENDS = [plane << 16 | end for plane in range(17) for end in (0xFFFE, 0xFFFF)]

# First and last of each range.
_B1 = [(0xAD, 0xAD), (0x34F, 0x34F), (0x1806, 0x1806), (0x180B, 0x180D), (0x200B, 0x200D), (0x2060, 0x2060), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF)]
_C12 = [(0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200B), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000)]
_C21 = [(0, 0x1F), (0x7F, 0x7F)]
_C22 = [
    (0x80, 0x9F), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x180E, 0x180E), (0x200C, 0x200D), (0x2028, 0x2029), (0x2060, 0x2063), (0x206A, 0x206F),
    (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFC), (0x1D173, 0x1D17A),
]
_C3 = [(0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD)]
_C4 = [(0xFDD0, 0xFDEF), *((end, end) for end in _ENDS)]
_C5 = [(0xD800, 0xDFFF)]
_C6 = [(0xFFF9, 0xFFFD)]
_C7 = [(0x2FF0, 0x2FFB)]
_C8 = [(0x340, 0x341), (0x200E, 0x200F), (0x202A, 0x202E), (0x206A, 0x206F)]
_C9 = [(0xE0001, 0xE0001), (0xE0020, 0xE007F)]


def _table(name, *ranges):
    """The function that tells whether a character is in a table."""
    def contains(code):
        char = ord(code)
        return any(first <= char <= last for first, last in members)

    members = [pair for part in ranges for pair in part]
    contains.__name__ = contains.__qualname__ = name
    return contains


in_table_b1 = _table("in_table_b1", _B1)
in_table_c11 = _table("in_table_c11", [(0x20, 0x20)])
in_table_c12 = _table("in_table_c12", _C12)
in_table_c11_c12 = _table("in_table_c11_c12", [(0x20, 0x20)], _C12)
in_table_c21 = _table("in_table_c21", _C21)
in_table_c22 = _table("in_table_c22", _C22)
in_table_c21_c22 = _table("in_table_c21_c22", _C21, _C22)
in_table_c3 = _table("in_table_c3", _C3)
in_table_c4 = _table("in_table_c4", _C4)
in_table_c5 = _table("in_table_c5", _C5)
in_table_c6 = _table("in_table_c6", _C6)
in_table_c7 = _table("in_table_c7", _C7)
in_table_c8 = _table("in_table_c8", _C8)
in_table_c9 = _table("in_table_c9", _C9)


def in_table_a1(code):
    """Whether no character is assigned to the code."""
    return unicodedata.category(code) == "Cn" and not in_table_c4(code)


def in_table_d1(code):
    """Whether the character is written from right to left."""
    return unicodedata.bidirectional(code) in ("R", "AL")


def in_table_d2(code):
    """Whether the character is written from left to right."""
    return unicodedata.bidirectional(code) == "L"


def map_table_b3(code):
    """The character without its case."""
    return code.casefold()


def map_table_b2(a):
    """The character without its case and in its compatible form, which may have a case again."""
    folded = map_table_b3(a)
    plain = unicodedata.normalize("NFKC", folded)
    again = unicodedata.normalize("NFKC", "".join(map(map_table_b3, plain)))
    return folded if again == plain else again
