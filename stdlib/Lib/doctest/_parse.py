"""Examples, and how they are found in a text."""

import re

from doctest._check import OPTIONFLAGS_BY_NAME


class Example:
    """A piece of source and the output it promises."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the names they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        if isinstance(examples, str):
            raise AssertionError("DocTest no longer accepts str; use DocTestParser instead")
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = {0: "no examples", 1: "1 example"}.get(len(self.examples), "%d examples" % len(self.examples))
        return "<%s %s from %s:%s (%s)>" % (self.__class__.__name__, self.name, self.filename, self.lineno, count)

    def _key(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        lines = [-1 if test.lineno is None else test.lineno for test in (self, other)]
        return (self.name, self.filename or "", lines[0], id(self)) < (other.name, other.filename or "", lines[1], id(other))


_PROMPT = re.compile(r"^(?P<indent> *)>>>(?P<rest>.*)$")
_TRACEBACK = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$")
_OPTION = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)


class DocTestParser:
    """Cuts texts into examples and what stands between them."""

    def parse(self, string, name="<string>"):
        """A list of the examples and, as strings, of the text between them."""
        string = string.expandtabs()
        margin = _least_indent(string)
        if margin > 0:
            string = "\n".join(line[margin:] for line in string.split("\n"))
        lines = string.split("\n")
        output, text_start, row = [], 0, 0
        while row < len(lines):
            match = _PROMPT.match(lines[row])
            if not match:
                row += 1
                continue
            output.append("".join(line + "\n" for line in lines[text_start:row]))
            source_end = row + 1
            while source_end < len(lines) and re.match(r" *\.\.\.", lines[source_end]) and lines[source_end].startswith(match["indent"] + "..."):
                source_end += 1
            want_end = source_end
            while want_end < len(lines) and lines[want_end].strip() and not re.match(r" *>>>", lines[want_end]):
                want_end += 1
            example = self._example(lines, row, source_end, want_end, len(match["indent"]), name)
            if example:
                output.append(example)
            row = text_start = want_end
        output.append("\n".join(lines[text_start:]))
        return output

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def _example(self, lines, row, source_end, want_end, indent, name):
        source_lines, want_lines = lines[row:source_end], lines[source_end:want_end]
        self._check_prompts(source_lines, indent, name, row)
        self._check_prefix(source_lines[1:], " " * indent + ".", name, row)
        source = "\n".join(line[indent + 4:] for line in source_lines)
        self._check_prefix(want_lines, " " * indent, name, row + len(source_lines))
        want = "\n".join(line[indent:] for line in want_lines)
        options = self._options(source, name, row)
        if all(not line.strip() or line.lstrip().startswith("#") for line in source.split("\n")):
            return None
        return Example(source, want, _exception_text(want), row, indent, options)

    @staticmethod
    def _check_prompts(lines, indent, name, lineno):
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError("line %r of the docstring for %s lacks blank after %s: %r" % (lineno + i + 1, name, line[indent:indent + 3], line))

    @staticmethod
    def _check_prefix(lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError("line %r of the docstring for %s has inconsistent leading whitespace: %r" % (lineno + i + 1, name, line))

    @staticmethod
    def _options(source, name, lineno):
        options = {}
        for match in _OPTION.finditer(source):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r" % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and all(not line.strip() or line.lstrip().startswith("#") for line in source.split("\n")):
            raise ValueError("line %r of the doctest for %s has an option directive on a line with no example: %r" % (lineno, name, source))
        return options


def _least_indent(text):
    return min((len(line) - len(line.lstrip(" ")) for line in text.split("\n") if line.strip(" ")), default=0)


def _exception_text(want):
    """The message of the traceback that an output is, or None."""
    lines = want.split("\n")
    if not _TRACEBACK.match(lines[0]):
        return None
    for i, line in enumerate(lines[1:], 1):
        if re.match(r"\w", line):
            return "\n".join(lines[i:])
    return None


def script_from_examples(s):
    """A text with examples as a script with the text in comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if not isinstance(piece, Example):
            output += [_comment(line) for line in piece.split("\n")[:-1]]
            continue
        output.append(piece.source[:-1])
        if piece.want:
            output.append("# Expected:")
            output += ["## " + line for line in piece.want.split("\n")[:-1]]
    while output and output[-1] == "#":
        output.pop()
    while output and output[0] == "#":
        output.pop(0)
    return "\n".join(output) + "\n"


def _comment(line):
    line = line.rstrip()
    return "# " + line if line else "#"
