"""The finders and loaders the import system is made of."""

from _import_system import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder
from importlib._bootstrap_external import (
    BYTECODE_SUFFIXES, DEBUG_BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, OPTIMIZED_BYTECODE_SUFFIXES, SOURCE_SUFFIXES,
    AppleFrameworkLoader, ExtensionFileLoader, FileFinder, NamespaceLoader, SourceFileLoader, SourcelessFileLoader)

__all__ = [
    "AppleFrameworkLoader", "BuiltinImporter", "ExtensionFileLoader", "FileFinder", "FrozenImporter", "ModuleSpec", "NamespaceLoader", "PathFinder",
    "SourceFileLoader", "SourcelessFileLoader", "all_suffixes",
    "BYTECODE_SUFFIXES", "DEBUG_BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "OPTIMIZED_BYTECODE_SUFFIXES", "SOURCE_SUFFIXES",
]


def all_suffixes():
    """Every ending of a file that may be a module."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
