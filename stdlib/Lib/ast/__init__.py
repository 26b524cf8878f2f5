"""Syntax trees: what a source text is made of, as objects to look at, change and compile."""

import re

from _ast import *

from ast import _deprecated


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Return the syntax tree of a source text, as `compile()` with PyCF_ONLY_AST does."""
    flags = PyCF_OPTIMIZED_AST if optimize > 0 else PyCF_ONLY_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if feature_version is None:
        feature_version = -1
    elif isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
        feature_version = minor
    return compile(source, filename, mode, flags, _feature_version=feature_version, optimize=optimize)


def literal_eval(node_or_string):
    """Evaluate an expression made of literals alone: strings, bytes, numbers, tuples, lists, dicts, sets, booleans,
    None and Ellipsis, with signs before numbers and sums of a real and an imaginary number.
    """
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value(node_or_string)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value, node.elts))
    if isinstance(node, List):
        return list(map(_value, node.elts))
    if isinstance(node, Set):
        return set(map(_value, node.elts))
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            raise _malformed(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        number = _number(node.operand)
        return +number if isinstance(node.op, UAdd) else -number
    return _number(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        raise _malformed(node)
    return node.value


def _malformed(node):
    line = getattr(node, "lineno", None)
    return ValueError(f"malformed node or string{f' on line {line}' if line else ''}: {node!r}")


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return the text of a tree, for debugging: with the names of fields and, if wanted, the attributes, on lines
    indented by a number of spaces or a string; empty lists and absent values are shown only if wanted.
    """
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dump(annotate_fields, include_attributes, indent, show_empty).text(node, 0)[0]


class _Dump:
    def __init__(self, names, attributes, indent, show_empty):
        self.names = names
        self.attributes = attributes
        self.indent = indent
        self.show_empty = show_empty

    def text(self, node, level):
        """The text, and whether it may stand on a line with others."""
        level += 1
        if isinstance(node, AST):
            return self.node(node, level)
        if isinstance(node, list):
            if not node:
                return "[]", True
            start, separator = self.breaks(level)
            return f"[{start}{separator.join([self.text(item, level)[0] for item in node])}]", False
        return repr(node), True

    def breaks(self, level):
        if self.indent is None:
            return "", ", "
        return "\n" + self.indent * level, ",\n" + self.indent * level

    def node(self, node, level):
        shown, simple = [], True
        for name, value, keyword in self.fields(node):
            text, is_simple = self.text(value, level)
            simple = simple and is_simple
            shown.append(f"{name}={text}" if keyword else text)
        if simple and len(shown) <= 3:
            return f"{node.__class__.__name__}({', '.join(shown)})", not shown
        start, separator = self.breaks(level)
        return f"{node.__class__.__name__}({start}{separator.join(shown)})", False

    def fields(self, node):
        """Names and values to show, and whether the name is needed: a value behind one that is left out needs it."""
        cls, keywords, empty = type(node), self.names, []
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                keywords = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                keywords = True
                continue
            if not self.show_empty:
                if value == [] and isinstance(value, list) and _is_list(cls, name):
                    if not keywords:
                        empty.append((name, value, False))
                    continue
                if not keywords:
                    yield from empty
                    empty = []
            yield name, value, keywords
        if self.attributes:
            yield from self.places(node, cls)

    def places(self, node, cls):
        for name in node._attributes:
            value = getattr(node, name, ...)
            if value is not ... and not (value is None and getattr(cls, name, ...) is None):
                yield name, value, True


def _is_list(cls, name):
    kind = getattr(cls, "_field_types", {}).get(name, object)
    return getattr(kind, "__origin__", ...) is list


def copy_location(new_node, old_node):
    """Give a node the position of another, where both have one, and return it."""
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (name.startswith("end_") and hasattr(old_node, name)):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give every node of a tree that has no position that of the node above it, and return the tree."""
    _fix(node, 1, 0, 1, 0)
    return node


def _fix(node, *place):
    place = list(place)
    for at, name in enumerate(("lineno", "col_offset", "end_lineno", "end_col_offset")):
        if name in node._attributes:
            known = getattr(node, name, ...)
            if known is ... or known is None and name.startswith("end_"):
                setattr(node, name, place[at])
            else:
                place[at] = known
    for child in iter_child_nodes(node):
        _fix(child, *place)


def increment_lineno(node, n=1):
    """Move a tree down by a number of lines, and return it."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """Yield the fields that a node has, as pairs of name and value."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes directly below a node: its fields and the items of those that are lists."""
    for name, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Yield a node and all nodes below it, level by level."""
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """Return the docstring of a function, class or module, without its indentation unless that is wanted, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    import inspect
    return inspect.cleandoc(value.value)


def get_source_segment(source, node, *, padded=False):
    """Return the text of a node in its source, or None where the node does not say where it stands; if padded, the
    first line of several is indented as it stands.
    """
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _lines(source)
    if first == last:
        return _cut(lines[first], start, end)
    before = re.sub(r"[^\f\t]", " ", _cut(lines[first], 0, start)) if padded else ""
    return "".join([before + _cut(lines[first], start, None), *lines[first + 1:last], _cut(lines[last], 0, end)])


def _lines(source):
    """The lines with their ends; a form feed ends none."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", source)


def _cut(line, start, end):
    """Columns count the bytes of UTF-8."""
    return line.encode()[start:end].decode()


class NodeVisitor:
    """Walks a tree: `visit(node)` calls the method `visit_` with the node's class behind it, and where there is none
    `generic_visit`, which goes on to the nodes below. A method that does not call it ends the walk there.
    """

    def visit(self, node):
        """Call the method for the class of a node and return what it returns."""
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit the nodes below a node."""
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        """Visit a constant, by the method for one of its former classes if there is one."""
        return _deprecated.visit_constant(self, node)


class NodeTransformer(NodeVisitor):
    """Walks a tree and changes it: what a method returns takes the place of the node; None removes it, and in a list
    several nodes may stand for one.
    """

    def generic_visit(self, node):
        """Visit the nodes below a node and put what that gives in their places."""
        for name, old in iter_fields(node):
            if isinstance(old, list):
                old[:] = self._visit_list(old)
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node

    def _visit_list(self, items):
        changed = []
        for item in items:
            if not isinstance(item, AST):
                changed.append(item)
                continue
            new = self.visit(item)
            if isinstance(new, AST):
                changed.append(new)
            elif new is not None:
                changed.extend(new)
        return changed


def unparse(ast_obj):
    """Return a source text that parses to the tree; comments and the original layout are not in a tree."""
    from ast._unparser import text
    return text(ast_obj)


def main():
    """Print the tree of a file or of standard input: python -m ast."""
    from ast._command import main
    main()


from ast._deprecated import AugLoad, AugStore, ExtSlice, Index, Param, Suite, slice


def __getattr__(name):
    found = globals()[name] = _deprecated.constant_class(name)
    return found
