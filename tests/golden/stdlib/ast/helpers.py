import ast

SOURCE = '''"""Doc
   of module"""
import os
x: int = 1
def f(a, b=2, *c, d, **e) -> None:
    "f's"
    for i in range(3):
        print(f"{i!r:>{a}}", end="")
    return lambda: (yield)
class A: pass
'''
tree = ast.parse(SOURCE)

# === dump ===
print(ast.dump(tree))
print(ast.dump(tree, indent=2))
print(ast.dump(tree.body[1], False, True, indent="\t"))
print(ast.dump(tree.body[2], show_empty=True))
print(ast.dump(ast.arguments(args=[ast.arg("a")]), annotate_fields=False), ast.dump(ast.Constant(None)), ast.dump(ast.MatchSingleton(None)))
node = ast.Raise(exc=ast.Name(id="e", ctx=ast.Load()))
print(ast.dump(node), ast.dump(node, annotate_fields=False), ast.dump(ast.Raise(cause=ast.Name("c")), annotate_fields=False))
try:
    ast.dump(5)
except TypeError as error:
    print(error)

# === walking ===
print([type(node).__name__ for node in ast.walk(tree.body[2])])
print([name for name, value in ast.iter_fields(tree.body[3])])
print([type(node).__name__ for node in ast.iter_child_nodes(tree.body[3])])


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print("name", node.id, node.lineno)
        return self.generic_visit(node)

    def visit_Constant(self, node):
        print("constant", node.value)


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node

    def visit_Pass(self, node):
        return [node, ast.Expr(ast.Constant(7))]

    def visit_Import(self, node):
        return None


Names().visit(tree)
changed = Doubler().visit(ast.parse(SOURCE))
print(ast.unparse(changed))

# === places ===
made = ast.Expr(ast.Call(ast.Name("f"), [ast.Constant(1)]))
try:
    compile(ast.Module([made]), "m", "exec")
except TypeError as error:
    print(error)
print(ast.dump(ast.fix_missing_locations(ast.Module([made])), include_attributes=True))
print(ast.dump(ast.increment_lineno(ast.parse("1 +\\\n 2", mode="eval"), 3), include_attributes=True))
print(ast.get_docstring(tree), "|", ast.get_docstring(tree.body[3]), "|", ast.get_docstring(tree, clean=False), "|", ast.get_docstring(tree.body[4]))
try:
    ast.get_docstring(tree.body[1])
except TypeError as error:
    print(error)
source = "if x:\n    y = ('é',\n\t 'ü')  # z\f\n    z = 1"
statement = ast.parse(source).body[0].body[0]
print(ast.get_source_segment(source, statement.value), "|", ast.get_source_segment(source, statement, padded=True))
print(ast.get_source_segment(source, statement.value.elts[1]), ast.get_source_segment(source, ast.Pass()))

# === literals ===
for text in "[1, 2.5, -3, 'a', b'b', None, True, ...]", "{'a': (1,), **{}}", "{1, 2}", "set()", "1+2j", "-1-2j", "  7", "f()", "1+2", "a", "+-1", "{1: 2}[1]", "1 +":
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split("<")[0])
