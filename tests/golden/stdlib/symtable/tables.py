"""The compiler's tables of names: scopes, places, flags, methods, and what is said of wrong sources."""
import symtable

SOURCE = '''
import os, a.b as c
from m import d
count: int = 0
def outer(p, /, q, *rest, r=1, **more):
    global count
    count = total = 1
    def inner():
        nonlocal total
        total = p + q
        return os, undefined
    return [total for total in rest if total > q], inner, {x: (y for y in x) for x in rest}
class Plain(object):
    field = 1
    both = lambda self: self.both
    def method(self): return __class__, self.__private
    def generic[T](self, value: T) -> T: return value
    gen = (i for i in ())
    async def later(self): await self
type Alias[K: (int, str), V = K] = dict[K, V]
def walrus(): return [last := i for i in ()], last
'''


def show(table, depth=0):
    print("  " * depth, repr(table).replace(str(table.get_id()), "ID"), table.get_type(), table.get_lineno(), table.is_nested(), table.is_optimized(), table.has_children())
    # Names that no source can write are the compiler's own.
    for symbol in sorted((s for s in table.get_symbols() if not s.get_name().startswith(".")), key=symtable.Symbol.get_name):
        traits = [name for name in dir(symbol) if name.startswith("is_") and getattr(symbol, name)()]
        print("  " * depth, " ", symbol, traits, [t.get_name() for t in symbol.get_namespaces()])
    if isinstance(table, symtable.Function):
        print("  " * depth, "  function:", sorted(table.get_parameters()), sorted(table.get_locals()), sorted(table.get_globals()), sorted(table.get_nonlocals()), sorted(table.get_frees()))
    if isinstance(table, symtable.Class):
        print("  " * depth, "  class:", table.get_methods())
    for child in table.get_children():
        show(child, depth + 1)


show(symtable.symtable(SOURCE, "file.py", "exec"))
show(symtable.symtable("lambda a, *b: a + c", "<e>", "eval"))
top = symtable.symtable(b"def f(): pass\ndef f(): pass\nx = f()\n", b"name", "exec")
print(top.get_children()[0] is top.get_children()[0], top.lookup("x") is top.lookup("x"), list(top.get_identifiers()))
symtable.main([])

# === Wrong ===
for mistake in (lambda: top.lookup("missing"), lambda: top.lookup("f").get_namespace(), lambda: top.lookup("x").get_namespace(),
                lambda: symtable.symtable("x", "f", "else"), lambda: symtable.symtable(1, "f", "exec"), lambda: symtable.symtable("x", 1, "exec"),
                lambda: symtable.symtable("def f(a): global a", "f", "exec"), lambda: symtable.symtable("(", "f", "exec"),
                lambda: symtable.symtable("\0", "f", "exec"), lambda: symtable.symtable("def f():\n nonlocal z", "f", "exec")):
    try:
        print(mistake())
    except (KeyError, ValueError, TypeError, SyntaxError) as error:
        print(type(error).__name__, error, getattr(error, "filename", None))
