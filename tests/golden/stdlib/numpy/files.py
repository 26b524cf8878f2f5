# pytee-only: numpy-oracle
"""Array files: what is read, what is refused and with which words."""
import io
import struct
import warnings

import numpy as np


def npy(header, data=b"", version=(1, 0), length=None):
    """A file with a header of one's own."""
    text = header if isinstance(header, bytes) else header.encode("utf8" if version == (3, 0) else "latin1")
    form = "<H" if version == (1, 0) else "<I"
    return b"\x93NUMPY" + bytes(version) + struct.pack(form, len(text) if length is None else length) + text + data


def load(file, **options):
    try:
        array = np.load(io.BytesIO(file), **options)
        print(array.dtype.name, array.shape, array.flags.f_contiguous, array.tolist())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def header(descr="'<i4'", order="False", shape="(2, 3)", rest=""):
    return f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, {rest}}}\n"


numbers = struct.pack("<6i", *range(6))

print("# === versions, orders, byte orders ===")
for version in (1, 0), (2, 0), (3, 0):
    load(npy(header(), numbers, version))
load(npy(header(order="True"), numbers))
load(npy(header("'>i4'"), struct.pack(">6i", *range(6))))
load(npy(header("'|b1'", shape="()"), b"\x01"))
load(npy(header("'<f8'", shape="(0, 3)")))
load(npy(header("'<U2'", "True", "(2, 2)"), "a\0b\0cdd\0".encode("utf-32-le")))
load(npy(header("'>U2'", shape="(2,)"), "a\0bc".encode("utf-32-be")))
load(npy(header("'<u2'", shape="(2,)"), b"\1\0\2\0and what follows"))
load(npy(header('"<i2"', shape="(1,)"), b"\1\0"))

print("# === round trips ===")
for array in (np.arange(6.0).reshape(2, 3), np.arange(6).reshape(2, 3).T, np.array(7, dtype="u1"), np.array(["a", "xyz"]), np.zeros((0, 2)),
              np.arange(10)[::3], np.array([[True, False]])):
    file = io.BytesIO()
    np.save(file, array)
    print(file.tell() - array.size * array.dtype.itemsize, file.getvalue()[10:70].rstrip())
    load(file.getvalue())
file = io.BytesIO()
for n in 1, 2:
    np.save(file, np.full(n, n))
file.seek(0)
print(np.load(file), np.load(file))
try:
    np.load(file)
except EOFError as error:
    print(error)

print("# === the beginning ===")
for broken in (b"", b"\x93", b"\x93NUMP", b"\x93NUMPY", b"\x93NUMPY\x01", b"\x93NUMPX\x01\0", b"\x80\x04pickle", b"\x93NUMPY\x01\x00", b"\x93NUMPY\x01\x00\x01",
               b"\x93NUMPY\x02\x00\x01\0", b"\x93NUMPY\x04\x00\x01\0", b"\x93NUMPY\x01\x01\x01\0", npy(header(), length=500), npy(header(), version=(2, 0), length=2 ** 31)):
    load(broken)
load(npy(header(rest=" " * 10000)))
load(npy(header(rest=" " * 10000), numbers), max_header_size=20000)

print("# === the header ===")
for text in ("", "{", "nonsense", "[1, 2]\n", "None", "{}", "{'descr': '<i4'}", header(rest="'more': 1"), "{1: 2}",
             header(shape="[2, 3]"), header(shape="2"), header(shape="(2, 3.0)"), header(shape="('2',)"), header(shape="None"), header(shape="(-1, 2)"),
             header(order="1"), header(order="None"), header(order="'True'"),
             header("'<q9'"), header("'nonsense'"), header("4"), header("None", shape="(1,)"),
             header("'|O'"), header("'O8'"), "{'descr': '<i4', 'fortran_order': False, 'shape': (2, 3)}} "):
    load(npy(text, numbers))
load(npy(b"{'descr': '<i4', \xff\xfe", numbers, (3, 0)))
load(npy(header("'|O'"), b"\x80\x04N."))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    load(npy(header(shape="(2L, 3L)"), numbers))
    print([(w.category.__name__, str(w.message)) for w in caught])
load(npy(header(shape="(2L, 3L)"), numbers, (3, 0)))

print("# === the data ===")
for size in 0, 4, 23:
    load(npy(header(), numbers[:size]))
load(npy(header(shape="(2, 3, 0)")))
load(npy(header("'<f8'", shape="(100000,)"), bytes(300000)))
load(npy(header("'<f8'", "True", "(3, 2)"), bytes(40)))
load(npy(header("'<U3'", shape="(2,)"), bytes(20)))

print("# === archives ===")
file = io.BytesIO()
np.savez(file, np.arange(3), x=np.arange(4).reshape(2, 2).T, empty=np.zeros(0))
archive = np.load(io.BytesIO(file.getvalue()))
print(sorted(archive.files), archive["x"].tolist(), archive["x.npy"].shape, archive["arr_0"], len(archive), "x" in archive, "y" in archive)
try:
    archive["y"]
except KeyError as error:
    print(error)
try:
    np.savez(io.BytesIO(), np.zeros(1), arr_0=np.zeros(1))
except ValueError as error:
    print(error)
small, large = io.BytesIO(), io.BytesIO()
np.savez_compressed(small, zeros=np.zeros(10000))
np.savez(large, zeros=np.zeros(10000))
print(len(small.getvalue()) < 1000 < 80000 < len(large.getvalue()), np.load(io.BytesIO(small.getvalue()))["zeros"].shape)
print(np.load(io.BytesIO(b"PK\x05\x06" + bytes(18))).files)
