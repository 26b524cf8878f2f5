"""The text of a document, and in the words of expat what is wrong with it."""

import codecs
import re

MESSAGES = {
    1: "out of memory", 2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token", 6: "partial character",
    7: "mismatched tag", 8: "duplicate attribute", 9: "junk after document element", 10: "illegal parameter entity reference",
    11: "undefined entity", 14: "reference to invalid character number", 17: "XML or text declaration not at start of entity",
    18: "unknown encoding", 19: "encoding specified in XML declaration is incorrect", 26: "cannot change setting once parsing has begun",
    27: "unbound prefix", 36: "parsing finished",
}
CODES = {message: code for code, message in MESSAGES.items()}

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")


class Fault(Exception):
    """What is wrong: a code, a line and a column."""

    def __init__(self, code, line=1, column=0):
        super().__init__(code, line, column)
        self.code, self.line, self.column = code, line, column

    def __str__(self):
        return f"{MESSAGES[self.code]}: line {self.line}, column {self.column}"


def decode(data, encoding=None):
    """The text of the bytes of a document."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark):], encoding or name
    if encoding is None:
        declared = _DECLARED.match(data)
        encoding = declared[1].decode() if declared else "utf-8"
    try:
        return data.decode(encoding)
    except LookupError:
        raise Fault(18, 1, 0) from None
    except UnicodeDecodeError as error:
        before = data[:error.start]
        raise Fault(4, before.count(b"\n") + 1, len(before) - before.rfind(b"\n") - 1) from None


def fault(text, line, column, root_seen, depth, with_namespaces):
    """What is wrong with a text where its reader stopped."""
    offset = _offset(text, line, column)
    # The reader names no place, or that of its first tag, if the text ends before anything was found.
    at_first_tag = not root_seen and re.match(r"<[^\W\d]", text[offset:])
    if line == 0 or at_first_tag or offset >= len(text.rstrip()) and (depth or not root_seen):
        return _ended(text)
    code, offset = _judge(text, offset, root_seen, depth, with_namespaces)
    return Fault(code, *_place(text, offset))


def _offset(text, line, column):
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return max(start + column, 0)


def _place(text, offset):
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset) - 1


def _ended(text):
    opened = text.rfind("<")
    if opened > text.rfind(">"):
        return Fault(5, *_place(text, opened))
    return Fault(3, *_place(text, len(text)))


def _judge(text, offset, root_seen, depth, with_namespaces):
    if depth and text[offset - 2:offset] == "</":
        return 7, offset
    tag = text.rfind("<", 0, offset)
    if text.startswith("<?xml", max(tag, 0)) and tag > 0 and not text[:tag].strip():
        return 17, tag
    if not depth and root_seen and tag <= text.rfind(">", 0, offset):
        return 9, offset
    if not depth and not root_seen and (tag < 0 or tag <= text.rfind(">", 0, offset)) and text[offset:offset + 1] != "<":
        return 2, offset
    if not depth and root_seen and not text[text.rfind(">", 0, tag) + 1:tag].strip():
        return 9, tag
    reference = text.rfind("&", 0, offset + 1)
    if reference >= 0 and re.match(r"&#(?:\d+|x[0-9a-fA-F]+);", text[reference:]) and offset - reference < 12:
        return 14, reference
    if reference >= 0 and re.match(r"&[A-Za-z_:][\w.:-]*;", text[reference:]) and ";" not in text[reference:offset]:
        return 11, reference
    return _judge_tag(text, tag, offset, with_namespaces)


def _judge_tag(text, tag, offset, with_namespaces):
    name = re.match(r"[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?", text[offset:])
    if name and re.search(rf"\s{re.escape(name[0])}\s*=", text[tag:offset]):
        return 8, offset
    if with_namespaces and name and name[1]:
        return 27, tag
    return 4, offset
