"""Copy, move and remove files and trees."""

import os
import stat

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move",
           "rmtree", "Error", "SpecialFileError", "make_archive", "get_archive_formats",
           "register_archive_format", "unregister_archive_format", "get_unpack_formats",
           "register_unpack_format", "unregister_unpack_format", "unpack_archive",
           "ignore_patterns", "ExecError", "chown", "which", "get_terminal_size", "SameFileError"]

_ARCHIVE_NAMES = {
    "ReadError", "RegistryError", "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
    "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive"}

COPY_BUFSIZE = 256 * 1024

# Functions of the host work on paths, not on descriptors of folders.
_use_fd_functions = False


class Error(OSError):
    """Several things went wrong."""


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """Neither a file nor a directory."""


class ExecError(OSError):
    """A program that was to help could not be run."""


class _GiveupOnFastCopy(Exception):
    """A quicker way to copy cannot be used; there is only one way here."""


def __getattr__(name):
    # Few programs pack archives.
    if name in _ARCHIVE_NAMES:
        import _archives
        globals().update((key, getattr(_archives, key)) for key in _ARCHIVE_NAMES)
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of one file object to another."""
    length = length or COPY_BUFSIZE
    while data := fsrc.read(length):
        fdst.write(data)


def _same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file; returns the target."""
    import sys
    sys.audit("shutil.copyfile", src, dst)
    if _same(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for path in src, dst:
        try:
            mode = os.stat(path).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            raise SpecialFileError("`%s` is a named pipe" % os.fspath(path))
    with open(src, "rb") as fsrc:
        try:
            fdst = open(dst, "wb")
        except IsADirectoryError:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from None
        with fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permission bits, where they can be set."""
    chmod = getattr(os, "chmod", None)
    if chmod is not None:
        chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permission bits and times, where they can be set."""
    st = os.stat(src)
    utime = getattr(os, "utime", None)
    if utime is not None:
        utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))
    copymode(src, dst)


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permission bits to a file or into a folder."""
    dst = _target(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its permission bits and times to a file or into a folder."""
    dst = _target(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree's `ignore` that leaves out names that fit the patterns."""
    import fnmatch

    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a tree with the permission bits and times of its folders; returns the target."""
    import sys
    sys.audit("shutil.copytree", src, dst)
    with os.scandir(src) as found:
        entries = list(found)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        target = os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                raise OSError("symbolic links cannot be made")
            if entry.is_symlink() and ignore_dangling_symlinks and not os.path.exists(entry.path):
                continue
            if entry.is_dir():
                copytree(entry.path, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(entry if copy_function in (copy, copy2) else entry.path, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((entry.path, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a tree."""
    import sys
    sys.audit("shutil.rmtree", path, dir_fd)
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if ignore_errors:
        def onexc(*args):
            pass
    elif onexc is None:
        if onerror is None:
            def onexc(*args):
                raise
        else:
            def onexc(function, path, error):
                return onerror(function, path, (type(error), error, error.__traceback__))
    try:
        is_link = stat.S_ISLNK(os.lstat(path).st_mode)
    except OSError as error:
        onexc(os.lstat, path, error)
        return
    if is_link:
        try:
            raise OSError("Cannot call rmtree on a symbolic link")
        except OSError as error:
            onexc(os.path.islink, path, error)
        return
    _remove_tree(os.fspath(path), onexc)


rmtree.avoids_symlink_attacks = _use_fd_functions


def _remove_tree(path, onexc):
    """Remove a tree from its leaves on; the waiting folders are marked once what they contain was put before them."""
    waiting = [(path, False)]
    while waiting:
        folder, is_empty = waiting.pop()
        if is_empty:
            _try_remove(os.rmdir, folder, onexc)
            continue
        waiting.append((folder, True))
        try:
            with os.scandir(folder) as entries:
                entries = list(entries)
        except FileNotFoundError:
            waiting.pop()
        except OSError as error:
            onexc(os.scandir, folder, error)
        else:
            for entry in entries:
                if _is_folder(entry):
                    waiting.append((entry.path, False))
                else:
                    _try_remove(os.unlink, entry.path, onexc)


def _is_folder(entry):
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _try_remove(function, path, onexc):
    try:
        function(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        onexc(function, path, error)


def move(src, dst, copy_function=copy2):
    """Move a file or tree, also into a folder; returns the target."""
    real_dst = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return None
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(real_dst):
            raise Error("Destination path '%s' already exists" % real_dst)
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.isdir(src):
            if _destinsrc(src, dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst)) from None
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


def _destinsrc(src, dst):
    """Whether a path lies in another one."""
    return os.path.join(os.path.abspath(dst), "").startswith(os.path.join(os.path.abspath(src), ""))


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal: COLUMNS and LINES, then what it says, then `fallback`."""
    sizes = []
    for name in ("COLUMNS", "LINES"):
        try:
            sizes.append(int(os.environ[name]))
        except (KeyError, ValueError):
            sizes.append(0)
    if min(sizes) <= 0:
        try:
            found = os.get_terminal_size()
            found = found if min(found) > 0 else fallback
        except (AttributeError, ValueError, OSError):
            found = fallback
        sizes = [given if given > 0 else other for given, other in zip(sizes, found)]
    return _TerminalSize(sizes)


class _TerminalSize(tuple):
    __slots__ = ()
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return "os.terminal_size(columns=%r, lines=%r)" % self


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a program, or None."""
    folder, name = os.path.split(cmd)
    if folder:
        folders = [folder]
    else:
        path = os.environ.get("PATH", os.defpath) if path is None else path
        if not path:
            return None
        kind = os.fsencode if isinstance(cmd, bytes) else os.fsdecode
        folders = kind(path).split(kind(os.pathsep))
    for folder in dict.fromkeys(folders):
        candidate = os.path.join(folder, name)
        if os.path.exists(candidate) and os.access(candidate, mode) and not os.path.isdir(candidate):
            return candidate
    return None


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Give a file to a user or a group: files of the host keep their owner."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    raise NotImplementedError("chown unavailable on this platform")
