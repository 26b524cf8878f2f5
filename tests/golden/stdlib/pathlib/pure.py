from pathlib import *
p = PurePosixPath("/a/b.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p / "c", p.with_suffix(".x"), p.with_name("q"), p.with_stem("z"), p.relative_to("/a"), p.match("*.gz"), p.is_relative_to("/a"), PurePath("a//b/./c"), PurePath(), PurePath("a") < PurePath("b"), hash(p) == hash(PurePosixPath("/a/b.tar.gz")), "x" / PurePath("y"), p.full_match("/**/*.gz"), PurePath("a/..").parts)
for c in (lambda: p.relative_to("/z"), lambda: p.with_name(""), lambda: PurePath(3), lambda: p.with_suffix("x"), lambda: PurePath("/").with_name("a")):
    try: c()
    except (ValueError, TypeError) as e: print(e)
print(PurePath(".bashrc").suffix, PurePath("a.").suffix, PurePath("/a/b").relative_to("/a/c", walk_up=True))
