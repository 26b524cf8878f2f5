"""The finders and loaders the import system is made of."""

from _import_system import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder
from importlib._finders import NamespaceLoader, SourceFileLoader

__all__ = [
    "BuiltinImporter", "FrozenImporter", "ModuleSpec", "NamespaceLoader", "PathFinder", "SourceFileLoader", "all_suffixes",
    "BYTECODE_SUFFIXES", "DEBUG_BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "OPTIMIZED_BYTECODE_SUFFIXES", "SOURCE_SUFFIXES",
]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Every ending of a file that may be a module."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
