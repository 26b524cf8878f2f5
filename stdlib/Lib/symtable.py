"""What the compiler knows of the names of a source: which scopes there are, and where each name of them lives."""

import weakref
from enum import StrEnum

import _symtable
from _symtable import (
    CELL, DEF_ANNOT, DEF_BOUND, DEF_GLOBAL, DEF_IMPORT, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL,
    SCOPE_MASK, SCOPE_OFF, USE,
)

__all__ = ["symtable", "SymbolTableType", "SymbolTable", "Class", "Function", "Symbol"]

_FLAGS = {
    "USE": USE, "DEF_GLOBAL": DEF_GLOBAL, "DEF_NONLOCAL": DEF_NONLOCAL, "DEF_LOCAL": DEF_LOCAL, "DEF_PARAM": DEF_PARAM, "DEF_IMPORT": DEF_IMPORT,
    "DEF_BOUND": DEF_BOUND, "DEF_ANNOT": DEF_ANNOT,
}
_PLACES = {FREE: "FREE", LOCAL: "LOCAL", GLOBAL_IMPLICIT: "GLOBAL_IMPLICIT", GLOBAL_EXPLICIT: "GLOBAL_EXPLICIT", CELL: "CELL"}
_HERE, _GLOBAL = (LOCAL, CELL), (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)


def symtable(code, filename, compile_type):
    """The table of a whole source; compile_type is the mode that compile() takes."""
    return _view(_symtable.symtable(code, filename, compile_type), filename)


class SymbolTableType(StrEnum):
    """What opened the scope of a table."""

    MODULE = "module"
    FUNCTION = "function"
    CLASS = "class"
    ANNOTATION = "annotation"
    TYPE_ALIAS = "type alias"
    TYPE_PARAMETERS = "type parameters"
    TYPE_VARIABLE = "type variable"


_TYPES = {getattr(_symtable, f"TYPE_{kind.name}"): kind for kind in SymbolTableType}
_views = weakref.WeakValueDictionary()


def _view(entry, filename):
    """The one table that shows an entry of the compiler."""
    view = _views.get((entry, filename))
    if view is None:
        kinds = {SymbolTableType.FUNCTION: Function, SymbolTableType.CLASS: Class}
        view = _views[entry, filename] = kinds.get(_TYPES[entry.type], SymbolTable)(entry, filename)
    return view


def _place(flags):
    """Where a name with such flags lives."""
    return flags >> SCOPE_OFF & SCOPE_MASK


class SymbolTable:
    """The names of a scope."""

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._known = {}

    def __repr__(self):
        kind = "" if type(self) is SymbolTable else type(self).__name__ + " "
        where = f"module {self._filename}" if self._is_top() else f"{self._table.name} in {self._filename}"
        return f"<{kind}SymbolTable for {where}>"

    def _is_top(self):
        return self._table.name == "top"

    def _named(self, accept):
        """The names whose flags are accepted."""
        return tuple(name for name, flags in self._table.symbols.items() if accept(flags))

    def get_type(self):
        """What opened the scope, a SymbolTableType."""
        return _TYPES[self._table.type]

    def get_id(self):
        """A number that tells the table from others."""
        return self._table.id

    def get_name(self):
        """The name of the function or class; "top" for a module."""
        return self._table.name

    def get_lineno(self):
        """The line where the scope begins."""
        return self._table.lineno

    def is_optimized(self):
        """Whether the names that live here have slots of their own."""
        return self.get_type() is SymbolTableType.FUNCTION

    def is_nested(self):
        """Whether a function is around the scope."""
        return self._table.nested != 0

    def has_children(self):
        """Whether there are scopes inside."""
        return len(self._table.children) > 0

    def get_children(self):
        """The tables of the scopes inside."""
        return [_view(entry, self._filename) for entry in self._table.children]

    def get_identifiers(self):
        """The names, as a view."""
        return self._table.symbols.keys()

    def get_symbols(self):
        """The symbols of all names."""
        return list(map(self.lookup, self.get_identifiers()))

    def lookup(self, name):
        """The symbol of a name; KeyError where the scope has none."""
        if name not in self._known:
            flags = self._table.symbols[name]
            opened = [table for table in self.get_children() if table.get_name() == name]
            self._known[name] = Symbol(name, flags, opened, module_scope=self._is_top())
        return self._known[name]


class Function(SymbolTable):
    """The names of a function, lambda or generator expression."""

    def get_parameters(self):
        """The parameters."""
        return self._named(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        """The names that live in the function, parameters among them."""
        return self._named(lambda flags: _place(flags) in _HERE)

    def get_globals(self):
        """The names that are looked up in the module."""
        return self._named(lambda flags: _place(flags) in _GLOBAL)

    def get_nonlocals(self):
        """The names that are declared nonlocal."""
        return self._named(lambda flags: flags & DEF_NONLOCAL)

    def get_frees(self):
        """The names that live in a function around."""
        return self._named(lambda flags: _place(flags) == FREE)


def _is_method(entry):
    """Whether an entry inside a class is a def, generic or not."""
    kind = _TYPES[entry.type]
    if kind is SymbolTableType.TYPE_PARAMETERS:
        return any(inner.name == entry.name and _TYPES[inner.type] is SymbolTableType.FUNCTION for inner in entry.children)
    # A generator expression is told from a function of that name by its one parameter, which no source can write.
    return kind is SymbolTableType.FUNCTION and not (entry.name == "genexpr" and ".0" in entry.varnames)


class Class(SymbolTable):
    """The names of a class."""

    def get_methods(self):
        """The names that a def in the class binds."""
        entries = (entry for entry in self._table.children if _place(self._table.symbols.get(entry.name, 0)) == LOCAL)
        return tuple(dict.fromkeys(entry.name for entry in entries if _is_method(entry)))


class Symbol:
    """A name of a scope."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name = name
        self._flags = flags
        self._place = _place(flags)
        self._opened = namespaces or ()
        # At the top of a module what is bound is both local and global.
        self._is_bound_on_top = module_scope and flags & DEF_BOUND != 0

    def __repr__(self):
        return f"<symbol {self._name!r}: {self._scope_str()}, {'|'.join(self._flags_str())}>"

    def _scope_str(self):
        return _PLACES.get(self._place) or str(self._place)

    def _flags_str(self):
        return (name for name, flag in _FLAGS.items() if self._flags & flag == flag)

    def _has(self, flag):
        return self._flags & flag != 0

    def get_name(self):
        """The name itself."""
        return self._name

    def is_referenced(self):
        """Whether the name is read."""
        return self._has(USE)

    def is_parameter(self):
        """Whether the name is a parameter."""
        return self._has(DEF_PARAM)

    def is_global(self):
        """Whether the name is one of the module."""
        return self._place in _GLOBAL or self._is_bound_on_top

    def is_nonlocal(self):
        """Whether the name is declared nonlocal."""
        return self._has(DEF_NONLOCAL)

    def is_declared_global(self):
        """Whether the name is declared global."""
        return self._place == GLOBAL_EXPLICIT

    def is_local(self):
        """Whether the name lives in this scope."""
        return self._place in _HERE or self._is_bound_on_top

    def is_annotated(self):
        """Whether the name has an annotation."""
        return self._has(DEF_ANNOT)

    def is_free(self):
        """Whether the name lives in a function around."""
        return self._place == FREE

    def is_imported(self):
        """Whether an import binds the name."""
        return self._has(DEF_IMPORT)

    def is_assigned(self):
        """Whether the name is assigned."""
        return self._has(DEF_LOCAL)

    def is_namespace(self):
        """Whether the name is that of a scope inside, such as a function."""
        return len(self._opened) > 0

    def get_namespaces(self):
        """The tables of the scopes inside that have the name."""
        return self._opened

    def get_namespace(self):
        """The table of the one scope inside that has the name; ValueError unless it is one."""
        if len(self._opened) == 1:
            return self._opened[0]
        raise ValueError("name is bound to multiple namespaces" if self._opened else "name is not bound to any namespaces")


def _print(table, indent=""):
    kind, nested = table.get_type(), "nested " if table.is_nested() else ""
    of = f"from file {table._filename!r}" if kind is SymbolTableType.MODULE else repr(table.get_name())
    print(f"{indent}symbol table for {nested}{kind} {of}:")
    for symbol in table.get_symbols():
        print(f"{indent}    {symbol._scope_str().lower()} symbol {symbol.get_name()!r}: {', '.join(symbol._flags_str()).lower()}")
    print()
    for child in table.get_children():
        _print(child, indent + "    ")


def main(args):
    """Print the tables of files, or of standard input."""
    import sys
    for name in args or ["-"]:
        if name == "-":
            _print(symtable(sys.stdin.read(), "<stdin>", "exec"))
            continue
        with open(name, "rb") as file:
            source = file.read()
        _print(symtable(source, name, "exec"))


if __name__ == "__main__":
    import sys
    main(sys.argv[1:])
