"""The error handlers of codecs: each takes the exception and returns what stands in and where to go on."""

from _codecs import register_error


_KINDS = UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError


def _refuse(error):
    raise TypeError("don't know how to handle %.200s in error callback" % type(error).__name__)


def _part(exception):
    """What could not be coded; the fields of an exception may hold anything."""
    wanted = bytes if isinstance(exception, UnicodeDecodeError) else str
    if not isinstance(exception.object, wanted):
        raise TypeError("object attribute must be %s" % ("bytes" if wanted is bytes else "unicode"))
    return exception.object[exception.start:exception.end]


def strict_errors(exception):
    """Implements the 'strict' error handling, which raises a UnicodeError on coding errors."""
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception):
    """Implements the 'ignore' error handling, which ignores malformed data and continues."""
    if not isinstance(exception, _KINDS):
        _refuse(exception)
    _part(exception)
    return "", exception.end


def replace_errors(exception):
    """Implements the 'replace' error handling, which replaces malformed data with a replacement marker."""
    if not isinstance(exception, _KINDS):
        _refuse(exception)
    length = len(_part(exception))
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    return ("?" if isinstance(exception, UnicodeEncodeError) else "\ufffd") * length, exception.end


def xmlcharrefreplace_errors(exception):
    """Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character reference."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    return "".join("&#%d;" % ord(c) for c in _part(exception)), exception.end


def _escape(code):
    return "\\x%02x" % code if code < 256 else "\\u%04x" % code if code < 65536 else "\\U%08x" % code


def backslashreplace_errors(exception):
    """Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence."""
    if not isinstance(exception, _KINDS):
        _refuse(exception)
    part = _part(exception)
    if isinstance(exception, UnicodeDecodeError):
        return "".join("\\x%02x" % byte for byte in part), exception.end
    return "".join(_escape(ord(c)) for c in part), exception.end


def namereplace_errors(exception):
    """Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    from unicodedata import name
    part = _part(exception)
    return "".join("\\N{%s}" % known if (known := name(c, None)) else _escape(ord(c)) for c in part), exception.end


def _surrogateescape_errors(exception):
    if isinstance(exception, UnicodeEncodeError):
        part = _part(exception)
        if not all("\udc80" <= c <= "\udcff" for c in part):
            raise exception
        return bytes(ord(c) - 0xdc00 for c in part), exception.end
    if not isinstance(exception, UnicodeDecodeError):
        _refuse(exception)
    _part(exception)
    escaped = ""
    for byte in exception.object[exception.start:min(exception.end, exception.start + 4)]:
        if byte < 128:
            break
        escaped += chr(0xdc00 + byte)
    if not escaped:
        raise exception
    return escaped, exception.start + len(escaped)


# The encodings whose surrogates can be let through: how many bytes one has.
_WIDTHS = {"utf-8": 3, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}


def _standard_name(encoding):
    """An encoding of Unicode as _WIDTHS calls it, whether its name is written with hyphens, underscores or neither."""
    plain = encoding.lower().replace("-", "").replace("_", "")
    for name in _WIDTHS:
        if plain in (name.replace("-", ""), name.removesuffix("-le").replace("-", "")):
            return name
    return encoding


def _surrogatepass_errors(exception):
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError)):
        _refuse(exception)
    part = _part(exception)
    name = _standard_name(exception.encoding)
    if name not in _WIDTHS:
        raise exception
    if isinstance(exception, UnicodeEncodeError):
        if not all("\ud800" <= c <= "\udfff" for c in part):
            raise exception
        return part.encode(name, "surrogatepass"), exception.end
    part = exception.object[exception.start:exception.start + _WIDTHS[name]]
    try:
        text = part.decode(name, "surrogatepass")
    except UnicodeDecodeError:
        raise exception from None
    if len(text) != 1 or not "\ud800" <= text <= "\udfff":
        raise exception
    return text, exception.start + len(part)


for _name, _handler in {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
                        "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors,
                        "surrogateescape": _surrogateescape_errors, "surrogatepass": _surrogatepass_errors}.items():
    _handler.__module__ = "_codecs"
    register_error(_name, _handler)
