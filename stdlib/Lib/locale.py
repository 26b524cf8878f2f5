"""The C locale, which is the only one an enclave has."""

import re

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str", "atof",
           "atoi", "format_string", "currency", "delocalize", "localize", "normalize", "resetlocale", "getencoding", "nl_langinfo", "LC_CTYPE",
           "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "LC_MESSAGES", "CHAR_MAX"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

CODESET, RADIXCHAR, THOUSEP, YESEXPR, NOEXPR, CRNCYSTR = 14, 65536, 65537, 327680, 327681, 262159
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, AM_STR, PM_STR = 131112, 131113, 131114, 131115, 131110, 131111
_INFO = {CODESET: "UTF-8", RADIXCHAR: ".", THOUSEP: "", YESEXPR: "^[yY]", NOEXPR: "^[nN]", CRNCYSTR: "-", D_T_FMT: "%a %b %e %H:%M:%S %Y",
         D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S", T_FMT_AMPM: "%I:%M:%S %p", AM_STR: "AM", PM_STR: "PM"}

_str = str

Error = type("Error", (Exception,), {"__module__": "locale", "__doc__": "The system has no such locale."})


def localeconv():
    """How numbers and amounts of money are written."""
    return {"int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "", "mon_grouping": [],
            "positive_sign": "", "negative_sign": "", "int_frac_digits": 127, "frac_digits": 127, "p_cs_precedes": 127,
            "p_sep_by_space": 127, "n_cs_precedes": 127, "n_sep_by_space": 127, "p_sign_posn": 127, "n_sign_posn": 127,
            "decimal_point": ".", "thousands_sep": "", "grouping": []}


def setlocale(category, locale=None):
    """Choose a locale: C, which "" means too."""
    if locale is not None and not isinstance(locale, _str):
        locale = normalize(_join(locale))
    if not LC_CTYPE <= category <= LC_ALL:
        raise Error("unsupported locale setting")
    if locale not in (None, "", "C", "POSIX"):
        raise Error("unsupported locale setting")
    return "C"


def _join(parts):
    try:
        language, encoding = parts
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- language code, encoding.") from None
    language = language or "C"
    return f"{language}.{encoding}" if encoding else language


def getlocale(category=LC_CTYPE):
    """Language and encoding of a category."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return (None, None)


def getdefaultlocale(envvars=()):
    """Language and encoding of the system."""
    return ("C", "UTF-8")


def resetlocale(category=LC_ALL):
    """Go back to the system's locale."""
    setlocale(category, "")


def getencoding():
    """The encoding of text files."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return "utf-8"


def nl_langinfo(key, /):
    """A text of the locale."""
    try:
        return _INFO[key]
    except KeyError:
        raise ValueError("unsupported langinfo constant") from None


def normalize(localename):
    """The usual form of a locale's name."""
    return "C" if localename in ("C", "POSIX", "c", "posix") else localename


def strcoll(a, b, /):
    """Compare two strings: a negative number, zero or a positive one."""
    if "\0" in a or "\0" in b:
        raise ValueError("embedded null character")
    return (a > b) - (a < b)


def strxfrm(string, /):
    """A string that compares as strcoll would."""
    if "\0" in string:
        raise ValueError("embedded null character")
    return string


_SPEC = re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def _group(text, monetary=False):
    conv = localeconv()
    separator = conv["mon_thousands_sep" if monetary else "thousands_sep"]
    grouping = conv["mon_grouping" if monetary else "grouping"]
    if not grouping or not separator:
        return text, 0
    groups, step = [], grouping[0]
    while len(text) > step:
        text, last = text[:-step], text[-step:]
        groups.append(last)
    return separator.join([text, *reversed(groups)]), len(groups)


def _localize(text, grouping=False, monetary=False):
    whole, point, fraction = text.partition(".")
    if grouping:
        digits = whole.lstrip("+- ")
        whole = whole[:len(whole) - len(digits)] + _group(digits, monetary)[0]
    return whole + (localeconv()["mon_decimal_point" if monetary else "decimal_point"] or "." if point else "") + fraction


def format_string(f, val, grouping=False, monetary=False):
    """Format like the % operator, in the locale's way."""
    specs = list(_SPEC.finditer(f))
    template = _SPEC.sub("%s", f)
    if isinstance(val, dict):
        return template % tuple("%" if spec[0][-1] == "%" else _one(spec[0], val, grouping, monetary) for spec in specs)
    values, done = list(val if isinstance(val, tuple) else (val,)), []
    for spec in specs:
        if spec[0] == "%%":
            done.append("%")
            continue
        count = spec["modifiers"].count("*") + 1
        done.append(_one(spec[0], tuple(values[:count]), grouping, monetary))
        del values[:count]
    if values:
        raise TypeError("not all arguments converted during string formatting")
    return template % tuple(done)


def _one(spec, value, grouping, monetary):
    text = spec % value
    return _localize(text, grouping, monetary) if spec[-1] in "eEfFgGdiu" else text


def str(val):
    """A float as text, in the locale's way."""
    return _localize("%.12g" % val)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money as text; the C locale has no currency."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def delocalize(string):
    """A number of the locale as Python writes it."""
    conv = localeconv()
    if conv["thousands_sep"]:
        string = string.replace(conv["thousands_sep"], "")
    return string.replace(conv["decimal_point"], ".")


def localize(string, grouping=False, monetary=False):
    """A number as the locale writes it."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """A float of its text in the locale."""
    return func(delocalize(string))


def atoi(string):
    """An int of its text in the locale."""
    return int(delocalize(string))
