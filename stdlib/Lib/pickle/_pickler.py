"""The writing side of pickle."""

import sys
from copyreg import _extension_registry, dispatch_table
from functools import partial
from operator import index
from struct import pack
from types import FunctionType

import _compat_pickle

from ._common import (DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleBuffer, PicklingError,
                      attribute_of, encode_long)
from ._opcodes import *

_BATCH = 1000
_FRAME_SIZE = 64 * 1024
_SMALLEST_FRAME = 4
_NOTHING = object()
_BYTES = [bytes((n,)) for n in range(256)]
_SMALL_INTS = [BININT1 + byte for byte in _BYTES]
_TUPLES = (EMPTY_TUPLE, TUPLE1, TUPLE2, TUPLE3)


class _Frames:
    """Collects the output in frames, which a reader takes in with one read each."""

    def __init__(self, write):
        self._write = write
        self._parts = None
        self._size = 0

    def start(self):
        self._parts, self._size = [], 0

    def end(self):
        self.commit(force=True)
        self._parts = None

    def write(self, data):
        if self._parts is None:
            self._write(data)
        else:
            self._parts.append(data)
            self._size += len(data)

    def commit(self, force=False):
        if self._parts is None or not self._parts or not (force or self._size >= _FRAME_SIZE):
            return
        data = b"".join(self._parts)
        if len(data) >= _SMALLEST_FRAME:
            data = FRAME + pack("<Q", len(data)) + data
        self._write(data)
        self.start()

    def write_large(self, header, data):
        """Bytes too large for a frame go straight to the file."""
        if self._parts is not None:
            self.commit(force=True)
        self._write(header)
        self._write(data)


def whichmodule(obj, name):
    """The name of the module where an object can be found."""
    module_name = getattr(obj, "__module__", None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if attribute_of(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    """This takes a binary file for writing a pickle data stream."""

    _asks_for_ids = True

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._frames = _Frames(self._file_write)
        self.write = self._frames.write
        self.memo = {}
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        self.memo.clear()

    def dump(self, obj):
        """Write a pickled representation of the given object to the open file."""
        if not hasattr(self, "_file_write"):
            raise PicklingError("Pickler.__init__() was not called by %s.__init__()"
                                % type(self).__name__)
        self._asks_for_ids = getattr(self.persistent_id, "__func__", None) is not Pickler.persistent_id
        if self.proto >= 2:
            self.write(PROTO + pack("<B", self.proto))
        if self.proto >= 4:
            self._frames.start()
        self.save(obj)
        self.write(STOP)
        self._frames.end()

    def persistent_id(self, obj):
        """What stands for the object in the pickle; None to pickle it as usual."""
        return None

    def memoize(self, obj):
        """Remember an object that was just written, so that it is referred to from now on."""
        if self.fast:
            return
        place = len(self.memo)
        self.write(self._put(place))
        self.memo[id(obj)] = place, obj

    def _put(self, place):
        if self.proto >= 4:
            return MEMOIZE
        if not self.bin:
            return PUT + b"%d\n" % place
        return BINPUT + _BYTES[place] if place < 256 else LONG_BINPUT + pack("<I", place)

    def _get(self, place):
        if not self.bin:
            return GET + b"%d\n" % place
        return BINGET + _BYTES[place] if place < 256 else LONG_BINGET + pack("<I", place)

    def save(self, obj, save_persistent_id=True):
        """Write one object."""
        if self._frames._size >= _FRAME_SIZE:
            self._frames.commit()
        if save_persistent_id and self._asks_for_ids:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        cls = type(obj)
        leaf = _LEAVES.get(cls)
        if leaf is not None:
            leaf(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self._get(known[0]))
            return
        reduced = NotImplemented
        overriding = getattr(self, "reducer_override", _NOTHING)
        if overriding is not _NOTHING and cls not in _PLAIN:
            reduced = overriding(obj)
        if reduced is NotImplemented:
            saver = _SAVERS.get(cls)
            if saver is not None:
                saver(self, obj)
                return
            reduced = self._reduce(obj, cls)
            if reduced is None:
                self.save_global(obj)
                return
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(obj=obj, *reduced)

    def _reduce(self, obj, cls):
        """How to make the object again; None for a class, which is found by its name."""
        reducer = getattr(self, "dispatch_table", dispatch_table).get(cls, _NOTHING)
        if reducer is not _NOTHING:
            return reducer(obj)
        if issubclass(cls, type):
            return None
        reducer = getattr(obj, "__reduce_ex__", _NOTHING)
        if reducer is not _NOTHING:
            return reducer(self.proto)
        reducer = getattr(obj, "__reduce__", _NOTHING)
        if reducer is not _NOTHING:
            return reducer()
        raise PicklingError("can't pickle '%.200s' object: %r" % (cls.__name__, obj))

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None,
                    state_setter=None, *, obj=None):
        """Write a call that makes the object, and what is done to it afterwards."""
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        for place, items in (("fourth", listitems), ("fifth", dictitems)):
            if items is not None and not hasattr(items, "__next__"):
                raise PicklingError("%s element of the tuple returned by __reduce__ must be an "
                                    "iterator, not %s" % (place, type(items).__name__))
        if state_setter is not None and not callable(state_setter):
            raise PicklingError("sixth element of the tuple returned by __reduce__ must be a "
                                "function, not %s" % type(state_setter).__name__)
        self._save_call(func, args, obj)
        if obj is not None:
            if id(obj) in self.memo:
                # The arguments led back to the object, which is therefore written already.
                self.write(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._save_appended(listitems)
        if dictitems is not None:
            self._save_items(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self.write(BUILD)
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self.write(TUPLE2)
            self.write(REDUCE)
            # What the setter returns is not wanted.
            self.write(POP)

    def _save_call(self, func, args, obj):
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            self._save_newobj_ex(args, obj)
        elif self.proto >= 2 and name == "__newobj__":
            cls = self._class_to_make(name, args, obj)
            self.save(cls)
            self.save(args[1:])
            self.write(NEWOBJ)
        else:
            self.save(func)
            self.save(args)
            self.write(REDUCE)

    def _class_to_make(self, name, args, obj):
        if not args:
            raise PicklingError("%s arglist is empty" % name)
        cls = args[0]
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from %s args has no __new__" % name)
        if not isinstance(cls, type):
            raise PicklingError("args[0] from %s args is not a type" % name)
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from %s args has the wrong class" % name)
        return cls

    def _save_newobj_ex(self, args, obj):
        if len(args) != 3:
            raise PicklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d"
                                % len(args))
        cls, args, kwargs = args
        if not isinstance(cls, type):
            raise PicklingError("first item from NEWOBJ_EX argument tuple must be a class, not %s"
                                % type(cls).__name__)
        if not isinstance(args, tuple):
            raise PicklingError("second item from NEWOBJ_EX argument tuple must be a tuple, not %s"
                                % type(args).__name__)
        if not isinstance(kwargs, dict):
            raise PicklingError("third item from NEWOBJ_EX argument tuple must be a dict, not %s"
                                % type(kwargs).__name__)
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj_ex__ args has the wrong class")
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self.write(NEWOBJ_EX)
        else:
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self.write(REDUCE)

    def _save_none(self, obj):
        self.write(NONE)

    def _save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)

    def _save_int(self, obj):
        if not self.bin:
            fits = -0x80000000 <= obj <= 0x7FFFFFFF
            self.write(INT + b"%d\n" % obj if fits else LONG + b"%dL\n" % obj)
        elif 0 <= obj <= 0xFF:
            self.write(_SMALL_INTS[obj])
        elif 0 <= obj <= 0xFFFF:
            self.write(BININT2 + pack("<H", obj))
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self.write(BININT + pack("<i", obj))
        elif self.proto >= 2:
            data = encode_long(obj)
            size = len(data)
            header = LONG1 + pack("<B", size) if size < 256 else LONG4 + pack("<i", size)
            self.write(header + data)
        else:
            self.write(LONG + b"%dL\n" % obj)

    def _save_float(self, obj):
        self.write(BINFLOAT + pack(">d", obj) if self.bin else FLOAT + repr(obj).encode() + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            import codecs
            if obj:
                call = codecs.encode, (str(obj, "latin1"), "latin1")
            else:
                call = bytes, ()
            self.save_reduce(*call, obj=obj)
            return
        self._save_data(obj, SHORT_BINBYTES, BINBYTES, BINBYTES8)
        self.memoize(obj)

    def _save_data(self, data, short, usual, long):
        size = len(data)
        if size <= 0xFF and short is not None:
            self.write(short + _BYTES[size] + data)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._frames.write_large(long + pack("<Q", size), data)
        elif size >= _FRAME_SIZE:
            self._frames.write_large(usual + pack("<I", size), data)
        else:
            self.write(usual + pack("<I", size) + data)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._save_mutable(obj)
        self.memoize(obj)

    def _save_mutable(self, data):
        header = BYTEARRAY8 + pack("<Q", len(data))
        if len(data) >= _FRAME_SIZE:
            self._frames.write_large(header, data)
        else:
            self.write(header + data)

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        with obj.raw() as view:
            in_band = self._buffer_callback is None or bool(self._buffer_callback(obj))
            if not in_band:
                self.write(NEXT_BUFFER)
                if view.readonly:
                    self.write(READONLY_BUFFER)
            elif view.readonly:
                self._save_bytes(view.tobytes())
            else:
                self._save_mutable(view.tobytes())

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            short = SHORT_BINUNICODE if self.proto >= 4 else None
            self._save_data(data, short, BINUNICODE, BINUNICODE8)
        else:
            escaped = obj
            for char in "\\\0\n\r\x1a":
                escaped = escaped.replace(char, "\\u%04x" % ord(char))
            self.write(UNICODE + escaped.encode("raw-unicode-escape") + b"\n")
        self.memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        size, save = len(obj), self.save
        is_short = size <= 3 and self.proto >= 2
        if not is_short:
            self.write(MARK)
        for item in obj:
            save(item)
        if id(obj) in self.memo:
            # An item led back to the tuple, which is therefore written already.
            drop = POP * size if is_short else POP_MARK if self.bin else POP * (size + 1)
            self.write(drop + self._get(self.memo[id(obj)][0]))
            return
        self.write(_TUPLES[size] if is_short else TUPLE)
        self.memoize(obj)

    def _save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        if self.bin and len(obj) > 1:
            self._save_batches(iter(obj), self.save, APPENDS)
        else:
            self._save_appended(iter(obj))

    def _save_batches(self, items, save, opcode):
        """Write all items in batches; after a full one, that of a set or dict may be empty."""
        write = self.write
        item = next(items, write)
        count = _BATCH
        while item is not write or count == _BATCH and opcode != APPENDS:
            write(MARK)
            count = 0
            while item is not write and count < _BATCH:
                save(item)
                count += 1
                item = next(items, write)
            write(opcode)

    def _save_appended(self, items):
        self._save_some(items, self.save, APPEND, APPENDS)

    def _save_items(self, items):
        self._save_some(items, self._save_pair, SETITEM, SETITEMS)

    def _save_pair(self, pair):
        if type(pair) is not tuple or len(pair) != 2:
            raise TypeError("dict items iterator must return 2-tuples")
        self.save(pair[0])
        self.save(pair[1])

    def _save_some(self, items, save, single, several):
        """Write what an iterator gives, in batches; an item alone goes without a mark."""
        write = self.write
        item = next(items, write)
        while item is not write:
            following = next(items, write) if self.bin else write
            if following is write:
                save(item)
                write(single)
                item = write if self.bin else next(items, write)
                continue
            write(MARK)
            save(item)
            count = 1
            while following is not write and count < _BATCH:
                save(following)
                count += 1
                if count < _BATCH:
                    following = next(items, write)
            write(several)
            item = next(items, write) if count == _BATCH else write

    def _save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        if self.bin and len(obj) > 1:
            self._save_batches(iter(obj.items()), self._save_pair, SETITEMS)
        else:
            self._save_items(iter(obj.items()))

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        if obj:
            self._save_batches(iter(obj), self.save, ADDITEMS)

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self.write(POP_MARK + self._get(self.memo[id(obj)][0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)

    def save_global(self, obj, name=None):
        """Write where an object can be found: its module and its name there."""
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        self._check_found(obj, module_name, name)
        code = None
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
        if code is not None:
            self._save_extension(code)
            return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif "." in name:
            self._save_path(obj, module_name, name.split("."))
        else:
            self._save_name(obj, module_name, name)
        self.memoize(obj)

    def _save_path(self, obj, module_name, path):
        """Write a dotted name for readers that know names of modules only: as calls of getattr, one in the other."""
        top, *attributes = path
        for _ in attributes:
            self.save(getattr)
            if self.proto < 2:
                self.write(MARK)
        self._save_name(obj, module_name, top)
        for attribute in attributes:
            self.save(attribute)
            self.write((TUPLE if self.proto < 2 else TUPLE2) + REDUCE)

    def _check_found(self, obj, module_name, name):
        """Whoever reads the pickle finds the object by its name only if that leads to it here."""
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't get local object {name!r}")
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, _ = attribute_of(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} "
                                "failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as "
                                f"{module_name}.{name}")

    def _save_extension(self, code):
        if code <= 0xFF:
            self.write(EXT1 + pack("<B", code))
        elif code <= 0xFFFF:
            self.write(EXT2 + pack("<H", code))
        else:
            self.write(EXT4 + pack("<i", code))

    def _save_name(self, obj, module_name, name):
        if self.fix_imports:
            names = _compat_pickle.REVERSE_NAME_MAPPING
            modules = _compat_pickle.REVERSE_IMPORT_MAPPING
            if (module_name, name) in names:
                module_name, name = names[module_name, name]
            elif module_name in modules:
                module_name = modules[module_name]
        encoding = "utf-8" if self.proto >= 3 else "ascii"
        try:
            self.write(GLOBAL + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using "
                                f"pickle protocol {self.proto}") from None

    def _save_type(self, obj):
        if obj in (type(None), type(NotImplemented), type(...)):
            value = None if obj is type(None) else NotImplemented if obj is type(NotImplemented) else ...
            self.save_reduce(type, (value,), obj=obj)
        else:
            self.save_global(obj)


_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int,
    float: Pickler._save_float, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
    PickleBuffer: Pickler._save_buffer, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
    frozenset: Pickler._save_frozenset, FunctionType: Pickler.save_global, type: Pickler._save_type,
}

# What is written anew each time.
_LEAVES = {cls: _SAVERS[cls] for cls in (type(None), bool, int, float)}

# What a reducer_override is not asked about.
_PLAIN = frozenset(_SAVERS) - {FunctionType, type, PickleBuffer}
