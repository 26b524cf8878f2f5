"""Writes the tables of the East Asian encodings, one file each, from the codecs of the Python that runs it (CPython 3.13).

Each file is a zlib stream of 16-bit numbers, little-endian: what each of the 256 bytes stands for by itself; then 128 rows of 256 numbers: what a byte
above 127 stands for together with the next one; then pairs of a code point and its code, where the code is not the first one that stands for the code
point. NOTHING marks what stands for nothing, LEAD a byte that needs another one. In a file of DELTAS the first two parts are combined by exclusive or
with those of another file. jisx0212 has the rows that follow 0x8F in euc_jp.
"""
import struct
import zlib
from pathlib import Path

NOTHING, LEAD = 0xFFFE, 0xFFFF
PLAIN = "gb2312", "big5", "shift_jis", "euc_jp", "euc_kr", "johab"
DELTAS = {"gbk": "gb2312", "gb18030": "gbk", "cp950": "big5", "cp932": "shift_jis", "cp949": "euc_kr"}


def decode(data, encoding):
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return LEAD if error.end == len(data) and "incomplete" in error.reason else NOTHING
    return ord(text) if len(text) == 1 else NOTHING


def table(encoding, prefix=b""):
    singles = [decode(prefix + bytes([byte]), encoding) for byte in range(256)]
    rows = [[decode(prefix + bytes([first, second]), encoding) for second in range(256)] if singles[first] == LEAD else [NOTHING] * 256
            for first in range(128, 256)]
    return singles + [NOTHING if code == LEAD else code for row in rows for code in row]


def codes(numbers):
    """The first code of each code point."""
    found = {}
    for at, point in enumerate(numbers):
        if point < NOTHING:
            found.setdefault(point, at if at < 256 else at - 256 + 0x8000)
    return found


def exceptions(encoding, numbers):
    found = codes(numbers)
    for point in range(0x10000):
        try:
            data = chr(point).encode(encoding)
        except UnicodeEncodeError:
            continue
        if len(data) <= 2 and found.get(point) != int.from_bytes(data):
            yield from (point, int.from_bytes(data))


def write(name, numbers, base=None, extra=()):
    if base is not None:
        numbers = [a ^ b for a, b in zip(numbers, base)]
    data = [*numbers, *extra]
    Path(__file__).with_name(name + ".bin").write_bytes(zlib.compress(struct.pack(f"<{len(data)}H", *data), 9))


tables = {name: table(name) for name in (*PLAIN, *DELTAS)}
for name, numbers in tables.items():
    write(name, numbers, tables.get(DELTAS.get(name)), exceptions(name, numbers))
write("jisx0212", table("euc_jp", b"\x8f"))
