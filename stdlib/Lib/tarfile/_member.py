"""One member of an archive and its headers."""

import copy
import math
import struct

from tarfile._errors import (EmptyHeaderError, EOFHeaderError, HeaderError, InvalidHeaderError, ReadError,
                             SubsequentHeaderError, TruncatedHeaderError)

NUL = b"\0"
BLOCKSIZE = 512
RECORDSIZE = BLOCKSIZE * 20
GNU_MAGIC = b"ustar  \0"
POSIX_MAGIC = b"ustar\x0000"
LENGTH_NAME, LENGTH_LINK, LENGTH_PREFIX = 100, 100, 155

REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = (
    b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7")
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE = b"L", b"K", b"S"
XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE = b"x", b"g", b"X"

USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT

SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CONTTYPE, CHRTYPE, BLKTYPE, GNUTYPE_LONGNAME,
                   GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
_GNU_TYPES = (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
_PAX_TYPES = (XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE)
PAX_FIELDS = ("path", "linkpath", "size", "mtime", "uid", "gid", "uname", "gname")
PAX_NUMBER_FIELDS = {"atime": float, "ctime": float, "mtime": float, "uid": int, "gid": int, "size": int}

# How many bytes each field of a header has.
_FIELDS = struct.Struct("100s8s8s8s12s12s8sc100s8s32s32s8s8s155s12x")


def to_field(text, length, encoding, errors):
    """A string as the bytes of a field."""
    if text is None:
        raise ValueError("metadata cannot contain None")
    return text.encode(encoding, errors)[:length].ljust(length, NUL)


def from_field(field, encoding, errors):
    """The string in a field: up to the first zero."""
    return field.split(NUL, 1)[0].decode(encoding, errors)


def to_number(value, digits=8, format=DEFAULT_FORMAT):
    """A number as the bytes of a field: octal digits or, as GNU tar does it, binary."""
    original, value = value, int(value)
    if 0 <= value < 8 ** (digits - 1):
        return b"%0*o" % (digits - 1, value) + NUL
    limit = 256 ** (digits - 1)
    if format == GNU_FORMAT and -limit <= value < limit:
        mark = b"\x80" if value >= 0 else b"\xff"
        return mark + (value % limit).to_bytes(digits - 1, "big")
    raise ValueError("overflow in number field")


def from_number(field):
    """The number in a field."""
    if field[:1] in (b"\x80", b"\xff"):
        value = int.from_bytes(field[1:], "big")
        return value if field[0] == 0x80 else value - 256 ** (len(field) - 1)
    try:
        return int(from_field(field, "ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise InvalidHeaderError("invalid header") from None


def checksums(block):
    """The sum of the bytes of a header, its own field taken as spaces; once unsigned, once signed as old tars did."""
    rest = block[:148] + b" " * 8 + block[156:512]
    unsigned = sum(rest)
    return unsigned, unsigned - 256 * sum(byte > 127 for byte in rest)


def padded(data):
    """Data followed by zeros up to a whole number of blocks."""
    return data + NUL * (-len(data) % BLOCKSIZE)


class TarInfo:
    """What an archive says about one member; the data itself is in the archive."""

    __slots__ = dict(
        name="Name of the archive member.", mode="Permission bits.", uid="User ID of the user who originally stored this member.",
        gid="Group ID of the user who originally stored this member.", size="Size in bytes.", mtime="Time of last modification.",
        chksum="Header checksum.", type="File type; constants of the module such as REGTYPE.",
        linkname="Name of the target file name of a link.", uname="User name.", gname="Group name.",
        devmajor="Device major number.", devminor="Device minor number.", offset="The tar header starts here.",
        offset_data="The file's data starts here.", pax_headers="Dictionary of the pax extended header.",
        sparse="Pieces of a sparse member.", _tarfile=None, _sparse_structs=None, _link_target=None)

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.sparse = self._tarfile = self._sparse_structs = self._link_target = None
        self.pax_headers = {}

    @property
    def tarfile(self):
        """The archive; deprecated."""
        import warnings
        warnings.warn("The undocumented \"tarfile\" attribute of TarInfo objects is deprecated and will be removed in Python 3.16",
                      DeprecationWarning, stacklevel=2)
        return self._tarfile

    @tarfile.setter
    def tarfile(self, value):
        import warnings
        warnings.warn("The undocumented \"tarfile\" attribute of TarInfo objects is deprecated and will be removed in Python 3.16",
                      DeprecationWarning, stacklevel=2)
        self._tarfile = value

    @property
    def path(self):
        """The name, as pax headers call it."""
        return self.name

    @path.setter
    def path(self, value):
        self.name = value

    @property
    def linkpath(self):
        """The name of the target of a link, as pax headers call it."""
        return self.linkname

    @linkpath.setter
    def linkpath(self, value):
        self.linkname = value

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.name, id(self))

    def replace(self, *, name=..., mtime=..., mode=..., linkname=..., uid=..., gid=..., uname=..., gname=..., deep=True):
        """A copy with some attributes changed; None for those that extraction shall leave alone."""
        result = copy.deepcopy(self) if deep else copy.copy(self)
        given = {"name": name, "mtime": mtime, "mode": mode, "linkname": linkname, "uid": uid, "gid": gid, "uname": uname,
                 "gname": gname}
        for attribute, value in given.items():
            if value is not ...:
                setattr(result, attribute, value)
        return result

    def get_info(self):
        """The attributes as a dict."""
        names = ("name", "mode", "uid", "gid", "size", "mtime", "chksum", "type", "linkname", "uname", "gname", "devmajor",
                 "devminor")
        info = {name: getattr(self, name) for name in names}
        info["mode"] = None if self.mode is None else self.mode & 0o7777
        if info["type"] == DIRTYPE and not info["name"].endswith("/"):
            info["name"] += "/"
        return info

    # === Writing ===

    def tobuf(self, format=DEFAULT_FORMAT, encoding="utf-8", errors="surrogateescape"):
        """The header blocks of the member."""
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError("%s may not be None" % name)
        if format == USTAR_FORMAT:
            return self.create_ustar_header(info, encoding, errors)
        if format == GNU_FORMAT:
            return self.create_gnu_header(info, encoding, errors)
        if format == PAX_FORMAT:
            return self.create_pax_header(info, encoding)
        raise ValueError("invalid format")

    def create_ustar_header(self, info, encoding, errors):
        """The header in the format of POSIX.1-1988."""
        info["magic"] = POSIX_MAGIC
        if len(info["linkname"].encode(encoding, errors)) > LENGTH_LINK:
            raise ValueError("linkname is too long")
        if len(info["name"].encode(encoding, errors)) > LENGTH_NAME:
            info["prefix"], info["name"] = _split_name(info["name"], encoding, errors)
        return _header(info, USTAR_FORMAT, encoding, errors)

    def create_gnu_header(self, info, encoding, errors):
        """The header as GNU tar writes it: long names are members of their own."""
        info["magic"] = GNU_MAGIC
        before = b""
        for field, length, kind in (("linkname", LENGTH_LINK, GNUTYPE_LONGLINK), ("name", LENGTH_NAME, GNUTYPE_LONGNAME)):
            if len(info[field].encode(encoding, errors)) > length:
                before += _long_name(info[field], kind, encoding, errors)
        return before + _header(info, GNU_FORMAT, encoding, errors)

    def create_pax_header(self, info, encoding):
        """The header of POSIX.1-2001: what does not fit is in a member before it."""
        info["magic"] = POSIX_MAGIC
        headers = dict(self.pax_headers)
        for field, record, length in (("name", "path", LENGTH_NAME), ("linkname", "linkpath", LENGTH_LINK), ("uname", "uname", 32),
                                      ("gname", "gname", 32)):
            if record not in headers and not (info[field].isascii() and len(info[field]) <= length):
                headers[record] = info[field]
        for field, digits in (("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12)):
            _move_number(info, headers, field, digits)
        before = _pax_member(headers, XHDTYPE, encoding) if headers else b""
        return before + _header(info, USTAR_FORMAT, "ascii", "replace")

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        """The member that holds for all members after it."""
        return _pax_member(pax_headers, XGLTYPE, "utf-8")

    # === Reading ===

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """The member of a header block."""
        if len(buf) == 0:
            raise EmptyHeaderError("empty header")
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError("truncated header")
        if buf.count(NUL) == BLOCKSIZE:
            raise EOFHeaderError("end of file header")
        (name, mode, uid, gid, size, mtime, chksum, kind, linkname, magic, uname, gname, major, minor,
         prefix) = _FIELDS.unpack(buf)
        chksum = from_number(chksum)
        if chksum not in checksums(buf):
            raise InvalidHeaderError("bad checksum")
        self = cls()
        self.chksum, self.type = chksum, kind
        for attribute, field in (("name", name), ("linkname", linkname), ("uname", uname), ("gname", gname)):
            setattr(self, attribute, from_field(field, encoding, errors))
        for attribute, field in (("mode", mode), ("uid", uid), ("gid", gid), ("size", size), ("mtime", mtime),
                                 ("devmajor", major), ("devminor", minor)):
            setattr(self, attribute, from_number(field))
        if kind == AREGTYPE and self.name.endswith("/"):
            # Old archives have no type for folders.
            self.type = DIRTYPE
        if kind == GNUTYPE_SPARSE:
            self._read_sparse_structs(buf)
        if self.isdir():
            self.name = self.name.rstrip("/")
        prefix = from_field(prefix, encoding, errors)
        if prefix and kind not in _GNU_TYPES:
            self.name = prefix + "/" + self.name
        return self

    def _read_sparse_structs(self, buf):
        structs = [(from_number(buf[at:at + 12]), from_number(buf[at + 12:at + 24])) for at in range(386, 386 + 4 * 24, 24)]
        self._sparse_structs = structs, bool(buf[482]), from_number(buf[483:495])

    @classmethod
    def fromtarfile(cls, tarfile):
        """The next member of an archive, headers that belong to it included."""
        buf = tarfile.fileobj.read(BLOCKSIZE)
        self = cls.frombuf(buf, tarfile.encoding, tarfile.errors)
        self.offset = tarfile.fileobj.tell() - BLOCKSIZE
        return self._proc_member(tarfile)

    def _proc_member(self, tarfile):
        if self.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            return self._after_long_name(tarfile)
        if self.type == GNUTYPE_SPARSE:
            return self._after_sparse_map(tarfile)
        if self.type in _PAX_TYPES:
            return self._after_pax(tarfile)
        return self._plain(tarfile)

    def _plain(self, tarfile):
        self.offset_data = tarfile.fileobj.tell()
        tarfile.offset = self.offset_data + (self._block(self.size) if self.isreg() or self.type not in SUPPORTED_TYPES else 0)
        # Global headers hold for every member, its own were taken already.
        self._apply(tarfile.pax_headers, tarfile.encoding, tarfile.errors)
        if self.isdir():
            self.name = self.name.rstrip("/")
        return self

    def _following(self, tarfile):
        """The member whose header comes after this one, which belongs to it."""
        try:
            return self.fromtarfile(tarfile)
        except HeaderError as error:
            raise SubsequentHeaderError(str(error)) from None

    def _after_long_name(self, tarfile):
        text = tarfile.fileobj.read(self._block(self.size))
        following = self._following(tarfile)
        following.offset = self.offset
        name = from_field(text, tarfile.encoding, tarfile.errors)
        if self.type == GNUTYPE_LONGNAME:
            following.name = name
        else:
            following.linkname = name
        if following.isdir():
            following.name = following.name.removesuffix("/")
        return following

    def _after_sparse_map(self, tarfile):
        structs, extended, original_size = self._sparse_structs
        self._sparse_structs = None
        while extended:
            buf = tarfile.fileobj.read(BLOCKSIZE)
            structs += [(from_number(buf[at:at + 12]), from_number(buf[at + 12:at + 24])) for at in range(0, 21 * 24, 24)]
            extended = bool(buf[504])
        self.sparse = [(offset, size) for offset, size in structs if offset and size or (offset == 0 and size)]
        self.offset_data = tarfile.fileobj.tell()
        tarfile.offset = self.offset_data + self._block(self.size)
        self.size = original_size
        return self

    def _after_pax(self, tarfile):
        data = tarfile.fileobj.read(self._block(self.size))
        target = tarfile.pax_headers if self.type == XGLTYPE else dict(tarfile.pax_headers)
        records = _pax_records(data[:self.size])
        charset = _charset_of(records, target)
        for key, value in records:
            key = _decoded(key, "utf-8", "utf-8", tarfile.errors)
            if key in PAX_FIELDS and key in ("path", "linkpath", "uname", "gname"):
                value = _decoded(value, charset, tarfile.encoding, tarfile.errors)
            else:
                value = _decoded(value, "utf-8", "utf-8", tarfile.errors)
            target[key] = value
        following = self._following(tarfile)
        if self.type in (XHDTYPE, SOLARIS_XHDTYPE):
            following._take_pax(target, tarfile, self.offset, records)
        return following

    def _take_pax(self, headers, tarfile, offset, records):
        """Apply the headers of the member before this one, which may change how long the data is."""
        self._take_sparse(headers, tarfile, records)
        had = self.size
        self._apply(headers, tarfile.encoding, tarfile.errors)
        self.offset = offset
        if "size" in headers and self.sparse is None:
            extent = self.size if self.isreg() or self.type not in SUPPORTED_TYPES else 0
            tarfile.offset = self.offset_data + self._block(extent)
        elif self.sparse is not None and "GNU.sparse.realsize" not in headers and "GNU.sparse.size" not in headers:
            self.size = had

    def _take_sparse(self, headers, tarfile, records):
        if "GNU.sparse.map" in headers:
            numbers = [int(number) for number in headers["GNU.sparse.map"].split(",")]
        elif "GNU.sparse.size" in headers:
            numbers = [int(value) for key, value in records if key in (b"GNU.sparse.offset", b"GNU.sparse.numbytes")]
        elif headers.get("GNU.sparse.major") == "1" and headers.get("GNU.sparse.minor") == "0":
            numbers = self._sparse_map_in_data(tarfile)
        else:
            return
        self.sparse = list(zip(numbers[::2], numbers[1::2]))

    def _sparse_map_in_data(self, tarfile):
        """The map of a sparse member at the start of its data: how many pairs, then the pairs, a number a line."""
        buf = tarfile.fileobj.read(BLOCKSIZE)
        count, buf = buf.split(b"\n", 1)
        numbers = []
        while len(numbers) < int(count) * 2:
            if b"\n" not in buf:
                buf += tarfile.fileobj.read(BLOCKSIZE)
            number, buf = buf.split(b"\n", 1)
            numbers.append(int(number))
        self.offset_data = tarfile.fileobj.tell()
        return numbers

    def _apply(self, headers, encoding, errors):
        for key, value in headers.items():
            if key == "GNU.sparse.name":
                self.path = value
            elif key in ("GNU.sparse.size", "GNU.sparse.realsize"):
                self.size = int(value)
            elif key in PAX_FIELDS:
                if key in PAX_NUMBER_FIELDS:
                    try:
                        value = PAX_NUMBER_FIELDS[key](value)
                    except ValueError:
                        value = 0
                setattr(self, key, value.rstrip("/") if key == "path" else value)
        self.pax_headers = dict(headers)

    def _block(self, count):
        return count + -count % BLOCKSIZE

    # === Kinds ===

    def isreg(self):
        """Whether it is a file with data."""
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        """Whether it is a folder."""
        return self.type == DIRTYPE

    def issym(self):
        """Whether it is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Whether it is a hard link."""
        return self.type == LNKTYPE

    def ischr(self):
        """Whether it is a character device."""
        return self.type == CHRTYPE

    def isblk(self):
        """Whether it is a block device."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Whether it is a pipe."""
        return self.type == FIFOTYPE

    def issparse(self):
        """Whether parts of it are left out."""
        return self.sparse is not None

    def isdev(self):
        """Whether it is a device or a pipe."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)


def _split_name(name, encoding, errors):
    """A long name as prefix and name, cut at a slash."""
    parts = name.split("/")
    for cut in range(1, len(parts)):
        prefix, rest = "/".join(parts[:cut]), "/".join(parts[cut:])
        if len(prefix.encode(encoding, errors)) <= LENGTH_PREFIX and len(rest.encode(encoding, errors)) <= LENGTH_NAME:
            return prefix, rest
    raise ValueError("name is too long")


def _move_number(info, headers, field, digits):
    """Put a number into the pax headers when the field cannot hold it."""
    value = info[field]
    if isinstance(value, float):
        whole = int(math.floor(value)) if value < 0 else round(value)
        needs = True
    else:
        whole, needs = value, False
    if not 0 <= whole < 8 ** (digits - 1):
        info[field], needs = 0, True
    else:
        info[field] = whole
    if needs and field not in headers:
        headers[field] = str(value)


def _header(info, format, encoding, errors):
    kind = info.get("type", REGTYPE)
    numbers = {}
    for field, digits in (("mode", 8), ("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12)):
        value = info.get(field, 0)
        numbers[field] = to_number(value & 0o7777 if field == "mode" else value, digits, format)
    if kind in (CHRTYPE, BLKTYPE):
        devices = [to_number(info.get(field, 0), 8, format) for field in ("devmajor", "devminor")]
    else:
        devices = [to_field("", 8, encoding, errors)] * 2
    text = {field: to_field(info.get(field, ""), length, encoding, errors)
            for field, length in (("name", 100), ("linkname", 100), ("uname", 32), ("gname", 32), ("prefix", 155))}
    block = _FIELDS.pack(text["name"], *numbers.values(), b" " * 8, kind, text["linkname"], info.get("magic", POSIX_MAGIC),
                         text["uname"], text["gname"], *devices, text["prefix"])
    return block[:148] + b"%06o\0 " % checksums(block)[0] + block[156:]


def _long_name(name, kind, encoding, errors):
    data = name.encode(encoding, errors) + NUL
    info = {"name": "././@LongLink", "type": kind, "size": len(data), "magic": GNU_MAGIC}
    return _header(info, USTAR_FORMAT, encoding, errors) + padded(data)


def _pax_member(headers, kind, encoding):
    binary = any(_has_surrogates(value) for value in headers.values())
    records = b"21 hdrcharset=BINARY\n" if binary else b""
    for key, value in headers.items():
        value = value.encode(encoding, "surrogateescape") if binary else value.encode("utf-8")
        records += _pax_record(key.encode("utf-8"), value)
    info = {"name": "././@PaxHeader", "type": kind, "size": len(records), "magic": POSIX_MAGIC}
    return _header(info, USTAR_FORMAT, "ascii", "replace") + padded(records)


def _has_surrogates(text):
    try:
        text.encode("utf-8", "strict")
    except UnicodeEncodeError:
        return True
    return False


def _pax_record(key, value):
    """A record begins with its own length, the digits of that number included."""
    rest = b" " + key + b"=" + value + b"\n"
    length = len(rest)
    while length != len(rest) + len(str(length)):
        length = len(rest) + len(str(length))
    return str(length).encode("ascii") + rest


def _pax_records(data):
    records, at = [], 0
    while at < len(data) and data[at] != 0:
        digits, space, _ = data[at:at + 20].partition(b" ")
        if not (space and digits.isdigit() and (length := int(digits)) >= 5 and data[at + length - 1:at + length] == b"\n"):
            raise InvalidHeaderError("invalid header")
        key, equals, value = data[at + len(digits) + 1:at + length - 1].partition(b"=")
        if not (key and equals):
            raise InvalidHeaderError("invalid header")
        records.append((key, value))
        at += length
    return records


def _charset_of(records, headers):
    for key, value in records:
        if key == b"hdrcharset":
            headers["hdrcharset"] = value.decode("utf-8")
    return "binary" if headers.get("hdrcharset") == "BINARY" else "utf-8"


def _decoded(value, charset, fallback, errors):
    if charset == "binary":
        return value.decode(fallback, errors)
    try:
        return value.decode(charset, "strict")
    except UnicodeDecodeError:
        return value.decode(fallback, errors)

