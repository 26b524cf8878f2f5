# flags: -A
"""Archives compressed by bzip2 and LZMA: of tarfile, in one pass and with seeking, of zipfile, and of shutil."""
import io
import os
import shutil
import tarfile
import tempfile
import zipfile

FILES = {"one.txt": b"one " * 400, "folder/two.bin": bytes(range(256)) * 40, "empty": b""}


def put(archive):
    for name, data in FILES.items():
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))


def show(archive):
    print([(m.name, m.size, archive.extractfile(m).read() == FILES[m.name]) for m in archive])


for method in "gz", "bz2", "xz":
    for writing, reading in (":", ":"), ("|", "|"), (":", "|"), ("|", ":"):
        store = io.BytesIO()
        with tarfile.open(fileobj=store, mode="w" + writing + method) as archive:
            put(archive)
        size = len(store.getvalue())
        for mode in "r" + reading + method, "r" + reading + "*":
            store.seek(0)
            with tarfile.open(fileobj=store, mode=mode) as archive:
                print(mode, size < 4000, end=" ")
                show(archive)

# === Wrong ===
for mode in "r:bz2", "r:xz", "r|bz2", "r|xz", "a:xz":
    try:
        tarfile.open(fileobj=io.BytesIO(b"not compressed at all" * 30), mode=mode)
    except (tarfile.TarError, ValueError) as error:
        print(mode, type(error).__name__, error)

# === zipfile ===
for method in zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA:
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", method) as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    with zipfile.ZipFile(store) as archive:
        print([(i.filename, i.compress_type, i.extract_version, i.file_size, archive.read(i) == FILES[i.filename]) for i in archive.infolist()], archive.testzip())
        with archive.open("one.txt") as file:
            print(file.read(6), file.read1(3), len(file.read()), file)

# === shutil ===
print(shutil.get_archive_formats())
print(shutil.get_unpack_formats())
with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "source")
    os.makedirs(source)
    with open(os.path.join(source, "file"), "w") as file:
        file.write("contents")
    for kind in "bztar", "xztar":
        packed = shutil.make_archive(os.path.join(folder, kind), kind, source)
        target = os.path.join(folder, "to-" + kind)
        shutil.unpack_archive(packed, target, filter="data")
        with open(os.path.join(target, "file")) as file:
            print(os.path.basename(packed), file.read())
