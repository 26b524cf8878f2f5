"""A text and the place in it that was reached."""

import re

_BLANK = re.compile(r"[ \t\n]*")
_CONTROLS = frozenset(map(chr, range(32))) | {"\x7f"}
ILLEGAL_IN_LINE = _CONTROLS - {"\t"}
ILLEGAL_IN_LINES = _CONTROLS - {"\t", "\n"}


class TOMLDecodeError(ValueError):
    """The document is not valid TOML."""


class Reader:
    """Steps through a text."""

    def __init__(self, text):
        self.text = text
        self.place = 0

    def error(self, message, place=None):
        """The exception for a fault at a place, by default the one that was reached."""
        place = self.place if place is None else place
        if place >= len(self.text):
            return TOMLDecodeError(f"{message} (at end of document)")
        line_start = self.text.rfind("\n", 0, place) + 1
        line = self.text.count("\n", 0, place) + 1
        return TOMLDecodeError(f"{message} (at line {line}, column {place - line_start + 1})")

    def peek(self):
        """The next character; empty at the end."""
        return self.text[self.place:self.place + 1]

    def at(self, start):
        """Whether the rest begins with a text."""
        return self.text.startswith(start, self.place)

    def take(self, start):
        """Step over a text if the rest begins with it; says whether it did."""
        if not self.text.startswith(start, self.place):
            return False
        self.place += len(start)
        return True

    def skip(self, chars):
        """Step over all of some characters."""
        text, place = self.text, self.place
        while place < len(text) and text[place] in chars:
            place += 1
        self.place = place

    def match(self, pattern):
        """Step over what a pattern matches; the match, or None."""
        found = pattern.match(self.text, self.place)
        if found:
            self.place = found.end()
        return found

    def until(self, end, illegal, missing_is_error=True):
        """The text up to an end, which is not stepped over; no character of it may be an illegal one."""
        stop = self.text.find(end, self.place)
        if stop < 0:
            stop = len(self.text)
            if missing_is_error:
                raise self.error(f"Expected {end!r}", stop)
        piece = self.text[self.place:stop]
        if not illegal.isdisjoint(piece):
            while self.peek() not in illegal:
                self.place += 1
            raise self.error(f"Found invalid character {self.peek()!r}")
        self.place = stop
        return piece

    def skip_comment(self):
        """Step over a comment, if there is one."""
        if self.take("#"):
            self.until("\n", ILLEGAL_IN_LINE, missing_is_error=False)

    def skip_blank(self):
        """Step over white space, line ends and comments."""
        while True:
            self.place = _BLANK.match(self.text, self.place).end()
            if not self.text.startswith("#", self.place):
                return
            self.skip_comment()
