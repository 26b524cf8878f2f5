# flags: -A
"""Windows paths, paths of one's own, and searches."""
import os
import tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath, UnsupportedOperation, WindowsPath
from pathlib._abc import PathBase, PurePathBase

# === Windows ===
for text in "c:/a/b.txt", "c:a", "//server/share/x", "//server/share", "/x", "./c:a", "a//b/.":
    p = PureWindowsPath(text)
    print(repr(p), p.drive, p.root, p.anchor, p.parts, p.name, str(p.parent), p.is_absolute())
print(PureWindowsPath("A/b") == PureWindowsPath("a/B"), PureWindowsPath("A") == PurePosixPath("A"), PurePosixPath(PureWindowsPath("a\\b")))
print(PureWindowsPath("c:/a b").as_uri(), PureWindowsPath("//s/h/x").as_uri(), PureWindowsPath("A/B.PY").match("b.py"))
try:
    WindowsPath("x")
except UnsupportedOperation as error:
    print(error)

# === A kind of one's own ===
class Memory(PathBase):
    import posixpath as parser
    tree = {"/": ["a", "f"], "/a": ["g", "b"], "/a/b": ["h"]}

    def iterdir(self):
        if str(self) not in self.tree:
            raise NotADirectoryError(20, "no folder", str(self))
        return (self / name for name in self.tree[str(self)])

    def stat(self, *, follow_symlinks=True):
        import types
        text = str(self).rstrip("/") or "/"
        folder, name = self.parser.split(text)
        if text not in self.tree and name not in self.tree.get(folder, ()):
            raise FileNotFoundError(2, "nothing", text)
        return types.SimpleNamespace(st_mode=0o040000 if text in self.tree else 0o100000)


root = Memory("/")
print([str(p) for p in root.iterdir()], (root / "a").is_dir(), (root / "f").is_file(), (root / "x").exists())
print(sorted(str(p) for p in root.glob("*")), sorted(str(p) for p in root.rglob("[gh]")), sorted(str(p) for p in root.glob("**/")))
print([(str(path), folders, files) for path, folders, files in root.walk()])
for operation in (lambda: root.open(), lambda: root.mkdir(), lambda: PathBase("x").stat(), lambda: PurePathBase("x").parts):
    try:
        operation()
    except UnsupportedOperation as error:
        print(error)

# === Searches ===
with tempfile.TemporaryDirectory() as folder:
    top = Path(folder)
    for name in "a/b/c.txt", "a/d.txt", "a/.hidden", "e.TXT":
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(name)
    for pattern in "*", "*/", "**", "**/", "**/*.txt", "a/**", "a/*/c.txt", "**/b/**", "a/../*", "nothing", "**/**/c.txt":
        print(pattern, sorted(str(p.relative_to(top)) for p in top.glob(pattern)))
    print(sorted(p.name for p in top.rglob("*.txt", case_sensitive=False)), sorted(p.name for p in top.rglob("C.TXT", case_sensitive=False)))
    for bad in (lambda: list(top.glob("")), lambda: list(top.glob("/x"))):
        try:
            bad()
        except (ValueError, NotImplementedError) as error:
            print(type(error).__name__, error)
    print(Path.from_uri((top / "a").as_uri()) == top / "a", PurePath("a/b").full_match("**/b"))
