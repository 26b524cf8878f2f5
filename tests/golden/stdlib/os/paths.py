import os.path as p, os, stat, errno
for a in ("/a/b/../c//d/.", "a/./b", "", "//x", "///x", "..", "/.."): print(repr(a), p.normpath(a), p.split(a), p.splitext(a), p.basename(a), p.dirname(a), p.isabs(a))
print(p.join("a", "b", "/c", "d"), p.join("a", ""), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["abc", "abd"]), p.relpath("/a/b", "/a/c"), p.splitroot("//a"), p.splitext(".bashrc"), p.splitext("a.tar.gz"))
for c in (lambda: p.join("a", 3), lambda: os.fspath(3), lambda: p.commonpath([]), lambda: p.relpath("")):
    try: c()
    except (TypeError, ValueError) as e: print(e)
class P:
    def __fspath__(self): return "pp"
print(os.fspath(P()), isinstance(P(), os.PathLike), os.sep, os.linesep == "\n", stat.filemode(0o100644), errno.errorcode[2], errno.EEXIST, os.fsencode("a"), p.exists("/nonexistent/zz"))
