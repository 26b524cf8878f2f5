"""Data that was compressed here or elsewhere comes back, whole or piece by piece; broken data is told."""
import base64
import random
import zlib

random.seed(1)
samples = [b"", b"a", b"hello " * 1000, bytes(range(256)) * 20, random.randbytes(70000), b"x" * 300000]
for data in samples:
    for level in -1, 0, 1, 6, 9:
        for wbits in 15, -15, 31:
            assert zlib.decompress(zlib.compress(data, level, wbits), wbits) == data
    print(len(data), zlib.decompress(zlib.compress(data), 47) == data, hex(zlib.crc32(data)), hex(zlib.adler32(data)))

# === What zlib itself made: fixed codes, dynamic codes, stored, with a dictionary ===
for text, wbits in (("eJzLSM3JyVfIQJAALvoFWQ==", 15), ("S0pOSU1LBwA=", -15), ("H4sIAAAAAAACA0vKyUxUBAD5q0ZkBgAAAA==", 31)):
    try:
        print(zlib.decompress(base64.b64decode(text), wbits))
    except zlib.error as error:
        print(error)

# === Piece by piece ===
compressor = zlib.compressobj(9)
packed = b"".join(compressor.compress(samples[2][i:i + 77]) for i in range(0, 6000, 77)) + compressor.flush()
reader = zlib.decompressobj()
out = b"".join(reader.decompress(packed[i:i + 3]) for i in range(0, len(packed), 3))
print(out == samples[2], reader.eof, reader.unused_data, reader.unconsumed_tail)
reader = zlib.decompressobj()
first = reader.decompress(packed + b"rest", 10)
other = reader.copy()
print(first, len(reader.unconsumed_tail) > 0, reader.eof)
print(len(reader.decompress(reader.unconsumed_tail)), reader.unused_data, reader.eof, len(other.flush()), other.unused_data)
flushed = zlib.compressobj()
begun = flushed.compress(b"part") + flushed.flush(zlib.Z_SYNC_FLUSH)
print(zlib.decompressobj().decompress(begun))
chunked = zlib._ZlibDecompressor()
print(chunked.decompress(packed + b"more", 5), chunked.needs_input, len(chunked.decompress(b"")), chunked.eof, chunked.unused_data)

# === Broken ===
good = zlib.compress(b"good data, good data")
for broken in (good[:-1], good[:-1] + b"\0", b"\x78\x9d" + good[2:], b"\x79\x9c" + good[2:], good[:2] + b"\xff" + good[3:], b"", b"\x78", b"\x88\x98" + good[2:]):
    try:
        print(zlib.decompress(broken))
    except zlib.error as error:
        print(error)
for mistake in (lambda: zlib.compress(b"", 10), lambda: zlib.compressobj(1, 2), lambda: zlib.decompressobj().decompress(b"", -1), lambda: zlib.decompressobj().flush(0),
                lambda: zlib.compress("text"), lambda: zlib.decompressobj(5)):
    try:
        mistake()
    except (ValueError, TypeError, zlib.error) as error:
        print(type(error).__name__, error)
