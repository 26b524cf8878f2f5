"""Takes format strings apart."""


def formatter_parser(text):
    """Iterate over the parts of a format string: literal text, field name, format spec, conversion."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    return _fields_of(text)


def _fields_of(text):
    pos, end = 0, len(text)
    while pos < end:
        literal, pos, opened = _literal_part(text, pos)
        if not opened:
            yield literal, None, None, None
            continue
        body, pos = _replacement_part(text, pos)
        yield (literal, *_split_replacement(body))


def _literal_part(text, pos):
    start = pos
    while pos < len(text):
        char = text[pos]
        if char in "{}":
            if text[pos + 1:pos + 2] == char:
                return text[start:pos + 1], pos + 2, False
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            if pos + 1 == len(text):
                raise ValueError("Single '{' encountered in format string")
            return text[start:pos], pos + 1, True
        pos += 1
    return text[start:], pos, False


def _replacement_part(text, start):
    depth, pos, in_index = 1, start, False
    while pos < len(text):
        char = text[pos]
        if char == "[" and depth == 1:
            closing = text.find("]", pos)
            name_part = text[start:pos]
            if closing >= 0 and ":" not in name_part and "!" not in name_part:
                pos = closing
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if not depth:
                return text[start:pos], pos + 1
        pos += 1
    raise ValueError("expected '}' before end of string")


def _split_replacement(body):
    pos = 0
    while pos < len(body):
        char = body[pos]
        if char == "{":
            raise ValueError("unexpected '{' in field name")
        if char == "[":
            closing = body.find("]", pos)
            if closing >= 0:
                pos = closing
        elif char == ":":
            return body[:pos], body[pos + 1:], None
        elif char == "!":
            return _with_conversion(body, pos)
        pos += 1
    return body, "", None


def _with_conversion(body, pos):
    rest = body[pos + 1:]
    if not rest:
        raise ValueError("unmatched '{' in format spec" if not body else
                         "end of string while looking for conversion specifier")
    if len(rest) == 1:
        return body[:pos], "", rest
    if rest[1] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return body[:pos], rest[2:], rest[0]


def formatter_field_name_split(name):
    """Take a field name apart: its first part, and an iterator over pairs of whether it is an attribute, and its name."""
    if not isinstance(name, str):
        raise TypeError(f"expected str, got {type(name).__name__}")
    pos = 0
    while pos < len(name) and name[pos] not in ".[":
        pos += 1
    first = name[:pos]
    return _number_or_name(first), _accessors(name, pos)


def _number_or_name(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _accessors(name, pos):
    while pos < len(name):
        if name[pos] == ".":
            end = pos + 1
            while end < len(name) and name[end] not in ".[":
                end += 1
            is_attribute, key = True, name[pos + 1:end]
        elif name[pos] == "[":
            close = name.find("]", pos)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            is_attribute, key, end = False, name[pos + 1:close], close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError("Empty attribute in format string")
        yield is_attribute, key if is_attribute else _number_or_name(key)
        pos = end
