"""The values of headers, read as RFC 5322, 2045, 2047 and 2231 define them, with what is wrong in them."""

import re
from base64 import b64decode
from binascii import Error as _BinasciiError
from urllib.parse import unquote_to_bytes

from email import errors
from email._headerfold import fold
from email.errors import HeaderParseError

_ATOM = re.compile(r"""[^\s()<>@,:;.\[\]"\\]+""")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_LITERAL = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]", re.DOTALL)
_MUST_BE_QUOTED = re.compile(r"""[\s()<>@,:;\[\]"\\]""")
_WORD = re.compile(r"=\?([^?\s*]+)(?:\*([^?\s]*))?\?([qQbB])\?([^?]*)\?=")
_SPACE = re.compile(r"\s+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Piece:
    """A piece of a header: `text` as it is written, `value` as it reads; `parts` are what it may be cut into."""

    def __init__(self, text, value=None, kind="text", parts=(), parameters=None, encodable=True, must_encode=False):
        self.text = text
        self.value = text if value is None else value
        self.kind, self.parts, self.parameters = kind, parts, parameters
        self.encodable, self.must_encode = encodable, must_encode


class Tree:
    """A header that was read: its pieces in order, and its defects."""

    def __init__(self, pieces=(), defects=()):
        self.pieces, self.defects = list(pieces), list(defects)

    def __str__(self):
        return "".join(piece.value for piece in self.pieces)

    @property
    def all_defects(self):
        """The defects, of all pieces."""
        return self.defects


def without_surrogates(text):
    """A text whose unknown bytes are replaced by the character for that."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return text


# === Encoded words ===

def _decode_word(found, defects):
    """The text of an encoded word."""
    charset, encoding, data = found[1], found[3].lower(), found[4].encode("ascii", "surrogateescape")
    if encoding == "q":
        data = re.sub(rb"=([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match[1].decode("ascii")), data.replace(b"_", b" "))
    else:
        data = _from_base64(data, defects)
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError) as error:
        if isinstance(error, UnicodeDecodeError):
            defects.append(errors.UndecodableBytesDefect(f"Encoded word contains bytes not decodable using {charset!r} charset"))
        elif charset.lower() != "unknown-8bit":
            defects.append(errors.CharsetError(f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"))
        return data.decode("ascii", "surrogateescape")


def _from_base64(data, defects):
    """Bytes of base64 data, as many as can be made of it."""
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    if len(clean) % 4 == 1:
        defects.append(errors.InvalidBase64LengthDefect())
        return data
    if len(data) % 4:
        defects.append(errors.InvalidBase64PaddingDefect())
    if clean != data.rstrip(b"="):
        defects.append(errors.InvalidBase64CharactersDefect())
    try:
        return b64decode(clean + b"=" * (-len(clean) % 4))
    except _BinasciiError:
        return data


def get_unstructured(value):
    """A text with its encoded words decoded."""
    tree = Tree()
    at, word_before = 0, False
    while at < len(value):
        if space := _SPACE.match(value, at):
            # White space between two encoded words is none.
            hidden = word_before and _word_at(value, space.end())
            tree.pieces.append(Piece(space[0], "" if hidden else None, "space"))
            at = space.end()
            continue
        if found := _word_at(value, at):
            word = _decode_word(found, tree.defects)
            at = found.end()
            if at < len(value) and not value[at].isspace():
                tree.defects.append(errors.InvalidHeaderDefect("missing trailing whitespace after encoded-word"))
            tree.pieces.append(Piece(word, kind="word"))
            word_before = True
            continue
        end = _SPACE.search(value, at)
        end = end.start() if end else len(value)
        inside = _WORD.search(value, at + 1)
        if inside and inside.start() < end:
            tree.defects.append(errors.InvalidHeaderDefect("missing whitespace before encoded word"))
            end = inside.start()
        text = value[at:end]
        _look_at(text, tree.defects)
        tree.pieces.append(Piece(text))
        at, word_before = end, False
    tree.pieces = _joined(tree.pieces)
    return tree


def _word_at(value, at):
    found = _WORD.match(value, at)
    # What the encoded text cannot be (RFC 2047, 4.2) is no encoded word.
    return found if found and not (found[3] in "qQ" and found[4] == "=") else None


def _joined(pieces):
    """Pieces without the white space that does not show; the words beside it become one, for a character may be in both."""
    result = []
    for piece in pieces:
        if piece.kind == "space" and not piece.value:
            continue
        if piece.kind == "word" and result and result[-1].kind == "word":
            result[-1] = Piece(result[-1].text + piece.text, kind="word")
        else:
            result.append(piece)
    for piece in result:
        if piece.kind != "word" or " " not in piece.text or not piece.text.isascii():
            continue
        # What was encoded and need not be is cut at its blanks.
        piece.parts = [Piece(part) for part in re.split(r"([ \t]+)", piece.text) if part]
    return result


def _look_at(text, defects):
    if found := _UNPRINTABLE.findall(text):
        defects.append(errors.NonPrintableDefect(found))
    if any("\udc80" <= char <= "\udcff" for char in text):
        defects.append(errors.UndecodableBytesDefect("Non-ASCII characters found in header token"))


# === Words, quotes and comments ===

_SPECIAL = frozenset('<>@,:;.\\"[]')


def _lex(value, defects, specials=_SPECIAL):
    """The pieces of a structured header: white space, comments, quoted strings, literals, single characters of meaning, and words."""
    pieces, at = [], 0
    while at < len(value):
        char = value[at]
        if space := _SPACE.match(value, at):
            pieces.append(Piece(space[0], kind="space"))
            at = space.end()
        elif char == "(":
            at = _lex_comment(value, at, pieces, defects)
        elif char == '"':
            at = _lex_quoted(value, at, pieces, defects)
        elif char == "[" and "[" in specials:
            end = _LITERAL.match(value, at)
            text = end[0] if end else value[at:] + "]"
            if not end:
                defects.append(errors.InvalidHeaderDefect("end of input inside domain-literal"))
            pieces.append(Piece(text, kind="literal", encodable=False))
            at = end.end() if end else len(value)
        elif char in specials or char == ")":
            pieces.append(Piece(char, kind=char, encodable=False))
            at += 1
        elif found := _word_at(value, at):
            pieces.append(Piece(_decode_word(found, defects), kind="word"))
            at = found.end()
            if at < len(value) and not value[at].isspace() and value[at] not in '<(,:;@)"':
                defects.append(errors.InvalidHeaderDefect("missing trailing whitespace after encoded-word"))
        else:
            end = at
            while end < len(value) and value[end] not in specials and value[end] not in '()"' and not value[end].isspace() \
                    and (end == at or not _word_at(value, end)):
                end += 1
            _look_at(value[at:end], defects)
            pieces.append(Piece(value[at:end], kind="atom", encodable=False))
            at = end
    return _without_hidden(pieces)


def _without_hidden(pieces):
    result = []
    for piece in pieces:
        if piece.kind == "word" and len(result) > 1 and result[-1].kind == "space" and result[-2].kind == "word":
            result.pop()
            result[-1] = Piece(result[-1].text + piece.text, kind="word")
        else:
            result.append(piece)
    return result


def _lex_comment(value, at, pieces, defects):
    end = _end_of_comment(value, at)
    text = value[at:end]
    if not _is_closed(text):
        defects.append(errors.InvalidHeaderDefect("end of header inside comment"))
        text += ")"
    inner = get_unstructured(text[1:-1])
    parts = [Piece("(", encodable=False), *inner.pieces, Piece(")", encodable=False)]
    pieces.append(Piece("".join(part.text for part in parts), kind="comment", parts=parts))
    return end


def _end_of_comment(value, at):
    depth = 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
        elif value[at] == "(":
            depth += 1
        elif value[at] == ")":
            depth -= 1
            if not depth:
                return at + 1
        at += 1
    return len(value)


def _is_closed(text):
    depth = at = 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
        else:
            depth += (text[at] == "(") - (text[at] == ")")
        at += 1
    return depth == 0


def _lex_quoted(value, at, pieces, defects):
    found = _QUOTED.match(value, at)
    if not found:
        defects.append(errors.InvalidHeaderDefect("end of header inside quoted string"))
    inner = found[1] if found else value[at + 1:]
    text = re.sub(r"\\(.)", r"\1", inner, flags=re.DOTALL)
    if _WORD.search(text):
        defects.append(errors.InvalidHeaderDefect("encoded word inside quoted string"))
        if _WORD.search(text).end() == len(text):
            defects.append(errors.InvalidHeaderDefect("missing trailing whitespace after encoded-word"))
        text = str(get_unstructured(text))
    _look_at(text, defects)
    written = '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'
    # Encoded words have no quotes: what would need them is encoded too.
    source = written if written.isascii() else text
    parts = [Piece(part, must_encode=source is text and bool(_MUST_BE_QUOTED.search(part.strip())))
             for part in re.split(r"([ \t]+)", source) if part]
    pieces.append(Piece(written, text, "quoted", parts))
    return found.end() if found else len(value)


# === Addresses ===

_BLANK = frozenset(("space", "comment"))


class AddressList(Tree):
    """Addresses: `groups` are pairs of a name, None for an address alone, and its addresses as (name, local part, domain)."""

    def __init__(self):
        super().__init__()
        self.groups = []


def get_address_list(value):
    """The addresses and groups of a header."""
    tree = AddressList()
    pieces = _lex(value, tree.defects)
    for start, end, is_group in _addresses_in(pieces):
        part = pieces[start:end]
        if all(piece.kind in _BLANK for piece in part):
            if not part and start == len(pieces):
                continue
            if end < len(pieces):
                tree.defects.append(errors.ObsoleteHeaderDefect("empty element in address-list"))
            elif any(piece.kind == "comment" for piece in part):
                tree.defects.append(errors.ObsoleteHeaderDefect("address-list entry with no content"))
            tree.pieces += part
        else:
            (_read_group if is_group else _read_single)(part, tree)
        if end < len(pieces):
            tree.pieces.append(pieces[end])
    return tree


def _addresses_in(pieces):
    """Where the addresses lie between the commas that are in no group and in no brackets."""
    start, is_group, in_brackets = 0, False, False
    for index, piece in enumerate(pieces):
        if piece.kind == "<" and not in_brackets:
            in_brackets = any(other.kind == ">" for other in pieces[index:])
        elif piece.kind == ">":
            in_brackets = False
        elif in_brackets:
            continue
        elif piece.kind == ":" and not is_group:
            is_group = not any(other.kind in ("@", "<") for other in pieces[start:index])
        elif piece.kind == "," and (not is_group or any(other.kind == ";" for other in pieces[start:index])):
            yield start, index, is_group
            start, is_group = index + 1, False
    yield start, len(pieces), is_group


def _read_single(part, tree):
    address, kept = _read_mailbox(part, tree, "invalid address in address-list")
    tree.pieces.append(kept)
    tree.groups.append((None, [address]))


def _read_group(part, tree):
    colon = next(index for index, piece in enumerate(part) if piece.kind == ":")
    end = next((index for index, piece in enumerate(part) if piece.kind == ";"), None)
    name = _phrase(part[:colon], tree.defects)
    addresses, kept = [], list(part[:colon + 1])
    inner, start = part[colon + 1:end], 0
    cuts = [index for index, piece in enumerate(inner) if piece.kind == ","] + [len(inner)]
    for cut in cuts:
        one = inner[start:cut]
        if all(piece.kind in _BLANK for piece in one):
            if cut < len(inner):
                tree.defects.append(errors.ObsoleteHeaderDefect("empty element in group-list"))
            kept += one
        else:
            address, piece = _read_mailbox(one, tree, "invalid mailbox in mailbox-list")
            addresses.append(address)
            kept.append(piece)
        kept += inner[cut:cut + 1]
        start = cut + 1
    if end is None:
        tree.defects.append(errors.InvalidHeaderDefect("end of header in group"))
        kept.append(Piece(";", encodable=False))
    else:
        kept += part[end:]
        if any(piece.kind not in _BLANK for piece in part[end + 1:]):
            tree.defects.append(errors.InvalidHeaderDefect("invalid address in address-list"))
    tree.pieces.append(_whole(kept))
    tree.groups.append((name, addresses))


def _whole(pieces):
    """Pieces that stay together on a line where they can."""
    return Piece("".join(piece.text for piece in pieces), parts=pieces)


def _read_mailbox(part, tree, invalid):
    """An address as (name, local part, domain), and its piece; what cannot be read is a defect."""
    opening = next((index for index, piece in enumerate(part) if piece.kind == "<"), None)
    if opening is None:
        return _read_bare(part, tree, invalid), _whole(part)
    closing = next((index for index, piece in enumerate(part) if piece.kind == ">"), None)
    name = _phrase(part[:opening], tree.defects)
    inner = part[opening + 1:closing]
    kept = _with_whole_phrase(part, opening)
    if closing is None:
        tree.defects.append(errors.InvalidHeaderDefect("missing trailing '>' on angle-addr"))
        kept.append(Piece(">", encodable=False))
    inner = _without_route(inner, tree.defects)
    if all(piece.kind in _BLANK for piece in inner):
        tree.defects.append(errors.InvalidHeaderDefect("null addr-spec in angle-addr"))
        return (name, "", ""), _whole(kept)
    _, local_part, domain = _read_bare(inner, tree, invalid)
    if closing is not None and any(piece.kind not in _BLANK for piece in part[closing + 1:]):
        tree.defects.append(errors.InvalidHeaderDefect(invalid))
    return (name, local_part, domain), _whole(kept)


def _with_whole_phrase(part, opening):
    """The pieces of a mailbox, those in angle brackets as one; an `=?` that is no encoded word stays as it is."""
    return [*part[:opening], _whole(part[opening:])]


def _without_route(inner, defects):
    first = next((piece.kind for piece in inner if piece.kind not in _BLANK), None)
    colon = next((index for index, piece in enumerate(inner) if piece.kind == ":"), None)
    if first not in ("@", ",") or colon is None:
        return inner
    defects.append(errors.ObsoleteHeaderDefect("obsolete route specification in angle-addr"))
    return inner[colon + 1:]


def _phrase(part, defects):
    """The name that words make."""
    text, blank = "", False
    if next((piece.kind for piece in part if piece.kind not in _BLANK), None) == ".":
        defects.append(errors.InvalidHeaderDefect("phrase does not start with word"))
    for piece in part:
        if piece.kind in _BLANK:
            blank = True
            continue
        if piece.kind == ".":
            defects.append(errors.ObsoleteHeaderDefect("period in 'phrase'"))
        text += (" " if blank and text else "") + piece.value
        blank = False
    return text


def _read_bare(part, tree, invalid):
    at = next((index for index, piece in enumerate(part) if piece.kind == "@"), len(part))
    local = part[:at]
    broken = next((index for index, piece in enumerate(local) if piece.kind not in _LOCAL), None)
    if broken is not None or all(piece.kind in _BLANK for piece in local):
        tree.defects.append(errors.InvalidHeaderDefect(invalid))
        return "", "", ""
    local_part = _read_local_part(local, tree.defects)
    if at == len(part):
        tree.defects.append(errors.InvalidHeaderDefect("addr-spec local part with no domain"))
        return "", local_part, ""
    domain, rest = _read_domain(part[at + 1:])
    if any(piece.kind not in _BLANK for piece in rest):
        tree.defects.append(errors.InvalidHeaderDefect(invalid))
    return "", local_part, domain


_LOCAL = frozenset(("space", "comment", "quoted", "atom", "word", ".", "\\"))


def _read_local_part(local, defects):
    solid = [index for index, piece in enumerate(local) if piece.kind not in _BLANK]
    kinds = [local[index].kind for index in solid]
    found = []
    if kinds[0] == ".":
        found.append("Invalid leading '.' in local part")
    for before, after in zip(solid, solid[1:]):
        if local[before].kind == local[after].kind == ".":
            found.append("invalid repeated '.'")
        elif local[before].kind == "\\":
            found.append("'\\' character outside of quoted-string/ccontent")
        elif local[before].kind != "." and local[after].kind not in (".", "\\"):
            found.append("missing '.' between words")
    if kinds[-1] == ".":
        found.append("Invalid trailing '.' in local part")
    text = ""
    for place, index in enumerate(solid):
        if place and index - solid[place - 1] > 1 and local[index].kind != "." and text[-1:] != ".":
            text += " "
        text += local[index].value
    if found:
        defects.append(errors.InvalidHeaderDefect("local-part is not dot-atom, quoted-string, or obs-local-part"))
        defects += map(errors.InvalidHeaderDefect, found)
    elif kinds != ["quoted"] and "quoted" in kinds or any(piece.kind in _BLANK for piece in local[solid[0]:solid[-1]]):
        defects.append(errors.ObsoleteHeaderDefect("local-part is not a dot-atom (contains CFWS)"))
    if not text.isascii():
        defects.append(errors.NonASCIILocalPartDefect("local-part contains non-ASCII characters)"))
    return text


def _read_domain(part):
    text, want_label = "", True
    for index, piece in enumerate(part):
        if piece.kind in _BLANK:
            continue
        if want_label and piece.kind in ("atom", "word"):
            want_label = False
        elif want_label and piece.kind == "literal" and not text:
            return piece.value, part[index + 1:]
        elif not want_label and piece.kind == ".":
            want_label = True
        else:
            return text, part[index:]
        text += piece.value
    return text, ()


def address_defects(text):
    """What is wrong with an address that stands alone."""
    tree = Tree()
    _read_bare(_lex(text, tree.defects), tree, "invalid address in address-list")
    return tree.defects


def quoted_local_part(text):
    """What stands before the `@`, between quotes where it must."""
    if not _MUST_BE_QUOTED.search(text):
        return text
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'


# === MIME ===

_TOKEN_SPECIAL = frozenset('<>@,:;\\"/[]?=')


class MIMEVersion(Tree):
    """The version of MIME, in two numbers."""

    major = minor = None


def parse_mime_version(value):
    """The version of MIME."""
    defects = []
    tree = MIMEVersion(_lex(value, defects))
    tree.defects = defects
    solid = [piece for piece in tree.pieces if piece.kind not in _BLANK]
    if not value:
        defects.append(errors.HeaderMissingRequiredValue("Missing MIME version number (eg: 1.0)"))
        return tree
    point = next((index for index, piece in enumerate(solid) if piece.kind == "."), None)
    major = "".join(piece.text for piece in solid[:point])
    if not major.isdigit():
        defects.append(errors.InvalidHeaderDefect("Expected MIME major version number but found {!r}".format(major)))
    else:
        tree.major = int(major)
    if point is None or point == len(solid) - 1:
        if tree.major is not None:
            defects.append(errors.InvalidHeaderDefect("Incomplete MIME version; found only major number"))
        return tree
    minor, rest = solid[point + 1].text, solid[point + 2:]
    if rest and rest[0].kind == ".":
        minor, rest = "".join(piece.text for piece in solid[point + 1:]), ()
    if not minor.isdigit():
        defects.append(errors.InvalidHeaderDefect("Expected MIME minor version number but found {!r}".format(minor)))
        return tree
    tree.minor = int(minor)
    if rest:
        defects.append(errors.InvalidHeaderDefect("Excess non-CFWS text after MIME version"))
    return tree


class MIMEHeader(Tree):
    """A value with parameters, which are pairs of a name and a text."""

    maintype, subtype, content_disposition, cte = "text", "plain", None, "7bit"

    def __init__(self):
        super().__init__()
        self.params = []


def _cut(value):
    """The part before the first `;` that is in no quotes and no comment, and the rest."""
    parts = _cut_all(value)
    return parts[0], value[len(parts[0]):]


def _cut_all(value):
    parts, start, at = [], 0, 0
    while at < len(value):
        if value[at] == '"':
            found = _QUOTED.match(value, at)
            at = found.end() if found else len(value)
        elif value[at] == "(":
            at = _end_of_comment(value, at)
        elif value[at] == ";":
            parts.append(value[start:at])
            start = at = at + 1
        else:
            at += 1
    return [*parts, value[start:]]


def _before_parameters(value, defects):
    """The pieces before the parameters, those of them that are not blank, and the text of the parameters."""
    head, rest = _cut(value)
    pieces = _lex(head, defects, _TOKEN_SPECIAL)
    return pieces, [piece for piece in pieces if piece.kind not in _BLANK], rest


def parse_content_type_header(value):
    """A content type with its parameters."""
    tree = MIMEHeader()
    if not value:
        tree.defects.append(errors.HeaderMissingRequiredValue("Missing content type specification"))
        return tree
    pieces, solid, rest = _before_parameters(value, tree.defects)
    if not solid or solid[0].kind != "atom":
        tree.defects.append(errors.InvalidHeaderDefect("Expected content maintype but found {!r}".format(value)))
    elif len(solid) == 1 or solid[1].kind != "/" or len(solid) > 3 and solid[3].kind == "/":
        tree.defects.append(errors.InvalidHeaderDefect("Invalid content type"))
    elif len(solid) == 2 or solid[2].kind != "atom":
        after = value[value.index("/") + 1:]
        tree.defects.append(errors.InvalidHeaderDefect("Expected content subtype but found {!r}".format(after)))
    else:
        tree.maintype, tree.subtype = solid[0].value.lower(), solid[2].value.lower()
        if len(solid) > 3:
            after = "".join(piece.text for piece in pieces[pieces.index(solid[3]):]) + rest
            tree.defects.append(errors.InvalidHeaderDefect("Only parameters are valid after content type, but found {!r}".format(after)))
    _add_parameters(tree, pieces, rest)
    return tree


def parse_content_disposition_header(value):
    """A content disposition with its parameters."""
    tree = MIMEHeader()
    if not value:
        tree.defects.append(errors.HeaderMissingRequiredValue("Missing content disposition"))
        return tree
    pieces, solid, rest = _before_parameters(value, tree.defects)
    if not solid or solid[0].kind != "atom":
        tree.defects.append(errors.InvalidHeaderDefect("Expected content disposition but found {!r}".format(value)))
    else:
        tree.content_disposition = solid[0].value.lower()
        if len(solid) > 1:
            after = "".join(piece.text for piece in pieces[pieces.index(solid[1]):]) + rest
            words = "Only parameters are valid after content disposition, but found {!r}"
            tree.defects.append(errors.InvalidHeaderDefect(words.format(after)))
    _add_parameters(tree, pieces, rest)
    return tree


def parse_content_transfer_encoding_header(value):
    """The name of an encoding."""
    tree = MIMEHeader()
    if not value:
        tree.defects.append(errors.HeaderMissingRequiredValue("Missing content transfer encoding"))
        return tree
    tree.pieces = _lex(value, tree.defects, _TOKEN_SPECIAL)
    solid = [piece for piece in tree.pieces if piece.kind not in _BLANK]
    if not solid or solid[0].kind != "atom":
        tree.defects.append(errors.InvalidHeaderDefect("Expected content transfer encoding but found {!r}".format(value)))
        return tree
    tree.cte = solid[0].value.lower()
    for before, piece in zip(solid, solid[1:]):
        if piece.kind != "atom" or before.kind != "atom" or before is solid[0]:
            tree.defects.append(errors.InvalidHeaderDefect("Extra text after content transfer encoding"))
    return tree


# === Parameters ===

_PARAMETER = re.compile(r"([^\s()<>@,:;\\\"/\[\]?=*']+)(?:\*(\d+))?(\*)?\Z")


class _Sections:
    """A parameter as it comes together from its sections (RFC 2231, 3)."""

    def __init__(self, name):
        self.name, self.sections = name, []


def _add_parameters(tree, head, rest):
    tree.pieces = head
    if not rest:
        return
    found = {}
    parts = _cut_all(rest[1:])
    for index, part in enumerate(parts):
        if not part.strip():
            if index < len(parts) - 1:
                tree.defects.append(errors.InvalidHeaderDefect("parameter entry with no content"))
            continue
        _read_parameter(part, found, tree.defects)
    tree.params = [(sections.name, _joined_sections(sections.sections, tree.defects)) for sections in found.values()]
    text = "".join("; " + (f'{name}="{_escaped(value)}"' if value else name) for name, value in tree.params)
    if text:
        tree.pieces.append(Piece(text, kind="parameters", parameters=tree.params))
    else:
        tree.pieces.append(Piece(";", encodable=False))


def _escaped(text):
    return re.sub(r'(["\\])', r"\\\1", text)


def _read_parameter(part, found, defects):
    """Read one parameter, or a section of one."""
    own = []
    pieces = [piece for piece in _lex(part, own, frozenset('<>@,:;\\[]=')) if piece.kind not in _BLANK]
    name, sign = pieces[0] if pieces else None, pieces[1] if len(pieces) > 1 else None
    split = _PARAMETER.match(name.text) if name is not None and name.kind == "atom" else None
    if split is None or sign is not None and sign.kind != "=" or sign is not None and len(pieces) < 3:
        defects.append(errors.InvalidHeaderDefect(f"invalid parameter {part.strip()!r}"))
        return
    if sign is None:
        defects.append(errors.InvalidHeaderDefect("Parameter contains name ({}) but no value".format(part)))
        found.setdefault(split[1], _Sections(split[1])).sections.append((0, False, ""))
        return
    defects += own
    value = pieces[2].value
    if len(pieces) > 3:
        defects.append(errors.InvalidHeaderDefect(f"parameter with invalid trailing text {pieces[3].text!r}"))
    encoded = split[3] is not None
    if encoded and pieces[2].kind == "quoted":
        defects.append(errors.InvalidHeaderDefect("Quoted string value for extended parameter is invalid"))
    sections = found.setdefault(split[1], _Sections(split[1])).sections
    if split[2] is not None and len(split[2]) > 1 and split[2][0] == "0":
        defects.append(errors.InvalidHeaderDefect("section number has an invalid leading 0"))
    sections.append((int(split[2] or 0), encoded, value))


def _joined_sections(sections, defects):
    """The text of all sections in the order of their numbers, up to one that is missing."""
    ordered, seen, charset, result, pending = sorted(sections, key=lambda section: section[0]), -1, "ascii", [], b""
    for number, encoded, value in ordered:
        if number == seen:
            words = "duplicate parameter name; duplicate(s) ignored" if number == 0 and len(result) else "duplicate parameter name; duplicate ignored"
            defects.append(errors.InvalidHeaderDefect(words))
            continue
        if number != seen + 1:
            defects.append(errors.InvalidHeaderDefect("duplicate parameter name; duplicate ignored" if not result
                                                      else "inconsistent RFC2231 parameter numbering"))
            break
        seen = number
        # Some programs encode only sections that need it, and tell the character set in the first all the same.
        if number == 0 and (encoded or value.count("'") > 1 and any(section[1] for section in ordered)):
            charset, value = _charset_of(value, defects)
        if encoded:
            pending += unquote_to_bytes(value.encode("utf-8", "surrogateescape"))
            continue
        result += [_decoded(pending, charset, defects), value]
        pending = b""
    return "".join(result) + _decoded(pending, charset, defects)


def _charset_of(value, defects):
    parts = value.split("'", 2)
    if len(parts) < 3:
        defects.append(errors.InvalidHeaderDefect("Missing required charset/lang delimiters"))
        return "ascii", value
    return parts[0] or "ascii", parts[2]


def _decoded(data, charset, defects):
    try:
        text = data.decode(charset, "surrogateescape")
    except (LookupError, UnicodeError):
        # No character set anybody knows: bytes that are not ASCII stay unknown.
        text = data.decode("ascii", "surrogateescape")
    if any("\udc80" <= char <= "\udcff" for char in text):
        defects.append(errors.UndecodableBytesDefect())
    return text


# === Message identities ===

_ID = re.compile(r'<((?:"(?:[^"\\]|\\.)*"|[^\s<>@"])+)(@?)(\[[^\]]*\]|[^\s<>@\[\]]*)(>?)')


def parse_message_id(value):
    """The identity of a message; what follows it is left out."""
    tree = Tree()
    start = _skip(value, 0)
    rest = value[start:]
    problem = None
    if not rest.startswith("<"):
        problem = f"expected msg-id but found '{rest or value}'"
    elif len(rest) < 2 or rest[1] in "@>":
        problem = f"expected dot-atom-text or obs-id-left but found '{rest[1:]}'"
    found = None if problem else _ID.match(rest)
    if found and found[2] and not found[3]:
        problem = f"expected dot-atom-text, no-fold-literal or obs-id-right but found '{rest[found.end(2):]}'"
    if problem or not found:
        problem = problem or f"expected msg-id but found '{rest}'"
        tree.defects.append(errors.InvalidHeaderDefect(f"Invalid msg-id: {HeaderParseError(problem)!r}"))
        tree.pieces = get_unstructured(value).pieces
        return tree
    if '"' in found[1]:
        tree.defects.append(errors.ObsoleteHeaderDefect("obsolete id-left in msg-id"))
    text, end = value[:start] + found[0], start + found.end()
    own = []
    if not found[2]:
        own.append(errors.InvalidHeaderDefect("msg-id with no id-right"))
    elif not found[4]:
        own.append(errors.InvalidHeaderDefect("missing trailing '>' on msg-id"))
        text += ">"
    after = _skip(value, end) if found[4] else end
    if after < len(value):
        tree.defects.append(errors.InvalidHeaderDefect(f"Unexpected {value[after:]!r}"))
    tree.defects += own
    # An identity that is cut or encoded is another one.
    tree.pieces = [Piece(text, kind="identity")]
    if after > end:
        tree.pieces.append(Piece(value[end:after]))
    return tree


# === Addresses at the beginning of a text ===


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
