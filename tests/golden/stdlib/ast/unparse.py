import ast

CASES = r'''
x = 1, 2

x = yield

a = b = (c, d) = e

for a, *b in c, d: pass

x[1, 2], x[1:2, ::3], x[(1,)], x[*a], x[()]

(-1) ** 2, -1 ** 2, 2 ** -1, (a ** b) ** c, a ** b ** c, not (a in b), (not a) in b, ~-+a

a - (b - c), a - b - c, a @ b % c // d, a << b | c & d ^ e, (a or b) and c, a or b and c, a or (b or c)

a < b < c, (a < b) < c, a is not b not in c

lambda: 0, lambda a, /, b=1, *, c: (a, b), (lambda: 0)(), (yield), (x := 1)

a if b else c if d else e, (a if b else c) if d else e

{**a, 'b': 1}, {1, 2}, {*()}, [], (), [*a, b], f(*a, **b, c=d), f(x for x in y)

[x for x in y if z if w async for q in r], {x: y for x in y}, {x for x in y}

1 .real, 1.5.real, (1).bit_length(), 1j, 1e400, -1e400j, 10 ** 30, True.real

'a\'b', "a'b\"c", 'a\nb', '\x00\u1234\U0001F600', b'\xff', u'u', ...

f'{a}', f'{a!r:>{w}}', f'a{{}}b', f'{a["b"]}', f"{'x'}", f'{x:\n}', f'\n{a}', f'{ {1: 2}[1]}', f'{a=}', f'{(lambda: 1)}'

await x ** 2, (await x)[0], await (yield)

del a, b[0], c.d

assert a, b

raise

raise a from b

import a.b as c, d

from . import x

from ..a import b as c, d

global g, h

x: int

(x): int = 5

x.y: int = 5

x += yield

type X[T: int, *Ts, **P] = list[T]

type Y[T = int] = T

with a as b, c: pass

with (yield): pass

async def f():
    "doc\n  string \\ "
    async with a as (b, c):
        async for x in y: pass
        else: pass
    return

@d
@e(1)
def g[T](a: int, b: str = 'x', /, c=1, *d: *Ts, e, f=2, **g) -> int:
    nonlocal q
    return a, b

class A: pass

class B(C, metaclass=D):
    """It's "quoted" \''' """
    x = 1
    def m(self): pass

if a: pass
elif b: pass
elif c: pass
else: pass

while a:
    break
else:
    continue

try: pass
except A as e: pass
except (B, C): pass
except: pass
else: pass
finally: pass

try: pass
except* A: pass

match x:
    case 1 | -2 | 1+2j | 'a' | None: pass
    case [a, *_, b] if a: pass
    case (1 | 2) as c: pass
    case {'k': v, **rest}: pass
    case P.Q(1, k=[_]): pass
    case _: pass
'''
for block in CASES.strip("\n").split("\n\n"):
    tree = ast.parse(block)
    text = ast.unparse(tree)
    print(text)
    print("--", ast.dump(ast.parse(text)) == ast.dump(tree))

# === parts ===
for node in ast.arg("a", ast.Name("b")), ast.keyword(None, ast.Name("k")), ast.alias("a.b", "c"), ast.Load(), ast.arguments(vararg=ast.arg("a")), ast.Tuple([ast.Name("x")]), ast.Starred(ast.Name("x")), ast.Slice(None, None, ast.Constant(2)), ast.Constant((1, (2,), "x")), ast.Constant(float("nan")), ast.Constant(complex("inf+nanj")), ast.FunctionType([ast.Name("a")], ast.Name("b")), ast.Module([ast.Pass()]), ast.FormattedValue(ast.Name("x"), 114), ast.Expression(ast.Name("x")), ast.Assign([ast.Name("x")], ast.Name("y"), "int", lineno=1):
    print(repr(ast.unparse(node)))
for node in ast.Raise(None, ast.Name("x")), ast.YieldFrom(None), ast.JoinedStr([ast.Name("x")]):
    try:
        print(ast.unparse(node))
    except ValueError as error:
        print(str(error).split("<")[0])
