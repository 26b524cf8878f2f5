import ast
import warnings

warnings.simplefilter("ignore")
HERE = dict(lineno=1, col_offset=0)


def check(tree, mode="exec", **options):
    try:
        code = compile(tree, "<tree>", mode, **options)
        print("ok" if not isinstance(code, ast.AST) else ast.dump(code))
    except (ValueError, TypeError, OverflowError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(" object at")[0])


def module(*body):
    check(ast.Module(list(body), []))


def value(node, mode="eval"):
    for child in ast.walk(node):
        for name, number in HERE.items():
            if name in child._attributes and not hasattr(child, name):
                setattr(child, name, number)
    check(ast.Expression(node), mode)


def statement(node):
    check(ast.fix_missing_locations(ast.Module([node])))


name = lambda id="x", ctx=ast.Load: ast.Name(id, ctx(), **HERE)
# === trees run ===
scope = {}
exec(compile(ast.parse("def f(a, *b, c=3, **d):\n    return a, b, c, d\nprint(f(1, 2, e=4), [i * i for i in range(3)])"), "t", "exec"), scope)
print(eval(compile(ast.Expression(ast.BinOp(ast.Constant(2, **HERE), ast.Pow(), ast.Constant(70, **HERE), **HERE)), "t", "eval")))
print(eval(compile(ast.Expression(ast.Constant((1, frozenset({2}), None, ..., 1j, b"b", "\udc80"), **HERE)), "t", "eval")))
exec(compile(ast.Interactive([ast.Expr(name("__name__"), **HERE)]), "t", "single"))
try:
    exec(compile(ast.increment_lineno(ast.parse("1 / 0"), 40), "t", "exec"))
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_lineno)
for flags in 0, ast.PyCF_ONLY_AST:
    check("x", flags=flags)
    check(ast.parse("x"), flags=flags)
check("x", "eval", flags=ast.PyCF_ONLY_AST)
check("x", "single", flags=ast.PyCF_ONLY_AST)
check("x +", flags=ast.PyCF_ONLY_AST)
check("x", flags=1 << 30)
check("x", optimize=5)
check("x", "other")
check("x", "other", flags=ast.PyCF_ONLY_AST)
check("x", "func_type")
check(5)

# === the rules for what a tree holds ===
check(ast.Module())
check(ast.Module([1]))
check(ast.Module(1))
module(ast.Pass())
module(ast.Pass(lineno=1))
check(ast.Expression(None), "eval")
for bad in dict(lineno="x"), dict(lineno=1.5), dict(lineno=10 ** 20), dict(lineno=5, end_lineno=1), dict(lineno=1, end_lineno=1, end_col_offset=-2), dict(lineno=-5, end_lineno=5), dict(col_offset=-1, end_col_offset=3), dict(lineno=None), dict(end_lineno=None, end_col_offset=None):
    module(ast.Pass(**{**HERE, **bad}))
check(ast.Expression(name()), "exec")
check(name(), "exec")
check(ast.Module([], []), "eval")
value(ast.Name(5))
value(ast.Name("x", 5))
value(ast.Name("x", ast.Store()))
value(ast.Name("None"))
value(ast.expr())
value(ast.Constant([1]))
value(ast.Constant((1, [1])))
value(ast.Constant(type("I", (int,), {})(1)))
value(ast.Constant("a", 5))
value(ast.BinOp(ast.Constant(1), ast.Add(), None))
value(ast.BinOp(ast.Constant(1), ast.And(), ast.Constant(1)))
value(ast.BoolOp(ast.And(), [name()]))
value(ast.NamedExpr(ast.Attribute(name(), "a"), name()))
value(ast.Dict([name()], []))
value(ast.Dict([None], [name()]))
value(ast.ListComp(name(), []))
value(ast.ListComp(name(), [ast.comprehension(name(), name(), [], 0)]))
value(ast.Compare(name(), [], []))
value(ast.Compare(name(), [ast.Lt()], [name(), name()]))
value(ast.Call(name(), [None], []))
value(ast.Call(name(), [], [1]))
value(ast.Starred(name("x", ast.Store)))
value(ast.List([name("x", ast.Store)], ast.Load()))
value(ast.Lambda(ast.arguments(defaults=[name()]), name()))
value(ast.Lambda(ast.arguments(kwonlyargs=[ast.arg("a")]), name()))
value(ast.Lambda(ast.arguments(kwonlyargs=[ast.arg("a")], kw_defaults=[None]), name("a")))
value(ast.Lambda(ast.arguments(args=[ast.arg(None)]), name()))
value(ast.FormattedValue(name(), "x"))
value(ast.JoinedStr([ast.FormattedValue(name(), -1, ast.Constant("3"))]))
function = lambda **fields: ast.FunctionDef(**{"name": "f", "args": ast.arguments(), "body": [ast.Pass()], **fields})
for fields in {}, dict(body=[]), dict(body=[None]), dict(decorator_list=[None]), dict(name=None), dict(type_params=[ast.TypeVar("True")]), dict(body=(1,)):
    statement(function(**fields))
for node in (ast.ClassDef("C", body=[]), ast.Delete([]), ast.Assign([], ast.Constant(1)), ast.Assign([ast.Constant(1)], ast.Constant(1)),
             ast.AugAssign(name(), ast.Add(), name()), ast.AnnAssign(ast.Attribute(name(), "a", ast.Store()), name(), None, 1), ast.AnnAssign(name("x", ast.Store), name(), None, 1),
             ast.For(name("x", ast.Store), name(), []), ast.While(name(), []), ast.If(name(), [ast.Pass()], [None]), ast.With([], [ast.Pass()]),
             ast.With([ast.withitem(name(), name())], [ast.Pass()]), ast.Raise(None, name()), ast.Try([ast.Pass()]), ast.Try([ast.Pass()], orelse=[ast.Pass()]),
             ast.Try([ast.Pass()], [], [ast.Pass()], [ast.Pass()]), ast.Try([ast.Pass()], [ast.ExceptHandler(body=[])]), ast.TryStar([ast.Pass()]),
             ast.Import([]), ast.ImportFrom("a", [], 0), ast.ImportFrom("a", [ast.alias("b")], -1), ast.Global([]), ast.Nonlocal([1]), ast.TypeAlias(ast.Attribute(name(), "a"), [], name()),
             ast.Return(name()), ast.Break(), ast.Expr(ast.Await(name())), ast.stmt(), ast.Match(name(), [])):
    statement(node)


def pattern(node):
    statement(ast.Match(name(), [ast.match_case(node, None, [ast.Pass()])]))


for node in (ast.MatchValue(name()), ast.MatchValue(ast.Constant(None)), ast.MatchValue(ast.Constant(...)), ast.MatchValue(ast.UnaryOp(ast.USub(), ast.Constant(1))),
             ast.MatchValue(ast.UnaryOp(ast.Not(), ast.Constant(1))), ast.MatchValue(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2j))),
             ast.MatchValue(ast.BinOp(ast.Constant(1), ast.Mult(), ast.Constant(2j))), ast.MatchSingleton(1), ast.MatchSingleton(True),
             ast.MatchSequence([ast.MatchStar("a")]), ast.MatchStar("a"), ast.MatchSequence([ast.MatchStar("_")]), ast.MatchAs(None, "_"), ast.MatchAs(ast.MatchValue(ast.Constant(1))),
             ast.MatchAs(None, "True"), ast.MatchOr([ast.MatchValue(ast.Constant(1))]), ast.MatchMapping([ast.Constant(1)], []), ast.MatchMapping([ast.Constant(None)], [ast.MatchAs()]),
             ast.MatchMapping([name()], [ast.MatchAs()]), ast.MatchClass(ast.Constant(1)), ast.MatchClass(name(), [], ["a"], []), ast.MatchClass(name(), [], ["None"], [ast.MatchAs()]), ast.pattern()):
    pattern(node)

# === future features go down ===
scope = {}
exec("from __future__ import annotations\nexec('def f(a: 1 + 1): pass')\ncode = compile('def g(a: 1 + 1): pass', 'g', 'exec')\nexec(code)\n"
     "exec(compile('def h(a: 1 + 1): pass', 'h', 'exec', dont_inherit=True))\nprint(f.__annotations__, g.__annotations__, h.__annotations__)", scope)
print(compile("", "", "exec", 0x1000000).co_flags & 0x1000000, compile("assert 0\n'x'", "", "exec", optimize=2).co_consts)

# === optimised trees ===
for text in "1 + 2 * 3", "-1", "not a in b", "not a is b", "'%s %r' % (a, b)", "'%s' % (*a,)", "(1, (2, 3))", "a in [1, 2]", "a in {1, 2}", "a in [b]", "[x for x in [1]]", "(1, 2)[0]", "__debug__", "1 / 0", "f'{1 + 1}'":
    print(ast.dump(ast.parse(text, optimize=1).body[0]), ast.dump(ast.parse(ast.parse(text), optimize=2)) == ast.dump(ast.parse(text, optimize=2)))
print(ast.dump(ast.parse("for x in [1, y]: pass\ndef f(a=1 + 1): return -2", optimize=1)))
print(ast.dump(compile("1 + 1", "", "eval", ast.PyCF_OPTIMIZED_AST)), ast.dump(compile("1 + 1", "", "eval", ast.PyCF_ONLY_AST, optimize=1)))
