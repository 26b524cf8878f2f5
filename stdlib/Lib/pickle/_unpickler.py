"""The reading side of pickle: a machine with a stack and a memo."""

import io
import sys
from copyreg import _extension_cache, _inverted_registry
from struct import unpack

import _compat_pickle

from ._common import HIGHEST_PROTOCOL, UnpicklingError, attribute_of, decode_long
from ._opcodes import *

_NOTHING = object()


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    """This takes a binary file for reading a pickle data stream."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """Read and return an object from the file."""
        if not hasattr(self, "_file_read"):
            raise UnpicklingError("Unpickler.__init__() was not called by %s.__init__()"
                                  % type(self).__name__)
        self._read, self._readline = self._file_read, self._file_readline
        self._frame = None
        self._marks = []
        self._stack = []
        self.append = self._stack.append
        self.proto = 0
        read = self._next_opcode
        try:
            while True:
                opcode = read()
                load = _LOADERS.get(opcode)
                if load is None:
                    raise UnpicklingError("invalid load key, '%s'." % _shown(opcode))
                load(self)
        except _Stop as stop:
            return stop.value

    def _next_opcode(self):
        if self._frame is not None:
            opcode = self._frame.read(1)
            if opcode:
                return opcode
            self._frame = None
        opcode = self._file_read(1)
        if not isinstance(opcode, (bytes, bytearray)):
            raise TypeError("a bytes-like object is required, not '%s'" % type(opcode).__name__)
        if not opcode:
            raise EOFError("Ran out of input")
        return opcode

    def read(self, n):
        """The next bytes of the current frame, or of the file."""
        if self._frame is not None:
            data = self._frame.read(n)
            if data or n == 0:
                if len(data) < n:
                    raise UnpicklingError("pickle exhausted before end of frame")
                return data
            self._frame = None
        data = self._file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def readline(self):
        """The next line, without its end."""
        if self._frame is not None:
            data = self._frame.readline()
            if data:
                if data[-1:] != b"\n":
                    raise UnpicklingError("pickle exhausted before end of frame")
                return data[:-1]
            self._frame = None
        data = self._file_readline()
        if data[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return data[:-1]

    def persistent_load(self, pid):
        """The object that a persistent id stands for."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no "
                              "persistent_load function was specified.")

    def find_class(self, module_name, global_name, /):
        """Return an object from a specified module."""
        sys.audit("pickle.find_class", module_name, global_name)
        if self.proto < 3 and self.fix_imports:
            names, modules = _compat_pickle.NAME_MAPPING, _compat_pickle.IMPORT_MAPPING
            if (module_name, global_name) in names:
                module_name, global_name = names[module_name, global_name]
            elif module_name in modules:
                module_name = modules[module_name]
        __import__(module_name, level=0)
        module = sys.modules[module_name]
        if self.proto >= 4:
            return attribute_of(module, global_name)[0]
        try:
            return getattr(module, global_name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}") from None

    def _pop(self):
        try:
            return self._stack.pop()
        except IndexError:
            raise UnpicklingError(
                "unexpected MARK found" if self._marks else "unpickling stack underflow") from None

    def _top(self):
        try:
            return self._stack[-1]
        except IndexError:
            raise UnpicklingError(
                "unexpected MARK found" if self._marks else "unpickling stack underflow") from None

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._marks.pop()
        self.append = self._stack.append
        return items

    def _load_proto(self):
        proto = self.read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError("unsupported pickle protocol: %d" % proto)
        self.proto = proto

    def _load_frame(self):
        size, = unpack("<Q", self.read(8))
        if size > sys.maxsize:
            raise OverflowError("FRAME length exceeds system's maximum of %d bytes" % sys.maxsize)
        if self._frame is not None and self._frame.read(1):
            raise UnpicklingError("beginning of a new frame before end of current frame")
        data = self._file_read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        self._frame = io.BytesIO(data)

    def _load_persid(self):
        try:
            pid = self.readline().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self.append(self.persistent_load(pid))

    def _load_binpersid(self):
        self.append(self.persistent_load(self._pop()))

    def _load_none(self):
        self.append(None)

    def _load_false(self):
        self.append(False)

    def _load_true(self):
        self.append(True)

    def _load_int(self):
        line = self.readline()
        if line in (b"00", b"01"):
            self.append(line == b"01")
            return
        try:
            self.append(int(line, 0))
        except ValueError:
            raise ValueError("could not convert string to int") from None

    def _load_binint(self):
        self.append(unpack("<i", self.read(4))[0])

    def _load_binint1(self):
        self.append(self.read(1)[0])

    def _load_binint2(self):
        self.append(unpack("<H", self.read(2))[0])

    def _load_long(self):
        self.append(int(self.readline().removesuffix(b"L"), 0))

    def _load_long1(self):
        self.append(decode_long(self.read(self.read(1)[0])))

    def _load_long4(self):
        size, = unpack("<i", self.read(4))
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self.append(decode_long(self.read(size)))

    def _load_float(self):
        try:
            self.append(float(self.readline()))
        except ValueError:
            raise ValueError("could not convert string to float") from None

    def _load_binfloat(self):
        self.append(unpack(">d", self.read(8))[0])

    def _decode(self, data):
        # Protocols up to 2 wrote Python 2's byte strings.
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _load_string(self):
        line = self.readline()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        import codecs
        self.append(self._decode(codecs.escape_decode(line[1:-1])[0]))

    def _load_binstring(self):
        size, = unpack("<I", self.read(4))
        self.append(self._decode(self.read(size)))

    def _load_short_binstring(self):
        self.append(self._decode(self.read(self.read(1)[0])))

    def _load_binbytes(self):
        size, = unpack("<I", self.read(4))
        self.append(self._data(size))

    def _load_short_binbytes(self):
        self.append(self.read(self.read(1)[0]))

    def _load_binbytes8(self):
        size, = unpack("<Q", self.read(8))
        if size > sys.maxsize:
            raise OverflowError("BINBYTES8 exceeds system's maximum size of %d bytes" % sys.maxsize)
        self.append(self._data(size))

    def _data(self, size):
        return bytes(self.read(size))

    def _load_bytearray8(self):
        size, = unpack("<Q", self.read(8))
        if size > sys.maxsize:
            raise OverflowError("BYTEARRAY8 exceeds system's maximum size of %d bytes" % sys.maxsize)
        self.append(bytearray(self.read(size)))

    def _load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* "
                                  "argument was given")
        try:
            self.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _load_readonly_buffer(self):
        buffer = self._top()
        with memoryview(buffer) as view:
            if not view.readonly:
                self._stack[-1] = view.toreadonly()

    def _load_unicode(self):
        self.append(str(self.readline(), "raw-unicode-escape"))

    def _load_binunicode(self):
        self._load_text(unpack("<I", self.read(4))[0])

    def _load_short_binunicode(self):
        self._load_text(self.read(1)[0])

    def _load_binunicode8(self):
        size, = unpack("<Q", self.read(8))
        if size > sys.maxsize:
            raise OverflowError("BINUNICODE8 exceeds system's maximum size of %d bytes" % sys.maxsize)
        self._load_text(size)

    def _load_text(self, size):
        self.append(str(self.read(size), "utf-8", "surrogatepass"))

    def _load_tuple(self):
        items = self._pop_mark()
        self.append(tuple(items))

    def _load_empty_tuple(self):
        self.append(())

    def _load_tuple1(self):
        self.append((self._pop(),))

    def _load_tuple2(self):
        second, first = self._pop(), self._pop()
        self.append((first, second))

    def _load_tuple3(self):
        third, second, first = self._pop(), self._pop(), self._pop()
        self.append((first, second, third))

    def _load_empty_list(self):
        self.append([])

    def _load_list(self):
        items = self._pop_mark()
        self.append(items)

    def _load_empty_dict(self):
        self.append({})

    def _load_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self.append(dict(zip(items[::2], items[1::2])))

    def _load_empty_set(self):
        self.append(set())

    def _load_frozenset(self):
        items = self._pop_mark()
        self.append(frozenset(items))

    def _load_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
            return
        for item in items:
            target.add(item)

    def _load_append(self):
        item = self._pop()
        target = self._top()
        target.append(item)

    def _load_appends(self):
        items = self._pop_mark()
        target = self._top()
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
            return
        append = target.append
        for item in items:
            append(item)

    def _load_setitem(self):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    def _load_setitems(self):
        items = self._pop_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _load_global(self):
        module = self.readline().decode("utf-8")
        name = self.readline().decode("utf-8")
        self.append(self.find_class(module, name))

    def _load_stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.append(self.find_class(module, name))

    def _load_ext1(self):
        self._load_extension(self.read(1)[0])

    def _load_ext2(self):
        self._load_extension(unpack("<H", self.read(2))[0])

    def _load_ext4(self):
        self._load_extension(unpack("<i", self.read(4))[0])

    def _load_extension(self, code):
        known = _extension_cache.get(code, _NOTHING)
        if known is not _NOTHING:
            self.append(known)
            return
        key = _inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError("unregistered extension code %d" % code)
        _extension_cache[code] = known = self.find_class(*key)
        self.append(known)

    def _load_reduce(self):
        args, func = self._pop(), self._pop()
        self.append(func(*args))

    def _load_newobj(self):
        args, cls = self._pop(), self._pop()
        self._check_new("NEWOBJ", cls, args)
        self.append(cls.__new__(cls, *args))

    def _load_newobj_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self._check_new("NEWOBJ_EX", cls, args)
        if not isinstance(kwargs, dict):
            raise UnpicklingError("NEWOBJ_EX kwargs argument must be a dict, not %s"
                                  % type(kwargs).__name__)
        self.append(cls.__new__(cls, *args, **kwargs))

    def _check_new(self, opcode, cls, args):
        if not isinstance(cls, type):
            raise UnpicklingError("%s class argument must be a type, not %s"
                                  % (opcode, type(cls).__name__))
        if not isinstance(args, tuple):
            raise UnpicklingError("%s args argument must be a tuple, not %s"
                                  % (opcode, type(args).__name__))

    def _load_inst(self):
        module = self.readline().decode("ascii")
        name = self.readline().decode("ascii")
        args = self._pop_mark()
        self._instantiate(self.find_class(module, name), args)

    def _load_obj(self):
        args = self._pop_mark()
        if not args:
            raise UnpicklingError("unpickling stack underflow")
        self._instantiate(args.pop(0), args)

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self.append(cls(*args))
        else:
            self.append(cls.__new__(cls))

    def _load_build(self):
        state = self._pop()
        target = self._top()
        setstate = getattr(target, "__setstate__", _NOTHING)
        if setstate is not _NOTHING:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = target.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(target, key, value)

    def _load_pop(self):
        if self._stack:
            self._stack.pop()
        else:
            if not self._marks:
                raise UnpicklingError("unpickling stack underflow")
            self._pop_mark()

    def _load_pop_mark(self):
        self._pop_mark()

    def _load_dup(self):
        self.append(self._top())

    def _load_mark(self):
        self._marks.append(self._stack)
        self._stack = []
        self.append = self._stack.append

    def _load_get(self):
        self._load_memo(int(self.readline()))

    def _load_binget(self):
        self._load_memo(self.read(1)[0])

    def _load_long_binget(self):
        self._load_memo(unpack("<I", self.read(4))[0])

    def _load_memo(self, index):
        try:
            self.append(self.memo[index])
        except KeyError:
            raise UnpicklingError("Memo value not found at index %d" % index) from None

    def _load_put(self):
        index = int(self.readline())
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self._top()

    def _load_binput(self):
        self.memo[self.read(1)[0]] = self._top()

    def _load_long_binput(self):
        self.memo[unpack("<I", self.read(4))[0]] = self._top()

    def _load_memoize(self):
        self.memo[len(self.memo)] = self._top()

    def _load_stop(self):
        raise _Stop(self._pop())


def _shown(opcode):
    char = chr(opcode[0])
    return char if " " <= char <= "~" and char not in "'\\" else "\\x%02x" % opcode[0]


_LOADERS = {
    PROTO: Unpickler._load_proto, FRAME: Unpickler._load_frame, PERSID: Unpickler._load_persid,
    BINPERSID: Unpickler._load_binpersid, NONE: Unpickler._load_none,
    NEWFALSE: Unpickler._load_false, NEWTRUE: Unpickler._load_true, INT: Unpickler._load_int,
    BININT: Unpickler._load_binint, BININT1: Unpickler._load_binint1,
    BININT2: Unpickler._load_binint2, LONG: Unpickler._load_long, LONG1: Unpickler._load_long1,
    LONG4: Unpickler._load_long4, FLOAT: Unpickler._load_float, BINFLOAT: Unpickler._load_binfloat,
    STRING: Unpickler._load_string, BINSTRING: Unpickler._load_binstring,
    SHORT_BINSTRING: Unpickler._load_short_binstring, BINBYTES: Unpickler._load_binbytes,
    SHORT_BINBYTES: Unpickler._load_short_binbytes, BINBYTES8: Unpickler._load_binbytes8,
    BYTEARRAY8: Unpickler._load_bytearray8, NEXT_BUFFER: Unpickler._load_next_buffer,
    READONLY_BUFFER: Unpickler._load_readonly_buffer, UNICODE: Unpickler._load_unicode,
    BINUNICODE: Unpickler._load_binunicode, SHORT_BINUNICODE: Unpickler._load_short_binunicode,
    BINUNICODE8: Unpickler._load_binunicode8, TUPLE: Unpickler._load_tuple,
    EMPTY_TUPLE: Unpickler._load_empty_tuple, TUPLE1: Unpickler._load_tuple1,
    TUPLE2: Unpickler._load_tuple2, TUPLE3: Unpickler._load_tuple3,
    EMPTY_LIST: Unpickler._load_empty_list, LIST: Unpickler._load_list,
    EMPTY_DICT: Unpickler._load_empty_dict, DICT: Unpickler._load_dict,
    EMPTY_SET: Unpickler._load_empty_set, FROZENSET: Unpickler._load_frozenset,
    ADDITEMS: Unpickler._load_additems, APPEND: Unpickler._load_append,
    APPENDS: Unpickler._load_appends, SETITEM: Unpickler._load_setitem,
    SETITEMS: Unpickler._load_setitems, GLOBAL: Unpickler._load_global,
    STACK_GLOBAL: Unpickler._load_stack_global, EXT1: Unpickler._load_ext1,
    EXT2: Unpickler._load_ext2, EXT4: Unpickler._load_ext4, REDUCE: Unpickler._load_reduce,
    NEWOBJ: Unpickler._load_newobj, NEWOBJ_EX: Unpickler._load_newobj_ex,
    INST: Unpickler._load_inst, OBJ: Unpickler._load_obj, BUILD: Unpickler._load_build,
    POP: Unpickler._load_pop, POP_MARK: Unpickler._load_pop_mark, DUP: Unpickler._load_dup,
    MARK: Unpickler._load_mark, GET: Unpickler._load_get, BINGET: Unpickler._load_binget,
    LONG_BINGET: Unpickler._load_long_binget, PUT: Unpickler._load_put,
    BINPUT: Unpickler._load_binput, LONG_BINPUT: Unpickler._load_long_binput,
    MEMOIZE: Unpickler._load_memoize, STOP: Unpickler._load_stop,
}
