"""What readers of markup share: the text, the place in it, declarations and comments."""

import re

_NAME = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
_COMMENT_END = re.compile(r"--\s*>")

# How a marked section ends, by the word it begins with: standard ones, and those word processors write.
_SECTION_ENDS = {
    **dict.fromkeys(["temp", "cdata", "ignore", "include", "rcdata"], re.compile(r"]\s*]\s*>")),
    **dict.fromkeys(["if", "else", "endif"], re.compile(r"]\s*>")),
}


class ParserBase:
    """Base class of markup readers; made for subclasses alone."""

    def __init__(self):
        if self.__class__ is ParserBase:
            raise RuntimeError("_markupbase.ParserBase must be subclassed")

    def reset(self):
        """Go back to the first line."""
        self.lineno = 1
        self.offset = 0

    def getpos(self):
        """The current line and column."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Move the current place over a part of the text."""
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex("\n", i, j) - 1
        else:
            self.offset += j - i
        return j

    def parse_marked_section(self, i, report=1):
        """Read a section `<![word[...]]>`; -1 while its end has not come."""
        name, end = self._scan_name(i + 3, i)
        if end < 0:
            return end
        if name not in _SECTION_ENDS:
            raise AssertionError(f"unknown status keyword {self.rawdata[i + 3:end]!r} in marked section")
        match = _SECTION_ENDS[name].search(self.rawdata, i + 3)
        if not match:
            return -1
        if report:
            self.unknown_decl(self.rawdata[i + 3:match.start()])
        return match.end()

    def parse_comment(self, i, report=1):
        """Read a comment; -1 while its end has not come."""
        match = _COMMENT_END.search(self.rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:match.start()])
        return match.end()

    def unknown_decl(self, data):
        """Called with a declaration nobody knows; a subclass says what happens."""

    def _scan_name(self, i, declaration):
        if i == len(self.rawdata):
            return None, -1
        match = _NAME.match(self.rawdata, i)
        if not match:
            self.updatepos(declaration, i)
            raise AssertionError(f"expected name token at {self.rawdata[declaration:declaration + 20]!r}")
        if match.end() == len(self.rawdata):
            return None, -1
        return match[0].strip().lower(), match.end()
