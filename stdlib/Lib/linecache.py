"""Lines of source files, read once and kept."""

import sys

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# filename -> (size, mtime, lines, full name), or a one-tuple with a function that gives the source
cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Return one line of a file with its newline; "" if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return all lines of a file; an empty list if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget a file (or all) whose size or time of change is no longer what it was."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        import os
        try:
            stat = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if entry[0] != stat.st_size or entry[1] != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file anew and return its lines."""
    entry = cache.pop(filename, None)
    source = _program_source(filename)
    if source is None:
        if not filename or (filename.startswith("<") and filename.endswith(">")):
            return []
        source = _loader_source(filename, module_globals, entry)
    if source is not None:
        # An empty file has one line, and that is empty.
        lines = [line + "\n" for line in source.splitlines()] or ["\n"]
        cache[filename] = (len(source), None, lines, filename)
        return lines
    return _read(filename)


def _program_source(filename):
    """Source that the runtime holds: files need not be readable by the program, and text given with -c is no file."""
    known = getattr(sys, "_source_of", None)
    return None if known is None else known(filename)


def _loader_source(filename, module_globals, entry):
    """Source that the module's loader gives."""
    if entry is not None and len(entry) != 1:
        entry = None
    if not _exists(filename) and (entry is not None or lazycache(filename, module_globals)):
        getter = entry[0] if entry is not None else cache.pop(filename)[0]
        try:
            return getter()
        except (ImportError, OSError):
            return None
    return None


def _exists(filename):
    import os
    try:
        os.stat(filename)
    except (OSError, ValueError):
        return False
    return True


def _read(filename):
    import os
    fullname = filename
    try:
        stat = os.stat(fullname)
    except (OSError, ValueError):
        fullname = _search(filename)
        if fullname is None:
            return []
        stat = os.stat(fullname)
    try:
        with open(fullname, "rb") as file:
            text = _decode(file.read())
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
        return []
    lines = text.splitlines(True) if "\f" not in text else _split(text)
    lines = lines or ["\n"]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = (stat.st_size, stat.st_mtime, lines, fullname)
    return lines


def _split(text):
    return [line + "\n" for line in text.split("\n")][:-1] if text.endswith("\n") else [
        line + "\n" for line in text.split("\n")]


def _search(filename):
    import os
    if os.path.isabs(filename):
        return None
    for folder in sys.path:
        try:
            candidate = os.path.join(folder, filename)
            os.stat(candidate)
            return candidate
        except (TypeError, AttributeError, OSError, ValueError):
            continue
    return None


def _decode(data):
    """Decode source text by its mark or coding line (PEP 263)."""
    if data.startswith(b"\xef\xbb\xbf"):
        text = data[3:].decode("utf-8")
    else:
        text = data.decode(_declared_encoding(data))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared_encoding(data):
    for line in data.split(b"\n", 2)[:2]:
        stripped = line.strip(b" \t\f\r")
        if not stripped.startswith(b"#"):
            if stripped:
                break
            continue
        _, found, rest = stripped.partition(b"coding")
        if found and rest[:1] in (b":", b"="):
            name = rest[1:].lstrip(b" \t")
            end = 0
            while end < len(name) and (name[end:end + 1].isalnum() or name[end] in b"-_."):
                end += 1
            if end:
                return name[:end].decode("ascii")
    return "utf-8"


def lazycache(filename, module_globals):
    """Remember how to get the source of a module from its loader; True if that is possible."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return False
    if module_globals and "__name__" in module_globals:
        spec = module_globals.get("__spec__")
        name = getattr(spec, "name", None) or module_globals["__name__"]
        loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
        get_source = getattr(loader, "get_source", None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False


def _register_code(name, source, filename):
    """Keep the source of code that was typed in."""
    cache[filename] = (len(source), None, [line + "\n" for line in source.splitlines()], filename)
