"""Source text of live objects."""

import linecache
import sys
import types


def getfile(object):
    """The file an object was defined in."""
    if isinstance(object, types.ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isinstance(object, type):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        object = object.f_code
    if isinstance(object, types.CodeType):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was "
                    "expected, got {}".format(type(object).__name__))


def getmodulename(path):
    """The module name of a source file, or None."""
    import os
    filename = os.path.basename(path)
    return filename[:-3] if filename.endswith(".py") else None


def getsourcefile(object):
    """The source file of an object, or None."""
    import os
    filename = getfile(object)
    if filename.endswith((".pyc", ".so")):
        return None
    module = getmodule(object, filename)
    loader = getattr(module, "__loader__", None) or getattr(getattr(module, "__spec__", None), "loader", None)
    if loader is not None or filename in linecache.cache or os.path.exists(filename) or linecache.getlines(filename):
        return filename
    return None


def getabsfile(object, _filename=None):
    """The absolute path of the file an object was defined in."""
    import os
    filename = _filename if _filename is not None else getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(filename))


def getmodule(object, _filename=None):
    """The module an object was defined in, or None."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    import inspect
    import os
    try:
        filename = inspect.getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and file and os.path.normcase(os.path.abspath(file)) == filename:
            return module
    main = sys.modules["__main__"]
    name = getattr(object, "__name__", None)
    if name is not None and getattr(main, name, None) is object:
        return main
    return None


def findsource(object):
    """Return (all lines of the file, index of the line where the object starts)."""
    file = getsourcefile(object)
    if not file:
        file = getfile(object)
    linecache.checkcache(file)
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        return lines, _class_line(object, lines)
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        object = object.f_code
    if isinstance(object, types.CodeType):
        number = object.co_firstlineno - 1
        if number >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, number
    raise OSError("could not find code object")


def _class_line(cls, lines):
    number = vars(cls).get("__firstlineno__")
    if not isinstance(number, int):
        raise OSError("source code not available")
    if number > len(lines):
        raise OSError("lineno is out of bounds")
    return number - 1


class ClassFoundException(Exception):
    """Kept for programs that name it."""


class EndOfBlock(Exception):
    """Kept for programs that name it."""


class BlockFinder:
    """Finds how many lines the block at the start of some lines has."""

    def __init__(self):
        self.last = 1

    def feed(self, lines):
        """Set `last` to the number of lines of the block."""
        self.last = _block_length(lines)


def getblock(lines):
    """The lines of the block that some lines start with."""
    return lines[:_block_length(lines)]


def _block_length(lines):
    """A block ends before the first line that is not indented more than its head."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    scanner = _LineScanner()
    last = 0
    body = None
    decorated = True
    for number, line in enumerate(lines):
        starts_statement = scanner.at_statement_start
        stripped = line.strip()
        if starts_statement and number > 0 and stripped and not stripped.startswith("#"):
            depth = len(line) - len(line.lstrip())
            if depth <= indent and not decorated:
                break
            if depth > indent and not decorated and body is None:
                body = depth
        scanner.feed(line)
        if starts_statement and stripped and not stripped.startswith(("@", "#")):
            decorated = False
        if stripped and not (starts_statement and stripped.startswith("#")):
            last = number
        elif stripped and body is not None and len(line) - len(line.lstrip()) >= body:
            last = number
        if not decorated and number == 0 and scanner.at_statement_start and not (
                stripped.startswith(("def", "class", "async", "if", "for", "while", "with", "try"))):
            break
    return last + 1


class _LineScanner:
    """Follows brackets, strings and continuation lines."""

    def __init__(self):
        self.depth = 0
        self.quote = None
        self.continued = False

    @property
    def at_statement_start(self):
        return not self.depth and self.quote is None and not self.continued

    def feed(self, line):
        pos = 0
        line = line.rstrip("\n")
        while pos < len(line):
            char = line[pos]
            if self.quote is not None:
                if char == "\\":
                    pos += 2
                    continue
                if line.startswith(self.quote, pos):
                    pos += len(self.quote)
                    self.quote = None
                    continue
            elif char == "#":
                break
            elif char in "'\"":
                self.quote = char * 3 if line.startswith(char * 3, pos) else char
                pos += len(self.quote)
                continue
            elif char in "([{":
                self.depth += 1
            elif char in ")]}":
                self.depth = max(0, self.depth - 1)
            pos += 1
        self.continued = line.endswith("\\") and (self.quote is None or len(self.quote) == 1)
        if self.quote is not None and len(self.quote) == 1 and not self.continued:
            self.quote = None


def getsourcelines(object):
    """Return (the source lines of an object, the number of the first one)."""
    from inspect import unwrap
    object = unwrap(object)
    lines, number = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or (
            isinstance(object, types.FrameType) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The source text of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines just before an object, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) or None
    indent = indentsize(lines[number])
    start = number
    while start > 0 and lines[start - 1].lstrip().startswith("#") and indentsize(
            lines[start - 1]) == indent:
        start -= 1
    return "".join(line.expandtabs().lstrip() for line in lines[start:number]) or None


def indentsize(line):
    """How many columns a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())
