"""Wrap, fill, indent and dedent text."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITESPACE = "\t\n\x0b\x0c\r "
_to_spaces = {ord(c): " " for c in _WHITESPACE}


class TextWrapper:
    """Wraps paragraphs; the options are attributes of the same names as the parameters."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_spaces)
        return text

    def _split(self, text):
        """Cut the text into pieces between which a line may break."""
        pieces = []
        pos = 0
        while pos < len(text):
            blank = text[pos] in _WHITESPACE
            end = pos + 1
            while end < len(text) and (text[end] in _WHITESPACE) == blank:
                end += 1
            piece = text[pos:end]
            if blank or not self.break_on_hyphens:
                pieces.append(piece)
            else:
                pieces.extend(_split_at_hyphens(piece))
            pos = end
        return pieces

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            cur_line, cur_len = self._fill_line(chunks, width)
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == "":
                cur_len -= len(cur_line.pop())
            if not cur_line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or (self.drop_whitespace and len(chunks) == 1
                                       and not chunks[0].strip())) and cur_len <= width):
                lines.append(indent + "".join(cur_line))
            else:
                self._end_with_placeholder(lines, indent, cur_line, cur_len, width)
                break
        return lines

    def _fill_line(self, chunks, width):
        cur_line = []
        cur_len = 0
        while chunks:
            size = len(chunks[-1])
            if cur_len + size > width:
                break
            cur_line.append(chunks.pop())
            cur_len += size
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, cur_line, cur_len, width)
            cur_len = sum(map(len, cur_line))
        return cur_line, cur_len

    def _end_with_placeholder(self, lines, indent, cur_line, cur_len, width):
        while cur_line:
            if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                cur_line.append(self.placeholder)
                lines.append(indent + "".join(cur_line))
                return
            cur_len -= len(cur_line[-1])
            del cur_line[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Return the lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Return the paragraph as one string."""
        return "\n".join(self.wrap(text))


def _is_word(char):
    return char.isalnum() or char == "_"


def _is_letter(char):
    return _is_word(char) and not char.isdigit() and char != "_" or (
        _is_word(char) and not char.isdecimal())


def _in_punctuated_word(char):
    return _is_word(char) or char in "!\"'&.,?"


def _split_at_hyphens(word):
    """Cut a word after hyphens between letters, and before and after dashes."""
    pieces = []
    start = pos = 0
    while pos < len(word):
        if word[pos] != "-":
            pos += 1
            continue
        end = pos
        while end < len(word) and word[end] == "-":
            end += 1
        if end - pos >= 2:
            if pos > start and end < len(word) and _in_punctuated_word(word[pos - 1]) and _is_word(word[end]):
                pieces.append(word[start:pos])
                pieces.append(word[pos:end])
                start = end
        elif _may_break_after(word, start, pos):
            pieces.append(word[start:end])
            start = end
        pos = end
    if start < len(word):
        pieces.append(word[start:])
    return pieces


def _may_break_after(word, start, pos):
    """A hyphen breaks between two letters before it (or one after a hyphen) and two after it."""
    def letter(index):
        return 0 <= index < len(word) and _is_letter(word[index])
    before = letter(pos - 1) and (
        letter(pos - 2) or (pos >= 2 and word[pos - 2] == "-" and letter(pos - 3)))
    after = letter(pos + 1) and (letter(pos + 2) or (word[pos + 2:pos + 3] == "-" and letter(pos + 3)))
    return pos > start and before and after


def _ends_sentence(chunk):
    core = chunk
    if core[-1:] in ('"', "'"):
        core = core[:-1]
    return len(core) >= 2 and core[-1] in ".!?" and "a" <= core[-2] <= "z"


def wrap(text, width=70, **kwargs):
    """Return the lines of a paragraph, each at most `width` long."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Return a wrapped paragraph as one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse blanks and cut the text to at most `width`, with a placeholder at the end."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Take away the blanks that all lines start with; blank lines become empty."""
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        lead = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = lead
        while not lead.startswith(margin):
            margin = margin[:-1]
        if not margin:
            break
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put `prefix` before every line that is not blank, or for which `predicate` is true."""
    result = []
    for line in text.splitlines(True):
        if (line.strip() if predicate is None else predicate(line)):
            result.append(prefix)
        result.append(line)
    return "".join(result)
