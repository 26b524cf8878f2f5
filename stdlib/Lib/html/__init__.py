"""Escaping for HTML."""

__all__ = ["escape", "unescape"]

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0",
          "copy": "\xa9", "reg": "\xae", "euro": "\u20ac", "hellip": "\u2026", "mdash": "\u2014",
          "ndash": "\u2013", "lsquo": "\u2018", "rsquo": "\u2019", "ldquo": "\u201c",
          "rdquo": "\u201d", "bull": "\u2022", "middot": "\xb7", "deg": "\xb0", "times": "\xd7",
          "divide": "\xf7", "plusmn": "\xb1", "laquo": "\xab", "raquo": "\xbb", "sect": "\xa7",
          "para": "\xb6", "trade": "\u2122", "larr": "\u2190", "rarr": "\u2192"}


def escape(s, quote=True):
    """Replace `&`, `<` and `>`, and quotes too unless told not to."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s):
    """Replace numeric references and the common named ones by their characters."""
    if "&" not in s:
        return s
    import re
    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;)", _character, s)


def _character(match):
    text = match[1].rstrip(";")
    if not text.startswith("#"):
        return _NAMED.get(text, match[0])
    number = int(text[2:], 16) if text[1] in "xX" else int(text[1:])
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "replace")
    return chr(number)
