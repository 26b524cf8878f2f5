"""Lays out data structures for reading: on one line when they fit, else spread over as many as they need.

A value is first flattened to a single line. If that is too wide for the place where it goes, the layout
of its type breaks it, and asks the same question of every part.
"""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


# Order: anything can be sorted, even values that do not compare.

class _Ranked:
    """Stands for a value in sorting; values that refuse `<` go by the names of their types, then by identity."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        mine, its = self.value, other.value
        try:
            return mine < its
        except TypeError:
            return (str(type(mine)), id(mine)) < (str(type(its)), id(its))


def _ordered(values):
    """Return a sorted list of any values."""
    values = list(values)
    try:
        return sorted(values)
    except TypeError:
        return sorted(values, key=_Ranked)


def _ordered_pairs(mapping):
    """Return the (key, value) pairs of a mapping as a list sorted by key."""
    pairs = list(mapping.items())
    try:
        return sorted(pairs, key=lambda pair: pair[0])
    except TypeError:
        return sorted(pairs, key=lambda pair: _Ranked(pair[0]))


# Flat text: one line, with marks where a value contains itself or is nested too deep.

_ATOMS = frozenset((type(None), bool, float, complex, str, bytes, bytearray))
_BRACKETS = {dict: ("{", "}"), list: ("[", "]"), tuple: ("(", ")")}
_FLATTENED = (int, *_BRACKETS)


def _recursion_mark(value):
    return f"<Recursion on {type(value).__name__} with id={id(value)}>"


def _flattened_base(kind):
    """Return which builtin type's own repr() the values of a type have, if it is one that is flattened here."""
    if kind in _FLATTENED:
        return kind
    method = getattr(kind, "__repr__", None)
    for base in _FLATTENED:
        if method is base.__repr__ and issubclass(kind, base):
            return base
    return None


def _flatten(printer, value, enclosing, limit, level):
    """Return what `PrettyPrinter.format` promises; the parts of a container go through `printer.format`."""
    kind = type(value)
    if kind in _ATOMS:
        return repr(value), True, False
    base = _flattened_base(kind)
    if base is None:
        text = repr(value)
        return text, text and text[0] != "<", False
    if base is int:
        return format(value, "_d") if printer._underscores else repr(value), True, False
    opening, closing = _BRACKETS[base]
    if not value:
        return opening + closing, True, False
    if base is tuple and len(value) == 1:
        closing = ",)"
    if limit and level >= limit:
        return f"{opening}...{closing}", False, id(value) in enclosing
    if id(value) in enclosing:
        return _recursion_mark(value), False, True
    enclosing[id(value)] = True
    parts = value if base is not dict else [part for pair in printer._pairs(value) for part in pair]
    texts, readable, recursive = _flatten_parts(printer, parts, enclosing, limit, level + 1)
    del enclosing[id(value)]
    if base is dict:
        texts = [f"{key}: {value}" for key, value in zip(texts[::2], texts[1::2])]
    return opening + ", ".join(texts) + closing, readable, recursive


def _flatten_parts(printer, parts, enclosing, limit, level):
    """Return the texts of some values, whether all can be read back, and whether any is recursive."""
    texts = []
    unreadable = recursive = False
    flatten = printer.format
    for part in parts:
        text, part_readable, part_recursive = flatten(part, enclosing, limit, level)
        texts.append(text)
        if not part_readable:
            unreadable = True
        if part_recursive:
            recursive = True
    return texts, not unreadable, recursive


# Pages: where broken values are written.

class _Page:
    """One value being written: the options, the containers begun and not ended, and ways to break a value.

    A `column` is where a value starts; a `tail` is how many characters must still fit behind its end.
    """

    def __init__(self, printer, write):
        self.printer = printer
        self.write = write
        self.width = printer._columns
        self.step = printer._step
        self.padding = " " * (self.step - 1)
        self.begun = {}
        self.level = 0

    def flat(self, value):
        """Return a value's text on one line."""
        printer = self.printer
        return printer.format(value, self.begun.copy(), printer._max_depth, self.level)[0]

    def put(self, value, column, tail):
        """Write a value, broken by the layout of its type if it is too wide."""
        identity = id(value)
        if identity in self.begun:
            self.write(_recursion_mark(value))
            return
        text = self.flat(value)
        layout = _layout_of(type(value)) if column + len(text) + tail > self.width else None
        if layout is None:
            self.write(text)
            return
        self.begun[identity] = True
        self.level += 1
        layout(self, value, column, tail)
        self.level -= 1
        del self.begun[identity]

    def lines(self, values, column, tail):
        """Yield values, each on a new line but the first, with what to leave free behind them: `tail` or a comma."""
        values = list(values)
        last = len(values) - 1
        for number, value in enumerate(values):
            if number:
                self.write(",\n" + " " * column)
            yield value, tail if number == last else 1

    def put_items(self, opening, items, closing, column, tail):
        """Write values between brackets, each on its own line or, if compact, as many on a line as fit."""
        self.write(opening + self.padding)
        column += len(opening) - 1 + self.step
        tail += len(closing)
        if self.printer._compact:
            self._fill_rows(list(items), column, tail)
        else:
            for item, behind in self.lines(items, column, tail):
                self.put(item, column, behind)
        self.write(closing)

    def _fill_rows(self, items, column, tail):
        """Write values side by side while there is room, each with a comma and a blank; what fits no row is broken."""
        new_row = ",\n" + " " * column
        room = row = self.width - column + 1
        separator = ""
        for number, item in enumerate(items, 1):
            text = self.flat(item)
            needed = len(text) + 2 + (tail if number == len(items) else 0)
            if needed > room:
                room = row
                separator = separator and new_row
            self.write(separator)
            if needed <= room:
                self.write(text)
                room -= needed
                separator = ", "
            else:
                self.put(item, column, tail if number == len(items) else 1)
                separator = new_row

    def put_pairs(self, opening, pairs, closing, column, tail):
        """Write keys and values between brackets, each pair on its own line."""
        self.write(opening + self.padding)
        column += len(opening) - 1 + self.step
        for (key, value), behind in self.lines(pairs, column, tail + len(closing)):
            label = self.flat(key) + ": "
            self.write(label)
            self.put(value, column + len(label), behind)
        self.write(closing)

    def put_call(self, name, arguments, column, tail):
        """Write the call of a name, each argument on its own line."""
        self.write(name + "(")
        column += len(name) + 1
        for argument, behind in self.lines(arguments, column, tail + 1):
            self.put(argument, column, behind)
        self.write(")")

    def put_attributes(self, name, attributes, column, tail):
        """Write the call of a name with keyword arguments, given as pairs, each on its own line."""
        self.write(name + "(")
        column += len(name) + 1
        # The closing parenthesis is not counted in the tail: the last line may end one column further right.
        for (attribute, value), behind in self.lines(attributes, column, tail):
            self.write(attribute + "=")
            if id(value) in self.begun:
                self.write("...")
            else:
                self.put(value, column + len(attribute) + 1, behind)
        self.write(")")

    def put_literals(self, value, split, column, tail, enclosed):
        """Write a text or bytes as literals below each other, in parentheses if wanted and if there are several."""
        if enclosed:
            column += 1
            tail += 1
        literals = list(split(value, self.width - column, tail)) or [repr(value)]
        text = ("\n" + " " * column).join(literals)
        self.write(f"({text})" if enclosed and len(literals) > 1 else text)


# Literals: long texts and bytes are cut into several.

def _pack(pieces, width, tail):
    """Join pieces to runs whose literals are at most `width` wide, and yield the literals.

    Behind the last piece `tail` columns stay free; a piece too wide for a line has one to itself.
    """
    run = pieces[0]
    for number, piece in enumerate(pieces[1:], 2):
        longer = run + piece
        if len(repr(longer)) > (width - tail if number == len(pieces) else width):
            yield repr(run)
            run = piece
        else:
            run = longer
    yield repr(run)


def _words(line):
    """Cut a line before each of its words, so that blanks go with the word before them."""
    cuts = [0]
    end = 0
    for word in line.split():
        start = line.index(word, end)
        end = start + len(word)
        if start:
            cuts.append(start)
    return [line[start:stop] for start, stop in zip(cuts, cuts[1:] + [len(line)])]


def _split_text(text, width, tail):
    """Yield the literals of a text: one for each of its lines, several for a line that is too wide."""
    lines = text.splitlines(True)
    for number, line in enumerate(lines, 1):
        behind = tail if number == len(lines) else 0
        literal = repr(line)
        if len(literal) <= width - behind:
            yield literal
        else:
            yield from _pack(_words(line), width, behind)


def _split_bytes(data, width, tail):
    """Yield the literals of some bytes, cut at multiples of four."""
    if data:
        # The tail is kept free only behind an incomplete group.
        yield from _pack([data[i:i + 4] for i in range(0, len(data), 4)], width, tail if len(data) % 4 else 0)


# Layouts: how the values of each type are broken. A type is known by its __repr__, so that a subclass that
# keeps the repr() of its base is broken like it, and one with its own is left alone.

_layouts = {}
_collection_layouts = {}


def _breaks(*kinds):
    """Make a function the layout of some types."""
    def register(layout):
        for kind in kinds:
            _layouts[kind.__repr__] = layout
        return layout
    return register


def _breaks_collection(name):
    """Make a function the layout of a type of the module collections."""
    def register(layout):
        _collection_layouts[name] = layout
        return layout
    return register


def _unless_empty(layout):
    """Wrap a layout so that an empty value is written by its repr()."""
    def lay_out(page, value, column, tail):
        if len(value):
            layout(page, value, column, tail)
        else:
            page.write(repr(value))
    return lay_out


def _layout_of(kind):
    """Return the layout of a type, or None."""
    method = getattr(kind, "__repr__", None)
    layout = _layouts.get(method)
    if layout is None and method is not object.__repr__:
        _learn_collections()
        layout = _layouts.get(method)
        if layout is None and _is_generated(kind, method):
            return _break_dataclass
    return layout


def _learn_collections():
    import collections
    present = vars(collections)
    for name, layout in _collection_layouts.items():
        # What collections has not loaded yet has no values either.
        if name in present:
            _layouts[present[name].__repr__] = layout


def _is_generated(kind, method):
    """Tell whether a type is a dataclass whose repr() was made by the decorator."""
    parameters = getattr(kind, "__dataclass_params__", None)
    if parameters is None or not parameters.repr:
        return False
    code = getattr(getattr(method, "__wrapped__", None), "__code__", None)
    return code is not None and "__create_fn__" in code.co_qualname


@_breaks(list)
def _break_list(page, value, column, tail):
    page.put_items("[", value, "]", column, tail)


@_breaks(tuple)
def _break_tuple(page, value, column, tail):
    page.put_items("(", value, ",)" if len(value) == 1 else ")", column, tail)


@_breaks(set, frozenset)
@_unless_empty
def _break_set(page, value, column, tail):
    if type(value) is set:
        opening, closing = "{", "}"
    else:
        opening, closing = type(value).__name__ + "({", "})"
    page.put_items(opening, _ordered(value), closing, column, tail)


@_breaks(dict)
def _break_dict(page, value, column, tail):
    page.put_pairs("{", page.printer._pairs(value), "}", column, tail)


@_breaks(type(type.__dict__))
def _break_mappingproxy(page, value, column, tail):
    page.put_call("mappingproxy", [value.copy()], column, tail)


@_breaks(type(sys.implementation))
def _break_namespace(page, value, column, tail):
    kind = type(value)
    name = "namespace" if kind is type(sys.implementation) else kind.__name__
    page.put_attributes(name, value.__dict__.items(), column, tail)


def _break_dataclass(page, value, column, tail):
    from dataclasses import fields
    shown = [(field.name, getattr(value, field.name)) for field in fields(value) if field.repr]
    page.put_attributes(type(value).__name__, shown, column, tail)


@_breaks(str)
def _break_str(page, value, column, tail):
    page.put_literals(value, _split_text, column, tail, page.level == 1)


@_breaks(bytes)
def _break_bytes(page, value, column, tail):
    page.put_literals(value, _split_bytes, column, tail, page.level == 1)


@_breaks(bytearray)
def _break_bytearray(page, value, column, tail):
    page.write("bytearray(")
    page.put_literals(bytes(value), _split_bytes, column + 10, tail + 1, False)
    page.write(")")


@_breaks_collection("OrderedDict")
@_unless_empty
def _break_ordered_dict(page, value, column, tail):
    page.put_call(type(value).__name__, [list(value.items())], column, tail)


@_breaks_collection("defaultdict")
@_unless_empty
def _break_defaultdict(page, value, column, tail):
    name = type(value).__name__
    column += len(name) + 1
    page.write(f"{name}({page.flat(value.default_factory)},\n{' ' * column}")
    _break_dict(page, value, column, tail + 1)
    page.write(")")


@_breaks_collection("Counter")
@_unless_empty
def _break_counter(page, value, column, tail):
    page.put_pairs(type(value).__name__ + "({", value.most_common(), "})", column, tail)


@_breaks_collection("deque")
@_unless_empty
def _break_deque(page, value, column, tail):
    name = type(value).__name__
    if value.maxlen is None:
        page.put_items(name + "([", value, "])", column, tail)
        return
    page.put_items(name + "([", value, "]", column, 1)
    page.write(f",\n{' ' * (column + len(name) + 1)}maxlen={page.flat(value.maxlen)})")


@_breaks_collection("ChainMap")
def _break_chain_map(page, value, column, tail):
    if value.maps:
        page.put_call(type(value).__name__, value.maps, column, tail)
    else:
        page.write(repr(value))


@_breaks_collection("UserDict")
@_breaks_collection("UserList")
@_breaks_collection("UserString")
def _break_user(page, value, column, tail):
    # The wrapper does not show, so what it holds is as deep as the wrapper is.
    page.level -= 1
    page.put(value.data, column, tail)
    page.level += 1


class PrettyPrinter:
    """Lays out values, always with the same options.

    `indent` is how many columns each level of nesting goes right, `width` how many a line should have at most,
    `depth` how many levels are shown (None: all), `stream` where pprint() writes (None: to sys.stdout as it is
    now). `compact` puts as many items of a sequence on a line as fit, `sort_dicts` shows dicts in the order of
    their keys instead of their own, `underscore_numbers` groups the digits of integers by thousands.

    Raises ValueError for a negative indent, a depth below 1 and a width of 0.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._step = int(indent)
        self._columns = int(width)
        if self._step < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if self._columns == 0:
            raise ValueError("width must be != 0")
        self._max_depth = depth
        self._output = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sorted = sort_dicts
        self._underscores = underscore_numbers

    def _pairs(self, mapping):
        return _ordered_pairs(mapping) if self._sorted else mapping.items()

    def format(self, object, context, maxlevels, level):
        """Return a value's text on one line, whether eval() could read it, and whether it contains itself.

        Subclasses override this to show values their own way; it is called for the parts of a value too.
        `context` has the ids of the containers around the value as keys, `level` is their number, and
        below `maxlevels` of them (0 or None: no limit) containers are shown as "...".
        """
        return _flatten(self, object, context, maxlevels, level)

    def pformat(self, object):
        """Return the layout of a value as a string, without a newline at its end."""
        pieces = []
        _Page(self, pieces.append).put(object, 0, 0)
        return "".join(pieces)

    def pprint(self, object):
        """Write the layout of a value and a newline to the stream."""
        if self._output is not None:
            write = self._output.write
            _Page(self, write).put(object, 0, 0)
            write("\n")

    def isreadable(self, object):
        """Tell whether eval() could rebuild a value from its layout."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        """Tell whether a value contains itself."""
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive


def saferepr(object):
    """Return the repr() of a value, with a mark where it contains itself."""
    text, _, _ = _flatten(PrettyPrinter(), object, {}, None, 0)
    return text


def isreadable(object):
    """Tell whether eval() could rebuild a value from its saferepr()."""
    _, readable, _ = _flatten(PrettyPrinter(), object, {}, None, 0)
    return readable


def isrecursive(object):
    """Tell whether a value contains itself."""
    _, _, recursive = _flatten(PrettyPrinter(), object, {}, None, 0)
    return recursive


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Return the layout of a value as a string; the options are those of PrettyPrinter."""
    printer = PrettyPrinter(indent, width, depth, None, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    return printer.pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Write the layout of a value and a newline to a stream; the options are those of PrettyPrinter."""
    printer = PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    printer.pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Do what pprint() does, but leave dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)
