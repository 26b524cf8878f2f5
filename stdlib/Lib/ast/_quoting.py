"""How constants are written in source text."""

_INFINITY = "1e309"
_SINGLE, _TRIPLE = ("'", '"'), ('"""', "'''")
_ALL = _SINGLE + _TRIPLE


def literal(value, kind):
    """The text of a constant; its kind is the `u` before a str, or None."""
    if isinstance(value, tuple):
        items = [literal(item, None) for item in value]
        return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
    if value is ...:
        return "..."
    text = repr(value)
    if isinstance(value, (float, complex)):
        text = text.replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
    return "u" + text if kind == "u" else text


def docstring(value, kind):
    """A docstring: in triple quotes, its newlines as they are."""
    text, quotes = quoted(value, _TRIPLE)
    return f"{'u' if kind == 'u' else ''}{quotes[0]}{text}{quotes[0]}"


def joined(pieces):
    """An f-string of pieces: pairs of a text and whether it may still be escaped."""
    texts, quotes = [], _ALL
    for text, is_plain in pieces:
        if is_plain:
            text, possible = quoted(text, quotes, escape_all=True)
            if not set(possible) & set(quotes):
                return _escaped(pieces)
            quotes = possible
        elif "\n" in text:
            quotes = [quote for quote in quotes if quote in _TRIPLE]
        texts.append(text)
    return quotes[0] + "".join(texts) + quotes[0]


def _escaped(pieces):
    """No quotes suit all pieces: those of repr within three."""
    texts = [repr('"' + text)[2:-1] if is_plain else text for text, is_plain in pieces]
    return "'''" + "".join(texts) + "'''"


def quoted(text, quotes, escape_all=False):
    """The text as it stands between quotes, and the quotes it may stand between."""
    body = "".join([_escape(c, escape_all) for c in text])
    possible = [quote for quote in quotes if quote not in body and (quote in _TRIPLE or "\n" not in body)]
    if not possible:
        plain = repr(text)
        return plain[1:-1], [next((quote for quote in quotes if plain[0] in quote), plain[0])]
    if body:
        # The last character must not run into the quotes behind it.
        possible.sort(key=lambda quote: quote[0] == body[-1])
        if possible[0][0] == body[-1]:
            body = body[:-1] + "\\" + body[-1]
    return body, possible


def _escape(c, escape_all):
    if c in "\n\t" and not escape_all:
        return c
    if c == "\\" or not c.isprintable():
        return c.encode("unicode_escape").decode("ascii")
    return c
