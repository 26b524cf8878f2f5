"""Archives of zipfile in memory: written, read, appended to, damaged and encrypted."""

import io
import struct
import warnings
import zipfile

DATE = (2024, 2, 29, 12, 34, 56)


def info(name, method=zipfile.ZIP_STORED, date=DATE):
    made = zipfile.ZipInfo(name, date)
    made.compress_type = method
    made.create_system = 3
    return made


def failure(function, *args, **options):
    try:
        result = function(*args, **options)
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error, sep=" | ")
    else:
        print("no failure:", result)


# === Writing and reading ===
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr(info("plain.txt"), "text in UTF-8: é")
    archive.writestr(info("folder/"), b"")
    archive.mkdir("made", 0o755)
    with archive.open(info("folder/ünïcode.txt"), "w") as member:
        print(member.name, member.mode, member.readable(), member.writable(), member.seekable())
        print(member.write(b"line one\n"), member.write(bytearray(b"line two\nline three")))
        failure(archive.open, "plain.txt")
        failure(archive.writestr, "other", b"")
        failure(archive.close)
    archive.writestr(info("packed.bin", zipfile.ZIP_DEFLATED), b"abc" * 1000)
    archive.comment = b"a comment"
    print(archive.namelist())
print(archive.fp, "closed" in repr(archive))
failure(archive.read, "plain.txt")
failure(archive.writestr, "late", b"")
print(zipfile.is_zipfile(buffer), zipfile.is_zipfile(io.BytesIO(b"no archive")))

with zipfile.ZipFile(buffer) as archive:
    for entry in archive.infolist():
        # How well deflate packs is the runtime's own affair.
        print(repr(entry).partition(" compress_size")[0], entry.compress_size < 100)
        print("  ", entry.date_time, entry.CRC, entry.header_offset, entry.is_dir(), entry.flag_bits, entry.extract_version)
    print(archive.comment, archive.testzip(), archive.mode)
    print(archive.read("plain.txt").decode(), len(archive.read("packed.bin")))
    archive.printdir()
    failure(archive.getinfo, "missing")
    failure(archive.open, "plain.txt", "q")
    failure(archive.open, "plain.txt", "w", b"pwd")
    failure(archive.mkdir, "x")
    failure(archive.writestr, "x", b"")
    failure(archive.setpassword, "text")

# === A member as a file ===
with zipfile.ZipFile(buffer) as archive:
    with archive.open("folder/ünïcode.txt") as member, archive.open("packed.bin") as other:
        print(member.name, member.mode, member.readable(), member.seekable(), repr(other))
        print(member.readline(), member.read(4), other.read(5), member.read1(3), other.peek(2)[:2], other.read(4))
        print(member.tell(), other.tell())
        print(member.seek(5), member.read(), member.read(), member.seek(-5, io.SEEK_END), member.readlines())
        print(other.seek(2999), other.read(), other.seek(-3, io.SEEK_CUR), other.read(), other.seek(10 ** 6), other.read())
        print(other.seek(0), len(other.read()))
        failure(other.seek, 0, 9)
    failure(member.read)
    failure(member.seek, 0)
    failure(member.tell)
    print(member)
    with io.TextIOWrapper(archive.open("folder/ünïcode.txt"), "utf-8") as text:
        print([line for line in text])

# === Appending ===
with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    archive.writestr(info("added"), b"more")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        archive.writestr(info("added"), b"again")
    print([str(warning.message) for warning in caught])
    archive.comment = b"short"
with zipfile.ZipFile(buffer) as archive:
    print(archive.namelist(), archive.comment)
    print([archive.read(entry) for entry in archive.infolist()[-2:]], archive.read("added"))
front = io.BytesIO(b"something before" + buffer.getvalue())
with zipfile.ZipFile(front) as archive:
    print(archive.read("added"), archive.getinfo("plain.txt").header_offset)
text = io.BytesIO(b"no archive yet")
with zipfile.ZipFile(text, "a") as archive:
    archive.writestr(info("first"), b"1")
print(text.getvalue()[:20], zipfile.ZipFile(text).namelist())


# === Objects that only write ===
class Pipe:
    def __init__(self):
        self.data = b""

    def write(self, data):
        self.data += data
        return len(data)

    def flush(self):
        pass


pipe = Pipe()
with zipfile.ZipFile(pipe, "w") as archive:
    archive.writestr(info("a", zipfile.ZIP_DEFLATED), b"x" * 50)
    archive.writestr(info("b"), b"yy")
with zipfile.ZipFile(io.BytesIO(pipe.data)) as archive:
    print([(entry.filename, entry.flag_bits, entry.file_size) for entry in archive.infolist()], archive.read("a"), archive.read("b"))

# === Large archives ===
large = io.BytesIO()
with zipfile.ZipFile(large, "w") as archive, archive.open(info("x"), "w", force_zip64=True) as member:
    member.write(b"small")
print(struct.unpack("<4s2B4HL2L2H", large.getvalue()[:30]), large.getvalue()[30:51])
with zipfile.ZipFile(large) as archive:
    print(archive.getinfo("x"), archive.getinfo("x").extract_version, archive.read("x"))
with zipfile.ZipFile(io.BytesIO(), "w", allowZip64=False) as archive:
    failure(archive.open, "x", "w", force_zip64=True)
    huge = info("x")
    huge.file_size = 1 << 32
    failure(archive.open, huge, "w")

# === Encrypted members ===
SECRET = (
    b"PK\x03\x04\x14\x00\x01\x00\x00\x00n\x92i.#y\xef?&\x00\x00\x00\x1a\x00\x00\x00\x08\x00\x00\x00test.txt\xfa\x10\xa0gly|\xfa-\xc5"
    b"\xc0=\xf9y\x18\xe0\xa8r\xb3Z}Lg\xbc\xae\xf9|\x9b\x19\xe4\x8b\xba\xbb)\x8c\xb0\xdblPK\x01\x02\x14\x00\x14\x00\x01\x00\x00\x00n\x92"
    b"i.#y\xef?&\x00\x00\x00\x1a\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x01\x00 \x00\xb6\x81\x00\x00\x00\x00test.txtPK\x05\x06"
    b"\x00\x00\x00\x00\x01\x00\x01\x006\x00\x00\x00L\x00\x00\x00\x00\x00"
)
with zipfile.ZipFile(io.BytesIO(SECRET)) as archive:
    failure(archive.read, "test.txt")
    failure(archive.read, "test.txt", b"perl")
    failure(archive.read, "test.txt", "python")
    print(archive.read("test.txt", b"python"))
    archive.setpassword(b"python")
    with archive.open("test.txt") as member:
        print(member.read(7), member.seek(0), member.read(7))

# === Damage ===
good = io.BytesIO()
with zipfile.ZipFile(good, "w") as archive:
    archive.writestr(info("data"), b"hello, world")
data = good.getvalue()
failure(zipfile.ZipFile, io.BytesIO(b""))
failure(zipfile.ZipFile, io.BytesIO(data[:-1]))
failure(zipfile.ZipFile, io.BytesIO(data.replace(b"PK\1\2", b"PK\1\3")))
with zipfile.ZipFile(io.BytesIO(data.replace(b"hello", b"jello"))) as archive:
    print(archive.testzip())
    failure(archive.read, "data")
with zipfile.ZipFile(io.BytesIO(data.replace(b"data", b"date", 1))) as archive:
    failure(archive.read, "data")
with zipfile.ZipFile(io.BytesIO(data.replace(b"PK\3\4", b"PK\3\5"))) as archive:
    failure(archive.read, "data")
old = data.replace(b"data", b"\x81\x84\xe1a")
print(zipfile.ZipFile(io.BytesIO(old)).namelist(), zipfile.ZipFile(io.BytesIO(old), metadata_encoding="latin-1").namelist())
failure(zipfile.ZipFile, io.BytesIO(), "q")
failure(zipfile.ZipFile, io.BytesIO(), "w", 99)
failure(zipfile.ZipFile, io.BytesIO(), "w", metadata_encoding="utf-8")
failure(zipfile.ZipInfo, "old", (1979, 1, 1, 0, 0, 0))
failure(setattr, zipfile.ZipFile(io.BytesIO(), "w"), "comment", "text")

# === Descriptions ===
print(zipfile.ZipInfo(), zipfile.ZipInfo("a\0b").filename, zipfile.ZipInfo("x/").is_dir())
print(zipfile.BadZipfile is zipfile.BadZipFile is zipfile.error, zipfile.ZIP64_LIMIT, zipfile.ZIP_MAX_COMMENT)

# === Paths ===
with zipfile.ZipFile(io.BytesIO(), "w") as archive:
    for name in ("a.txt", "b/c.txt", "b/d/e.txt", "g/h/i.tar.gz"):
        archive.writestr(info(name), "contents of " + name)
    root = zipfile.Path(archive)
    print([path.at for path in root.iterdir()], [path.name for path in (root / "b").iterdir()])
    leaf = root.joinpath("b", "d", "e.txt")
    print(leaf.at, leaf.name, leaf.stem, leaf.suffix, (root / "g/h/i.tar.gz").suffixes)
    print(leaf.parent.at, leaf.parent.parent.parent.at == "")
    print(leaf.read_text("utf-8"), leaf.read_bytes(), leaf.exists(), leaf.is_file(), leaf.is_dir())
    print((root / "b").is_dir(), (root / "z").exists())
    print([path.at for path in root.glob("**/*.txt")], [path.at for path in root.glob("*")], [path.at for path in root.rglob("h")])
    print(leaf == zipfile.Path(archive, "b/d/e.txt"), leaf.match("*.txt"), leaf.is_symlink())
    with leaf.open(encoding="utf-8") as file:
        print(file.readline())
    failure(leaf.iterdir)
    failure(leaf.open, "rb", "utf-8")
    failure(root.glob, "")
