# === Namespaces ===
x = 1
print(eval("x + 1"), eval("x + y", {"x": 10}, {"y": 5}), eval("len('abc')", {}))
space = {}
exec("a = 1\ndef f(): return a\nb = f()", space)
print(space["b"], sorted(k for k in space if k != "__builtins__"), space["__builtins__"] is __builtins__ or space["__builtins__"] == __builtins__.__dict__)
outer, inner = {"g": 1}, {}
exec("l = g + 1\nglobal h\nh = l", outer, inner)
print(inner, outer["h"])


class Mapping(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("anything + other", {}, Mapping()))


def function():
    y = 5
    exec("y = 6")
    code = "y * z"
    z = 3
    return y, eval(code), eval("locals()") == {"y": 5, "code": "y * z", "z": 3}


print(function())

# === Restricted builtins ===
for source, space in (("len([])", {"__builtins__": {}}), ("print", {"__builtins__": {"print": "mine"}}), ("import os", {"__builtins__": {}}), ("class A: pass", {"__builtins__": {}})):
    try:
        exec("result = " + source if not source.startswith(("import", "class")) else source, space)
        print(space.get("result"))
    except Exception as e:
        print(type(e).__name__, e)

# === compile ===
code = compile("x + 1", "<mine>", "eval")
print(eval(code), code.co_filename, code.co_name, eval(compile("1\n", "f", "eval")), exec(compile("", "f", "exec")))
exec(compile("'shown'\n5\nNone\n", "f", "single")) if False else None
exec(compile("1 + 1", "f", "single"))
for arguments in (("x +", "f", "eval"), ("x = 1", "f", "eval"), ("x", "f", "wrong"), ("a\nb", "f", "single"), (5, "f", "exec"), ("\0", "f", "exec")):
    try:
        compile(*arguments)
        print("fine")
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__, getattr(e, "msg", e))
for bad in (lambda: eval("1", 5), lambda: exec("1", {}, 5), lambda: eval(5), lambda: exec(compile("y", "f", "exec"), {"y": 1}), lambda: eval("__import__('math').pi")):
    try:
        print(bad())
    except TypeError as e:
        print(e)

# === Bytes, indentation, encoding ===
print(eval(b"'\xc3\xa9'"), eval("  1"), eval("\t2 "), eval("(1,\n2)"))
exec(b"# coding: latin-1\nprint('\xe9')")
exec("if 1:\n\tprint('tab')")
for source in ("if 1:\nx", " x = 1", "if 1:\n    x\n  y", "if 1:\n\tx\n        y", "def f():", "x = (", "'abc", '"""abc', "x = 1 +", "return", "break", "yield", "await x", "a b", "1x", "0777", "x = $", "\\ x", "else: x", "class", "f(", "[1, 2", "{1: }", "a = = b", "if x = 1: pass", "print 1", "exec 'x'", "for x y in z: pass", "try: x", "except: x", "import", "from x import", "from . import *x", "def f(x, x): pass", "lambda: (yield)", "async def f(): yield from x", "async x", "@", "x++", "not", "a if b", "a not b", "*", "**", "...x"):
    try:
        compile(source, "s", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(f"{source!r}: {type(e).__name__}: {e.msg} [{e.lineno}:{e.offset}]")
