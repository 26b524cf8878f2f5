"""Copy, move and remove files and trees."""

import os
import stat

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move",
           "rmtree", "Error", "SpecialFileError", "which", "get_terminal_size", "ignore_patterns",
           "SameFileError"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """Several things went wrong."""


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """Neither a file nor a directory."""


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
    if _same(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, "rb") as fsrc, open(dst, "wb") as fdst:
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
    """Copy a tree; returns the target."""
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        src_name, dst_name = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.isdir(src_name):
                copytree(src_name, dst_name, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(src_name, dst_name)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((src_name, dst_name, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a tree."""
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
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        os.lstat(path)
    except OSError as error:
        onexc(os.path.islink if os.path.islink(path) else os.lstat, path, error)
        return
    _remove_tree(os.fspath(path), onexc)


def _remove_tree(path, onexc):
    try:
        names = os.listdir(path)
    except OSError as error:
        onexc(os.listdir, path, error)
        return
    for name in names:
        full = os.path.join(path, name)
        if os.path.isdir(full) and not os.path.islink(full):
            _remove_tree(full, onexc)
            continue
        try:
            os.unlink(full)
        except FileNotFoundError:
            continue
        except OSError as error:
            onexc(os.unlink, full, error)
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        onexc(os.rmdir, path, error)


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
            if os.path.abspath(dst).startswith(os.path.abspath(src) + os.sep):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst)) from None
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


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
    if os.path.dirname(cmd):
        candidates = [cmd]
    else:
        path = os.environ.get("PATH", os.defpath) if path is None else path
        candidates = [os.path.join(folder, cmd) for folder in path.split(os.pathsep)]
    for candidate in candidates:
        if os.path.isfile(candidate) and os.access(candidate, mode):
            return candidate
    return None
