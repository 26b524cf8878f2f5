"""Find files by patterns."""

import fnmatch
import os

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """List the paths that fit a pattern; `**` stands for any number of folders if `recursive`."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Iterate over the paths that fit a pattern."""
    root = "" if root_dir is None else os.fspath(root_dir)
    if isinstance(pathname, bytes):
        found = _matches(os.fsdecode(pathname), os.fsdecode(root), recursive, include_hidden)
        return (os.fsencode(path) for path in found if path)
    return (path for path in _matches(pathname, root, recursive, include_hidden) if path)


def _deprecated(name):
    import warnings
    warnings._deprecated(f"glob.{name}", "{name} is deprecated and will be removed in Python {remove}. Use glob.glob and pass a directory to its root_dir argument instead.",
                         remove=(3, 15))


def glob0(dirname, pattern):
    """The pattern itself, in a list, if the folder has a file of that name."""
    _deprecated("glob0")
    there = os.path.lexists(os.path.join(dirname, pattern)) if pattern else os.path.isdir(dirname)
    return [pattern] if there else []


def glob1(dirname, pattern):
    """The names in a folder that match one pattern."""
    _deprecated("glob1")
    names = _names(dirname)
    hidden = type(pattern)(b"." if isinstance(pattern, bytes) else ".")
    if not pattern.startswith(hidden):
        names = [name for name in names if not name.startswith(hidden)]
    return fnmatch.filter(names, pattern)


def has_magic(s):
    """True if the text has `*`, `?` or `[` in it."""
    return any(c in s for c in ("*?[" if isinstance(s, str) else (b"*", b"?", b"[")))


def _matches(pathname, root, recursive, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        full = os.path.join(root, pathname)
        if base:
            if os.path.lexists(full):
                yield pathname
        elif os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _in_folder("", base, root, recursive, hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _matches(folder, root, recursive, hidden)
    else:
        folders = [folder]
    for one in folders:
        if not has_magic(base):
            if base == "":
                if os.path.isdir(os.path.join(root, one)):
                    yield os.path.join(one, base)
            elif os.path.lexists(os.path.join(root, one, base)):
                yield os.path.join(one, base)
        else:
            for name in _in_folder(one, base, root, recursive, hidden):
                yield os.path.join(one, name)


def _in_folder(folder, pattern, root, recursive, hidden):
    top = os.path.join(root, folder) if folder else (root or ".")
    if recursive and pattern == "**":
        if os.path.isdir(top):
            yield ""
        yield from _all_below(top, hidden)
        return
    names = _names(top)
    if not hidden and not pattern.startswith("."):
        names = [name for name in names if not name.startswith(".")]
    yield from fnmatch.filter(names, pattern)


def _names(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _all_below(folder, hidden):
    for name in _names(folder):
        if not hidden and name.startswith("."):
            continue
        yield name
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            for inner in _all_below(path, hidden):
                yield os.path.join(name, inner)


def escape(pathname):
    """Put `*`, `?` and `[` into brackets, so that they stand for themselves."""
    if isinstance(pathname, bytes):
        return os.fsencode(escape(os.fsdecode(pathname)))
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Return a regular expression for a path pattern."""
    import re
    seps = os.path.sep if not seps else seps
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    if include_hidden:
        one_last = f"{not_sep}+"
        one = f"{one_last}{any_sep}"
        any_segments, any_last = f"(?:.+{any_sep})?", ".*"
    else:
        one_last = f"[^{escaped}.]{not_sep}*"
        one = f"{one_last}{any_sep}"
        any_segments = f"(?:{one})*"
        any_last = f"{any_segments}(?:{one_last})?"
    results = []
    parts = re.split(any_sep, pat)
    last = len(parts) - 1
    for index, part in enumerate(parts):
        if part == "*":
            results.append(one if index < last else one_last)
        elif recursive and part == "**":
            if index == last:
                results.append(any_last)
            elif parts[index + 1] != "**":
                results.append(any_segments)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    results.append(r"(?!\.)")
                results.extend(fnmatch._translate(part, f"{not_sep}*", not_sep))
            if index < last:
                results.append(any_sep)
    return rf"(?s:{''.join(results)})\Z"
