"""Windows paths are text that can be taken apart anywhere."""
import ntpath

for path in "c:/a/b", "c:a", "//server/share/x", "//server", "//?/UNC/s/h/x", "/x", "x/y", "", "/:/foo", "C:":
    print(repr(path), ntpath.splitroot(path), ntpath.splitdrive(path), ntpath.split(path), ntpath.isabs(path), ntpath.normpath(path))
for parts in ("c:/a", "b"), ("c:/a", "/b"), ("c:a", "d:b"), ("c:a", "C:b"), ("//s/h", "x"), ("a", ""), ("", "a"), ("//server", "share"):
    print(parts, repr(ntpath.join(*parts)))
print(ntpath.relpath("c:/a/b", "c:/a/x/y"), ntpath.commonpath(["c:/a/b", "C:\\a\\x"]), ntpath.splitext("c:/a.b/c"), ntpath.splitext(".x.y"))
print(ntpath.isreserved("a/nul.txt"), ntpath.isreserved("a."), ntpath.isreserved("com1"), ntpath.isreserved("comma"), ntpath.normcase("A/B"))
print(ntpath.join(b"c:", b"x"), ntpath.splitdrive(b"c:/x"))
for bad in (lambda: ntpath.join("a", b"b"), lambda: ntpath.commonpath(["c:/a", "d:/a"]), lambda: ntpath.commonpath(["/a", "a"])):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
