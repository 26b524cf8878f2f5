"""Data compressed by LZMA here or elsewhere comes back in every format, whole or piece by piece; broken data is told."""
import base64
import io
import lzma
import random

random.seed(3)
words = [random.randbytes(random.randint(1, 9)) for _ in range(300)]
samples = [b"", b"a", b"aaaa", b"a" * 300, b"ab" * 5000, bytes(range(256)) * 5, random.randbytes(9000), b"z" * 80000, b"".join(random.choices(words, k=9000)) + random.randbytes(70000) + b"".join(words)]
raw = [{"id": lzma.FILTER_LZMA2, "preset": 1}]
for data in samples:
    for preset in 0, 6:
        for check in lzma.CHECK_NONE, lzma.CHECK_CRC32, lzma.CHECK_CRC64, lzma.CHECK_SHA256:
            assert lzma.decompress(lzma.compress(data, check=check, preset=preset)) == data
        assert lzma.decompress(lzma.compress(data, lzma.FORMAT_ALONE, preset=preset)) == data
    for filters in raw, [{"id": lzma.FILTER_LZMA1, "dict_size": 4096, "lc": 0, "lp": 4, "pb": 4}], [{"id": lzma.FILTER_DELTA, "dist": 3}, *raw]:
        assert lzma.decompress(lzma.compress(data, lzma.FORMAT_RAW, filters=filters), lzma.FORMAT_RAW, filters=filters) == data
    print(len(data), len(lzma.compress(data)) <= len(data) + 100)
print(lzma.compress(b"")[:12], lzma.compress(b"", check=0), lzma.compress(b"", lzma.FORMAT_ALONE)[:13])
print([lzma.is_check_supported(check) for check in range(17)])

# === What xz itself made ===
texts = {
    "XZ": "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AAeABpdADQZSe6N74yC4KUtfEDNEI7KlKujmhTk5FfTAAAATemA9OYHFjcAATYfqymSJB+2830BAAAAAARZWg==",
    "ALONE": "XQAAgAD//////////wA0GUnuje+MguClLXxAzRCOypSro5oU9mkTaP/1msAA",
    "SHA": "/Td6WFoAAArh+wyhAgEDAQQhARAbEsWI4AJrADATADQaFOLEehonZ1YMewKr1fJGD7b0tE6rAOMAsHaBKkWYIe9mhLu9azUTUMkAJhlAAAB6oqsECFSJ9cTaEsUu52gxffpoCJDNjsIok7U2ZegkWAABZOwEAAAAGCR2Mrbp3xwCAAAAAApZWg==",
    "RAW": "ADQZSe6N74yC4KUtfEDNEI7KlKujmhT2aRNo//WawAA=",
}
packed = {name: base64.b64decode(text) for name, text in texts.items()}
for name in "XZ", "ALONE", "SHA":
    reader = lzma.LZMADecompressor()
    print(name, reader.check, reader.decompress(packed[name] + b"rest")[:40], reader.eof, reader.unused_data, reader.check, reader.needs_input)
    reader = lzma.LZMADecompressor()
    print(b"".join(reader.decompress(packed[name][i:i + 1]) for i in range(len(packed[name])))[-11:], reader.eof)
print(lzma.decompress(packed["RAW"], lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1}]))
sized = packed["ALONE"][:5] + (31).to_bytes(8, "little") + packed["ALONE"][13:]
print(lzma.decompress(sized), lzma.decompress(packed["XZ"] + packed["SHA"] + b"junk")[:50])

# === Piece by piece ===
data = samples[-1]
for form in lzma.FORMAT_XZ, lzma.FORMAT_ALONE:
    packer = lzma.LZMACompressor(form)
    made = b"".join(packer.compress(data[i:i + 997]) for i in range(0, len(data), 997)) + packer.flush()
    reader = lzma.LZMADecompressor()
    print(b"".join(reader.decompress(made[i:i + 101]) for i in range(0, len(made), 101)) == data, reader.eof)
    reader = lzma.LZMADecompressor()
    print(reader.decompress(made, 10) == data[:10], reader.needs_input, len(reader.decompress(b"", 1000)), len(reader.decompress(b"")) == len(data) - 1010, reader.eof)

# === Files ===
store = io.BytesIO()
with lzma.LZMAFile(store, "w", preset=2) as file:
    print(file.write(b"first line\n"), file.writelines([b"second\n", b"third"]), file.tell(), file.mode)
with lzma.open(store, "ab", format=lzma.FORMAT_ALONE) as file:
    file.write(b" and more\n")
store.seek(0)
with lzma.open(store, "rt", encoding="ascii") as file:
    print(list(file))
store.seek(0)
with lzma.LZMAFile(store) as file:
    print(file.peek(3)[:3], file.read(6), file.readline(), file.tell(), file.seek(2), file.read1(3), file.seek(-5, 2), file.read(), file.readable())

# === Filters ===
for options in {"id": lzma.FILTER_LZMA1}, {"id": lzma.FILTER_LZMA2, "dict_size": 5000}, {"id": lzma.FILTER_DELTA, "dist": 7}:
    stored = lzma._encode_filter_properties(options)
    print(stored, lzma._decode_filter_properties(options["id"], stored))

# === Wrong ===
good = lzma.compress(b"good data" * 9)
for mistake in (lambda: lzma.compress(b"", 9), lambda: lzma.compress(b"", preset=10), lambda: lzma.compress(b"", preset=1, filters=raw), lambda: lzma.compress(b"", check=5),
                lambda: lzma.compress(b"", lzma.FORMAT_ALONE, check=1), lambda: lzma.compress(b"", lzma.FORMAT_RAW), lambda: lzma.compress(b"", filters=[{"id": 99}]),
                lambda: lzma.compress(b"", filters=[1]), lambda: lzma.compress(b"", filters=[{}]), lambda: lzma.compress(b"", filters=[{"id": lzma.FILTER_DELTA}]),
                lambda: lzma.compress(b"", filters=[{"id": lzma.FILTER_LZMA2, "lc": 3, "lp": 3}]), lambda: lzma.compress(b"", lzma.FORMAT_ALONE, filters=raw),
                lambda: lzma.compress(b"", filters=raw * 5), lambda: lzma.compress(b"", filters=[{"id": lzma.FILTER_LZMA2, "other": 1}]),
                lambda: lzma.decompress(b""), lambda: lzma.decompress(b"neither of them"), lambda: lzma.decompress(good[:-1]), lambda: lzma.decompress(good[:20] + b"\xff\xff" + good[22:]),
                lambda: lzma.decompress(good[:-20] + b"\xff" + good[-19:]), lambda: lzma.decompress(good, memlimit=1000), lambda: lzma.decompress(good, lzma.FORMAT_ALONE),
                lambda: lzma.decompress(good, lzma.FORMAT_XZ, filters=raw), lambda: lzma.decompress(good, lzma.FORMAT_RAW), lambda: lzma.decompress(good, lzma.FORMAT_RAW, 5, raw),
                lambda: reader.decompress(b""), lambda: packer.flush(), lambda: packer.compress(b""), lambda: lzma.LZMAFile(store, "rw"), lambda: lzma.LZMAFile(1.5),
                lambda: lzma.LZMAFile(store, check=1), lambda: lzma.LZMAFile(store, preset=1), lambda: lzma.LZMAFile(io.BytesIO(good[:-9])).read(), lambda: lzma.compress("text")):
    try:
        print(mistake())
    except (ValueError, lzma.LZMAError, OSError, EOFError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
