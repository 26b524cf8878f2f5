"""The types of files by the endings of their names."""

import os
import posixpath

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions", "guess_extension",
           "add_type", "init", "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = ["/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types",
              "/etc/apache2/mime.types", "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types"]
inited = False
_db = None

# A type and the endings of its files, the usual one first.
_STANDARD = """
    text/javascript js mjs
    application/json json
    application/manifest+json webmanifest
    application/msword doc dot wiz
    application/n-quads nq
    application/n-triples nt
    application/octet-stream bin a dll exe o obj so
    application/oda oda
    application/pdf pdf
    application/pkcs7-mime p7c
    application/postscript ps ai eps
    application/trig trig
    application/vnd.apple.mpegurl m3u m3u8
    application/vnd.ms-excel xls xlb
    application/vnd.ms-powerpoint ppt pot ppa pps pwz
    application/wasm wasm
    application/x-bcpio bcpio
    application/x-cpio cpio
    application/x-csh csh
    application/x-dvi dvi
    application/x-gtar gtar
    application/x-hdf hdf
    application/x-hdf5 h5
    application/x-latex latex
    application/x-mif mif
    application/x-netcdf cdf nc
    application/x-pkcs12 p12 pfx
    application/x-pn-realaudio ram
    application/x-python-code pyc pyo
    application/x-sh sh
    application/x-shar shar
    application/x-shockwave-flash swf
    application/x-sv4cpio sv4cpio
    application/x-sv4crc sv4crc
    application/x-tar tar
    application/x-tcl tcl
    application/x-tex tex
    application/x-texinfo texi texinfo
    application/x-troff roff t tr
    application/x-troff-man man
    application/x-troff-me me
    application/x-troff-ms ms
    application/x-ustar ustar
    application/x-wais-source src
    application/xml xsl rdf wsdl xpdl
    application/zip zip
    audio/3gpp 3gp 3gpp
    audio/3gpp2 3g2 3gpp2
    audio/aac aac adts loas ass
    audio/basic au snd
    audio/mpeg mp3 mp2
    audio/opus opus
    audio/x-aiff aif aifc aiff
    audio/x-pn-realaudio ra
    audio/x-wav wav
    image/avif avif
    image/bmp bmp
    image/gif gif
    image/ief ief
    image/jpeg jpg jpe jpeg
    image/heic heic
    image/heif heif
    image/png png
    image/svg+xml svg
    image/tiff tiff tif
    image/vnd.microsoft.icon ico
    image/webp webp
    image/x-cmu-raster ras
    image/x-portable-anymap pnm
    image/x-portable-bitmap pbm
    image/x-portable-graymap pgm
    image/x-portable-pixmap ppm
    image/x-rgb rgb
    image/x-xbitmap xbm
    image/x-xpixmap xpm
    image/x-xwindowdump xwd
    message/rfc822 eml mht mhtml nws
    text/css css
    text/csv csv
    text/html html htm
    text/markdown md markdown
    text/n3 n3
    text/plain txt bat c h ksh pl srt
    text/richtext rtx
    text/rtf rtf
    text/tab-separated-values tsv
    text/vtt vtt
    text/x-python py
    text/x-rst rst
    text/x-setext etx
    text/x-sgml sgm sgml
    text/x-vcard vcf
    text/xml xml
    video/mp4 mp4
    video/mpeg mpeg m1v mpa mpe mpg
    video/quicktime mov qt
    video/webm webm
    video/x-msvideo avi
    video/x-sgi-movie movie
"""
# Types that are in use but not registered.
_COMMON = """
    application/rtf rtf
    audio/midi midi mid
    image/jpg jpg
    image/pict pict pct pic
    text/xul xul
"""


def _read_table(text):
    return {"." + ending: kind for kind, *endings in map(str.split, text.strip().split("\n")) for ending in endings}


def _default_mime_types():
    """Put all tables back to what they are without files."""
    global suffix_map, encodings_map, types_map, common_types
    global _suffix_map_default, _encodings_map_default, _types_map_default, _common_types_default
    _suffix_map_default, _encodings_map_default = _SUFFIXES.copy(), _ENCODINGS.copy()
    _types_map_default, _common_types_default = _read_table(_STANDARD), _read_table(_COMMON)
    suffix_map, encodings_map = _suffix_map_default.copy(), _encodings_map_default.copy()
    types_map, common_types = _types_map_default.copy(), _common_types_default.copy()


_SUFFIXES = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
_ENCODINGS = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
_default_mime_types()


class MimeTypes:
    """A table of types, which files may add to."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map, self.suffix_map = _encodings_map_default.copy(), _suffix_map_default.copy()
        # Common types first, registered ones second: an index by `strict`.
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for ending, kind in _types_map_default.items():
            self.add_type(kind, ending, True)
        for ending, kind in _common_types_default.items():
            self.add_type(kind, ending, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Add an ending of a type; another type of the ending is forgotten."""
        if not type:
            return
        self.types_map[strict][ext] = type
        endings = self.types_map_inv[strict].setdefault(type, [])
        if ext not in endings:
            endings.append(ext)

    def guess_type(self, url, strict=True):
        """The type and the encoding of what a URL leads to; None for what its name does not tell."""
        from urllib.parse import urlparse
        url = os.fspath(url)
        parts = urlparse(url)
        # One letter is no scheme but a drive.
        if len(parts.scheme) < 2:
            return self.guess_file_type(url, strict=strict)
        if parts.scheme == "data":
            kind, comma, _ = parts.path.partition(",")
            if not comma:
                return None, None
            kind = kind.partition(";")[0]
            return (kind if "/" in kind and "=" not in kind else "text/plain"), None
        return self._guess(parts.path, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        """The type and the encoding of a file."""
        path = os.fsdecode(path)
        return self._guess(os.path.splitdrive(path)[1], strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ending = splitext(path)
        while (short := ending.lower()) in self.suffix_map:
            base, ending = splitext(base + self.suffix_map[short])
        encoding = self.encodings_map.get(ending)
        if encoding is not None:
            base, ending = splitext(base)
        ending = ending.lower()
        kind = self.types_map[True].get(ending)
        if kind is None and not strict:
            kind = self.types_map[False].get(ending)
        return kind, encoding

    def guess_all_extensions(self, type, strict=True):
        """All endings of a type."""
        type = type.lower()
        endings = list(self.types_map_inv[True].get(type, ()))
        if not strict:
            endings += [ending for ending in self.types_map_inv[False].get(type, ()) if ending not in endings]
        return endings

    def guess_extension(self, type, strict=True):
        """The usual ending of a type, or None."""
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None

    def read(self, filename, strict=True):
        """Add the types of a file such as mime.types."""
        with open(filename, encoding="utf-8") as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Add the types of an open file: a type a line, its endings behind it, comments from `#` on."""
        for line in fp:
            words = line.split()
            end = next((index for index, word in enumerate(words) if word.startswith("#")), len(words))
            for ending in words[1:end]:
                self.add_type(words[0], "." + ending, strict)

    def read_windows_registry(self, strict=True):
        """There is no registry here."""


def _table():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """The type and the encoding of what a URL leads to."""
    return _table().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """The type and the encoding of a file."""
    return _table().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """All endings of a type."""
    return _table().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """The usual ending of a type, or None."""
    return _table().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Add an ending of a type."""
    return _table().add_type(type, ext, strict)


def init(files=None):
    """Make the table anew, of the files of the system and of those that are given."""
    global inited, _db, suffix_map, encodings_map, types_map, common_types
    # A MimeTypes that is made now must not come back here.
    inited = True
    if files is None or _db is None:
        table = MimeTypes()
        files = knownfiles + list(files or ())
    else:
        table = _db
    for name in files:
        if os.path.isfile(name):
            table.read(name)
    suffix_map, encodings_map = table.suffix_map, table.encodings_map
    common_types, types_map = table.types_map
    _db = table


def read_mime_types(file):
    """The types of a file such as mime.types; None when it cannot be read."""
    try:
        fp = open(file, encoding="utf-8")
    except OSError:
        return None
    with fp:
        table = MimeTypes()
        table.readfp(fp, True)
        return table.types_map[True]


_USAGE = """\
Usage: mimetypes.py [options] type

Options:
    --help / -h       -- print this message and exit
    --lenient / -l    -- additionally search of some common, but non-standard
                         types.
    --extension / -e  -- guess extension instead of type

More than one type argument may be given.
"""


def _main():
    """The command line: the types of names, or with -e the endings of types."""
    import getopt
    import sys
    try:
        given, names = getopt.getopt(sys.argv[1:], "hle", ["help", "lenient", "extension"])
    except getopt.error as error:
        print(_USAGE)
        print(error)
        sys.exit(1)
    flags = {name.lstrip("-")[0] for name, _ in given}
    if "h" in flags:
        print(_USAGE)
        sys.exit(0)
    for name in names:
        found = guess_extension(name, "l" not in flags) if "e" in flags else guess_type(name, "l" not in flags)
        if "e" in flags:
            print(found or f"I don't know anything about type {name}")
        else:
            print("type: {} encoding: {}".format(*found) if found[0] else f"I don't know anything about type {name}")


if __name__ == "__main__":
    _main()
