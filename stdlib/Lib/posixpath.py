"""Operations on path names with slashes; also known as os.path."""

import os
import stat

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
           "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink",
           "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
           "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir",
           "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isreserved",
           "isdevdrive"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _like(path, text):
    """`text` as bytes if the path is bytes."""
    return text.encode() if isinstance(path, bytes) else text


def _check_types(funcname, *args):
    has_str = has_bytes = False
    for arg in args:
        if isinstance(arg, str):
            has_str = True
        elif isinstance(arg, bytes):
            has_bytes = True
        else:
            raise TypeError(f"{funcname}() argument must be str, bytes, or os.PathLike object, "
                            f"not {arg.__class__.__name__!r}") from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Return the path itself: case matters."""
    return os.fspath(s)


def isabs(s):
    """True if the path starts with a slash."""
    s = os.fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    """Join path components; one that is absolute throws away all before it."""
    a = os.fspath(a)
    slash = _like(a, "/")
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _check_types("join", a, *p)
        raise
    return path


def split(p):
    """Split into (everything before the last slash, the rest)."""
    p = os.fspath(p)
    slash = _like(p, "/")
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split into (root, extension); a leading dot is part of the root."""
    p = os.fspath(p)
    slash, dot = _like(p, "/"), _like(p, ".")
    start = p.rfind(slash) + 1
    dot_index = p.rfind(dot)
    if dot_index > start and p[start:dot_index].strip(dot):
        return p[:dot_index], p[dot_index:]
    return p, p[:0]


def splitdrive(p):
    """Split into ("", path): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Split into ("", leading slashes, rest); exactly two leading slashes are kept."""
    p = os.fspath(p)
    slash, empty = _like(p, "/"), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """The part after the last slash."""
    return split(p)[1]


def dirname(p):
    """The part before the last slash."""
    return split(p)[0]


def isjunction(path):
    """False: there are no junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """False: there are no Dev Drives."""
    os.fspath(path)
    return False


def isreserved(path):
    """False: no names are reserved."""
    os.fspath(path)
    return False


def _stat_or_none(path, follow=True):
    try:
        return os.stat(path) if follow else os.lstat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """True if the path leads to something."""
    return _stat_or_none(path) is not None


def lexists(path):
    """True if there is something at the path, be it a broken link."""
    return _stat_or_none(path, False) is not None


def isfile(path):
    """True for a regular file or a link to one."""
    st = _stat_or_none(path)
    return st is not None and stat.S_ISREG(st.st_mode)


def isdir(s):
    """True for a directory or a link to one."""
    st = _stat_or_none(s)
    return st is not None and stat.S_ISDIR(st.st_mode)


def islink(path):
    """True for a symbolic link."""
    st = _stat_or_none(path, False)
    return st is not None and stat.S_ISLNK(st.st_mode)


def ismount(path):
    """True for a directory where another file system is mounted."""
    st = _stat_or_none(path, False)
    if st is None or stat.S_ISLNK(st.st_mode):
        return False
    path = os.fspath(path)
    above = _stat_or_none(join(path, _like(path, "..")), False)
    return above is not None and (above.st_dev != st.st_dev or above.st_ino == st.st_ino)


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When a file was last changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When a file's facts were last changed."""
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    """True if two stat results are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """True if two paths lead to the same file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """True if two descriptors are of the same file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def commonprefix(m):
    """The longest start that all strings of a list share, character by character."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest path that all paths share, component by component."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    try:
        slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
        if len({p.startswith(slash) for p in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        parts = [[c for c in p.split(slash) if c and c != dot] for p in paths]
        low, high = min(parts), max(parts)
        common = low
        for i, c in enumerate(low):
            if c != high[i]:
                common = low[:i]
                break
        return (slash if paths[0].startswith(slash) else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check_types("commonpath", *paths)
        raise


def expanduser(path):
    """Replace a leading `~` by the home directory, if HOME says what it is."""
    path = os.fspath(path)
    tilde, slash = _like(path, "~"), _like(path, "/")
    if not path.startswith(tilde):
        return path
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i != 1 or "HOME" not in os.environ:
        return path
    home = os.environ["HOME"]
    home = os.fsencode(home) if isinstance(path, bytes) else home
    return (home.rstrip(slash) + path[i:]) or slash


def expandvars(path):
    """Replace `$NAME` and `${NAME}` by what the environment says."""
    import re
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    if _like(path, "$") not in path:
        return path
    pattern = rb"\$(\w+|\{[^}]*\}?)" if is_bytes else r"\$(\w+|\{[^}]*\}?)"

    def value_of(match):
        name = match[1]
        opening, closing = _like(path, "{"), _like(path, "}")
        if name.startswith(opening):
            if not name.endswith(closing):
                return match[0]
            name = name[1:-1]
        try:
            if is_bytes:
                return os.fsencode(os.environ[os.fsdecode(name)])
            return os.environ[name]
        except KeyError:
            return match[0]

    return re.sub(pattern, value_of, path, flags=re.ASCII)


def normpath(path):
    """Take out double slashes, `.` and `..`."""
    path = os.fspath(path)
    slash, dot, dotdot = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dotdot or (not root and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + slash.join(parts)) or dot


def abspath(path):
    """The path from the root, normalized."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path with all symbolic links resolved."""
    path = os.fspath(filename)
    native = getattr(os, "_realpath", None)
    if native is not None:
        try:
            resolved = native(os.fsdecode(path))
            if strict:
                _require_parts(resolved)
            return os.fsencode(resolved) if isinstance(path, bytes) else resolved
        except OSError:
            if strict:
                raise
            return abspath(path)
    return _resolve(path, strict)


def _require_parts(path):
    """Raise the error of the first part of a path that is not there."""
    for at, char in enumerate(path + "/"):
        if char == "/" and at:
            os.lstat(path[:at])


def _resolve(path, strict):
    slash, dotdot = _like(path, "/"), _like(path, "..")
    rest = [part for part in reversed(_absolute(path).split(slash)) if part]
    resolved = slash
    links = 0
    while rest:
        part = rest.pop()
        if part == _like(path, "."):
            continue
        if part == dotdot:
            resolved = dirname(resolved)
            continue
        candidate = join(resolved, part)
        try:
            target = os.readlink(candidate) if islink(candidate) else None
            if strict and target is None:
                os.lstat(candidate)
        except OSError:
            if strict:
                raise
            target = None
        if target is None or links > 40:
            resolved = candidate
            continue
        links += 1
        if isabs(target):
            resolved = slash
        rest.extend(p for p in reversed(target.split(slash)) if p)
    return resolved


def _absolute(path):
    """The path from the root, not normalized: `..` after a link means the link's target."""
    if isabs(path):
        return path
    return join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)


def relpath(path, start=None):
    """The path as seen from `start`, by default the working directory."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dotdot = _like(path, "/"), _like(path, "..")
    start = _like(path, ".") if start is None else os.fspath(start)
    try:
        start_parts = [p for p in abspath(start).split(slash) if p]
        path_parts = [p for p in abspath(path).split(slash) if p]
        shared = len(commonprefix([start_parts, path_parts]))
        parts = [dotdot] * (len(start_parts) - shared) + path_parts[shared:]
        return slash.join(parts) if parts else _like(path, ".")
    except (TypeError, AttributeError, BytesWarning):
        _check_types("relpath", path, start)
        raise
