"""ZIP archives: read, written and appended to, in files or in any object that behaves like one."""

import io
import os
import shutil
import stat
import struct
import threading
import time
import zlib  # noqa: F401

# Beyond these the numbers of the plain format do not suffice. They are looked up here whenever they are needed.
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1

from ._codecs import LZMACompressor, LZMADecompressor, _check_compression, compressor_names  # noqa: E402, F401
from ._command import main  # noqa: E402
from ._info import _DOS_FOLDER, ZipInfo, _archive_name  # noqa: E402
from ._records import (  # noqa: E402, F401
    BZIP2_VERSION, DEFAULT_VERSION, LZMA_VERSION, MAX_EXTRACT_VERSION, ZIP64_VERSION, ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_MAX_COMMENT,
    ZIP_STORED, BadZipFile, LargeZipFile, _decode_name, _directory_start, _Extra, _find_end, _FULL16, _FULL32, _MASK_COMPRESS_OPTION_1,
    _MASK_COMPRESSED_PATCH, _MASK_ENCRYPTED, _MASK_STRONG_ENCRYPTION, _MASK_USE_DATA_DESCRIPTOR, _MASK_UTF_FILENAME, sizeCentralDir,
    sizeEndCentDir, sizeEndCentDir64, sizeEndCentDir64Locator, sizeFileHeader, stringCentralDir, stringEndArchive, stringEndArchive64,
    stringEndArchive64Locator, stringFileHeader, structCentralDir, structEndArchive, structEndArchive64, structEndArchive64Locator,
    structFileHeader,
)
from ._streams import ZipExtFile, _SharedFile, _Tellable, _ZipWriteFile  # noqa: E402

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile",
    "LargeZipFile", "Path",
]

error = BadZipfile = BadZipFile

# Each mode of an archive, and the modes its file is tried to be opened in: some files can only be written.
_FILE_MODES = {"r": ["rb"], "w": ["w+b", "wb"], "x": ["x+b", "xb"], "a": ["r+b", "w+b", "wb"]}
_ILLEGAL_ON_WINDOWS = str.maketrans(dict.fromkeys(':<>|"?*', "_"))
_CHUNK = 1 << 13
_CLOSED = "Attempt to use ZIP archive that was already closed"
_READ_WHILE_WRITING = ("Can't read from the ZIP file while there is an open writing handle on it. "
                       "Close the writing handle before trying to read.")
_WRITE_WHILE_WRITING = ("Can't write to the ZIP file while there is another write handle open on it. "
                        "Close the first handle before opening another.")
_CLOSE_WHILE_WRITING = ("Can't close the ZIP file while there is an open writing handle on it. "
                        "Close the writing handle before closing the zip.")


def __getattr__(name):
    # Few programs need these, so they wait until one does.
    if name in ("Path", "CompleteDirs"):
        from . import _path
        return getattr(_path, name)
    if name in ("bz2", "lzma"):
        import importlib
        try:
            return importlib.import_module(name)
        except ImportError:
            return None
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def is_zipfile(filename):
    """Whether a file is an archive, judged by the record at its end; filename is a path or an object with read."""
    try:
        if hasattr(filename, "read"):
            return _find_end(filename) is not None
        with io.open(filename, "rb") as file:
            return _find_end(file) is not None
    except (OSError, BadZipFile):
        return False


def _check_password(password):
    if not isinstance(password, bytes):
        raise TypeError("pwd: expected bytes, got %s" % type(password).__name__)


def _exactly(file, size, problem):
    data = file.read(size)
    if len(data) != size:
        raise BadZipFile(problem)
    return data


class ZipFile:
    """An archive with methods to list, read and write its members.

    file is a path or an object that behaves like a binary file; mode is "r", "w", "x" (create) or "a" (append).
    compression and compresslevel are used for members that say nothing else. Without allowZip64 an archive that needs
    the ZIP64 extensions raises LargeZipFile; without strict_timestamps files older than 1980 or newer than 2107 get the
    nearest date there is. metadata_encoding is for names that are not in UTF-8, for reading only.
    """

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in _FILE_MODES:
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self._fileRefCnt = 1
        self._lock = threading.RLock()
        self._seekable = True
        self._writing = False
        self._open_file(file)
        try:
            self._begin()
        except BaseException:
            file, self.fp = self.fp, None
            self._fpclose(file)
            raise

    def _open_file(self, file):
        file = os.fspath(file) if isinstance(file, os.PathLike) else file
        self._filePassed = int(not isinstance(file, str))
        if self._filePassed:
            self.fp = file
            self.filename = getattr(file, "name", None)
            return
        self.filename = file
        *modes, last = _FILE_MODES[self.mode]
        for mode in modes:
            try:
                self.fp = io.open(file, mode)
                return
            except FileExistsError:
                raise
            except OSError:
                pass
        self.fp = io.open(file, last)

    def _begin(self):
        if self.mode == "r":
            self._read_directory()
        elif self.mode == "a":
            self._begin_appending()
        else:
            self._didModify = True
            self._begin_writing()

    def _begin_writing(self):
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp = _Tellable(self.fp)
            self.start_dir = 0
            self._seekable = False
            return
        # Some objects tell where they are but cannot go anywhere else.
        try:
            self.fp.seek(self.start_dir)
        except (AttributeError, OSError):
            self._seekable = False

    def _begin_appending(self):
        try:
            self._read_directory()
            self.fp.seek(self.start_dir)
        except BadZipFile:
            # What is no archive gets one at its end.
            self.fp.seek(0, 2)
            self._didModify = True
            self.start_dir = self.fp.tell()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    # There is no __del__: without reference counts the file may be finalized before the archive, and its descriptor
    # be another file's by the time the archive would write its end there.

    def __repr__(self):
        shown = f"<{type(self).__module__}.{type(self).__qualname__}"
        if self.fp is None:
            return shown + " [closed]>"
        if self._filePassed:
            shown += f" file={self.fp!r}"
        elif self.filename is not None:
            shown += f" filename={self.filename!r}"
        return f"{shown} mode={self.mode!r}>"

    def _read_directory(self):
        """Read the directory at the end of the archive."""
        try:
            end = _find_end(self.fp)
        except OSError:
            end = None
        if end is None:
            raise BadZipFile("File is not a zip file")
        self._comment = end.comment
        self.start_dir, before = _directory_start(end)
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.fp.seek(self.start_dir)
        directory = io.BytesIO(self.fp.read(end.size))
        while directory.tell() < end.size:
            info = self._read_entry(directory)
            info.header_offset += before
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
        self._find_ends()

    def _read_entry(self, directory):
        fields = struct.unpack(structCentralDir, _exactly(directory, sizeCentralDir, "Truncated central directory"))
        if fields[0] != stringCentralDir:
            raise BadZipFile("Bad magic number for central directory")
        flags, name_size, extra_size, comment_size = fields[5], *fields[12:15]
        name = directory.read(name_size)
        info = ZipInfo(_decode_name(name, flags, self.metadata_encoding))
        info.extra = directory.read(extra_size)
        info.comment = directory.read(comment_size)
        info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits, info.compress_type = fields[1:7]
        clock, date, info.CRC, info.compress_size, info.file_size = fields[7:12]
        info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:19]
        if info.extract_version > MAX_EXTRACT_VERSION:
            raise NotImplementedError("zip file version %.1f" % (info.extract_version / 10))
        info._raw_time = clock
        info.date_time = ((date >> 9) + 1980, date >> 5 & 15, date & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
        info._decode_extra(zlib.crc32(name))
        return info

    def _find_ends(self):
        """Where the room of each member ends: at the next one, or at the directory."""
        end = self.start_dir
        for info in sorted(self.filelist, key=lambda info: info.header_offset, reverse=True):
            info._end_offset = end
            end = info.header_offset

    def namelist(self):
        """The names of the members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """The ZipInfo of every member, in the order of the archive."""
        return self.filelist

    def getinfo(self, name):
        """The ZipInfo of the member of this name; KeyError if there is none."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named %r in the archive" % name)
        return info

    def printdir(self, file=None):
        """Print a table of the members."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        """Read every member; the name of the first that is damaged, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename, "r") as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        """Set the password for members that are encrypted."""
        if pwd:
            _check_password(pwd)
        self.pwd = pwd or None

    @property
    def comment(self):
        """The archive's comment, in bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn("Archive comment is too long; truncating to %d bytes" % ZIP_MAX_COMMENT, stacklevel=2)
        self._comment = comment[:ZIP_MAX_COMMENT]
        self._didModify = True

    def read(self, name, pwd=None):
        """The contents of a member, given by its name or its ZipInfo."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member as a binary file, for reading ("r") or to be written ("w").

        name is a name or a ZipInfo; pwd is the password of a member to be read. A member whose size is not known
        before and may be over 2 GiB is written with force_zip64. Only one member can be written at a time.
        """
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError(_CLOSED)
        if mode == "r":
            return self._open_to_read(name, pwd)
        info = name
        if not isinstance(name, ZipInfo):
            info = ZipInfo(name)
            info.compress_type, info.compress_level = self.compression, self.compresslevel
        return self._open_to_write(info, force_zip64)

    def _open_to_read(self, name, pwd):
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if self._writing:
            raise ValueError(_READ_WHILE_WRITING)
        self._fileRefCnt += 1
        shared = _SharedFile(self.fp, info.header_offset, self._fpclose, self._lock, lambda: self._writing)
        try:
            self._read_header(shared, info)
            return ZipExtFile(shared, "rb", info, self._password_for(name, info, pwd), True)
        except BaseException:
            shared.close()
            raise

    def _read_header(self, file, info):
        """Read over the header of a member, which has to agree with the directory."""
        fields = struct.unpack(structFileHeader, _exactly(file, sizeFileHeader, "Truncated file header"))
        if fields[0] != stringFileHeader:
            raise BadZipFile("Bad magic number for file header")
        flags, name_size, extra_size = fields[3], *fields[10:12]
        name = file.read(name_size)
        if extra_size:
            file.seek(extra_size, 1)
        if info.flag_bits & _MASK_COMPRESSED_PATCH:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & _MASK_STRONG_ENCRYPTION:
            raise NotImplementedError("strong encryption (flag bit 6)")
        if _decode_name(name, flags, self.metadata_encoding) != info.orig_filename:
            raise BadZipFile("File name in directory %r and header %r differ." % (info.orig_filename, name))
        if info._end_offset is not None and file.tell() + info.compress_size > info._end_offset:
            raise BadZipFile(f"Overlapped entries: {info.orig_filename!r} (possible zip bomb)")

    def _password_for(self, name, info, pwd):
        if not info.flag_bits & _MASK_ENCRYPTED:
            return None
        pwd = pwd or self.pwd
        if not pwd:
            raise RuntimeError("File %r is encrypted, password required for extraction" % name)
        _check_password(pwd)
        return pwd

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        if self._writing:
            raise ValueError(_WRITE_WHILE_WRITING)
        # Sizes and checksum are not known yet; the size that was given is a guess that decides about ZIP64.
        info.compress_size = info.CRC = info.flag_bits = 0
        if info.compress_type == ZIP_LZMA:
            info.flag_bits |= _MASK_COMPRESS_OPTION_1
        if not self._seekable:
            info.flag_bits |= _MASK_USE_DATA_DESCRIPTOR
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        # Packed data may become a little larger than it was.
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        self._go_to_end(info)
        self._check_writable(info)
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        return _ZipWriteFile(self, info, zip64)

    def _go_to_end(self, info):
        """Move to where the next member begins: over the old directory."""
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()

    def _check_writable(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn("Duplicate name: %r" % info.filename, stacklevel=4)
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)
        if self._allowZip64:
            return
        for too_large, subject in (
            (len(self.filelist) >= ZIP_FILECOUNT_LIMIT, "Files count"),
            (info.file_size > ZIP64_LIMIT, "Filesize"),
            (info.header_offset > ZIP64_LIMIT, "Zipfile size"),
        ):
            if too_large:
                raise LargeZipFile(subject + " would require ZIP64 extensions")

    def _check_idle(self):
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")

    def extract(self, member, path=None, pwd=None):
        """Write a member to a file below a folder, by default the working one; returns the file's path."""
        return self._extract_member(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all members, or those that are given, to files below a folder."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract_member(member, path, pwd)

    @classmethod
    def _sanitize_windows_name(cls, arcname, pathsep):
        """A name without the characters and endings that Windows does not allow."""
        parts = (part.rstrip(" .") for part in arcname.translate(_ILLEGAL_ON_WINDOWS).split(pathsep))
        return pathsep.join(part for part in parts if part)

    def _safe_path(self, info):
        """The path of a member below the folder of an extraction: it never leads out of there."""
        name = info.filename.replace("/", os.sep)
        if os.altsep:
            name = name.replace(os.altsep, os.sep)
        name = os.path.splitdrive(name)[1]
        name = os.sep.join(part for part in name.split(os.sep) if part not in ("", os.curdir, os.pardir))
        if os.sep == "\\":
            name = self._sanitize_windows_name(name, os.sep)
        if not name and not info.is_dir():
            raise ValueError("Empty filename.")
        return name

    def _extract_member(self, member, targetpath, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        target = os.path.normpath(os.path.join(targetpath, self._safe_path(info)))
        folder = os.path.dirname(target)
        if folder and not os.path.exists(folder):
            os.makedirs(folder, exist_ok=True)
        if info.is_dir():
            self._make_folder(target)
            return target
        with self.open(info, pwd=pwd) as source, io.open(target, "wb") as file:
            shutil.copyfileobj(source, file)
        return target

    @staticmethod
    def _make_folder(target):
        if os.path.isdir(target):
            return
        try:
            os.mkdir(target)
        except FileExistsError:
            # Another program may have made it in the meantime.
            if not os.path.isdir(target):
                raise

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put a file or a folder (without what is in it) into the archive, under the name arcname."""
        self._check_idle()
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with io.open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, _CHUNK)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Put bytes, or text in UTF-8, into the archive, under a name or with a ZipInfo."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_info(info)
        self._check_idle()
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, "w") as target:
            target.write(data)

    def _new_info(self, name):
        info = ZipInfo(name, tuple(time.localtime(time.time())[:6]))
        info.compress_type, info.compress_level = self.compression, self.compresslevel
        if info.filename.endswith("/"):
            info.external_attr = (stat.S_IFDIR | 0o775) << 16 | _DOS_FOLDER
        else:
            info.external_attr = 0o600 << 16
        return info

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Put an empty folder into the archive, under a name or with a ZipInfo."""
        info = zinfo_or_directory_name
        if isinstance(info, str):
            info = ZipInfo(info if info.endswith("/") else info + "/")
            info.compress_size = info.CRC = info.file_size = 0
            info.external_attr = ((stat.S_IFDIR | mode) & 0xFFFF) << 16 | _DOS_FOLDER
        elif not isinstance(info, ZipInfo):
            raise TypeError("Expected type str or ZipInfo")
        elif not info.is_dir():
            raise ValueError("The given ZipInfo does not describe a directory")
        with self._lock:
            self._go_to_end(info)
            if info.compress_type == ZIP_LZMA:
                info.flag_bits |= _MASK_COMPRESS_OPTION_1
            self._check_writable(info)
            self._didModify = True
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.fp.write(info.FileHeader(False))
            self.start_dir = self.fp.tell()

    def close(self):
        """Close the archive; one that was changed gets its directory now."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError(_CLOSE_WHILE_WRITING)
        try:
            if self.mode != "r" and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_end_record()
        finally:
            file, self.fp = self.fp, None
            self._fpclose(file)

    def _write_end_record(self):
        for info in self.filelist:
            self.fp.write(info._directory_entry())
        end = self.fp.tell()
        count, offset = len(self.filelist), self.start_dir
        size = end - offset
        subject = ("Files count" if count > ZIP_FILECOUNT_LIMIT else "Central directory offset" if offset > ZIP64_LIMIT
                   else "Central directory size" if size > ZIP64_LIMIT else None)
        if subject:
            if not self._allowZip64:
                raise LargeZipFile(subject + " would require ZIP64 extensions")
            self.fp.write(struct.pack(
                structEndArchive64, stringEndArchive64, sizeEndCentDir64 - 12, ZIP64_VERSION, ZIP64_VERSION, 0, 0, count, count,
                size, offset))
            self.fp.write(struct.pack(structEndArchive64Locator, stringEndArchive64Locator, 0, end, 1))
        count, size, offset = min(count, _FULL16), min(size, _FULL32), min(offset, _FULL32)
        self.fp.write(struct.pack(structEndArchive, stringEndArchive, 0, 0, count, count, size, offset, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def _fpclose(self, file):
        """One user of the file less; without any it is closed, unless the program gave it."""
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            file.close()
