"""Turns Python source into tokens, comments and line ends included."""

import builtins
import re
import token as _token
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = _token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError"]

_COOKIE = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
_BLANK = re.compile(br"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


class TokenError(Exception):
    """The source cannot be cut into tokens."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind and text, where it begins and ends, and its line."""

    def __repr__(self):
        return "TokenInfo(type=%d (%s), string=%r, start=%r, end=%r, line=%r)" % (self.type, tok_name[self.type], *self[1:])

    @property
    def exact_type(self):
        """The kind; for an operator, that of this very operator."""
        return EXACT_TOKEN_TYPES.get(self.string, self.type) if self.type == OP else self.type


def tokenize(readline):
    """Yield the tokens of lines of bytes; the first token tells their encoding."""
    encoding, consumed = detect_encoding(readline)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    lines = iter(consumed)
    if encoding == "utf-8-sig":
        encoding = "utf-8"
    yield from _Scanner(lambda: (next(lines, None) or _read_bytes(readline)).decode(encoding)).tokens()


def generate_tokens(readline):
    """Yield the tokens of lines of text."""
    return _Scanner(lambda: _next_line(readline)).tokens()


def _next_line(readline):
    try:
        return readline()
    except StopIteration:
        return ""


def detect_encoding(readline):
    """The encoding that the first two lines of a source tell, and the lines that were read for it."""
    name = getattr(getattr(readline, "__self__", None), "name", None)
    first = _read_bytes(readline)
    marked = first.startswith(BOM_UTF8)
    if marked:
        first = first[3:]
    default = "utf-8-sig" if marked else "utf-8"
    if not first:
        return default, []
    if encoding := _cookie(first, marked, name):
        return encoding, [first]
    if not _BLANK.match(first):
        return default, [first]
    second = _read_bytes(readline)
    if not second:
        return default, [first]
    return _cookie(second, marked, name) or default, [first, second]


def _read_bytes(readline):
    try:
        return readline()
    except StopIteration:
        return b""


def _cookie(line, marked, name):
    place = f" for {name!r}" if name is not None else ""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise SyntaxError("invalid or missing encoding declaration" + place) from None
    match = _COOKIE.match(text)
    if not match:
        return None
    encoding = _plain_name(match[1])
    try:
        codec = lookup(encoding)
    except LookupError:
        raise SyntaxError(f"unknown encoding{place}: {encoding}" if place else "unknown encoding: " + encoding) from None
    if marked:
        if encoding != "utf-8":
            raise SyntaxError(f"encoding problem{place}: utf-8" if place else "encoding problem: utf-8")
        encoding += "-sig"
    return encoding


def _plain_name(name):
    short = name[:12].lower().replace("_", "-")
    for known, plain in ("utf-8", "utf-8"), ("latin-1", "iso-8859-1"), ("iso-8859-1", "iso-8859-1"), ("iso-latin-1", "iso-8859-1"):
        if short == known or short.startswith(known + "-"):
            return plain
    return name


def open(filename):
    """Open a file for reading, in the encoding its first lines tell."""
    buffer = builtins.open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        buffer.close()
        raise


_SPACES = re.compile(r"[ \t\f]*")
_NAME = re.compile(r"[^\W\d]\w*")
_NUMBER = re.compile(r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
                     r"|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?", re.ASCII)
_AFTER_NUMBER = re.compile(r"(?:and|else|for|if|in|is|or|not)\b")
_OPERATOR = re.compile("|".join(sorted(map(re.escape, EXACT_TOKEN_TYPES), key=len, reverse=True)))
_QUOTE = re.compile(r"([rRbBuUfF]{0,2})('''|\"\"\"|'|\")")
_PREFIXES = {"", "r", "b", "u", "f", "br", "rb", "fr", "rf"}
_ENDS = {"'": re.compile(r"(?:[^'\\\n]|\\.|\\\n)*'", re.S), '"': re.compile(r'(?:[^"\\\n]|\\.|\\\n)*"', re.S),
         "'''": re.compile(r"(?:[^\\]|\\.)*?'''", re.S), '"""': re.compile(r'(?:[^\\]|\\.)*?"""', re.S)}


class _FString:
    """An f-string that is not at its end: its quote, and where its fields and their formats stand."""

    def __init__(self, quote, raw, start):
        self.quote, self.raw, self.start = quote, raw, start
        self.fields = []        # the bracket depth inside each open field
        self.in_text = True


class _Scanner:
    """Cuts lines into tokens, one line after the other."""

    def __init__(self, readline):
        self.readline = readline
        self.row, self.line, self.at = 0, "", 0
        # The open indentations, and how wide they are where a tab counts as one blank.
        self.indents, self.narrow = [0], [0]
        self.brackets = []
        self.strings = []

    def tokens(self):
        while self.next_line():
            if self.brackets or self.strings:
                yield from self.rest_of_line()
            elif (yield from self.indentation()):
                yield from self.rest_of_line()
        if self.strings:
            self.fail("unterminated triple-quoted f-string literal (detected at line %d)" % self.row, self.strings[-1].start)
        if self.brackets:
            self.fail("unexpected EOF in multi-line statement", (self.row, 0))
        end = self.row + 1, 0
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, "", end, end, "")
        yield TokenInfo(ENDMARKER, "", end, end, "")

    def next_line(self):
        self.line = self.readline()
        self.row += bool(self.line)
        self.at = 0
        return self.line

    def fail(self, message, place):
        raise TokenError(message, (place[0], place[1] + 1) if "EOF" not in message or "string" in message else place)

    def make(self, kind, end, start=None, text=None, line=None):
        token = TokenInfo(kind, self.line[self.at:end] if text is None else text, start or (self.row, self.at), (self.row, end), line or self.line)
        self.at = end
        return token

    def line_end(self, kind):
        """The token of a line's end, which is there even where the last line has none."""
        text = self.line[self.at:]
        return TokenInfo(kind, text, (self.row, self.at), (self.row, self.at + max(len(text), 1)), self.line)

    def indentation(self):
        """Yield INDENT and DEDENT; false for a line without code."""
        self.at = _SPACES.match(self.line).end()
        rest = self.line[self.at:]
        if not rest.strip("\r\n") or rest.startswith("#"):
            if rest.startswith("#"):
                yield self.make(COMMENT, self.at + len(rest.rstrip("\r\n")))
            yield self.line_end(NL)
            return False
        column = narrow = 0
        for c in self.line[:self.at]:
            column = 0 if c == "\f" else (column // 8 + 1) * 8 if c == "\t" else column + 1
            narrow = 0 if c == "\f" else narrow + 1
        if column > self.indents[-1]:
            if narrow <= self.narrow[-1]:
                self.refuse(TabError, "inconsistent use of tabs and spaces in indentation")
            self.indents.append(column)
            self.narrow.append(narrow)
            yield TokenInfo(INDENT, self.line[:self.at], (self.row, 0), (self.row, self.at), self.line)
        if column not in self.indents:
            self.refuse(IndentationError, "unindent does not match any outer indentation level")
        if narrow != self.narrow[self.indents.index(column)]:
            self.refuse(TabError, "inconsistent use of tabs and spaces in indentation")
        while column < self.indents[-1]:
            self.indents.pop()
            self.narrow.pop()
            yield TokenInfo(DEDENT, "", (self.row, self.at), (self.row, self.at), self.line)
        return True

    def refuse(self, kind, message):
        text = self.line.rstrip("\r\n")
        raise kind(message, ("<string>", self.row, len(text) + 1, text, None, None))

    def rest_of_line(self):
        while True:
            if self.strings and self.strings[-1].in_text:
                yield from self.literal_part()
                if not self.line or self.at >= len(self.line) and self.strings and self.strings[-1].in_text:
                    return
                continue
            self.at = _SPACES.match(self.line, self.at).end()
            rest = self.line[self.at:]
            if rest in ("", "\n", "\r\n", "\r"):
                yield self.line_end(NL if self.brackets or self.strings else NEWLINE)
                return
            if rest in ("\\\n", "\\\r\n"):
                if not self.next_line():
                    self.fail("unexpected EOF in multi-line statement", (self.row + 1, 0))
                continue
            yield from self.one_token(rest)

    def one_token(self, rest):
        c = rest[0]
        quote = _QUOTE.match(rest)
        if c == "#":
            yield self.make(COMMENT, self.at + len(rest.rstrip("\r\n")))
        elif quote and quote[1].lower() in _PREFIXES:
            yield self.string(quote)
        elif match := _NAME.match(rest):
            yield self.make(NAME, self.at + match.end())
        elif c.isdecimal() and c.isascii() or c == "." and rest[1:2].isdecimal():
            yield self.number(rest)
        elif self.strings and self.ends_expression(rest):
            yield from self.field_end(c)
        elif match := _OPERATOR.match(rest):
            yield self.operator(match[0])
        else:
            yield self.make(OP if c in "$?`" else ERRORTOKEN, self.at + 1)

    def number(self, rest):
        end = _NUMBER.match(rest).end()
        after = rest[end:end + 1]
        if after not in ("e", "E") and (after == "_" or after.isalnum()) and not _AFTER_NUMBER.match(rest, end):
            kind = {"x": "hexadecimal", "o": "octal", "b": "binary"}.get(rest[1:2].lower(), "decimal") if rest[0] == "0" else "decimal"
            self.fail("invalid %s literal" % kind, (self.row, self.at + end))
        return self.make(NUMBER, self.at + end)

    def operator(self, text):
        if text in "([{":
            self.brackets.append(text)
        elif text in ")]}":
            del self.brackets[-1:]
        return self.make(OP, self.at + len(text))

    def string(self, quote):
        start = self.row, self.at
        begin = self.at + quote.end()
        if "f" in quote[1].lower():
            self.strings.append(_FString(quote[2], "r" in quote[1].lower(), start))
            return self.make(FSTRING_START, begin)
        text, end = self.line[self.at:], _ENDS[quote[2]].match(self.line, begin)
        offset, whole = self.at, self.line
        while not end:
            long = len(quote[2]) == 3
            if self.strings and self.strings[-1].quote == quote[2]:
                self.fail("f-string: expecting '}'", start)
            if not long and not re.search(r"\\\r?\n\Z", self.line):
                self.fail("unterminated string literal (detected at line %d)" % self.row, start)
            if not self.next_line():
                self.fail("EOF in multi-line string" if long else "unterminated string literal (detected at line %d)" % self.row, start)
            whole += self.line
            end = _ENDS[quote[2]].match(whole, begin)
        column = end.end() - (len(whole) - len(self.line))
        return self.make(STRING, column, start, whole[offset:end.end()], whole)

    def literal_part(self):
        """Yield the text of an f-string up to its next field or its end."""
        string = self.strings[-1]
        start, whole, text = (self.row, self.at), self.line, ""
        in_format = bool(string.fields)
        while True:
            rest = self.line[self.at:]
            if not rest:
                if not self.next_line():
                    self.fail("unterminated triple-quoted f-string literal (detected at line %d)" % self.row, string.start)
                whole += self.line
                continue
            two = rest[:2]
            if rest.startswith(string.quote):
                break
            if two in ("{{", "}}") and not in_format:
                yield TokenInfo(FSTRING_MIDDLE, text + two[0], start, (self.row, self.at + 1), whole)
                self.at += 2
                start, text, whole = (self.row, self.at), "", self.line
                continue
            if rest[0] == "{" or rest[0] == "}" and in_format:
                break
            if rest[0] == "}":
                self.fail("f-string: single '}' is not allowed", (self.row, self.at))
            if rest[0] == "\n" and len(string.quote) == 1:
                self.fail("unterminated f-string literal (detected at line %d)" % self.row, string.start)
            step = self.escape_length(rest, string)
            text += rest[:step]
            self.at += step
            if step > 3:
                yield TokenInfo(FSTRING_MIDDLE, text, start, (self.row, self.at), whole)
                start, text, whole = (self.row, self.at), "", self.line
        if text or in_format and self.line[self.at] == "}":
            yield TokenInfo(FSTRING_MIDDLE, text, start, (self.row, self.at), whole)
        if self.line.startswith(string.quote, self.at):
            self.strings.pop()
            yield self.make(FSTRING_END, self.at + len(string.quote))
        elif self.line[self.at] == "{":
            string.in_text = False
            self.brackets.append("{")
            string.fields.append(len(self.brackets))
            yield self.make(OP, self.at + 1)
        else:
            yield self.close_field()

    @staticmethod
    def escape_length(rest, string):
        if rest[0] != "\\" or len(rest) < 2:
            return 1
        if rest.startswith("\\N{") and not string.raw:
            return rest.find("}") + 1 or len(rest)
        return 1 if rest[1] in "{}" else 2

    def ends_expression(self, rest):
        string = self.strings[-1]
        return not string.in_text and string.fields and len(self.brackets) == string.fields[-1] and rest[0] in ":}"

    def field_end(self, c):
        if c == "}":
            yield self.close_field()
        else:
            self.strings[-1].in_text = True
            yield self.make(OP, self.at + 1)

    def close_field(self):
        string = self.strings[-1]
        self.brackets.pop()
        string.fields.pop()
        string.in_text = True
        return self.make(OP, self.at + 1)


def _doubled(text):
    """The text of a literal part with its braces doubled again, those of a named character apart."""
    return re.sub(r"\\N\{[^}]*\}|[{}]", lambda found: found[0] * 2 if len(found[0]) == 1 else found[0], text)


class _Writer:
    """Puts tokens together again."""

    def __init__(self):
        self.parts = []
        self.row, self.column = 1, 0
        self.encoding = self.last = None

    def add(self, token):
        kind, text, start, end, line = token
        if kind == ENCODING:
            self.encoding = text
            return
        if kind == ENDMARKER:
            return
        self.move(start, line)
        if kind in (STRING, FSTRING_START) and self.last in (STRING, FSTRING_END):
            self.parts.append(" ")
        self.last = kind
        if kind == FSTRING_MIDDLE:
            text, short = _doubled(text), len(text)
            end = end[0], end[1] + len(text) - short
        self.parts.append(text)
        self.row, self.column = end
        if kind in (NEWLINE, NL):
            self.row += 1
            self.column = 0

    def move(self, start, line):
        row, column = start
        if (row, column) < (self.row, self.column):
            if row == self.row:
                return
            raise ValueError("start (%d,%d) precedes previous end (%d,%d)" % (row, column, self.row, self.column))
        if row > self.row:
            self.parts.append("\\\n" * (row - self.row))
            self.column = 0
        space = line[self.column:column]
        self.parts.append(space if space.isspace() else " " * (column - self.column))


def untokenize(iterable):
    """Source text whose tokens are these: full tokens keep their places, pairs of kind and text are set with spaces."""
    tokens = iter(iterable)
    writer, short = _Writer(), []
    for token in tokens:
        if len(token) == 2:
            short = [token, *tokens]
            break
        writer.add(token)
    text = "".join(writer.parts) + _compact(short, writer)
    return text if writer.encoding is None else text.encode(writer.encoding)


def _compact(tokens, writer):
    parts, indents = [], []
    fresh_line = after_string = False
    for kind, text, *_ in tokens:
        if kind == ENCODING:
            writer.encoding = text
            continue
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            parts.append(text)
            fresh_line, after_string = True, False
            continue
        if fresh_line and indents:
            parts.append(indents[-1])
        fresh_line = False
        if kind in (STRING, FSTRING_START) and after_string:
            parts.append(" ")
        if kind == FSTRING_MIDDLE:
            text = _doubled(text)
        after_string = kind in (STRING, FSTRING_END)
        parts.append(text + " " if kind in (NAME, NUMBER) else text)
    return "".join(parts)
