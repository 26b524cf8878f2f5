"""Splits text as a shell does."""

__all__ = ["shlex", "split", "quote", "join"]

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./")


def split(s, comments=False, posix=True):
    """Split at blanks, with quotes and backslashes."""
    if s is None:
        raise ValueError("s argument must not be None")
    tokens = []
    current, quote, in_token = [], None, False
    pos = 0
    while pos < len(s):
        char = s[pos]
        if quote is not None:
            if char == quote:
                if not posix:
                    current.append(char)
                quote = None
            elif char == "\\" and quote == '"' and posix:
                pos += 1
                if pos >= len(s):
                    raise ValueError("No escaped character")
                if s[pos] not in '"\\':
                    current.append("\\")
                current.append(s[pos])
            else:
                current.append(char)
        elif char in "'\"":
            quote, in_token = char, True
            if not posix:
                current.append(char)
        elif char == "\\" and posix:
            pos += 1
            if pos >= len(s):
                raise ValueError("No escaped character")
            current.append(s[pos])
            in_token = True
        elif char in " \t\r\n":
            if in_token:
                tokens.append("".join(current))
                current, in_token = [], False
        elif char == "#" and comments:
            end = s.find("\n", pos)
            pos = len(s) if end < 0 else end - 1
        else:
            current.append(char)
            in_token = True
        pos += 1
    if quote is not None:
        raise ValueError("No closing quotation")
    if in_token:
        tokens.append("".join(current))
    return tokens


def join(split_command):
    """The reverse of `split`."""
    return " ".join(quote(arg) for arg in split_command)


def quote(s):
    """Quote a text so that `split` gives it back."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def __getattr__(name):
    # Most programs split whole lines.
    if name == "shlex":
        from _shlex_reader import shlex
        globals()[name] = shlex
        return shlex
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
