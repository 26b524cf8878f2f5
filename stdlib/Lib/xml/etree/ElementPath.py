"""The part of XPath that find and its kind understand."""

import re

_TOKEN = re.compile(r"""('[^']*'|"[^"]*"|::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+""")

# Outside of the braces of a namespace these make a path more than a tag.
_SPECIAL = re.compile(r"^\{[*}]|^(?:[^{]|\{[^}]*\})*?[/*\[@.]")

_compiled = {}
_MOST_COMPILED = 100


def xpath_tokenizer(pattern, namespaces=None):
    """The tokens of a path: (sign, name)."""
    default = namespaces.get("") if namespaces else None
    in_attribute = False
    for match in _TOKEN.finditer(pattern):
        sign, name = match[1] or "", match[2] or ""
        if name and name[0] != "{":
            if ":" in name:
                prefix, local = name.split(":", 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
                name = f"{{{namespaces[prefix]}}}{local}"
            elif default and not in_attribute:
                name = f"{{{default}}}{name}"
        if sign or name:
            yield sign, name
            in_attribute = sign == "@"


def _name_test(name):
    """Whether a tag fits a name, which may have * for its namespace or for the rest."""
    if name == "*":
        return lambda tag: True
    if name == "{*}*":
        return lambda tag: isinstance(tag, str)
    if name.startswith("{*}"):
        local = name[3:]
        return lambda tag: isinstance(tag, str) and (tag == local or tag.endswith("}" + local) and tag[0] == "{")
    if name == "{}*":
        return lambda tag: isinstance(tag, str) and not tag.startswith("{")
    if name.endswith("}*"):
        space = name[:-1]
        return lambda tag: isinstance(tag, str) and tag.startswith(space)
    if name.startswith("{}"):
        name = name[2:]
    return lambda tag: tag == name


def _children(name):
    fits = _name_test(name)
    return lambda context, elements: (child for element in elements for child in element if fits(child.tag))


def _descendants(name):
    fits = _name_test(name)

    def select(context, elements):
        for element in elements:
            yield from (found for found in element.iter() if found is not element and fits(found.tag))
    return select


def _self(context, elements):
    return elements


def _parents(context, elements):
    seen = set()
    for element in elements:
        parent = context.parents().get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _where(condition):
    return lambda context, elements: (element for element in elements if condition(element))


def _at(index):
    """Those that stand at a place among the children of their parent with their tag."""
    def select(context, elements):
        for element in elements:
            parent = context.parents().get(element)
            if parent is not None:
                alike = [child for child in parent if child.tag == element.tag]
                if -len(alike) <= index < len(alike) and alike[index] is element:
                    yield element
    return select


def _text(element):
    return "".join(element.itertext())


def _predicate(tokens):
    """What stands in brackets."""
    shape = []
    values = []
    for sign, name in tokens:
        if sign == "]":
            break
        if sign and sign[0] in "'\"":
            sign, name = "'", sign[1:-1]
        shape.append(sign or "-")
        values.append(name)
    else:
        raise SyntaxError("invalid path")
    return _predicate_of("".join(shape), values)


def _predicate_of(shape, values):
    if shape == "@-":
        return _where(lambda element: element.get(values[1]) is not None)
    if shape == "@-='":
        return _where(lambda element: element.get(values[1]) == values[3])
    if shape == "@-!='":
        return _where(lambda element: element.get(values[1]) not in (None, values[3]))
    first = values[0]
    is_number = re.match(r"-?\d+$", first)
    if shape == "-" and not is_number:
        return _where(lambda element: element.find(first) is not None)
    if shape in (".='", ".!='"):
        return _where(lambda element: (_text(element) == values[-1]) is (shape == ".='"))
    if shape in ("-='", "-!='") and not is_number:
        return _where(lambda element: any((_text(child) == values[-1]) is (shape == "-='") for child in element.findall(first)))
    return _at(_index(shape, values))


def _index(shape, values):
    if shape == "-":
        index = int(values[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
        return index
    if shape not in ("-()", "-()-"):
        raise SyntaxError("invalid predicate")
    if values[0] != "last":
        raise SyntaxError("unsupported function")
    if shape == "-()":
        return -1
    try:
        index = int(values[2]) - 1
    except ValueError:
        raise SyntaxError("unsupported expression") from None
    if index > -2:
        raise SyntaxError("XPath offset from last() must be negative")
    return index


def _compile(path, namespaces):
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = iter(list(xpath_tokenizer(path + "*" if path[-1:] == "/" else path, namespaces)))
    steps = []
    token = next(tokens, None)
    while token is not None:
        steps.append(_step(*token, tokens))
        token = next(tokens, None)
        if token is not None and token[0] == "/":
            token = next(tokens, None)
            if token is None:
                raise SyntaxError("invalid path")
    return steps


def _step(sign, name, tokens):
    if name:
        return _children(name)
    if sign == "*":
        return _children("*")
    if sign == ".":
        return _self
    if sign == "..":
        return _parents
    if sign == "[":
        return _predicate(tokens)
    if sign == "//":
        sign, name = next(tokens, ("", ""))
        if sign == "*" or name:
            return _descendants(name or "*")
    raise SyntaxError("invalid path")


class _Context:
    def __init__(self, root):
        self._root = root
        self._parents = None

    def parents(self):
        """The parent of each element below the root."""
        if self._parents is None:
            self._parents = {child: element for element in self._root.iter() for child in element}
        return self._parents


def iterfind(elem, path, namespaces=None):
    """The elements at a path, one after the other."""
    if not namespaces and not _SPECIAL.search(path):
        return (child for child in elem if child.tag == path)
    key = path, tuple(sorted(namespaces.items())) if namespaces else None
    steps = _compiled.get(key)
    if steps is None:
        if len(_compiled) > _MOST_COMPILED:
            _compiled.clear()
        steps = _compiled[key] = _compile(path, namespaces)
    context = _Context(elem)
    found = iter([elem])
    for step in steps:
        found = step(context, found)
    return iter(found)


def find(elem, path, namespaces=None):
    """The first element at a path, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """The elements at a path."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first element at a path, or the default."""
    found = find(elem, path, namespaces)
    return default if found is None else found.text or ""
