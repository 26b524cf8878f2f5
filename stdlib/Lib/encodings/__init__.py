"""Encodings as modules, one for each: those written here, and those of the interpreter, which are made when they are imported."""

import codecs
import sys

from encodings import aliases

# Programs that remove their codecs remove them here too.
_cache = {}
_aliases = aliases.aliases


class CodecRegistryError(LookupError, SystemError):
    """A module of an encoding has not what it needs."""


def normalize_encoding(encoding):
    """A name with one underscore for all between its letters, digits and dots."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    parted = "".join(char if char.isalnum() or char == "." else " " for char in encoding)
    return "".join(filter(str.isascii, "_".join(parted.split()))).lstrip("_")


def search_function(encoding):
    """The codec of a name, or None."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None


def _make_info(name, members):
    """The codec of a module that has its classes."""
    codec = members["Codec"]()
    return codecs.CodecInfo(
        codec.encode, codec.decode, members["StreamReader"], members["StreamWriter"], members["IncrementalEncoder"], members["IncrementalDecoder"], name)


class _Finder:
    """Finds the modules of encodings that are the interpreter's own."""

    @staticmethod
    def find_spec(fullname, path=None, target=None):
        package, _, name = fullname.rpartition(".")
        if package != __name__ or normalize_encoding(name) != name or search_function(name) is None:
            return None
        from importlib.machinery import ModuleSpec
        return ModuleSpec(fullname, _Loader)


class _Loader:
    """Makes a module of what is registered for its name."""

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        info = codecs.lookup(module.__name__.rpartition(".")[2])
        module.getregentry = lambda: info
        module.encode, module.decode = info.encode, info.decode
        module.Codec = type("Codec", (codecs.Codec,), {"encode": staticmethod(info.encode), "decode": staticmethod(info.decode), "__module__": module.__name__})
        module.IncrementalEncoder, module.IncrementalDecoder = info.incrementalencoder, info.incrementaldecoder
        module.StreamReader, module.StreamWriter = info.streamreader, info.streamwriter


sys.meta_path.append(_Finder)


def __getattr__(name):
    # The modules of encodings that were used are there without being imported.
    if name.startswith("_") or search_function(name) is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib
    return importlib.import_module(f"{__name__}.{name}")
