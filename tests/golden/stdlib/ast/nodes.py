import ast
import copy
import pickle
import warnings


def outcome(make):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = make()
            result = sorted(vars(result).items(), key=lambda item: item[0]) if isinstance(result, ast.AST) else result
            result = [(name, value if not isinstance(value, ast.AST) else type(value)) for name, value in result]
        except Exception as error:
            result = type(error).__name__, str(error)
    print(result, sorted(str(warning.message) for warning in seen))


# === every class ===
classes = [getattr(ast, name) for name in sorted(dir(ast)) if name[0] != "_" and isinstance(getattr(ast, name), type)]
for cls in classes:
    if issubclass(cls, ast.AST) and cls is not ast.AST:
        print(cls, cls.__base__, cls.__doc__)
        print("   ", cls._fields, cls._attributes, cls.__match_args__, getattr(cls, "_field_types", None))
        print("   ", sorted(name for name, value in vars(cls).items() if value is None))

# === making nodes ===
outcome(lambda: ast.Name("a"))
outcome(lambda: ast.Name())
outcome(lambda: ast.Name("a", "b", "c"))
outcome(lambda: ast.Pass(1))
outcome(lambda: ast.Return(1, 2))
outcome(lambda: ast.Name("a", id="c"))
outcome(lambda: ast.Name("a", foo=3))
outcome(lambda: ast.Name("a", lineno=3))
outcome(lambda: ast.BinOp(left=1))
outcome(lambda: ast.FunctionDef())
outcome(lambda: ast.arguments())
outcome(lambda: ast.Constant())
outcome(lambda: ast.AST())
outcome(lambda: ast.AST(1))
outcome(lambda: ast.AST(x=1))


class Untyped(ast.AST):
    _fields = "a", "b"


class Typed(ast.AST):
    _fields = "a", "b", "c"
    _field_types = {"a": int, "b": list[int]}


class Wrong(ast.AST):
    _fields = 5


class Derived(ast.Name):
    pass


outcome(lambda: Untyped(1))
outcome(lambda: Typed())
outcome(lambda: Wrong())
outcome(lambda: Derived("x"))

# === operators are one instance each ===
first, second = ast.parse("a + b"), ast.parse("c + d")
print(first.body[0].value.op is second.body[0].value.op, first.body[0].value.left.ctx is second.body[0].value.left.ctx)

# === matching ===
match ast.parse("f(1)").body[0]:
    case ast.Expr(ast.Call(ast.Name(name), [ast.Constant(value)])):
        print(name, value)

# === copies ===
tree = ast.parse("class A(B, k=1):\n    def f(self, *a: int, **k): return [x for x in a if x]\n")
for copied in copy.copy(tree), copy.deepcopy(tree), pickle.loads(pickle.dumps(tree)):
    print(ast.dump(copied, include_attributes=True) == ast.dump(tree, include_attributes=True), copied is tree, copied.body is tree.body)
print(ast.parse("a").body[0].value.__reduce__()[:2])
node = ast.Name("a")
node.extra = 1
print(sorted(vars(copy.deepcopy(node))), sorted(vars(pickle.loads(pickle.dumps(node)))))

# === former classes ===
warnings.simplefilter("ignore")
print(ast.Num(5).value, ast.Str("a").s, ast.Constant(2).n, isinstance(ast.Constant(1), ast.Num), isinstance(ast.Constant(True), ast.Num))
print(isinstance(ast.Constant(...), ast.Ellipsis), isinstance(ast.Constant(None), ast.NameConstant), ast.Index(4), ast.ExtSlice([1]).dims)
try:
    ast.Missing
except AttributeError as error:
    print(error)
