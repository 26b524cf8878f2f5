# flags: -A
"""tarfile: members of all formats, compression, streams, filters and the errors of bad archives."""
import io
import os
import tarfile
import tempfile
import warnings


def member(name, data=None, **attributes):
    info = tarfile.TarInfo(name)
    info.mtime = 1_000_000_000
    for attribute, value in attributes.items():
        setattr(info, attribute, value)
    if data is not None:
        info.size = len(data)
    return info, None if data is None else io.BytesIO(data)


def archive(mode="w", format=tarfile.DEFAULT_FORMAT, *members, **options):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode, format=format, **options) as tar:
        for info, data in members:
            tar.addfile(info, data)
    return file.getvalue()


def shows(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


MEMBERS = [("plain.txt", b"text\n" * 300), ("folder/" + "x" * 120 + ".txt", b"long"), ("grüße.txt", b"utf")]

# === Every format reads back, and its bytes are those of others ===
for format in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    packed = archive("w", format, *(member(name, data, uid=7, uname="me", mode=0o640) for name, data in MEMBERS
                                    if format or len(name) < 100))
    print(format, len(packed), sum(packed), end=" ")
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        for info in tar:
            print(info.name[:20], info.size, oct(info.mode), info.uname, tar.extractfile(info).read()[:4], sorted(info.pax_headers), end="; ")
    print()
shows(lambda: archive("w", tarfile.USTAR_FORMAT, member("y" * 300, b"")))
shows(lambda: archive("w", tarfile.USTAR_FORMAT, member("big", None, size=8 ** 11)))
big = member("big", None, mtime=-1.5, uid=8 ** 9)[0]
print(len(big.tobuf(tarfile.PAX_FORMAT)), big.get_info()["uid"])

# === Kinds of members ===
kinds = archive("w", tarfile.PAX_FORMAT, member("d", type=tarfile.DIRTYPE, mode=0o755), member("d/f", b"data", mode=0o600),
                member("d/sym", type=tarfile.SYMTYPE, linkname="f"), member("hard", type=tarfile.LNKTYPE, linkname="d/f"),
                member("pipe", type=tarfile.FIFOTYPE), pax_headers={"comment": "for all"})
with tarfile.open(fileobj=io.BytesIO(kinds)) as tar:
    os.environ["TZ"] = "UTC"
    tar.list(verbose=False)
    print(tar.getnames(), tar.pax_headers, tar.getmember("d/").isdir(), tar.extractfile("hard").read(), tar.extractfile("d/sym").read())
    print(tar.extractfile("pipe"), [info.isreg() for info in tar.getmembers()])
    shows(lambda: tar.getmember("nothing"))
    data = tar.extractfile("d/f")
    data.seek(1)
    print(data.read(2), data.tell(), data.seekable(), data.read())
shows(lambda: tar.getnames())

# === Compression and streams ===
for mode in ("w:gz", "w|gz", "w|"):
    packed = archive(mode, tarfile.GNU_FORMAT, member("a", b"1" * 5000), member("b", b"2"))
    found = [(info.name, info.size) for info in tarfile.open(fileobj=io.BytesIO(packed))]
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r|*") as tar:
        streamed = [(info.name, len(tar.extractfile(info).read())) for info in tar]
    print(mode, found == streamed, packed[:2] == b"\x1f\x8b", tarfile.is_tarfile(io.BytesIO(packed)))
appended = io.BytesIO(kinds)
with tarfile.open(fileobj=appended, mode="a") as tar:
    tar.addfile(*member("later", b"!"))
print(tarfile.open(fileobj=io.BytesIO(appended.getvalue())).getnames()[-2:])

# === Errors ===
for bad in (b"", b"short", b"\0" * 1024, b"x" * 1024, kinds[:700], archive("w:gz")[:15]):
    shows(lambda: tarfile.open(fileobj=io.BytesIO(bad)).getnames())
shows(lambda: tarfile.open("x.tar", "q"))
shows(lambda: tarfile.open("x.tar", "r:zip"))
shows(lambda: tarfile.open())
shows(lambda: tarfile.open(fileobj=io.BytesIO(), mode="w").extractfile("a"))

# === Extraction and filters ===
with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    with tarfile.open(fileobj=io.BytesIO(kinds)) as tar:
        tar.extractall(folder, members=[info for info in tar if not info.isdev()], filter="data")
    with open(folder + "/hard") as hard:
        print(sorted(os.listdir(folder)), sorted(os.listdir(folder + "/d")), hard.read())
    for name, attributes in (("../up", {}), ("a/../../up", {}), ("link", {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"}),
                             ("link", {"type": tarfile.SYMTYPE, "linkname": "../../out"}), ("dev", {"type": tarfile.CHRTYPE})):
        with tarfile.open(fileobj=io.BytesIO(archive("w", tarfile.PAX_FORMAT, member(name, **attributes)))) as tar:
            try:
                tar.extractall(folder, filter="data")
            except tarfile.FilterError as error:
                print(type(error).__name__, str(error).replace(folder, "DEST").replace(os.path.dirname(folder), "UP"))
    info = member("/abs", b"", mode=0o7777, uid=3)[0]
    print(*((made.name, oct(made.mode), made.uid) for made in (tarfile.data_filter(info, folder), tarfile.tar_filter(info, folder))))
    with open(folder + "/made.txt", "w") as file:
        file.write("made")
    with tarfile.open(folder + "/t.tar", "w") as tar:
        tar.add(folder + "/made.txt", "in/made.txt", filter=lambda info: info.replace(mtime=5, uname="u", deep=False))
        tar.add(folder + "/d", "d", filter=lambda info: None if info.name.endswith("sym") else info)
    with tarfile.open(folder + "/t.tar") as tar:
        print(tar.getnames(), tar.getmember("in/made.txt").mtime, tar.getmember("in/made.txt").uname)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            tar.extract("in/made.txt", folder)
        print([w.category.__name__ for w in caught], os.path.exists(folder + "/in/made.txt"))
