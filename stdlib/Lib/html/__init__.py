"""Escaping for HTML."""

__all__ = ["escape", "unescape"]

_LONGEST_NAME = 32


def escape(s, quote=True):
    """Replace `&`, `<` and `>`, and quotes too unless told not to."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s):
    """Replace named and numeric character references by their characters, as HTML 5 reads them."""
    if "&" not in s:
        return s
    import re
    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,%d};?)" % _LONGEST_NAME, _character, s)


def _character(match):
    text = match[1]
    return _numbered(text.rstrip(";")) if text.startswith("#") else _named(text)


def _numbered(text):
    number = int(text[2:], 16) if text[1] in "xX" else int(text[1:])
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= number <= 0x9F:
        # Pages said Windows-1252 where they meant Unicode; the bytes that code page leaves open stay as they are.
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    return "" if _is_forbidden(number) else chr(number)


def _is_forbidden(number):
    control = number < 0x20 and number not in (0x9, 0xA, 0xC, 0xD) or number == 0x7F
    noncharacter = 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE
    return control or noncharacter


def _named(text):
    from html.entities import html5
    if text in html5:
        return html5[text]
    # Old names need no semicolon, so the longest that begins the text counts.
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return "&" + text
