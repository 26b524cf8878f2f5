"""Search, match and replace text with regular expressions."""

import copyreg
import enum
from _sre import Match, Pattern
from _sre import compile as _native_compile
from _sre import compile_lexicon as _compile_lexicon

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

_MOST_KEPT = 512
_kept = {}


@enum.global_enum
@enum._simple_enum(enum.IntFlag, boundary=enum.KEEP)
class RegexFlag:
    """What can be asked of a pattern beside its text."""

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


class PatternError(Exception):
    """A pattern or a replacement that is not valid, and where.

    msg, pattern, pos, lineno and colno say what, in what and where; the places may be None.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError


def match(pattern, string, flags=0):
    """Apply a pattern at the start of a string; the Match, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Apply a pattern to the whole of a string; the Match, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Look for a pattern anywhere in a string; the Match, or None."""
    return _compile(pattern, flags).search(string)


class _Absent(int):
    """Stands for an argument that was not given."""


_absent = _Absent(0)


def sub(pattern, repl, string, *args, count=_absent, flags=_absent):
    """Replace what matches by a template or by what a function returns for each Match."""
    if args:
        count, flags = _positional("sub", "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_absent, flags=_absent):
    """Like sub, and count: a pair of the new string and the number of replacements."""
    if args:
        count, flags = _positional("subn", "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_absent, flags=_absent):
    """Split a string where the pattern matches; groups come along."""
    if args:
        maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """List what matches: strings, or the groups of each match if there are any."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Iterate over the matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Compile a pattern."""
    return _compile(pattern, flags)


def purge():
    """Forget the patterns compiled so far."""
    _kept.clear()


_special = {c: "\\" + chr(c) for c in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Make every special character stand for itself."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


def _positional(name, what, args, limit, flags):
    fixed = 2 if name == "split" else 3
    if limit is not _absent:
        raise TypeError(f"{name}() got multiple values for argument {what!r}")
    limit, *args = args
    if args:
        if flags is not _absent:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            raise TypeError(f"{name}() takes from {fixed} to {fixed + 2} positional arguments "
                            f"but {fixed + 2 + len(args)} were given")
    import warnings
    warnings.warn(f"{what!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
    return limit, flags


def _compile(pattern, flags):
    if type(flags) is not int:
        if isinstance(flags, RegexFlag):
            flags = flags.value
        else:
            flags = flags & -1
    try:
        return _kept[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, str) and not _is_bytes(pattern):
        raise TypeError("first argument must be string or compiled pattern")
    compiled = _native_compile(pattern, int(flags), PatternError)
    if not flags & 128:
        if len(_kept) >= _MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[type(pattern), pattern, flags] = compiled
    return compiled


def _is_bytes(pattern):
    try:
        memoryview(pattern)
    except TypeError:
        return False
    return True



class Scanner:
    """Cuts strings into tokens: each pattern of a lexicon has an action, which gets the scanner and the text, or a value, or None for nothing."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.scanner = _compile_lexicon([phrase for phrase, _ in lexicon], flags, PatternError)

    def scan(self, string):
        """The list of tokens, and the rest of the string that nothing matches."""
        tokens, end = [], 0
        while (found := self.scanner.match(string, end)) and found.end() > end:
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                tokens.append(action)
            end = found.end()
        return tokens, string[end:]


copyreg.pickle(Pattern, lambda pattern: (_compile, (pattern.pattern, pattern.flags)))
