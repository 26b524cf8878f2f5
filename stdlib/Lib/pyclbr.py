"""The classes and functions of a module, read from its source; nothing is run."""

import ast
import sys

__all__ = ["readmodule", "readmodule_ex", "Class", "Function"]

# What was read already: name of the module -> its tree.
_modules = {}


class _Object:
    """What a definition says about itself."""

    def __init__(self, module, name, file, lineno, end_lineno, parent):
        self.module, self.name, self.file = module, name, file
        self.lineno, self.end_lineno = lineno, end_lineno
        self.parent, self.children = parent, {}
        if parent is not None:
            parent.children[name] = self


class Function(_Object):
    """A function or a method."""

    def __init__(self, module, name, file, lineno, parent=None, is_async=False, *, end_lineno=None):
        super().__init__(module, name, file, lineno, end_lineno, parent)
        self.is_async = is_async
        if isinstance(parent, Class):
            parent.methods[name] = lineno


class Class(_Object):
    """A class; its bases are Class objects where those are known, else their names."""

    def __init__(self, module, name, super_, file, lineno, parent=None, *, end_lineno=None):
        super().__init__(module, name, file, lineno, end_lineno, parent)
        self.super = super_ or []
        self.methods = {}


def readmodule(module, path=None):
    """The classes of a module, as a dict of Class objects; `path` is searched before sys.path."""
    return {name: found for name, found in readmodule_ex(module, path).items() if isinstance(found, Class)}


def readmodule_ex(module, path=None):
    """The classes and functions of a module as a dict; of a package "__path__" too."""
    return _read(module, list(path or []))


def _read(module, path, package=None):
    full = f"{package}.{module}" if package else module
    if full in _modules:
        return _modules[full]
    if module in sys.builtin_module_names and package is None:
        return _modules.setdefault(full, {})
    parent, dot, rest = module.rpartition(".")
    if dot:
        tree = _read(parent, path, package)
        if "__path__" not in tree:
            raise ImportError("No package named %s" % (f"{package}.{parent}" if package else parent))
        return _read(rest, tree["__path__"], f"{package}.{parent}" if package else parent)
    spec = _find(full, path if package else path + sys.path)
    if spec is None:
        raise ModuleNotFoundError(f"no module named {full!r}", name=full)
    tree = _modules[full] = {}
    if spec.submodule_search_locations is not None:
        tree["__path__"] = spec.submodule_search_locations
    try:
        source, file = spec.loader.get_source(full), spec.loader.get_filename(full)
    except (AttributeError, ImportError):
        return tree
    if source is not None:
        _Reader(full, file, path, tree, package).visit(ast.parse(source))
    return tree


def _find(name, path):
    # An empty name would be a folder of the path itself.
    for finder in sys.meta_path if name else ():
        spec = finder.find_spec(name, path)
        if spec is not None:
            return spec
    return None


class _Reader(ast.NodeVisitor):
    """Fills the tree of one module."""

    def __init__(self, module, file, path, tree, package):
        self.module, self.file, self.path, self.tree, self.package = module, file, path, tree, package
        self.around = []

    def enter(self, node, found):
        if not self.around:
            self.tree[node.name] = found
        self.around.append(found)
        for statement in node.body:
            self.visit(statement)
        self.around.pop()

    def parent(self):
        return self.around[-1] if self.around else None

    def visit_ClassDef(self, node):
        bases = [base for written in node.bases for base in self.base(ast.unparse(written))]
        self.enter(node, Class(self.module, node.name, bases, self.file, node.lineno, self.parent(), end_lineno=node.end_lineno))

    def base(self, name):
        """A base in a list of one; of a dotted name only what is known."""
        if name in self.tree:
            return [self.tree[name]]
        before, dot, last = name.rpartition(".")
        if not dot:
            return [name]
        known = _modules.get(before.rpartition(".")[2], {})
        return [known[last]] if last in known else []

    def visit_FunctionDef(self, node, is_async=False):
        self.enter(node, Function(self.module, node.name, self.file, node.lineno, self.parent(), is_async, end_lineno=node.end_lineno))

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, True)

    def imported(self, name):
        """The tree of an imported module, from the same package if it is there; empty if it cannot be read."""
        for package in dict.fromkeys((self.package, None)):
            try:
                return _read(name, self.path if package else [], package)
            except (ImportError, SyntaxError):
                continue
        return {}

    def visit_Module(self, node):
        for statement in node.body:
            # Imports count only here: what a condition imports may be another thing in each of its branches.
            if isinstance(statement, ast.Import):
                for alias in statement.names:
                    self.imported(alias.name)
            elif isinstance(statement, ast.ImportFrom):
                self.import_names(statement)
            else:
                self.visit(statement)

    def import_names(self, node):
        if node.level:
            return
        found = self.imported(node.module)
        for alias in node.names:
            if alias.name in found:
                self.tree[alias.asname or alias.name] = found[alias.name]
            elif alias.name == "*":
                self.tree.update((name, thing) for name, thing in found.items() if not name.startswith("_"))


def _main():
    """Print what a module defines: python -m pyclbr MODULE_OR_FILE."""
    import os
    name, path = sys.argv[1] if len(sys.argv) > 1 else __file__, []
    if os.path.exists(name):
        path = [os.path.dirname(name)]
        name = os.path.basename(name).removesuffix(".py")
    tree = readmodule_ex(name, path)
    waiting = [(thing, 0) for thing in sorted((t for t in tree.values() if isinstance(t, _Object)), key=_line, reverse=True)]
    while waiting:
        thing, depth = waiting.pop()
        waiting += [(child, depth + 1) for child in sorted(thing.children.values(), key=_line, reverse=True)]
        indent = "  " * depth
        if isinstance(thing, Class):
            bases = [getattr(base, "name", base) for base in thing.super]
            print(f"{indent}class {thing.name} {bases} {thing.lineno}")
        else:
            print(f"{indent}def {thing.name} {thing.lineno}")


def _line(thing):
    return thing.lineno


if __name__ == "__main__":
    _main()
