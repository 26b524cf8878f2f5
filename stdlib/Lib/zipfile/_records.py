"""The records of the ZIP format (PKWARE's APPNOTE): their layouts, and how the directory at the end is found."""

import struct
from collections import namedtuple

# Compression methods.
ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14

# The version of the format that a reader must know.
DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION = 20, 45, 46, 63
MAX_EXTRACT_VERSION = 63

ZIP_MAX_COMMENT = (1 << 16) - 1

# The bits of a member's flags.
_MASK_ENCRYPTED = 1 << 0
_MASK_COMPRESS_OPTION_1 = 1 << 1
_MASK_USE_DATA_DESCRIPTOR = 1 << 3
_MASK_COMPRESSED_PATCH = 1 << 5
_MASK_STRONG_ENCRYPTION = 1 << 6
_MASK_UTF_FILENAME = 1 << 11

structFileHeader, stringFileHeader = "<4s2B4HL2L2H", b"PK\003\004"
structCentralDir, stringCentralDir = "<4s4B4HL2L5H2L", b"PK\001\002"
structEndArchive, stringEndArchive = "<4s4H2LH", b"PK\005\006"
structEndArchive64, stringEndArchive64 = "<4sQ2H2L4Q", b"PK\006\006"
structEndArchive64Locator, stringEndArchive64Locator = "<4sLQL", b"PK\006\007"

sizeFileHeader = struct.calcsize(structFileHeader)
sizeCentralDir = struct.calcsize(structCentralDir)
sizeEndCentDir = struct.calcsize(structEndArchive)
sizeEndCentDir64 = struct.calcsize(structEndArchive64)
sizeEndCentDir64Locator = struct.calcsize(structEndArchive64Locator)

_DD_SIGNATURE = 0x08074B50
_ZIP64_EXTRA, _UNICODE_PATH_EXTRA = 0x0001, 0x7075
_FULL16, _FULL32, _FULL64 = (1 << 16) - 1, (1 << 32) - 1, (1 << 64) - 1

# Code page 437, in which names are written that are not marked as UTF-8: what its upper half means.
_UPPER_437 = (
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0"
)
_FROM_437 = {128 + index: char for index, char in enumerate(_UPPER_437)}


class BadZipFile(Exception):
    """Exception raised for bad ZIP files."""


class LargeZipFile(Exception):
    """Raised when writing needs the ZIP64 extensions and they are switched off."""


BadZipFile.__module__ = LargeZipFile.__module__ = "zipfile"

# What the end of an archive says: where its directory is, and where the record itself was found.
_End = namedtuple("_End", "size offset comment location zip64")


def _decode_name(raw, flags, encoding):
    """The name of a member: UTF-8 where its flags say so, otherwise in the given encoding or code page 437."""
    if flags & _MASK_UTF_FILENAME:
        return raw.decode("utf-8")
    if encoding:
        return raw.decode(encoding)
    return raw.decode("latin-1").translate(_FROM_437)


def _find_end(file):
    """The end record of an archive; None if there is none."""
    file.seek(0, 2)
    length = file.tell()
    # The comment has no fixed length, so the record is looked for from the back.
    start = max(length - sizeEndCentDir - ZIP_MAX_COMMENT, 0)
    plain = max(length - sizeEndCentDir, 0)
    file.seek(plain)
    data = file.read()
    if not (len(data) == sizeEndCentDir and data.startswith(stringEndArchive) and data.endswith(b"\0\0")):
        file.seek(start)
        data, plain = file.read(), start
    found = data.rfind(stringEndArchive)
    record = data[found:found + sizeEndCentDir]
    if found < 0 or len(record) < sizeEndCentDir:
        return None
    *_, size, offset, comment_size = struct.unpack(structEndArchive, record)
    comment = data[found + sizeEndCentDir:][:comment_size]
    return _find_end64(file, _End(size, offset, comment, plain + found, False))


def _find_end64(file, end):
    """The end record with the numbers of a ZIP64 archive, where there are any."""
    start = end.location - sizeEndCentDir64Locator - sizeEndCentDir64
    if start < 0:
        return end
    file.seek(start)
    data = file.read(sizeEndCentDir64 + sizeEndCentDir64Locator)
    if len(data) < sizeEndCentDir64 + sizeEndCentDir64Locator:
        return end
    signature, disk, _, disks = struct.unpack(structEndArchive64Locator, data[sizeEndCentDir64:])
    if signature != stringEndArchive64Locator:
        return end
    if disk != 0 or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    # The locator's offset is of no use when something was put before the archive: the record is taken to be next to it.
    signature, *_, size, offset = struct.unpack(structEndArchive64, data[:sizeEndCentDir64])
    if signature != stringEndArchive64:
        return end
    return end._replace(size=size, offset=offset, zip64=True)


def _directory_start(end):
    """Where the directory begins, and how much was put before the archive."""
    before = end.location - end.size - end.offset
    if end.zip64:
        before -= sizeEndCentDir64 + sizeEndCentDir64Locator
    return end.offset + before, before


class _Extra:
    """The extra fields of a member: an identifier and a length of two bytes each, and then the data."""

    @staticmethod
    def split(extra):
        """The fields as (identifier or None, bytes), the whole field each; a rest too short for a field comes last."""
        while len(extra) >= 4:
            identifier, size = struct.unpack("<HH", extra[:4])
            yield identifier, extra[:size + 4]
            extra = extra[size + 4:]
        if extra:
            yield None, extra

    @classmethod
    def strip(cls, extra, identifiers):
        """The fields without those that have one of the identifiers."""
        return b"".join(field for identifier, field in cls.split(extra) if identifier not in identifiers)
