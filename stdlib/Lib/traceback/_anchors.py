"""Finds what part of an expression the `^^^` of a traceback points at.

The text is known to be one complete expression, so a scan over its tokens at bracket depth zero is
enough to tell an operator, a subscript and a call from everything else.
"""

_BINARY_LEVELS = (("|",), ("^",), ("&",), ("<<", ">>"), ("+", "-"), ("*", "/", "//", "%", "@"))
_LEVEL = {op: level for level, ops in enumerate(_BINARY_LEVELS) for op in ops}
_POWER_LEVEL = len(_BINARY_LEVELS) + 1
_LOWER_WORDS = frozenset(("lambda", "if", "else", "or", "and", "not", "in", "is", "for", "yield",
                          "async", "raise", "return", "import", "del", "assert", "from", "with"))
_LOWER_SIGNS = frozenset((
    "<", ">", "<=", ">=", "==", "!=", ":=", ",", ":", "=", "+=", "-=", "*=", "/=", "%=", "@=", "&=",
    "|=", "^=", "**=", "//=", ">>=", "<<="))
_OPERATORS = ("**=", "//=", ">>=", "<<=", "...", "**", "//", "<<", ">>", "<=", ">=", "==", "!=",
              ":=", "->", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=")
_OPENING = {"(": ")", "[": "]", "{": "}"}


class Anchors:
    """Line and column where the `^` part starts and ends, relative to the expression."""

    __slots__ = ("left_line", "left", "right_line", "right")

    def __init__(self, text, start, end):
        self.left_line, self.left = _line_and_column(text, start)
        self.right_line, self.right = _line_and_column(text, end)


def _line_and_column(text, pos):
    return text.count("\n", 0, pos), pos - (text.rfind("\n", 0, pos) + 1)


def _tokens(text):
    """Top-level tokens as (kind, start, end, text); a bracketed group is one token."""
    pos, end = 0, len(text)
    result = []
    while pos < end:
        char = text[pos]
        if char in " \t\f\r\n\\":
            pos += 1
        elif char == "#":
            pos = _line_end(text, pos)
        elif char in _OPENING:
            close = _matching(text, pos)
            result.append((char, pos, close, ""))
            pos = close
        elif char.isidentifier():
            stop = pos
            while stop < end and (text[stop].isidentifier() or text[stop].isdigit()):
                stop += 1
            if stop < end and text[stop] in "'\"" and text[pos:stop].lower() in (
                    "r", "b", "u", "f", "br", "rb", "fr", "rf"):
                stop = _string_end(text, stop)
                result.append(("atom", pos, stop, ""))
            else:
                result.append(("word", pos, stop, text[pos:stop]))
            pos = stop
        elif char in "'\"":
            stop = _string_end(text, pos)
            result.append(("atom", pos, stop, ""))
            pos = stop
        elif char.isdigit() or (char == "." and text[pos + 1:pos + 2].isdigit()):
            stop = _number_end(text, pos)
            result.append(("atom", pos, stop, ""))
            pos = stop
        else:
            op = next((op for op in _OPERATORS if text.startswith(op, pos)), char)
            result.append(("op", pos, pos + len(op), op))
            pos += len(op)
    return result


def _line_end(text, pos):
    found = text.find("\n", pos)
    return len(text) if found < 0 else found


def _string_end(text, pos):
    quote = text[pos]
    if text.startswith(quote * 3, pos):
        quote *= 3
    pos += len(quote)
    while pos < len(text) and not text.startswith(quote, pos):
        pos += 2 if text[pos] == "\\" else 1
    return pos + len(quote)


def _number_end(text, pos):
    start = pos
    while pos < len(text):
        char = text[pos]
        if char.isalnum() or char in "._":
            pos += 1
        elif (char in "+-" and text[pos - 1] in "eE"
              and text[start:start + 2].lower() not in ("0x", "0b", "0o")):
            pos += 1
        else:
            break
    return pos


def _matching(text, pos):
    stack = []
    while pos < len(text):
        char = text[pos]
        if char in _OPENING:
            stack.append(_OPENING[char])
        elif stack and char == stack[-1]:
            stack.pop()
            if not stack:
                return pos + 1
        elif char in "'\"":
            pos = _string_end(text, pos)
            continue
        elif char == "#":
            pos = _line_end(text, pos)
            continue
        pos += 1
    return len(text)


def find_anchors(text):
    """Return the Anchors of an expression, or None if all of it is to be marked alike."""
    tokens = _tokens(text)
    if any((kind == "word" and word in _LOWER_WORDS) or (kind == "op" and word in _LOWER_SIGNS)
           for kind, _, _, word in tokens):
        return None
    if any(left[0] == "word" and left[3] != "await" and right[0] in ("word", "atom")
           for left, right in zip(tokens, tokens[1:])):
        return None
    found = _main_operator(tokens)
    if found is not None:
        _, start, end, _ = found
        return Anchors(text, start, end)
    if not tokens or tokens[0][0] == "op" or tokens[0][3] == "await" or len(tokens) < 2:
        return None
    kind, start, end, _ = tokens[-1]
    if kind not in ("(", "["):
        return None
    return Anchors(text, start, end)


def _main_operator(tokens):
    """The operator that is applied last; None if that is not a binary one."""
    best = None
    best_level = None
    after_operand = False
    for index, token in enumerate(tokens):
        kind, _, _, text = token
        if kind != "op" or text == ".":
            after_operand = kind != "op"
            continue
        if text == "...":
            after_operand = True
            continue
        if after_operand:
            level = _POWER_LEVEL if text == "**" else _LEVEL.get(text)
            if level is not None and (best_level is None or level < best_level
                                      or (level == best_level != _POWER_LEVEL)):
                best, best_level = token, level
        after_operand = False
    if best is None:
        return None
    if tokens[0][0] == "op" and tokens[0][3] in "+-~" and best_level == _POWER_LEVEL:
        return None
    return best


def spawns_full_line(lines, start, end):
    """True for `return name(...)` and `name = name(...)`, marked on the call as a whole."""
    if lines[-1][end:].strip() and not lines[-1][end:].lstrip().startswith("#"):
        return False
    prefix = lines[0][:start]
    body = "\n".join(lines)
    call = body[start:len(body) - (len(lines[-1]) - end)]
    stripped = prefix.strip()
    is_assignment = stripped.endswith("=") and stripped[:-1].rstrip().isidentifier()
    if stripped != "return" and not is_assignment:
        return False
    tokens = _tokens(call)
    return len(tokens) == 2 and tokens[0][0] == "word" and tokens[1][0] == "("
