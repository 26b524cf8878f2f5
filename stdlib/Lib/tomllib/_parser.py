"""Documents: the tables they declare and the pairs in them."""

from tomllib._reader import Reader, TOMLDecodeError
from tomllib._values import read_key, read_value, skip_equals


def load(fp, /, *, parse_float=float):
    """Parse TOML from a file that was opened for bytes."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a str."""
    return _Document(s.replace("\r\n", "\n"), _checked(parse_float)).read()


def _checked(parse_float):
    """A function for floats that may not give what tables are made of."""
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return parse


class _Document:
    """What a document says so far.

    Tables and arrays are known by their identity: `complete` are those written as one value, which nothing may be added to; `declared`
    those that had a header or, once their section is over, a dotted key.
    """

    def __init__(self, text, parse_float):
        self.reader = Reader(text)
        self.parse_float = parse_float
        self.root = {}
        self.section, self.section_key = self.root, ()
        self.complete, self.declared, self.dotted = set(), set(), set()

    def read(self):
        """Read all statements; the table of the whole."""
        reader = self.reader
        reader.skip_blank()
        while char := reader.peek():
            if char == "[":
                self._read_header(reader)
            elif char in "\"'-_" or (char.isascii() and char.isalnum()):
                self._read_pair(reader)
            else:
                raise reader.error("Invalid statement")
            reader.skip(" \t")
            reader.skip_comment()
            if reader.peek() and not reader.at("\n"):
                raise reader.error("Expected newline or end of document after a statement")
            reader.skip_blank()
        return self.root

    def _read_header(self, reader):
        self.declared |= self.dotted
        self.dotted.clear()
        self._read_array_header(reader) if reader.at("[[") else self._read_table_header(reader)

    def _read_table_header(self, reader):
        reader.take("[")
        reader.skip(" \t")
        key = read_key(reader)
        parent = self._descend(self.root, key[:-1], f"Cannot declare {key} twice")
        table = parent.setdefault(key[-1], {})
        if id(table) in self.declared or id(table) in self.complete:
            raise reader.error(f"Cannot declare {key} twice")
        if not isinstance(table, dict):
            raise reader.error("Cannot overwrite a value")
        if not reader.take("]"):
            raise reader.error("Expected ']' at the end of a table declaration")
        self._begin(key, table, table)

    def _read_array_header(self, reader):
        reader.take("[[")
        reader.skip(" \t")
        key = read_key(reader)
        parent = self._descend(self.root, key[:-1], f"Cannot mutate immutable namespace {key}")
        array = parent.setdefault(key[-1], [])
        if id(array) in self.complete:
            raise reader.error(f"Cannot mutate immutable namespace {key}")
        if not isinstance(array, list):
            raise reader.error("Cannot overwrite a value")
        array.append({})
        if not reader.take("]]"):
            raise reader.error("Expected ']]' at the end of an array declaration")
        self._begin(key, array[-1], array)

    def _begin(self, key, table, declared):
        self.section, self.section_key = table, key
        self.declared.add(id(declared))

    def _descend(self, table, key, immutable):
        """The table of a key below another, made where it is missing."""
        for part in key:
            table = table.setdefault(part, {})
            if id(table) in self.complete:
                raise self.reader.error(immutable)
            if isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise self.reader.error("Cannot overwrite a value")
        return table

    def _read_pair(self, reader):
        key = read_key(reader)
        skip_equals(reader)
        value = read_value(reader, self.parse_float)
        table = self._descend_dotted(key[:-1])
        if key[-1] in table:
            raise reader.error("Cannot overwrite a value")
        table[key[-1]] = value
        if isinstance(value, (dict, list)):
            self.complete.add(id(value))

    def _descend_dotted(self, key):
        """The table of a dotted key in this section; what was declared elsewhere cannot be reopened."""
        immutable = f"Cannot mutate immutable namespace {self.section_key + key}"
        table = self.section
        for i, part in enumerate(key, 1):
            if part in table and id(table[part]) in self.declared:
                raise self.reader.error(f"Cannot redefine namespace {self.section_key + key[:i]}")
            table = self._descend(table, (part,), immutable)
            self.dotted.add(id(table))
        return table
