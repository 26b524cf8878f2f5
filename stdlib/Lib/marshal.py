"""The marshal format, version 4, for plain data. Code objects are refused: the machine trusts what it runs, so no bytes become code."""

import struct

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4

_SINGLE = {None: b"N", False: b"F", True: b"T", Ellipsis: b"."}
_SINGLE_BY_CODE = {code[0]: value for value, code in _SINGLE.items()} | {ord("S"): StopIteration}
_REFERENCE_FLAG = 0x80
_DIGIT_BITS = 15
_DEEPEST = 2000


class _Writer:
    def __init__(self, format_version):
        self.parts = []
        self._version = format_version
        self._known = {}
        self._kept = []
        self._depth = 0

    def write(self, value):
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("object too deeply nested to marshal")
        kind = type(value)
        if value is StopIteration:
            self.parts.append(b"S")
        elif value is None or value is Ellipsis or kind is bool:
            self.parts.append(_SINGLE[value])
        elif kind is int:
            self._write_int(value)
        elif kind is float:
            self._write_floats(b"gf", value)
        elif kind is complex:
            self._write_floats(b"yx", value.real, value.imag)
        else:
            self._write_object(value, kind)
        self._depth -= 1

    def _number(self, number):
        self.parts.append(struct.pack("<i", number))

    def _write_int(self, value):
        if -2 ** 31 <= value < 2 ** 31:
            self.parts.append(b"i")
            self._number(value)
            return
        digits = []
        rest = abs(value)
        while rest:
            digits.append(rest & (1 << _DIGIT_BITS) - 1)
            rest >>= _DIGIT_BITS
        self.parts.append(b"l")
        self._number(len(digits) if value > 0 else -len(digits))
        self.parts.append(struct.pack(f"<{len(digits)}H", *digits))

    def _write_floats(self, codes, *numbers):
        self.parts.append(codes[:1] if self._version > 1 else codes[1:])
        for number in numbers:
            if self._version > 1:
                self.parts.append(struct.pack("<d", number))
            else:
                text = b"%.17g" % number
                self.parts.append(bytes([len(text)]) + text)

    def _write_object(self, value, kind):
        flag = 0
        if self._version > 2:
            if id(value) in self._known:
                self.parts.append(b"r")
                self._number(self._known[id(value)])
                return
            self._known[id(value)] = len(self._known)
            self._kept.append(value)
            flag = _REFERENCE_FLAG
        if kind is str:
            self._write_text(value, flag)
        elif kind is dict:
            self.parts.append(bytes([ord("{") | flag]))
            for key, item in value.items():
                self.write(key)
                self.write(item)
            self.parts.append(b"0")
        elif kind in (tuple, list, set, frozenset):
            self._write_items(value, kind, flag)
        else:
            self._write_bytes(value, flag)

    def _write_text(self, value, flag):
        if value.isascii() and self._version > 3:
            code, data = ("z" if len(value) < 256 else "a"), value.encode()
        else:
            code, data = "u", value.encode("utf-8", "surrogatepass")
        self.parts.append(bytes([ord(code) | flag]))
        if code == "z":
            self.parts.append(bytes([len(data)]))
        else:
            self._number(len(data))
        self.parts.append(data)

    def _write_items(self, value, kind, flag):
        if kind is tuple and len(value) < 256 and self._version > 3:
            self.parts.append(bytes([ord(")") | flag, len(value)]))
        else:
            self.parts.append(bytes([{tuple: ord("("), list: ord("["), set: ord("<"), frozenset: ord(">")}[kind] | flag]))
            self._number(len(value))
        for item in value:
            self.write(item)

    def _write_bytes(self, value, flag):
        try:
            data = bytes(memoryview(value))
        except TypeError:
            raise ValueError("unmarshallable object") from None
        self.parts.append(bytes([ord("s") | flag]))
        self._number(len(data))
        self.parts.append(data)


_END = object()


class _Reader:
    def __init__(self, read):
        self._read = read
        self._references = []
        self._depth = 0

    def _take(self, count):
        data = self._read(count)
        if not isinstance(data, bytes):
            raise TypeError(f"file.read() returned not bytes but {type(data).__name__}")
        if len(data) < count:
            raise EOFError("marshal data too short")
        return data

    def _number(self):
        return struct.unpack("<i", self._take(4))[0]

    def _size(self, what):
        size = self._number()
        if size < 0:
            raise ValueError(f"bad marshal data ({what} size out of range)")
        return size

    def read(self):
        value = self._read_any()
        if value is _END:
            raise TypeError("NULL object in marshal data for object")
        return value

    def _read_any(self):
        code = self._take_code()
        flag, code = code & _REFERENCE_FLAG, code & ~_REFERENCE_FLAG
        if code == ord("0"):
            return _END
        if code in _SINGLE_BY_CODE:
            return _SINGLE_BY_CODE[code]
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("recursion limit exceeded")
        method = self._METHODS.get(chr(code))
        if method is None:
            raise ValueError("code objects are not read from marshal data" if code == ord("c") else "bad marshal data (unknown type code)")
        value = method(self, flag)
        self._depth -= 1
        return value

    def _take_code(self):
        data = self._read(1)
        if not isinstance(data, bytes):
            raise TypeError(f"file.read() returned not bytes but {type(data).__name__}")
        if not data:
            raise EOFError("EOF read where object expected" if not self._depth else "marshal data too short")
        return data[0]

    def _note(self, value, flag):
        if flag:
            self._references.append(value)
        return value

    def _int(self, flag):
        return self._note(self._number(), flag)

    def _long(self, flag):
        size = self._number()
        value = 0
        for position, digit in enumerate(struct.unpack(f"<{abs(size)}H", self._take(2 * abs(size)))):
            if digit >> _DIGIT_BITS:
                raise ValueError("bad marshal data (digit out of range in long)")
            value |= digit << position * _DIGIT_BITS
        return self._note(-value if size < 0 else value, flag)

    def _written_float(self):
        return float(self._take(self._take(1)[0]))

    def _float(self, flag):
        return self._note(struct.unpack("<d", self._take(8))[0], flag)

    def _old_float(self, flag):
        return self._note(self._written_float(), flag)

    def _complex(self, flag):
        return self._note(complex(*struct.unpack("<2d", self._take(16))), flag)

    def _old_complex(self, flag):
        return self._note(complex(self._written_float(), self._written_float()), flag)

    def _bytes(self, flag):
        return self._note(self._take(self._size("bytes object")), flag)

    def _text(self, flag):
        return self._note(self._take(self._size("string")).decode("utf-8", "surrogatepass"), flag)

    def _short_text(self, flag):
        return self._note(self._take(self._take(1)[0]).decode("latin-1"), flag)

    def _ascii(self, flag):
        return self._note(self._take(self._size("string")).decode("latin-1"), flag)

    def _reserved(self, flag, size, kind):
        """What is made from its items: its place among the references comes before theirs."""
        place = len(self._references)
        self._note(_END, flag)
        value = kind([self.read() for _ in range(size)])
        if flag:
            self._references[place] = value
        return value

    def _small_tuple(self, flag):
        return self._reserved(flag, self._take(1)[0], tuple)

    def _tuple(self, flag):
        return self._reserved(flag, self._size("tuple"), tuple)

    def _frozenset(self, flag):
        return self._reserved(flag, self._size("set"), frozenset)

    def _list(self, flag):
        size = self._size("list")
        value = self._note([], flag)
        for _ in range(size):
            value.append(self.read())
        return value

    def _set(self, flag):
        size = self._size("set")
        value = self._note(set(), flag)
        for _ in range(size):
            value.add(self.read())
        return value

    def _dict(self, flag):
        value = self._note({}, flag)
        while (key := self._read_any()) is not _END:
            value[key] = self.read()
        return value

    def _reference(self, flag):
        number = self._number()
        if not 0 <= number < len(self._references) or self._references[number] is _END:
            raise ValueError("bad marshal data (invalid reference)")
        return self._references[number]

    _METHODS = {
        "i": _int, "l": _long, "g": _float, "f": _old_float, "y": _complex, "x": _old_complex, "s": _bytes, "u": _text, "t": _text,
        "z": _short_text, "Z": _short_text, "a": _ascii, "A": _ascii, ")": _small_tuple, "(": _tuple, "[": _list, "<": _set,
        ">": _frozenset, "{": _dict, "r": _reference,
    }


def dumps(value, version=version, /, *, allow_code=True):
    """The bytes of a value."""
    writer = _Writer(version)
    writer.write(value)
    return b"".join(writer.parts)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a binary file."""
    return file.write(dumps(value, version))


def loads(bytes, /, *, allow_code=True):
    """The value at the beginning of bytes."""
    import io
    return _Reader(io.BytesIO(bytes).read).read()


def load(file, /, *, allow_code=True):
    """Read one value from a binary file."""
    return _Reader(file.read).read()
