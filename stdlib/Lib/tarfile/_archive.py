"""Archives."""

import io
import os
import stat
import sys
import time

from tarfile import _filters
from tarfile._errors import (CompressionError, EmptyHeaderError, EOFHeaderError, ExtractError, InvalidHeaderError, ReadError,
                             StreamError, SubsequentHeaderError, TarError, TruncatedHeaderError)
from tarfile._member import (AREGTYPE, BLOCKSIZE, BLKTYPE, CHRTYPE, DEFAULT_FORMAT, DIRTYPE, FIFOTYPE, GNUTYPE_SPARSE, LNKTYPE,
                             NUL, PAX_FORMAT, RECORDSIZE, REGTYPE, SUPPORTED_TYPES, SYMTYPE, TarInfo)
from tarfile._streams import MemberFile, StreamReader, StreamWriter, copy_data

ENCODING = sys.getfilesystemencoding()
_KINDS = {REGTYPE: stat.S_IFREG, AREGTYPE: stat.S_IFREG, GNUTYPE_SPARSE: stat.S_IFREG, DIRTYPE: stat.S_IFDIR, SYMTYPE: stat.S_IFLNK,
          FIFOTYPE: stat.S_IFIFO, CHRTYPE: stat.S_IFCHR, BLKTYPE: stat.S_IFBLK}


class ExFileObject(io.BufferedReader):
    """The data of a member as extractfile gives it."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(MemberFile(tarfile.fileobj, tarinfo.offset_data, tarinfo.size, tarinfo.name, tarinfo.sparse))


def is_tarfile(name):
    """Whether a path or an open file is an archive that can be read."""
    try:
        if hasattr(name, "read"):
            at = name.tell()
            archive = TarFile.open(fileobj=name)
            name.seek(at)
        else:
            archive = TarFile.open(name)
        archive.close()
        return True
    except TarError:
        return False


class TarFile:
    """A tar archive, to read or to write."""

    # How much is told: 0 nothing, 3 everything.
    debug = 0
    # Whether links are followed when files are added.
    dereference = False
    # Whether blocks that are no headers are passed over.
    ignore_zeros = False
    # Which errors of extraction are raised: 0 none, 1 fatal ones, 2 all.
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    fileobject = ExFileObject
    # Which filter extraction uses when it is given none.
    extraction_filter = None

    def __init__(self, name=None, mode="r", fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None,
                 encoding=None, errors="surrogateescape", pax_headers=None, debug=None, errorlevel=None, copybufsize=None,
                 stream=False):
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._mode = {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}[mode]
        self._extfileobj = fileobj is not None
        self.fileobj = self._opened(name, fileobj)
        if name is None and isinstance(getattr(self.fileobj, "name", None), (str, bytes)):
            name = self.fileobj.name
        self.name = os.path.abspath(name) if name else None
        for option, value in (("format", format), ("tarinfo", tarinfo), ("dereference", dereference), ("debug", debug),
                              ("ignore_zeros", ignore_zeros), ("encoding", encoding), ("errorlevel", errorlevel)):
            if value is not None:
                setattr(self, option, value)
        self.errors, self.stream, self.copybufsize = errors, stream, copybufsize or 16384
        self.pax_headers = dict(pax_headers) if pax_headers is not None and self.format == PAX_FORMAT else {}
        self.closed = False
        # What is written is known without reading.
        self._loaded = mode != "r"
        self.members, self.inodes = [], {}
        self.offset = self.fileobj.tell()
        self.firstmember = None
        try:
            self._begin()
        except BaseException:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def _opened(self, name, fileobj):
        if fileobj is not None:
            if hasattr(fileobj, "mode") and isinstance(fileobj.mode, str):
                self._mode = fileobj.mode
            return fileobj
        if self.mode == "a" and not os.path.exists(name):
            # Nothing to append to: a new archive.
            self.mode, self._mode = "w", "wb"
        return open(name, self._mode)

    def _begin(self):
        if self.mode == "r":
            self.firstmember = self.next()
        elif self.mode == "a":
            self._seek_end()
        elif self.pax_headers:
            self._write(self.tarinfo.create_pax_global_header(dict(self.pax_headers)))

    def _seek_end(self):
        """Go to the end of the members, which the next one overwrites."""
        while True:
            self.fileobj.seek(self.offset)
            try:
                self.members.append(self.tarinfo.fromtarfile(self))
            except EOFHeaderError:
                self.fileobj.seek(self.offset)
                return
            except TarError as error:
                raise ReadError(str(error)) from None

    def _write(self, data):
        self.fileobj.write(data)
        self.offset += len(data)

    # === Opening ===

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """Open an archive; the mode may name a compression, and with `|` a stream: `r:*`, `w:gz`, `r|gz`."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, kwargs)
        if "|" in mode:
            filemode, _, comptype = mode.partition("|")
            return cls._open_stream(name, filemode or "r", comptype or "tar", fileobj, bufsize, kwargs)
        if ":" in mode:
            filemode, _, comptype = mode.partition(":")
            if (comptype or "tar") not in cls.OPEN_METH:
                raise CompressionError("unknown compression type %r" % comptype)
            return getattr(cls, cls.OPEN_METH[comptype or "tar"])(name, filemode or "r", fileobj, **kwargs)
        if mode in ("a", "w", "x"):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError("undiscernible mode")

    @classmethod
    def _open_any(cls, name, fileobj, options):
        at = fileobj.tell() if fileobj is not None else None
        problems = []
        # A plain archive is the least work to recognise, so it comes last: its check accepts the most.
        for comptype in sorted(cls.OPEN_METH, key=lambda comptype: comptype == "tar"):
            try:
                return getattr(cls, cls.OPEN_METH[comptype])(name, "r", fileobj, **options)
            except (ReadError, CompressionError) as error:
                problems.append(f"- method {comptype}: {error!r}")
                if fileobj is not None:
                    fileobj.seek(at)
        raise ReadError("file could not be opened successfully:\n" + "\n".join(problems))

    @classmethod
    def _open_stream(cls, name, filemode, comptype, fileobj, bufsize, options):
        if filemode not in ("r", "w"):
            raise ValueError("mode must be 'r' or 'w'")
        if "compresslevel" in options and comptype not in ("gz", "bz2"):
            raise ValueError("compresslevel is only valid for w|gz and w|bz2 modes")
        if comptype not in ("tar", "gz", "bz2", "xz", "*"):
            raise CompressionError("unknown compression type %r" % comptype)
        level = options.pop("compresslevel", 9)
        own = None if fileobj is not None else open(name, filemode + "b")
        target = fileobj if own is None else own
        try:
            stream = StreamReader(target, comptype, bufsize) if filemode == "r" else StreamWriter(target, comptype, bufsize, level)
            result = cls(name, filemode, stream, **options)
        except BaseException:
            if own is not None:
                own.close()
            raise
        result._extfileobj, result._under = False, own
        return result

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open an archive that is not compressed."""
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive compressed by gzip; it cannot be appended to."""
        from gzip import GzipFile
        return cls._open_packed(lambda: GzipFile(name, mode + "b", compresslevel, fileobj), mode, fileobj, name, "a gzip", OSError, kwargs)

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive compressed by bzip2; it cannot be appended to."""
        from bz2 import BZ2File
        return cls._open_packed(
            lambda: BZ2File(fileobj or name, mode, compresslevel=compresslevel), mode, fileobj, name, "a bzip2", (OSError, EOFError), kwargs)

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """Open an archive compressed by LZMA; it cannot be appended to."""
        from lzma import LZMAError, LZMAFile
        return cls._open_packed(
            lambda: LZMAFile(fileobj or name, mode, preset=preset), mode, fileobj, name, "an lzma", (LZMAError, EOFError), kwargs)

    @classmethod
    def _open_packed(cls, make, mode, fileobj, name, kind, faults, options):
        """Open an archive in a compressed file, which is closed with it."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        packed = None
        try:
            try:
                packed = make()
                result = cls.taropen(name, mode, packed, **options)
            except faults as error:
                # A file that cannot be opened by its name says so itself.
                if mode == "r" and (packed is not None or fileobj is not None):
                    raise ReadError(f"not {kind} file") from error
                raise
        except BaseException:
            if packed is not None:
                packed.close()
            raise
        result._extfileobj = False
        return result

    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}

    def close(self):
        """Close the archive; one that was written gets its end."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ("a", "w", "x"):
                self._write(NUL * (BLOCKSIZE * 2))
                self._write(NUL * (-self.offset % RECORDSIZE))
        finally:
            if not self._extfileobj:
                self.fileobj.close()
                if getattr(self, "_under", None) is not None:
                    self._under.close()

    # === Looking ===

    def getmember(self, name):
        """The last member of a name."""
        member = self._getmember(name.rstrip("/"))
        if member is None:
            raise KeyError("filename %r not found" % name)
        return member

    def getmembers(self):
        """All members in their order."""
        self._check()
        if not self._loaded:
            self._load()
            if not self.stream:
                self._loaded = True
        return self.members

    def getnames(self):
        """The names of all members."""
        return [member.name for member in self.getmembers()]

    def _load(self):
        while self.next() is not None:
            continue
        self._loaded = True

    def _getmember(self, name, before=None, normalize=False):
        members = self.getmembers()
        if before is not None:
            index = next((i for i, member in enumerate(members) if before.offset == member.offset), None)
            if index is None:
                raise ValueError(before)
            members = members[:index]
        if normalize:
            name = os.path.normpath(name)
        for member in reversed(members):
            if name == (os.path.normpath(member.name) if normalize else member.name):
                return member
        return None

    def next(self):
        """The next member that was not read yet, or None."""
        self._check("ra")
        if self.firstmember is not None:
            first, self.firstmember = self.firstmember, None
            return first
        self._go_to_offset()
        member = self._read_member()
        if member is None:
            self._loaded = True
        elif not self.stream:
            self.members.append(member)
        return member

    def _go_to_offset(self):
        if self.offset == self.fileobj.tell():
            return
        if self.offset == 0:
            return
        # The last byte of the data must be there too.
        self.fileobj.seek(self.offset - 1)
        if not self.fileobj.read(1):
            raise ReadError("unexpected end of data")

    def _read_member(self):
        while True:
            try:
                return self.tarinfo.fromtarfile(self)
            except (EOFHeaderError, InvalidHeaderError) as error:
                if self.ignore_zeros:
                    self._dbg(2, "0x%X: %s" % (self.offset, error))
                    self.offset += BLOCKSIZE
                    continue
                if isinstance(error, InvalidHeaderError) and self.offset == 0:
                    raise ReadError(str(error)) from None
            except EmptyHeaderError:
                if self.offset == 0:
                    raise ReadError("empty file") from None
            except TruncatedHeaderError as error:
                if self.offset == 0:
                    raise ReadError(str(error)) from None
            except SubsequentHeaderError as error:
                raise ReadError(str(error)) from None
            except Exception as error:
                if type(error).__module__ == "zlib":
                    raise ReadError(f"zlib error: {error}") from None
                raise
            return None

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        index = 0
        # Reading the data of a member in between may have read further ones.
        if self.firstmember is not None:
            member = self.next()
            index += 1
            yield member
        while True:
            if index < len(self.members) and not self.stream:
                member = self.members[index]
            elif not self._loaded:
                member = self.next()
                if not member:
                    self._loaded = True
                    return
            else:
                return
            index += 1
            yield member

    def list(self, verbose=True, *, members=None):
        """Print the members as `ls` would."""
        for member in self if members is None else members:
            parts = self._long_line(member) if verbose else []
            parts.append(member.name + ("/" if member.isdir() else ""))
            if verbose and member.issym():
                parts.append("-> " + member.linkname)
            if verbose and member.islnk():
                parts.append("link to " + member.linkname)
            _print_line(parts)

    def _long_line(self, member):
        mode = "??????????" if member.mode is None else stat.filemode(_KINDS.get(member.type, 0) | member.mode)
        owner = "%s/%s" % (member.uname or member.uid, member.gname or member.gid)
        size = "%10s" % ("%d,%d" % (member.devmajor, member.devminor) if member.ischr() or member.isblk() else "%d" % member.size)
        when = "????-??-?? ??:??:??" if member.mtime is None else "%d-%02d-%02d %02d:%02d:%02d" % time.localtime(member.mtime)[:6]
        return [mode, owner, size, when]

    # === Writing ===

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """The member a file would become."""
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = name if arcname is None else arcname
        arcname = os.path.splitdrive(arcname)[1].replace(os.sep, "/").lstrip("/")
        member = self.tarinfo()
        member._tarfile = self
        found = os.fstat(fileobj.fileno()) if fileobj is not None else os.stat(name) if self.dereference else os.lstat(name)
        kind = self._kind_of(found, member, name, arcname)
        if kind is None:
            return None
        member.name, member.type = arcname, kind
        member.mode, member.uid, member.gid, member.mtime = found.st_mode, found.st_uid, found.st_gid, found.st_mtime
        member.size = found.st_size if kind == REGTYPE else 0
        member.uname, member.gname = _owner_names(found)
        if kind in (CHRTYPE, BLKTYPE) and hasattr(os, "major"):
            member.devmajor, member.devminor = os.major(found.st_rdev), os.minor(found.st_rdev)
        return member

    def _kind_of(self, found, member, name, arcname):
        mode = found.st_mode
        if stat.S_ISREG(mode):
            inode = found.st_ino, found.st_dev
            if not self.dereference and found.st_nlink > 1 and self.inodes.get(inode, arcname) != arcname:
                # The second name of a file that is in the archive already.
                member.linkname = self.inodes[inode]
                return LNKTYPE
            if inode[0]:
                self.inodes[inode] = arcname
            return REGTYPE
        if stat.S_ISLNK(mode):
            member.linkname = os.readlink(name)
            return SYMTYPE
        for test, kind in ((stat.S_ISDIR, DIRTYPE), (stat.S_ISFIFO, FIFOTYPE), (stat.S_ISCHR, CHRTYPE), (stat.S_ISBLK, BLKTYPE)):
            if test(mode):
                return kind
        return None

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file, or a folder with what is in it; `filter` may change a member or leave it out."""
        self._check("awx")
        arcname = name if arcname is None else arcname
        if self.name is not None and os.path.abspath(name) == self.name:
            self._dbg(2, "tarfile: Skipped %r" % name)
            return
        member = self.gettarinfo(name, arcname)
        if member is None:
            self._dbg(1, "tarfile: Unsupported type %r" % name)
            return
        if filter is not None:
            member = filter(member)
            if member is None:
                self._dbg(2, "tarfile: Excluded %r" % name)
                return
        if member.isreg():
            with open(name, "rb") as file:
                self.addfile(member, file)
            return
        self.addfile(member)
        if member.isdir() and recursive:
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(arcname, entry), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member, with its data from a file."""
        self._check("awx")
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError("fileobj not provided for non zero-size regular file")
        import copy
        tarinfo = copy.copy(tarinfo)
        self._write(tarinfo.tobuf(self.format, self.encoding, self.errors))
        if fileobj is not None:
            copy_data(fileobj, self.fileobj, tarinfo.size, OSError, self.copybufsize)
            self.fileobj.write(NUL * (-tarinfo.size % BLOCKSIZE))
            self.offset += tarinfo.size + -tarinfo.size % BLOCKSIZE
        if not self.stream:
            self.members.append(tarinfo)

    # === Extracting ===

    def _filter_for(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                import warnings
                warnings.warn("Python 3.14 will, by default, filter extracted tar archives and reject files or modify their metadata. "
                              "Use the filter argument to control this behavior.", DeprecationWarning, stacklevel=3)
                return _filters.fully_trusted_filter
            if isinstance(filter, str):
                raise TypeError("String names are not supported for TarFile.extraction_filter. Use a function such as "
                                "tarfile.data_filter directly.")
            return filter
        if callable(filter):
            return filter
        try:
            return _filters.NAMED[filter]
        except KeyError:
            raise ValueError(f"filter {filter!r} not found") from None

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Extract all members, or those that are given, below a folder."""
        filter_function = self._filter_for(filter)
        folders = []
        for member in self if members is None else members:
            tarinfo = self._filtered(member, filter_function, path)
            if tarinfo is None:
                continue
            if tarinfo.isdir():
                # Modes and times of folders come last: what is extracted into them changes them.
                folders.append(tarinfo)
            self._extract_one(tarinfo, path, set_attrs=not tarinfo.isdir(), numeric_owner=numeric_owner)
        for tarinfo in sorted(folders, key=lambda folder: folder.name, reverse=True):
            target = os.path.join(path, tarinfo.name)
            try:
                self.chown(tarinfo, target, numeric_owner=numeric_owner)
                self.utime(tarinfo, target)
                self.chmod(tarinfo, target)
            except ExtractError as error:
                self._handle_nonfatal_error(error)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Extract one member, by name or as it is, below a folder."""
        filter_function = self._filter_for(filter)
        tarinfo = self._filtered(member, filter_function, path)
        if tarinfo is not None:
            self._extract_one(tarinfo, path, set_attrs, numeric_owner)

    def _filtered(self, member, filter_function, path):
        unfiltered = self.getmember(member) if isinstance(member, str) else member
        try:
            tarinfo = filter_function(unfiltered, path)
        except (OSError, _filters.FilterError) as error:
            self._handle_fatal_error(error)
            return None
        except ExtractError as error:
            self._handle_nonfatal_error(error)
            return None
        if tarinfo is None:
            self._dbg(2, f"tarfile: Excluded {unfiltered.name!r}")
            return None
        if tarinfo.islnk():
            # The filter may have renamed the link, and its target with it.
            import copy
            tarinfo = copy.copy(tarinfo)
            tarinfo._link_target = os.path.join(path, tarinfo.linkname)
        return tarinfo

    def _extract_one(self, tarinfo, path, set_attrs, numeric_owner):
        self._check("r")
        try:
            self._extract_member(tarinfo, os.path.join(path, tarinfo.name), set_attrs=set_attrs, numeric_owner=numeric_owner)
        except (OSError, UnicodeEncodeError) as error:
            self._handle_fatal_error(error)
        except ExtractError as error:
            self._handle_nonfatal_error(error)

    def _handle_nonfatal_error(self, error):
        if self.errorlevel > 1:
            raise error
        self._dbg(1, "tarfile: %s" % error)

    def _handle_fatal_error(self, error):
        if self.errorlevel > 0:
            raise error
        if isinstance(error, OSError):
            where = f" {error.filename!r}" if error.filename is not None else ""
            self._dbg(1, f"tarfile: {error.strerror}{where}")
        else:
            self._dbg(1, f"tarfile: {type(error).__name__} {error}")

    def extractfile(self, member):
        """The data of a file or link as a file; None for members without data."""
        self._check("r")
        tarinfo = self.getmember(member) if isinstance(member, str) else member
        if tarinfo.isreg() or tarinfo.type not in SUPPORTED_TYPES:
            return self.fileobject(self, tarinfo)
        if not (tarinfo.islnk() or tarinfo.issym()):
            return None
        if isinstance(self.fileobj, StreamReader):
            raise StreamError("cannot extract (sym)link as file object")
        return self.extractfile(self._find_link_target(tarinfo))

    def _extract_member(self, tarinfo, targetpath, set_attrs=True, numeric_owner=False):
        targetpath = targetpath.rstrip("/").replace("/", os.sep)
        parent = os.path.dirname(targetpath)
        if parent and not os.path.exists(parent):
            os.makedirs(parent, exist_ok=True)
        self._dbg(1, tarinfo.name + (" -> " + tarinfo.linkname if tarinfo.islnk() or tarinfo.issym() else ""))
        make = self._maker(tarinfo)
        make(tarinfo, targetpath)
        if set_attrs:
            self.chown(tarinfo, targetpath, numeric_owner)
            if not tarinfo.issym():
                self.chmod(tarinfo, targetpath)
                self.utime(tarinfo, targetpath)

    def _maker(self, tarinfo):
        if tarinfo.isreg():
            return self.makefile
        if tarinfo.isdir():
            return self.makedir
        if tarinfo.isfifo():
            return self.makefifo
        if tarinfo.ischr() or tarinfo.isblk():
            return self.makedev
        if tarinfo.islnk() or tarinfo.issym():
            return self.makelink
        return self.makefile if tarinfo.type in SUPPORTED_TYPES else self.makeunknown

    def makedir(self, tarinfo, targetpath):
        """Make a folder, closed to others until its mode is set."""
        try:
            os.mkdir(targetpath) if tarinfo.mode is None else os.mkdir(targetpath, 0o700)
        except FileExistsError:
            if not os.path.isdir(targetpath):
                raise

    def makefile(self, tarinfo, targetpath):
        """Write the data of a file."""
        with open(targetpath, "wb") as target:
            source = MemberFile(self.fileobj, tarinfo.offset_data, tarinfo.size, tarinfo.name, tarinfo.sparse)
            if tarinfo.sparse is None:
                copy_data(source, target, tarinfo.size, ReadError, self.copybufsize)
                return
            # What is left out stays a hole.
            for offset, size in tarinfo.sparse:
                source.seek(offset)
                target.seek(offset)
                copy_data(source, target, size, ReadError, self.copybufsize)
            target.truncate(tarinfo.size)

    def makeunknown(self, tarinfo, targetpath):
        """A type nobody knows is extracted as a file."""
        self.makefile(tarinfo, targetpath)
        self._dbg(1, "tarfile: Unknown file type %r, extracted as regular file." % tarinfo.type)

    def makefifo(self, tarinfo, targetpath):
        """Make a pipe, where the system can."""
        if not hasattr(os, "mkfifo"):
            raise ExtractError("fifo not supported by system")
        os.mkfifo(targetpath)

    def makedev(self, tarinfo, targetpath):
        """Make a device, where the system can."""
        if not hasattr(os, "mknod") or not hasattr(os, "makedev"):
            raise ExtractError("special devices not supported by system")
        mode = 0o600 if tarinfo.mode is None else tarinfo.mode
        os.mknod(targetpath, mode | (stat.S_IFBLK if tarinfo.isblk() else stat.S_IFCHR), os.makedev(tarinfo.devmajor, tarinfo.devminor))

    def makelink(self, tarinfo, targetpath):
        """Make a link, or a copy of what it leads to where there are no links."""
        try:
            if tarinfo.issym():
                if os.path.lexists(targetpath):
                    os.unlink(targetpath)
                os.symlink(tarinfo.linkname, targetpath)
                return
            if os.path.exists(tarinfo._link_target):
                os.link(tarinfo._link_target, targetpath)
            else:
                self._extract_member(self._find_link_target(tarinfo), targetpath)
            return
        except (AttributeError, NotImplementedError, OSError) as error:
            if isinstance(error, OSError) and tarinfo.issym():
                raise
        try:
            self._extract_member(self._find_link_target(tarinfo), targetpath)
        except KeyError:
            raise ExtractError("unable to resolve link inside archive") from None

    def _find_link_target(self, tarinfo):
        if tarinfo.issym():
            linkname, before = "/".join(filter(None, (os.path.dirname(tarinfo.name), tarinfo.linkname))), None
        else:
            linkname, before = tarinfo.linkname, tarinfo
        member = self._getmember(linkname, before=before, normalize=True)
        if member is None:
            raise KeyError("linkname %r not found" % linkname)
        return member

    def chown(self, tarinfo, targetpath, numeric_owner):
        """Give the file to its owner, when root extracts it."""
        if not hasattr(os, "geteuid") or not hasattr(os, "lchown") or os.geteuid() != 0:
            return
        uid, gid = (-1 if number is None else number for number in (tarinfo.uid, tarinfo.gid))
        if not numeric_owner:
            uid, gid = _ids_of(tarinfo, uid, gid)
        try:
            (os.lchown if tarinfo.issym() else os.chown)(targetpath, uid, gid)
        except (OSError, OverflowError) as error:
            raise ExtractError("could not change owner") from error

    def chmod(self, tarinfo, targetpath):
        """Set the mode."""
        if tarinfo.mode is None:
            return
        try:
            os.chmod(targetpath, tarinfo.mode)
        except OSError as error:
            raise ExtractError("could not change mode") from error

    def utime(self, tarinfo, targetpath):
        """Set the time of modification."""
        if tarinfo.mtime is None or not hasattr(os, "utime"):
            return
        try:
            os.utime(targetpath, (tarinfo.mtime, tarinfo.mtime))
        except OSError as error:
            raise ExtractError("could not change modification time") from error

    # === Itself ===

    def _check(self, mode=None):
        if self.closed:
            raise OSError("%s is closed" % self.__class__.__name__)
        if mode is not None and self.mode not in mode:
            raise OSError("bad operation for mode %r" % self.mode)

    def _dbg(self, level, msg):
        if level <= self.debug:
            print(msg, file=sys.stderr)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
            return
        # What could not be finished gets no end.
        if not self._extfileobj:
            self.fileobj.close()
        self.closed = True


def _print_line(parts):
    encoding = getattr(sys.stdout, "encoding", None)
    for part in parts:
        if encoding is not None:
            part = part.encode(encoding, "backslashreplace").decode(encoding)
        print(part, end=" ")
    print()


def _owner_names(found):
    try:
        import grp
        import pwd
    except ImportError:
        return "", ""
    names = []
    for look, number, field in ((pwd.getpwuid, found.st_uid, 0), (grp.getgrgid, found.st_gid, 0)):
        try:
            names.append(look(number)[field])
        except KeyError:
            names.append("")
    return tuple(names)


def _ids_of(tarinfo, uid, gid):
    try:
        import grp
        import pwd
    except ImportError:
        return uid, gid
    try:
        uid = pwd.getpwnam(tarinfo.uname)[2] if tarinfo.uname else uid
    except KeyError:
        # Nobody of that name lives here: the number has to do.
        pass
    try:
        gid = grp.getgrnam(tarinfo.gname)[2] if tarinfo.gname else gid
    except KeyError:
        pass
    return uid, gid
