"""What an archive knows about one of its members."""

import os
import stat
import struct
import sys
import time
import zipfile

from ._codecs import compressor_names
from ._records import (
    BZIP2_VERSION, DEFAULT_VERSION, LZMA_VERSION, ZIP64_VERSION, ZIP_BZIP2, ZIP_LZMA, ZIP_STORED, BadZipFile, LargeZipFile, _Extra,
    _FULL32, _FULL64, _MASK_USE_DATA_DESCRIPTOR, _MASK_UTF_FILENAME, _UNICODE_PATH_EXTRA, _ZIP64_EXTRA, stringCentralDir,
    stringFileHeader, structCentralDir, structFileHeader,
)

_FIRST_DATE, _LAST_DATE = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 59)
_DOS_FOLDER = 0x10


def _archive_name(name):
    """A file's name as archives have it: with slashes, and no longer than to the first null."""
    name = name.partition("\0")[0]
    for separator in (os.sep, os.altsep):
        if separator and separator != "/":
            name = name.replace(separator, "/")
    return name


class ZipInfo:
    """What an archive knows about one of its members: its name, its dates, its sizes and how it is packed."""

    __slots__ = (
        "orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra", "create_system", "create_version",
        "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr", "header_offset", "CRC", "compress_size",
        "file_size", "_raw_time", "_end_offset",
    )

    def __init__(self, filename="NoName", date_time=_FIRST_DATE):
        self.orig_filename = filename
        self.filename = _archive_name(filename)
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0
        self._end_offset = None

    @property
    def _compresslevel(self):
        """The name that compress_level had before Python 3.13."""
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        shown = [f"<{type(self).__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            shown.append(f"compress_type={compressor_names.get(self.compress_type, self.compress_type)}")
        mode, attributes = self.external_attr >> 16, self.external_attr & 0xFFFF
        if mode:
            shown.append(f"filemode={stat.filemode(mode)!r}")
        if attributes:
            shown.append(f"external_attr={attributes:#x}")
        folder = self.is_dir()
        if not folder or self.file_size:
            shown.append(f"file_size={self.file_size!r}")
        packed = self.compress_type != ZIP_STORED or self.file_size != self.compress_size
        if packed and (not folder or self.compress_size):
            shown.append(f"compress_size={self.compress_size!r}")
        return " ".join(shown) + ">"

    def is_dir(self):
        """True if this member is a folder: its name ends with a slash."""
        if self.filename.endswith("/"):
            return True
        return bool(os.altsep) and self.filename.endswith((os.sep, os.altsep))

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The information about a file or folder of the file system.

        arcname is the name in the archive, by default the file's own, without drive and leading slashes.
        Without strict_timestamps dates outside 1980 to 2107 become the nearest date inside.
        """
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        folder = stat.S_ISDIR(status.st_mode)
        date = tuple(time.localtime(status.st_mtime)[:6])
        if not strict_timestamps:
            date = _FIRST_DATE if date[0] < 1980 else _LAST_DATE if date[0] > 2107 else date
        name = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1])
        name = name.lstrip(os.sep + (os.altsep or ""))
        info = cls(name + "/" if folder else name, date)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if folder:
            info.file_size = 0
            info.external_attr |= _DOS_FOLDER
        else:
            info.file_size = status.st_size
        return info

    def FileHeader(self, zip64=None):
        """The bytes of the header before the member's data; zip64 says whether it has fields for large sizes."""
        crc, packed, size = 0, 0, 0
        if not self.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            crc, packed, size = self.CRC, self.compress_size, self.file_size
        large = max(packed, size) > zipfile.ZIP64_LIMIT
        zip64 = large if zip64 is None else zip64
        extra, version = self.extra, 0
        if zip64:
            extra += struct.pack("<HHQQ", _ZIP64_EXTRA, 16, size, packed)
        if large and not zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        if zip64:
            packed = size = _FULL32
            version = ZIP64_VERSION
        self._raise_versions(version)
        name, flags = self._encode_name()
        return struct.pack(
            structFileHeader, stringFileHeader, self.extract_version, self.reserved, flags, self.compress_type, *self._dos_date(),
            crc, packed, size, len(name), len(extra)) + name + extra

    def _directory_entry(self):
        """The bytes of the member's entry in the directory at the end of the archive."""
        sizes, offset, large = [self.compress_size, self.file_size], self.header_offset, []
        if max(sizes) > zipfile.ZIP64_LIMIT:
            large += [self.file_size, self.compress_size]
            sizes = [_FULL32, _FULL32]
        if offset > zipfile.ZIP64_LIMIT:
            large.append(offset)
            offset = _FULL32
        extra = self.extra
        if large:
            extra = struct.pack(f"<HH{len(large)}Q", _ZIP64_EXTRA, 8 * len(large), *large) + _Extra.strip(extra, (_ZIP64_EXTRA,))
        self._raise_versions(ZIP64_VERSION if large else 0)
        name, flags = self._encode_name()
        return struct.pack(
            structCentralDir, stringCentralDir, self.create_version, self.create_system, self.extract_version, self.reserved, flags,
            self.compress_type, *self._dos_date(), self.CRC, *sizes, len(name), len(extra), len(self.comment), 0, self.internal_attr,
            self.external_attr, offset) + name + extra + self.comment

    def _raise_versions(self, needed):
        needed = max(needed, {ZIP_BZIP2: BZIP2_VERSION, ZIP_LZMA: LZMA_VERSION}.get(self.compress_type, 0))
        self.extract_version = max(needed, self.extract_version)
        self.create_version = max(needed, self.create_version)

    def _dos_date(self):
        """Time and date of the member as MS-DOS has them."""
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _encode_name(self):
        """The name in bytes, and the flags that say how it is written."""
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _MASK_UTF_FILENAME

    def _decode_extra(self, name_crc):
        """Take over what the extra fields say about sizes and name."""
        for identifier, field in _Extra.split(self.extra):
            if identifier is None:
                return
            (size,) = struct.unpack("<H", field[2:4])
            if size + 4 > len(field):
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (identifier, size))
            if identifier == _ZIP64_EXTRA:
                self._take_large(field[4:])
            elif identifier == _UNICODE_PATH_EXTRA:
                self._take_unicode_path(field[4:], name_crc)

    def _take_large(self, data):
        """Sizes and offset from the ZIP64 field, which has only those that did not fit in their own place."""
        for attribute, shown, marks in (
            ("file_size", "File size", (_FULL32, _FULL64)),
            ("compress_size", "Compress size", (_FULL32,)),
            ("header_offset", "Header offset", (_FULL32,)),
        ):
            if getattr(self, attribute) in marks:
                if len(data) < 8:
                    raise BadZipFile(f"Corrupt zip64 extra field. {shown} not found.")
                setattr(self, attribute, int.from_bytes(data[:8], "little"))
                data = data[8:]

    def _take_unicode_path(self, data, name_crc):
        if len(data) < 5:
            raise BadZipFile("Corrupt unicode path extra field (0x7075)")
        version, crc = struct.unpack("<BL", data[:5])
        # With another checksum the name was changed by a program that does not know this field.
        if version != 1 or crc != name_crc:
            return
        try:
            name = data[5:].decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadZipFile("Corrupt unicode path extra field (0x7075): invalid utf-8 bytes") from error
        if name:
            self.filename = _archive_name(name)
        else:
            import warnings
            warnings.warn("Empty unicode path extra field (0x7075)", stacklevel=2)


ZipInfo.__module__ = "zipfile"
