"""Translations of a program's messages, from catalogues in the GNU .mo format."""

import os
import re
import struct
import sys

__all__ = [
    "bindtextdomain", "dgettext", "dngettext", "dnpgettext", "dpgettext", "find", "gettext", "GNUTranslations", "install", "ngettext",
    "npgettext", "NullTranslations", "pgettext", "textdomain", "translation", "Catalog",
]

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")
_LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")

# A plural formula longer or deeper than this is no honest one.
_LONGEST_FORMULA = 1000
_DEEPEST_FORMULA = 20

_TOKEN = re.compile(r"\s*(?:([0-9]+)|(n\b)|(\|\||&&|[<>=!]=|[-+*/%<>?:()!])|(\w+|.))", re.DOTALL)

# The binary operators of C a formula may use, from the loosest to the tightest.
_LEVELS = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))
_OPERATIONS = {
    "||": lambda a, b: int(bool(a or b)), "&&": lambda a, b: int(bool(a and b)),
    "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b), "<": lambda a, b: int(a < b), ">": lambda a, b: int(a > b),
    "<=": lambda a, b: int(a <= b), ">=": lambda a, b: int(a >= b), "+": lambda a, b: a + b, "-": lambda a, b: a - b,
    "*": lambda a, b: a * b, "/": lambda a, b: a // b, "%": lambda a, b: a % b,
}


class _Formula:
    """A formula of C that says which of the plural forms belongs to a number, made into a function of that number."""

    def __init__(self, text):
        self._tokens = list(self._split(text))
        self._at = 0
        self._depth = 0
        self.function = self._conditional()
        if self._next():
            raise self._unexpected()

    @staticmethod
    def _split(text):
        for match in _TOKEN.finditer(text.rstrip()):
            if match[4]:
                raise ValueError(f"invalid token in plural form: {match[4]}")
            yield match[0].strip()
        yield ""

    def _next(self):
        return self._tokens[self._at]

    def _take(self):
        self._at += 1
        return self._tokens[self._at - 1]

    def _unexpected(self):
        token = self._next()
        if not token:
            return ValueError("unexpected end of plural form")
        return ValueError(f"unexpected token in plural form: {token}")

    def _conditional(self):
        self._depth += 1
        if self._depth > _DEEPEST_FORMULA:
            raise ValueError("plural form expression is too complex")
        condition = self._binary(0)
        if self._next() == "?":
            condition = self._choice(condition)
        self._depth -= 1
        return condition

    def _choice(self, condition):
        self._take()
        chosen = self._conditional()
        self._expect(":")
        other = self._conditional()
        return lambda n: chosen(n) if condition(n) else other(n)

    def _binary(self, level):
        if level == len(_LEVELS):
            return self._operand()
        left = self._binary(level + 1)
        while self._next() in _LEVELS[level]:
            left = self._operation(self._take(), left, self._binary(level + 1))
        return left

    @staticmethod
    def _operation(sign, left, right):
        operation = _OPERATIONS[sign]
        return lambda n: operation(left(n), right(n))

    def _operand(self):
        token = self._next()
        if token == "!":
            self._take()
            operand = self._operand()
            return lambda n: int(not operand(n))
        if token == "(":
            return self._in_parentheses()
        if token == "n":
            self._take()
            return lambda n: n
        if not token.isdigit():
            raise self._unexpected()
        number = int(self._take())
        return lambda n: number

    def _in_parentheses(self):
        self._take()
        inner = self._conditional()
        if self._next() != ")":
            raise ValueError("unbalanced parenthesis in plural form")
        self._take()
        return inner

    def _expect(self, token):
        if self._next() != token:
            raise self._unexpected()
        self._take()


def c2py(plural):
    """A function that gives the index of the plural form for a number, from the formula of a catalogue."""
    if len(plural) > _LONGEST_FORMULA:
        raise ValueError("plural form expression is too long")
    function = _Formula(plural).function
    def index(n):
        return int(function(_whole(n)))
    return index


def _whole(n):
    if isinstance(n, int):
        return n
    if hasattr(n, "__index__"):
        return n.__index__()
    try:
        round(n)
    except TypeError:
        raise TypeError(f"Plural value must be an integer, got {type(n).__name__}") from None
    _warn_of_fraction(n)
    return n


def _warn_of_fraction(n):
    """Warn where the program asked, however many functions of this module lie between."""
    import warnings
    level, frame = 2, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__") == __name__:
        level, frame = level + 1, frame.f_back
    warnings.warn(f"Plural value must be an integer, got {type(n).__name__}", DeprecationWarning, stacklevel=level)


def _germanic(n):
    """Without a catalogue anything counts, as long as it is 1 or not."""
    if not hasattr(type(n), "__index__"):
        _warn_of_fraction(n)
    return int(n != 1)


class NullTranslations:
    """Messages as they are; the base of real catalogues."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """Read a catalogue; a subclass knows how."""

    def add_fallback(self, fallback):
        """Where to look for what this catalogue does not have."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """The translation of a message."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """The translation of a message in the form that fits a number."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return (msgid1, msgid2)[_germanic(n)]

    def pgettext(self, context, message):
        """The translation of a message in a context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of a message in a context, in the form that fits a number."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return (msgid1, msgid2)[_germanic(n)]

    def info(self):
        """What the catalogue says of itself."""
        return self._info

    def charset(self):
        """The encoding of the catalogue."""
        return self._charset

    def install(self, names=None):
        """Make `_` a builtin, and others of the functions if they are named."""
        import builtins
        builtins._ = self.gettext
        for name in {"gettext", "ngettext", "pgettext", "npgettext"} & set(names or ()):
            setattr(builtins, name, getattr(self, name))


class GNUTranslations(NullTranslations):
    """Messages of a .mo file."""

    # How the GNU tools write a message in a context.
    CONTEXT = "%s\x04%s"

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    VERSIONS = (0, 1)

    def _parse(self, fp):
        self._catalog = {}
        self.plural = _germanic
        name = getattr(fp, "name", "")
        data = fp.read()
        for original, translated in _pairs(data, *self._header(data, name), name):
            if not original:
                self._read_info(translated.decode())
            self._add(original, translated)

    def _header(self, data, name):
        magic = struct.unpack("<I", data[:4])[0]
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, "Bad magic number", name)
        order = "<" if magic == self.LE_MAGIC else ">"
        version, count, originals, translations = struct.unpack(order + "4I", data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), name)
        return order, count, originals, translations

    def _read_info(self, text):
        last = None
        for line in text.split("\n"):
            line = line.strip()
            # Some tools leave comments of theirs in the header.
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            if ":" in line:
                last, value = line.split(":", 1)
                last = last.strip().lower()
                self._info[last] = value.strip()
                self._use_info(last, value.strip())
            elif last:
                self._info[last] += "\n" + line

    def _use_info(self, key, value):
        if key == "content-type":
            self._charset = value.split("charset=")[1]
        elif key == "plural-forms":
            self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def _add(self, original, translated):
        charset = self._charset or "ascii"
        if b"\0" in original:
            message = str(original.split(b"\0")[0], charset)
            for number, form in enumerate(translated.split(b"\0")):
                self._catalog[message, number] = str(form, charset)
        else:
            self._catalog[str(original, charset)] = str(translated, charset)

    def _find(self, message, n):
        if (found := self._catalog.get(message)) is not None:
            return found
        return self._catalog.get((message, self.plural(n)))

    def gettext(self, message):
        """The translation of a message."""
        found = self._find(message, 1)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        """The translation of a message in the form that fits a number."""
        found = self._catalog.get((msgid1, self.plural(n)))
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        """The translation of a message in a context."""
        found = self._find(self.CONTEXT % (context, message), 1)
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of a message in a context, in the form that fits a number."""
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


def _pairs(data, order, count, originals, translations, name):
    """The messages of a catalogue and their translations, as bytes."""
    for number in range(count):
        pair = []
        for table in (originals, translations):
            length, offset = struct.unpack_from(order + "II", data, table + 8 * number)
            if offset + length >= len(data):
                raise OSError(0, "File is corrupt", name)
            pair.append(data[offset:offset + length])
        yield pair


def _expand_lang(language):
    """The names a language may have in the file system, the most exact first."""
    language, _, modifier = language.partition("@")
    language, _, codeset = language.partition(".")
    language, _, territory = language.partition("_")
    parts = [("_" + territory) if territory else "", ("." + codeset) if codeset else "", ("@" + modifier) if modifier else ""]
    found = []
    for kept in range(7, -1, -1):
        chosen = [part for bit, part in zip((4, 2, 1), parts) if kept & bit]
        if all(chosen):
            found.append(language + "".join(chosen))
    return found


def _languages():
    for variable in _LANGUAGE_VARIABLES:
        value = os.environ.get(variable)
        if value:
            languages = value.split(":")
            break
    else:
        languages = []
    return languages if "C" in languages else [*languages, "C"]


def find(domain, localedir=None, languages=None, all=False):
    """The path of a domain's catalogue, or None; every one, if all are wanted."""
    directory = _default_localedir if localedir is None else localedir
    names = []
    for language in _languages() if languages is None else languages:
        names.extend(name for name in _expand_lang(language) if name not in names)
    found = []
    for name in names:
        if name == "C":
            break
        path = os.path.join(directory, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The catalogues of a domain as one object."""
    class_ = class_ or GNUTranslations
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    import copy
    result = None
    for path in paths:
        key = class_, os.path.abspath(path)
        if key not in _translations:
            with open(path, "rb") as file:
                _translations[key] = class_(file)
        # A copy, so that the fallback of one use is not that of another.
        catalogue = copy.copy(_translations[key])
        if result is None:
            result = catalogue
        else:
            result.add_fallback(catalogue)
    return result


Catalog = translation

_localedirs = {}
_current_domain = "messages"


def install(domain, localedir=None, *, names=None):
    """Make `_` a builtin that translates messages of a domain."""
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    """The domain that is used unless another is named; sets it if one is given."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """The folder a domain's catalogues lie in; sets it if one is given."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    """The translation of a message of a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """The translation of a message of a domain in the form that fits a number."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """The translation of a message of a domain in a context."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """The translation of a message of a domain in a context, in the form that fits a number."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The translation of a message."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The translation of a message in the form that fits a number."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """The translation of a message in a context."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """The translation of a message in a context, in the form that fits a number."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)
