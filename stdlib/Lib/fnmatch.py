"""Match file names against patterns with `*`, `?` and `[...]`, as a shell does."""

import functools

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """True if the name fits the pattern; case matters, as paths have slashes here."""
    import os
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    import re
    if isinstance(pat, bytes):
        source = translate(str(pat, "ISO-8859-1")).encode("ISO-8859-1")
    else:
        source = translate(pat)
    return re.compile(source).match


def filter(names, pat):
    """List the names that fit the pattern."""
    import os
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """True if the name fits the pattern, with case."""
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """Return a regular expression for a pattern."""
    parts = _translate(pat, "*", ".")
    return _join(parts)


def _translate(pat, star, question_mark):
    import re
    result = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not result or result[-1] is not star:
                result.append(star)
        elif c == "?":
            result.append(question_mark)
        elif c == "[":
            close = _closing_bracket(pat, i)
            if close < 0:
                result.append("\\[")
            else:
                result.append(_bracket(pat[i:close]))
                i = close + 1
        else:
            result.append(re.escape(c))
    return result


def _closing_bracket(pat, start):
    j = start
    if pat[j:j + 1] == "!":
        j += 1
    if pat[j:j + 1] == "]":
        j += 1
    return pat.find("]", j)


def _bracket(stuff):
    import re
    if "-" not in stuff:
        stuff = stuff.replace("\\", r"\\")
    else:
        chunks = _range_chunks(stuff)
        stuff = "-".join(s.replace("\\", r"\\").replace("-", r"\-") for s in chunks)
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if not stuff:
        return "(?!)"
    if stuff == "!":
        return "."
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return f"[{stuff}]"


def _range_chunks(stuff):
    """Cut `a-cx-z` at the hyphens that make ranges; empty ranges are dropped."""
    chunks = []
    start = 0
    k = 2 if stuff[0] == "!" else 1
    while True:
        k = stuff.find("-", k)
        if k < 0:
            break
        chunks.append(stuff[start:k])
        start = k + 1
        k += 3
    last = stuff[start:]
    if last:
        chunks.append(last)
    else:
        chunks[-1] += "-"
    for k in range(len(chunks) - 1, 0, -1):
        if chunks[k - 1][-1] > chunks[k][0]:
            chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
            del chunks[k]
    return chunks


def _join(parts):
    """Join the parts; what is between two stars is matched at its first place only."""
    result = []
    i = 0
    while i < len(parts) and parts[i] != "*":
        result.append(parts[i])
        i += 1
    while i < len(parts):
        i += 1
        if i == len(parts):
            result.append(".*")
            break
        fixed = []
        while i < len(parts) and parts[i] != "*":
            fixed.append(parts[i])
            i += 1
        fixed = "".join(fixed)
        result.append(".*" + fixed if i == len(parts) else f"(?>.*?{fixed})")
    return rf"(?s:{''.join(result)})\Z"
