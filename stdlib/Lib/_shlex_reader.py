"""The reader of shlex: takes tokens one by one out of a stream of text."""

import io
import os
import sys
from collections import deque

_LATIN_LETTERS = "".join(chr(i) for i in range(0xC0, 0x100) if i not in (0xD7, 0xF7))
_BETWEEN, _WORD, _PUNCTUATION = " ", "a", "c"


class shlex:
    """A lexical analyzer for simple shell-like syntaxes."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = io.StringIO(instream)
        self.instream, self.infile = (sys.stdin, None) if instream is None else (instream, infile)
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_" + (_LATIN_LETTERS if posix else "")
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = _BETWEEN
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        """The characters of which runs are tokens."""
        return self._punctuation_chars

    def push_token(self, tok):
        """Put a token back, to be read next."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another stream until its end."""
        if isinstance(newstream, str):
            newstream = io.StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Go on with the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = _BETWEEN

    def get_token(self):
        """The next token, or `eof` at the end."""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                opened = self.sourcehook(self.read_token())
                if opened:
                    self.push_source(opened[1], opened[0])
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def read_token(self):
        """The next token of the stream itself."""
        self._quoted, self._before_escape = False, _BETWEEN
        while not self._take(self._next_char()):
            pass
        result, self.token = self.token, ""
        return None if self.posix and not self._quoted and result == "" else result

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        char = self.instream.read(1)
        if char == "\n":
            self.lineno += 1
        return char

    def _take(self, char):
        """Take in a character; whether the token is complete."""
        if self.state is None:
            self.token = ""
            return True
        if self.state == _BETWEEN:
            return self._between(char)
        if self.state in self.quotes:
            return self._in_quotes(char)
        if self.state in self.escape:
            return self._escaped(char)
        return self._in_token(char)

    def _is_emitted(self):
        return bool(self.token) or self.posix and self._quoted

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            return self._is_emitted()
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._before_escape, self.state = _WORD, char
        elif char in self.wordchars:
            self.token, self.state = char, _WORD
        elif char in self._punctuation_chars:
            self.token, self.state = char, _PUNCTUATION
        elif char in self.quotes:
            self.token = self.token if self.posix else char
            self.state = char
        elif self.whitespace_split:
            self.token, self.state = char, _WORD
        else:
            self.token = char
            return self._is_emitted()
        return False

    def _in_quotes(self, char):
        self._quoted = True
        if not char:
            raise ValueError("No closing quotation")
        if char == self.state:
            if self.posix:
                self.state = _WORD
                return False
            self.token += char
            self.state = _BETWEEN
            return True
        if self.posix and char in self.escape and self.state in self.escapedquotes:
            self._before_escape, self.state = self.state, char
        else:
            self.token += char
        return False

    def _escaped(self, char):
        if not char:
            raise ValueError("No escaped character")
        # Within quotes only the quote and the escape itself can be escaped.
        if self._before_escape in self.quotes and char not in (self.state, self._before_escape):
            self.token += self.state
        self.token += char
        self.state = self._before_escape
        return False

    def _in_token(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self.state = _BETWEEN
            return self._is_emitted()
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = _BETWEEN
                return self._is_emitted()
            return False
        if self.state == _PUNCTUATION:
            return self._in_punctuation(char)
        if self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._before_escape, self.state = _WORD, char
        elif char in self.wordchars or char in self.quotes or self.whitespace_split and char not in self._punctuation_chars:
            self.token += char
        else:
            return self._end_before(char)
        return False

    def _in_punctuation(self, char):
        if char in self._punctuation_chars:
            self.token += char
            return False
        if char not in self.whitespace:
            self._pushback_chars.append(char)
        self.state = _BETWEEN
        return True

    def _end_before(self, char):
        """The character belongs to the next token."""
        if self._punctuation_chars:
            self._pushback_chars.append(char)
        else:
            self.pushback.appendleft(char)
        self.state = _BETWEEN
        return self._is_emitted()

    def sourcehook(self, newfile):
        """Open a file that the text names."""
        if newfile[:1] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """The start of a message in the form of a compiler's."""
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


shlex.__module__ = "shlex"
