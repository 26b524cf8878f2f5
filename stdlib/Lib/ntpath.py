"""Paths as Windows writes them: what can be said of their text, without a Windows file system."""

import os
from posixpath import (
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, lexists, samefile, sameopenfile, samestat)

curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "\\", ";", "/"
defpath, devnull = ".;C:\\bin", "nul"
supports_unicode_filenames = True

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "isreserved", "expanduser",
           "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "samefile", "sameopenfile", "samestat", "commonpath", "isjunction", "isdevdrive"]

_RESERVED_CHARACTERS = frozenset({chr(i) for i in range(32)} | set('"*:<>?|/\\'))
_RESERVED_NAMES = frozenset({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {f"{port}{digit}" for port in ("COM", "LPT") for digit in "123456789¹²³"})


def _on_text(function):
    """Let a function of text work on bytes too."""
    import functools

    @functools.wraps(function)
    def either(path, *more):
        path, *more = map(os.fspath, (path, *more))
        if not isinstance(path, bytes):
            for other in more:
                if isinstance(other, bytes):
                    raise TypeError("Can't mix strings and bytes in path components") from None
            return function(path, *more)
        if any(isinstance(other, str) for other in more):
            raise TypeError("Can't mix strings and bytes in path components") from None
        result = function(*map(os.fsdecode, (path, *more)))
        if isinstance(result, tuple):
            return tuple(map(os.fsencode, result))
        return os.fsencode(result) if isinstance(result, str) else result

    return either


@_on_text
def normcase(s):
    """The path in lower case, with backslashes."""
    return s.replace("/", "\\").lower()


@_on_text
def splitroot(p):
    """Split a path into drive, root and the rest."""
    slashed = p.replace("/", "\\")
    if slashed.startswith("\\\\"):
        server = 8 if slashed[:8].upper() == "\\\\?\\UNC\\" else 2
        share = slashed.find("\\", server)
        end = slashed.find("\\", share + 1) if share >= 0 else -1
        return (p[:end], p[end:end + 1], p[end + 1:]) if end >= 0 else (p, "", "")
    drive = 2 if slashed[1:2] == ":" and slashed[0] != "\\" else 0
    root = drive + (slashed[drive:drive + 1] == "\\")
    return p[:drive], p[drive:root], p[root:]


@_on_text
def splitdrive(p):
    """Split a path into drive or share and the rest."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


@_on_text
def isabs(s):
    """Whether a path has a drive and a root, or is a share."""
    start = s[:3].replace("/", "\\")
    return start.startswith("\\\\") or start.startswith(":\\", 1)


@_on_text
def join(path, *paths):
    """Join paths; one with a root or another drive begins anew."""
    drive, root, rest = splitroot(path)
    for other in paths:
        other_drive, other_root, other_rest = splitroot(other)
        if other_root:
            drive, root, rest = other_drive or drive, other_root, other_rest
        elif other_drive and other_drive != drive and other_drive.lower() != drive.lower():
            drive, root, rest = other_drive, other_root, other_rest
        else:
            if other_drive:
                drive = other_drive
            rest += "\\" if rest and rest[-1] not in "\\/" else ""
            rest += other_rest
    between = "\\" if rest and not root and drive and drive[-1] not in ":\\/" else ""
    return drive + between + root + rest


@_on_text
def split(p):
    """Split a path into what comes before the last component, and that."""
    drive, root, rest = splitroot(p)
    end = max(rest.rfind("\\"), rest.rfind("/")) + 1
    return drive + root + rest[:end].rstrip("\\/"), rest[end:]


@_on_text
def splitext(p):
    """Split a path into all but the extension, and that."""
    name = max(p.rfind("\\"), p.rfind("/")) + 1
    dot = p.rfind(".")
    return (p[:dot], p[dot:]) if dot > name and p[name:dot].strip(".") else (p, p[:0])


def basename(p):
    """The last component."""
    return split(p)[1]


def dirname(p):
    """All but the last component."""
    return split(p)[0]


@_on_text
def normpath(path):
    """The path without `.`, without `..` where that can be told, and with single backslashes."""
    drive, root, rest = splitroot(path.replace("/", "\\"))
    parts = []
    for part in rest.split("\\"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", ".") and not (part == ".." and root):
            parts.append(part)
    return drive + root + "\\".join(parts) or "."


@_on_text
def abspath(path):
    """The path from the root of its drive; the working folder has none of its own."""
    return normpath(path if isabs(path) else join(os.getcwd(), path))


def realpath(path, *, strict=False):
    """The absolute path: a Windows path has no links here."""
    return abspath(path)


@_on_text
def relpath(path, start="."):
    """The path as seen from another folder."""
    if not path:
        raise ValueError("no path specified")
    (start_drive, _, start_rest), (path_drive, _, path_rest) = splitroot(abspath(start)), splitroot(abspath(path))
    if normcase(start_drive) != normcase(path_drive):
        raise ValueError(f"path is on mount {path_drive!r}, start on mount {start_drive!r}")
    start_parts, path_parts = (rest.split("\\") if rest else [] for rest in (start_rest, path_rest))
    shared = 0
    for a, b in zip(start_parts, path_parts):
        if normcase(a) != normcase(b):
            break
        shared += 1
    return "\\".join([".."] * (len(start_parts) - shared) + path_parts[shared:]) or "."


def commonpath(paths):
    """The longest path that several have in common."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty iterable")
    return _common(*paths)


@_on_text
def _common(*paths):
    split_paths = [splitroot(path.replace("/", "\\")) for path in paths]
    if len({drive.lower() for drive, _, _ in split_paths}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({root for _, root, _ in split_paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths" if split_paths[0][0] else "Can't mix rooted and not-rooted paths")
    parts = [[part for part in rest.split("\\") if part not in ("", ".")] for _, _, rest in split_paths]
    shared = 0
    while all(shared < len(part) and part[shared].lower() == parts[0][shared].lower() for part in parts):
        shared += 1
    drive, root, _ = split_paths[0]
    return drive + root + "\\".join(parts[0][:shared])


@_on_text
def ismount(path):
    """Whether a path is the root of a drive or a share."""
    drive, root, rest = splitroot(abspath(path))
    return drive[:1] in ("\\", "/") and not rest or bool(root) and not rest


@_on_text
def isreserved(path):
    """Whether a component of the path is a name Windows keeps for itself."""
    rest = splitroot(path)[2].replace("/", "\\")
    return any(_is_reserved_name(name) for name in rest.split("\\"))


def _is_reserved_name(name):
    if name[-1:] in (".", " "):
        return name not in (".", "..")
    return not _RESERVED_CHARACTERS.isdisjoint(name) or name.partition(".")[0].rstrip(" ").upper() in _RESERVED_NAMES


def expanduser(path):
    """The path with a leading `~` replaced by the folder that USERPROFILE, or HOMEDRIVE and HOMEPATH, name."""
    text = os.fsdecode(path)
    if not text.startswith("~"):
        return os.fspath(path)
    end = next((i for i, c in enumerate(text) if c in "\\/"), len(text))
    home = os.environ.get("USERPROFILE")
    if home is None and "HOMEPATH" in os.environ:
        home = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    if home is None:
        return os.fspath(path)
    if end != 1 and text[1:end] != os.environ.get("USERNAME"):
        if os.environ.get("USERNAME") != basename(home):
            return os.fspath(path)
        home = join(dirname(home), text[1:end])
    result = home + text[end:]
    return os.fsencode(result) if isinstance(path, bytes) else result


@_on_text
def expandvars(path):
    """The path with %name%, $name and ${name} replaced by environment variables; what stands in single quotes is kept."""
    import re
    return re.sub(r"'[^']*'?|%(%|[^%]*%?)|\$(\$|[-\w]+|\{[^}]*\}?)", _expanded, path)


def _expanded(found):
    percent, dollar = found.groups()
    if percent == "%" or dollar == "$":
        return found[0][0]
    if percent is not None:
        name = percent[:-1] if percent.endswith("%") else None
    elif dollar is not None:
        name = (dollar[1:-1] if dollar.endswith("}") else None) if dollar[0] == "{" else dollar
    else:
        name = None
    return found[0] if name is None else os.environ.get(name, found[0])


def isjunction(path):
    """False: there are no junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """False: there is no Dev Drive."""
    os.fspath(path)
    return False
