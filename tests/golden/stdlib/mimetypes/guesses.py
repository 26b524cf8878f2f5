"""mimetypes: types of names and URLs, endings of types, tables of one's own."""
import io
import mimetypes
import sys

mimetypes.init([])
table = mimetypes.MimeTypes()
for name in ("a.txt", "b.tar.gz", "c.tgz", "D.JPG", "e.svgz", "f.Z", "noending", "g.rtf", "http://x.y/p/q.html?z=1.png", "data:text/css,x",
             "data:;base64,x", "data:image/png;base64,x", "data:nothing", "h.tar.xz", "i.unknown", "j.pic", "c:/k.pdf"):
    print(name, table.guess_type(name), table.guess_type(name, strict=False))
print(table.guess_file_type("x/y.json"), table.guess_file_type("http://x.y/z.py"))
for kind in ("text/plain", "image/jpeg", "IMAGE/JPG", "audio/midi", "no/thing", "application/octet-stream"):
    print(kind, table.guess_extension(kind), table.guess_all_extensions(kind, strict=False))
table.readfp(io.StringIO("# comment\ntext/mine  mine mn # more\n\nx/y\n"))
table.add_type("text/other", ".mine")
print(table.guess_type("z.mine"), table.guess_extension("text/mine"), len(table.types_map[True]), len(table.types_map[False]))
print(mimetypes.read_mime_types("/no/such/file"), mimetypes.guess_extension("text/html"), mimetypes.types_map[".css"])
for arguments in (["foo.webp", "bar.none"], ["-e", "text/css"], ["-l", "x.pic"], ["--help"], ["--bad"]):
    sys.argv = ["mimetypes.py", *arguments]
    try:
        mimetypes._main()
    except SystemExit as end:
        print(end.code)
