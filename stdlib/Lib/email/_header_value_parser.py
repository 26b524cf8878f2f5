"""Addresses at the beginning of a text, as RFC 5322, 3.4.1 and 4.4, defines them."""

import re
from email.errors import HeaderParseError

_ATOM = re.compile(r"""[^\s()<>@,:;.\[\]"\\]+""")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_LITERAL = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]", re.DOTALL)
_MUST_BE_QUOTED = re.compile(r"""[\s()<>@,:;\[\]"\\]""")


class AddrSpec:
    """An address; `domain` is None where the text has the local part alone."""

    def __init__(self, local_part, domain):
        self.local_part, self.domain = local_part, domain

    @property
    def addr_spec(self):
        """The address without comments, the local part quoted where it must be."""
        local_part = self.local_part
        if _MUST_BE_QUOTED.search(local_part):
            local_part = '"' + re.sub(r'(["\\])', r"\\\1", local_part) + '"'
        return local_part if self.domain is None else f"{local_part}@{self.domain}"

    def __str__(self):
        return self.addr_spec


class AngleAddr(AddrSpec):
    """An address in angle brackets; without a local part the path back of a message that has no sender."""

    @property
    def addr_spec(self):
        """The address without brackets, or the empty brackets."""
        return super().addr_spec if self.local_part else "<>"


def get_addr_spec(value):
    """The address that a text begins with, and the rest of the text."""
    local_part, at = _local_part(value, _skip(value, 0))
    at = _skip(value, at)
    if value[at:at + 1] != "@":
        return AddrSpec(local_part, None), value[at:]
    domain, at = _domain(value, _skip(value, at + 1))
    return AddrSpec(local_part, domain), value[_skip(value, at):]


def get_angle_addr(value):
    """The address in angle brackets that a text begins with, and the rest of the text; an old route before it is left out."""
    at = _skip(value, 0)
    if value[at:at + 1] != "<":
        raise HeaderParseError(f"expected angle-addr but found '{value}'")
    rest = value[at + 1:]
    if rest.startswith(">"):
        return AngleAddr("", None), rest[1:]
    if (start := _skip(rest, 0)) < len(rest) and rest[start] in "@,":
        rest = rest[_route(rest, start):]
    address, rest = get_addr_spec(rest)
    # A bracket that is missing at the end is taken for there.
    if rest.startswith(">"):
        rest = rest[_skip(rest, 1):]
    return AngleAddr(address.local_part, address.domain), rest


def _skip(text, at):
    """The place behind white space and comments, which nest; the end of the text ends them too."""
    depth = 0
    while at < len(text):
        c = text[at]
        if c == "(":
            depth += 1
        elif c == ")" and depth:
            depth -= 1
        elif c == "\\" and depth:
            at += 1
        elif not depth and not c.isspace():
            break
        at += 1
    return min(at, len(text))


def _local_part(text, at):
    """Words and dots, in any order as old messages have them; of the space between words one blank is kept."""
    parts = []
    while at < len(text):
        quoted = _QUOTED.match(text, at)
        found = quoted or _ATOM.match(text, at)
        if not found and text[at] != ".":
            break
        word = re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL) if quoted else found[0] if found else "."
        after = found.end() if found else at + 1
        at = _skip(text, after)
        parts.append(word)
        if at > after and at < len(text) and text[at] not in "@.":
            parts.append(" ")
    if not any(part != "." for part in parts):
        raise HeaderParseError(f"expected local-part but found '{text[at:]}'")
    return "".join(parts).rstrip(), at


def _domain(text, at):
    literal = _LITERAL.match(text, at)
    if literal:
        return literal[0], literal.end()
    labels = []
    while found := _ATOM.match(text, at):
        labels.append(found[0])
        at = found.end()
        after = _skip(text, at)
        if text[after:after + 1] != ".":
            return ".".join(labels), at
        at = _skip(text, after + 1)
    raise HeaderParseError(f"expected domain but found '{text[at:]}'")


def _route(text, at):
    """The place behind the domains a message was to go by (RFC 5322, 4.4)."""
    while at < len(text) and text[at] in "@,":
        at = _skip(text, at + 1)
        if text[at - 1] == "@":
            at = _skip(text, _domain(text, at)[1])
    if text[at:at + 1] != ":":
        raise HeaderParseError(f"expected ':' but found '{text[at:]}'")
    return at + 1
