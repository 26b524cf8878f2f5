"""Differences of two texts as a table of HTML, side by side."""

from difflib import IS_CHARACTER_JUNK, SequenceMatcher
from html import escape

_STYLE = """
        table.diff {font-family: monospace; border: medium}
        .diff_header {background-color: #e0e0e0}
        td.diff_header {text-align: right}
        .diff_next {background-color: #c0c0c0}
        .diff_add {background-color: #aaffaa}
        .diff_chg {background-color: #ffff77}
        .diff_sub {background-color: #ffaaaa}"""

_FILE = """<!DOCTYPE html>
<html>
<head>
    <meta http-equiv="Content-Type" content="text/html; charset={charset}">
    <title></title>
    <style>{style}
    </style>
</head>
<body>
    {table}
</body>
</html>"""


class HtmlDiff:
    """Makes tables, or whole pages, that show two texts side by side with their differences marked."""

    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize, self._wrapcolumn, self._linejunk, self._charjunk = tabsize, wrapcolumn, linejunk, charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """A page with the table; what the encoding lacks is written by its number."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context, numlines)
        page = _FILE.format(charset=charset, style=_STYLE, table=table)
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """The table; with `context`, only lines near differences."""
        prefix = f"difflib_chg_to{HtmlDiff._default_prefix}__"
        HtmlDiff._default_prefix += 1
        old, new = self._expanded(fromlines), self._expanded(tolines)
        matcher = SequenceMatcher(self._linejunk, old, new)
        groups = matcher.get_grouped_opcodes(numlines) if context else [matcher.get_opcodes()]
        bodies = []
        for number, group in enumerate(groups):
            rows = [row for opcode in group for row in self._rows(old, new, *opcode)]
            bodies.append(f'        <tbody id="{prefix}{number}">\n' + "".join(rows) + "        </tbody>\n")
        if not any(bodies) or not old and not new:
            bodies = ["        <tbody><tr><td></td><td>&nbsp;No Differences Found&nbsp;</td><td></td><td></td></tr></tbody>\n"]
        return '    <table class="diff">\n' + self._head(fromdesc, todesc) + "".join(bodies) + "    </table>"

    @staticmethod
    def _head(fromdesc, todesc):
        if not (fromdesc or todesc):
            return ""
        cells = "".join(f'<th colspan="2" class="diff_header">{text}</th>' for text in (fromdesc, todesc))
        return f"        <thead><tr>{cells}</tr></thead>\n"

    def _expanded(self, lines):
        return [line.expandtabs(self._tabsize).rstrip("\n") for line in lines]

    def _rows(self, old, new, kind, begin, end, new_begin, new_end):
        for place in range(max(end - begin, new_end - new_begin)):
            left = begin + place if begin + place < end else None
            right = new_begin + place if new_begin + place < new_end else None
            if kind == "equal":
                texts = escape(old[left]), escape(new[right])
            elif left is None or right is None:
                texts = ("" if left is None else _marked("sub", old[left])), ("" if right is None else _marked("add", new[right]))
            else:
                texts = self._compared(old[left], new[right])
            yield "            <tr>" + _cells(left, self._wrapped(texts[0])) + _cells(right, self._wrapped(texts[1])) + "</tr>\n"

    def _compared(self, old, new):
        """Two lines with what is deleted, added and changed between them marked."""
        left, right = [], []
        for kind, begin, end, new_begin, new_end in SequenceMatcher(self._charjunk, old, new).get_opcodes():
            names = {"equal": (None, None), "replace": ("chg", "chg")}.get(kind, ("sub", "add"))
            left.append(_marked(names[0], old[begin:end]))
            right.append(_marked(names[1], new[new_begin:new_end]))
        return "".join(left), "".join(right)

    def _wrapped(self, text):
        if self._wrapcolumn is None:
            return text
        return f'<div style="max-width: {self._wrapcolumn}ch; overflow-wrap: anywhere">{text}</div>'


def _marked(name, text):
    text = escape(text)
    return f'<span class="diff_{name}">{text}</span>' if name and text else text


def _cells(index, text):
    number = "" if index is None else index + 1
    return f'<td class="diff_header">{number}</td><td style="white-space: pre">{text}</td>'


HtmlDiff.__module__ = "difflib"
