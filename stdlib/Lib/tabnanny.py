"""Finds indentation whose meaning depends on how wide a tab is: python -m tabnanny [-v] [-q] file_or_folder ..."""

import os
import sys
import tokenize

__all__ = ["check", "NannyNag", "process_tokens"]

verbose = 0
filename_only = 0


def errprint(*args):
    """Write to the standard error stream and end the program."""
    sys.stderr.write(" ".join(map(str, args)) + "\n")
    sys.exit(1)


class NannyNag(Exception):
    """Raised by process_tokens where indentation is ambiguous."""

    def __init__(self, lineno, msg, line):
        self.lineno, self.msg, self.line = lineno, msg, line

    def get_lineno(self):
        """The number of the line."""
        return self.lineno

    def get_msg(self):
        """What is wrong."""
        return self.msg

    def get_line(self):
        """The line itself."""
        return self.line


def main():
    """Check what the command line names."""
    import getopt
    global verbose, filename_only
    try:
        options, names = getopt.getopt(sys.argv[1:], "qv")
    except getopt.error as error:
        errprint(error)
    verbose += sum(option == "-v" for option, _ in options)
    filename_only += sum(option == "-q" for option, _ in options)
    if not names:
        errprint("Usage:", sys.argv[0], "[-v] file_or_directory ...")
    for name in names:
        check(name)


def check(file):
    """Check a file, or all files of Python in a folder and below it, and print what is found."""
    if os.path.isdir(file) and not os.path.islink(file):
        _check_folder(file)
        return
    try:
        source = tokenize.open(file)
    except OSError as error:
        errprint(f"{file!r}: I/O Error: {error}")
    if verbose > 1:
        print(f"checking {file!r} ...")
    with source:
        try:
            process_tokens(tokenize.generate_tokens(source.readline))
        except tokenize.TokenError as error:
            errprint(f"{file!r}: Token Error: {error}")
        except IndentationError as error:
            errprint(f"{file!r}: Indentation Error: {error}")
        except NannyNag as nag:
            _report(file, nag)
            return
    if verbose:
        print(f"{file!r}: Clean bill of health.")


def _check_folder(folder):
    if verbose:
        print(f"{folder!r}: listing directory")
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if name[-3:].lower() == ".py" or os.path.isdir(path) and not os.path.islink(path):
            check(path)


def _report(file, nag):
    if verbose:
        print(f"{file!r}: *** Line {nag.get_lineno()}: trouble in tab city! ***")
        print(f"offending line: {nag.get_line()!r}")
        print(nag.get_msg())
    elif filename_only:
        print(file)
    else:
        print(f'"{file}"' if " " in file else file, nag.get_lineno(), repr(nag.get_line()))


class Whitespace:
    """The blanks and tabs at the beginning of a line, and how wide they are for every width of a tab.

    `norm` tells that: (counts, trailing), where counts[i] says how often a tab comes after i blanks, and trailing how many blanks
    come after the last tab. Two of the same norm are equally wide always.
    """

    def __init__(self, ws):
        self.raw = ws
        counts, blanks, self.n = [], 0, 0
        for character in ws:
            if character not in " \t":
                break
            self.n += 1
            if character == " ":
                blanks += 1
                continue
            counts += [0] * (blanks + 1 - len(counts))
            counts[blanks] += 1
            blanks = 0
        self.nt = sum(counts)
        self.norm = tuple(counts), blanks
        self.is_simple = len(counts) <= 1

    def longest_run_of_spaces(self):
        """The most blanks in a row."""
        counts, trailing = self.norm
        return max(len(counts) - 1, trailing)

    def indent_level(self, tabsize):
        """How many columns wide it is."""
        counts, trailing = self.norm
        return trailing + sum((blanks // tabsize + 1) * tabsize * count for blanks, count in enumerate(counts))

    def equal(self, other):
        """Whether both are equally wide, whatever a tab is."""
        return self.norm == other.norm

    def _widths(self, other):
        # Beyond the longest run of blanks every tab is one jump in both.
        for size in range(1, max(self.longest_run_of_spaces(), other.longest_run_of_spaces()) + 2):
            yield size, self.indent_level(size), other.indent_level(size)

    def not_equal_witness(self, other):
        """The (tab size, width, other width) where they differ."""
        return [found for found in self._widths(other) if found[1] != found[2]]

    def less(self, other):
        """Whether this one is narrower, whatever a tab is."""
        if self.n >= other.n:
            return False
        if self.is_simple and other.is_simple:
            return self.nt <= other.nt
        return self.nt <= other.nt and not self.not_less_witness(other)

    def not_less_witness(self, other):
        """The (tab size, width, other width) where this one is not narrower."""
        return [found for found in self._widths(other) if found[1] >= found[2]]


def format_witnesses(w):
    """The tab sizes of witnesses, in words."""
    return f"at tab size{'s' * (len(w) > 1)} {', '.join(str(found[0]) for found in w)}"


def process_tokens(tokens):
    """Raise NannyNag at the first line whose indentation is ambiguous."""
    try:
        _look_at(tokens)
    except TabError as error:
        raise NannyNag(error.lineno, error.msg, error.text)


def _look_at(tokens):
    indents, begins = [Whitespace("")], False
    skipped = {tokenize.COMMENT, tokenize.NL}
    for kind, text, start, _, line in tokens:
        if kind == tokenize.NEWLINE:
            begins = True
        elif kind == tokenize.INDENT:
            begins = False
            found = Whitespace(text)
            if not indents[-1].less(found):
                raise NannyNag(start[0], "indent not greater e.g. " + format_witnesses(indents[-1].not_less_witness(found)), line)
            indents.append(found)
        elif kind == tokenize.DEDENT:
            # Where the last of several ends, the next token looks at the line.
            begins = True
            indents.pop()
        elif begins and kind not in skipped:
            begins = False
            found = Whitespace(line)
            if not indents[-1].equal(found):
                raise NannyNag(start[0], "indent not equal e.g. " + format_witnesses(indents[-1].not_equal_witness(found)), line)


if __name__ == "__main__":
    main()
