"""Property lists of Apple's systems, in their XML and their binary form."""

import binascii
import datetime
import enum
import re
import struct
from io import BytesIO

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
FMT_XML, FMT_BINARY = PlistFormat


class UID:
    """A number that refers to an object in the files that NSKeyedArchiver writes."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        return self.data == other.data if isinstance(other, UID) else NotImplemented

    def __hash__(self):
        return hash(self.data)


class InvalidFileException(ValueError):
    """The data are no property list."""

    def __init__(self, message="Invalid file"):
        super().__init__(message)


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a property list from a binary file."""
    if fmt is None:
        head = fp.read(32)
        fp.seek(0)
        fmt = _guess_format(head)
    return _format(fmt)[0](fp, dict_type, aware_datetime)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a property list from bytes, or from a string that holds XML."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Write a value as a property list to a binary file."""
    _format(fmt)[1](value, fp, sort_keys, skipkeys, aware_datetime)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """Return the bytes of a property list."""
    file = BytesIO()
    dump(value, file, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys, aware_datetime=aware_datetime)
    return file.getvalue()


def _format(fmt):
    try:
        return _FORMATS[fmt]
    except KeyError:
        raise ValueError(f"Unsupported format: {fmt!r}") from None


def _guess_format(head):
    if head.startswith(b"bplist00"):
        return FMT_BINARY
    for mark, encoding in (b"", "ascii"), (b"\xef\xbb\xbf", "ascii"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"):
        if head.startswith(tuple(mark + start.encode(encoding) for start in ("<?xml", "<plist"))):
            return FMT_XML
    raise InvalidFileException()


def _pairs(mapping, sort_keys, skipkeys):
    """The items of a mapping that can be written."""
    for key, value in sorted(mapping.items()) if sort_keys else mapping.items():
        if isinstance(key, str):
            yield key, value
        elif not skipkeys:
            raise TypeError("keys must be strings")


# XML

_HEAD = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
"""
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z", re.ASCII)


def _write_xml(value, fp, sort_keys, skipkeys, aware_datetime):
    fp.write(_HEAD)
    for line in _xml_lines(value, sort_keys, skipkeys, aware_datetime):
        fp.write(line.encode() + b"\n")
    fp.write(b"</plist>\n")


def _xml_lines(value, sort_keys, skipkeys, aware_datetime):
    """The lines of a value; an own stack, because lists may lie deep in each other."""
    waiting = [(0, value)]
    while waiting:
        depth, value = waiting.pop()
        indent = "\t" * depth
        if isinstance(value, _Line):
            yield indent + value
        elif isinstance(value, dict):
            inner = [(depth + 1, part) for key, item in _pairs(value, sort_keys, skipkeys) for part in (_Line(_element("key", key)), item)]
            if value:
                yield indent + "<dict>"
                waiting += [(depth, _Line("</dict>")), *reversed(inner)]
            else:
                yield indent + "<dict/>"
        elif isinstance(value, (list, tuple)):
            if value:
                yield indent + "<array>"
                waiting += [(depth, _Line("</array>")), *((depth + 1, item) for item in reversed(value))]
            else:
                yield indent + "<array/>"
        elif isinstance(value, (bytes, bytearray)):
            yield indent + "<data>"
            yield from _data_lines(value, indent)
            yield indent + "</data>"
        else:
            yield indent + _scalar(value, aware_datetime)


class _Line(str):
    """A finished line among values."""


def _scalar(value, aware_datetime):
    if isinstance(value, str):
        return _element("string", value)
    if value is True or value is False:
        return "<true/>" if value else "<false/>"
    if isinstance(value, int):
        if not -1 << 63 <= value < 1 << 64:
            raise OverflowError(value)
        return _element("integer", "%d" % value)
    if isinstance(value, float):
        return _element("real", repr(value))
    if isinstance(value, datetime.datetime):
        if aware_datetime:
            value = value.astimezone(datetime.UTC)
        return _element("date", "%04d-%02d-%02dT%02d:%02d:%02dZ" % value.timetuple()[:6])
    raise TypeError("unsupported type: %s" % type(value))


def _element(name, text):
    if _CONTROL.search(text):
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<{name}>{text}</{name}>"


def _data_lines(data, indent):
    width = max(16, 76 - len(indent.expandtabs()))
    step = width // 4 * 3
    for start in range(0, len(data), step):
        yield indent + binascii.b2a_base64(data[start:start + step], newline=False).decode()


def _read_xml(fp, dict_type, aware_datetime):
    return _XmlReader(dict_type, aware_datetime).read(fp)


class _XmlReader:
    """Builds the value as the parser meets elements."""

    def __init__(self, dict_type, aware_datetime):
        from xml.parsers.expat import ParserCreate
        self.dict_type, self.zone = dict_type, datetime.UTC if aware_datetime else None
        self.open, self.key, self.root, self.text = [], None, None, []
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text_found

    def read(self, fp):
        data = fp.read()
        # Before the first element; without zeros, because it may be text of two or four bytes a character.
        if b"<!ENTITY" in data[:data.find(b"<\0p" if b"\0" in data[:4] else b"<plist")].replace(b"\0", b""):
            raise InvalidFileException("XML entity declarations are not supported in plist files")
        self.parser.Parse(data, True)
        return self.root

    def text_found(self, text):
        self.text.append(text)

    def start(self, name, attributes):
        self.text = []
        if name == "dict":
            self.enter(self.dict_type())
        elif name == "array":
            self.enter([])

    def enter(self, container):
        self.add(container)
        self.open.append(container)

    def end(self, name):
        text, finish = "".join(self.text), getattr(self, "end_" + name, None)
        if finish is not None:
            self.text = []
            finish(text)

    def line(self):
        return self.parser.CurrentLineNumber

    def add(self, value):
        if self.key is not None:
            if not isinstance(self.open[-1], self.dict_type):
                raise ValueError("unexpected element at line %d" % self.line())
            self.open[-1][self.key] = value
            self.key = None
        elif not self.open:
            self.root = value
        elif isinstance(self.open[-1], list):
            self.open[-1].append(value)
        else:
            raise ValueError("unexpected element at line %d" % self.line())

    def end_dict(self, text):
        if self.key is not None:
            raise ValueError("missing value for key '%s' at line %d" % (self.key, self.line()))
        self.open.pop()

    def end_array(self, text):
        self.open.pop()

    def end_key(self, text):
        if self.key is not None or not isinstance(self.open[-1], self.dict_type):
            raise ValueError("unexpected key at line %d" % self.line())
        self.key = text

    def end_true(self, text):
        self.add(True)

    def end_false(self, text):
        self.add(False)

    def end_integer(self, text):
        self.add(int(text, 16) if text.startswith(("0x", "0X")) else int(text))

    def end_real(self, text):
        self.add(float(text))

    def end_string(self, text):
        self.add(text)

    def end_data(self, text):
        self.add(binascii.a2b_base64(text))

    def end_date(self, text):
        match = _DATE.match(text)
        if match is None:
            raise ValueError("invalid date %r at line %d" % (text, self.line()))
        self.add(datetime.datetime(*(int(part) for part in match.groups() if part is not None), tzinfo=self.zone))


# The binary form: objects, a table of where they lie, and a trailer that says how wide its numbers are.

_EPOCH = datetime.datetime(2001, 1, 1)
_AWARE_EPOCH = _EPOCH.replace(tzinfo=datetime.UTC)
_TRAILER = struct.Struct(">6xBBQQQ")
_CONSTANTS = {0x00: None, 0x08: False, 0x09: True, 0x0F: b""}


def _width(number):
    """In how many bytes, a power of two, a count fits."""
    return next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)


def _write_binary(value, fp, sort_keys, skipkeys, aware_datetime):
    table = _ObjectTable(sort_keys, skipkeys)
    table.number(value)
    writer = _BinaryWriter(fp, _width(len(table.objects)), table, aware_datetime)
    offsets = [writer.write(thing) for thing in table.objects]
    begin = writer.place
    width = _width(begin)
    fp.write(b"".join(offset.to_bytes(width) for offset in offsets))
    fp.write(_TRAILER.pack(width, writer.ref_width, len(offsets), 0, begin))


class _ObjectTable:
    """The objects of a value in the order of the file; equal scalars are one object."""

    def __init__(self, sort_keys, skipkeys):
        self.objects, self.numbers, self.options = [], {}, (sort_keys, skipkeys)
        # The parts of containers, by identity: keys first, then values.
        self.parts = {}

    @staticmethod
    def mark(value):
        return (type(value), value) if isinstance(value, (str, int, float, datetime.datetime, bytes, bytearray)) and type(value).__hash__ else id(value)

    def of(self, value):
        return self.numbers[self.mark(value)]

    def number(self, value):
        waiting = [value]
        while waiting:
            value = waiting.pop()
            mark = self.mark(value)
            if mark in self.numbers:
                continue
            self.numbers[mark] = len(self.objects)
            self.objects.append(value)
            if isinstance(value, dict):
                items = list(_pairs(value, *self.options))
                parts = [key for key, _ in items] + [item for _, item in items]
            elif isinstance(value, (list, tuple)):
                parts = list(value)
            else:
                continue
            self.parts[id(value)] = parts
            waiting.extend(reversed(parts))


class _BinaryWriter:
    def __init__(self, fp, ref_width, table, aware_datetime):
        self.fp, self.ref_width, self.table, self.aware = fp, ref_width, table, aware_datetime
        self.place = 0
        self.put(b"bplist00")

    def put(self, data):
        self.fp.write(data)
        self.place += len(data)

    def write(self, value):
        """Write one object and return where it begins."""
        begin = self.place
        self.put(self.bytes_of(value))
        return begin

    def bytes_of(self, value):
        if value is None:
            return b"\x00"
        if value is False or value is True:
            return b"\x09" if value else b"\x08"
        if isinstance(value, int):
            return self.integer(value)
        if isinstance(value, float):
            return struct.pack(">Bd", 0x23, value)
        if isinstance(value, datetime.datetime):
            since = value.astimezone(datetime.UTC) - _AWARE_EPOCH if self.aware else value - _EPOCH
            return struct.pack(">Bd", 0x33, since.total_seconds())
        if isinstance(value, (bytes, bytearray)):
            return self.head(0x40, len(value)) + value
        if isinstance(value, str):
            if value.isascii():
                return self.head(0x50, len(value)) + value.encode("ascii")
            text = value.encode("utf-16-be")
            return self.head(0x60, len(text) // 2) + text
        if isinstance(value, UID):
            if value.data < 0:
                raise ValueError("UIDs must be positive")
            if value.data >= 1 << 64:
                raise OverflowError("UIDs cannot be >= 2**64")
            size = _width(value.data)
            return bytes([0x80 | size - 1]) + value.data.to_bytes(size)
        if isinstance(value, (dict, list, tuple)):
            parts = self.table.parts[id(value)]
            refs = b"".join(self.table.of(part).to_bytes(self.ref_width) for part in parts)
            return (self.head(0xD0, len(parts) // 2) if isinstance(value, dict) else self.head(0xA0, len(parts))) + refs
        raise TypeError(value)

    @staticmethod
    def integer(value):
        if value < 0:
            if value < -1 << 63:
                raise OverflowError(value)
            return struct.pack(">Bq", 0x13, value)
        for kind, size in (0x10, 1), (0x11, 2), (0x12, 4):
            if value < 1 << 8 * size:
                return bytes([kind]) + value.to_bytes(size)
        if value < 1 << 63:
            return struct.pack(">BQ", 0x13, value)
        if value < 1 << 64:
            return b"\x14" + value.to_bytes(16)
        raise OverflowError(value)

    @staticmethod
    def head(kind, count):
        if count < 15:
            return bytes([kind | count])
        size = _width(count)
        return bytes([kind | 15, 0x10 | size.bit_length() - 1]) + count.to_bytes(size)


def _read_binary(fp, dict_type, aware_datetime):
    try:
        return _BinaryReader(fp.read(), dict_type, aware_datetime).root()
    except (OSError, IndexError, struct.error, OverflowError, ValueError):
        raise InvalidFileException() from None


class _BinaryReader:
    def __init__(self, data, dict_type, aware_datetime):
        self.data, self.dict_type = data, dict_type
        self.epoch = _AWARE_EPOCH if aware_datetime else _EPOCH
        if not data.startswith(b"bplist00"):
            raise InvalidFileException()
        width, self.ref_width, count, self.top, begin = _TRAILER.unpack(self.piece(len(data) - _TRAILER.size, _TRAILER.size))
        self.offsets = self.numbers(begin, count, width)
        self.known = [_UNREAD] * len(self.offsets)

    def piece(self, begin, size):
        if not 0 <= begin <= begin + size <= len(self.data):
            raise InvalidFileException()
        return self.data[begin:begin + size]

    def numbers(self, begin, count, width):
        if not width:
            raise InvalidFileException()
        data = self.piece(begin, count * width)
        return [int.from_bytes(data[i:i + width]) for i in range(0, len(data), width)]

    def root(self):
        return self.read(self.top)

    def read(self, ref):
        """The object of a number; containers stand in the table before their parts are read, because they may hold themselves."""
        if self.known[ref] is not _UNREAD:
            return self.known[ref]
        place = self.offsets[ref]
        kind, low = divmod(self.piece(place, 1)[0], 16)
        place += 1
        if kind in (0xA, 0xD):
            return self.container(ref, kind, *self.size(place, low))
        value = self.known[ref] = self.simple(kind, low, place)
        return value

    def size(self, place, low):
        if low < 15:
            return place, low
        size = 1 << (self.piece(place, 1)[0] & 3)
        return place + 1 + size, int.from_bytes(self.piece(place + 1, size))

    def container(self, ref, kind, place, count):
        if kind == 0xA:
            result = self.known[ref] = []
            result.extend(map(self.read, self.numbers(place, count, self.ref_width)))
            return result
        keys = self.numbers(place, count, self.ref_width)
        values = self.numbers(place + count * self.ref_width, count, self.ref_width)
        result = self.known[ref] = self.dict_type()
        try:
            for key, value in zip(keys, values):
                result[self.read(key)] = self.read(value)
        except TypeError:
            raise InvalidFileException() from None
        return result

    def simple(self, kind, low, place):
        if kind == 0 and low in _CONSTANTS:
            return _CONSTANTS[low]
        if kind == 1:
            return int.from_bytes(self.piece(place, 1 << low), signed=low >= 3)
        if kind == 2 and low in (2, 3):
            return struct.unpack(">f" if low == 2 else ">d", self.piece(place, 1 << low))[0]
        if kind == 3 and low == 3:
            return self.epoch + datetime.timedelta(seconds=struct.unpack(">d", self.piece(place, 8))[0])
        if kind == 8:
            return UID(int.from_bytes(self.piece(place, low + 1)))
        if kind not in (4, 5, 6):
            raise InvalidFileException()
        place, count = self.size(place, low)
        if kind == 4:
            return self.piece(place, count)
        return self.piece(place, count).decode("ascii") if kind == 5 else self.piece(place, 2 * count).decode("utf-16-be")


_UNREAD = object()
_FORMATS = {FMT_XML: (_read_xml, _write_xml), FMT_BINARY: (_read_binary, _write_binary)}
