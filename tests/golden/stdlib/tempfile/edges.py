# flags: -A
"""What temporary files say when no name is free, a part of a name is no text, or nobody closed a file in memory."""
import os
import shutil
import tempfile
import warnings


def said(call, *arguments, **options):
    try:
        return call(*arguments, **options)
    except (OSError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


folder = tempfile.mkdtemp()
makers = tempfile.mkstemp, tempfile.mkdtemp, tempfile.mktemp, tempfile.NamedTemporaryFile
most, tempfile.TMP_MAX = tempfile.TMP_MAX, 0
for make in makers:
    print(make.__name__, said(make, dir=folder))
tempfile.TMP_MAX = most
for make in makers:
    print(make.__name__, said(make, suffix=1), said(make, suffix=b"a", prefix="b"), said(make, dir=()), sep=" | ")
print(said(tempfile.mktemp, prefix=b"a"), said(tempfile.mktemp, suffix="\0"), sep=" | ")
tempfile._candidate_tempdir_list = lambda: ["/dev/null", "/dev/null/none"]
print(said(tempfile._get_default_tempdir))

os.chdir(folder)
os.mkdir("inner")
print([os.path.isabs(path) for path in (tempfile.mktemp(dir="inner"), tempfile.mkdtemp(dir="inner"))])
print([type(path).__name__ for path in (tempfile.mkdtemp(b"", dir=folder.encode()), tempfile.mkdtemp(dir=folder))])

spooled = tempfile.SpooledTemporaryFile(4)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    spooled.__del__()
    spooled.__del__()
print([(warning.category.__name__, str(warning.message).split(" at ")[0]) for warning in caught], spooled.closed)
spooled = tempfile.SpooledTemporaryFile(4, "w+", encoding="utf-8", newline="")
spooled.writelines(["a\n", "é\n"])
print(spooled._rolled, type(spooled.name).__name__, spooled.mode, spooled.encoding, spooled.errors, spooled.tell())
rest = iter(["b", "c", "d"])
spooled.writelines(rest)
print(spooled._rolled, spooled.mode, next(rest, "none"), spooled.seek(0), spooled.readlines())
spooled.close()
print(said(spooled.__enter__))

for delete, at_close in (True, True), (True, False), (False, True):
    with tempfile.NamedTemporaryFile(dir=folder, delete=delete, delete_on_close=at_close) as file:
        file.close()
        closed = os.path.exists(file.name)
    print(delete, at_close, closed, os.path.exists(file.name), said(file.read))
with tempfile.TemporaryDirectory(dir=folder) as inner:
    os.makedirs(inner + "/a/b")
    os.chmod(inner + "/a", 0o500)
print(os.path.exists(inner))
kept = tempfile.TemporaryDirectory(dir=folder, delete=False)
with kept as inner:
    pass
print(os.path.exists(inner), kept.cleanup(), kept.cleanup(), os.path.exists(inner))
os.chdir("/")
shutil.rmtree(folder)
