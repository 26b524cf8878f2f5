# === The traceback module on real exceptions ===
import io
import traceback


def level3(x):
    return {"a": 1}[x]


def level2(x):
    try:
        return level3(x)
    except KeyError as e:
        raise ValueError(f"no {x}") from e


def level1(x):
    try:
        level2(x)
    finally:
        1 / len(x)


for x in ("b", ""):
    try:
        level1(x)
    except Exception:
        traceback.print_exc(file=(out := io.StringIO()))
        print(out.getvalue().replace(__file__, "FILE"))


# === Carets ===
class A:
    def __init__(self):
        self.b = {"c": [1, 2]}

    def method(self, *args):
        return args[9]


a = A()
long_name = 5
for text in ("a.b['x']['y']", "a.b['c'][long_name]", "a.method(1)(2)", "long_name + a.b + 1", "(a\n .b\n .missing)", "-a", "a.b['c'] @ 2", "f(1, *a.b, k=undefined)", "[i / 0 for i in a.b]", "1 < a < 2", "not a.nothing"):
    source = f"result = {text}\n"
    try:
        exec(compile(source, "<snippet>", "exec"))
    except Exception as e:
        import linecache

        linecache.cache["<snippet>"] = len(source), None, source.splitlines(True), "<snippet>"
        summary = traceback.StackSummary.from_list(traceback.extract_tb(e.__traceback__)[1:])
        print("".join(summary.format()[:1]) + traceback.format_exception_only(e)[-1], end="")
        linecache.clearcache()

# === Summaries ===
try:
    level1("z")
except ValueError as e:
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.line) for f in frames])
    te = traceback.TracebackException.from_exception(e)
    print(str(te), str(te.__cause__), te.__suppress_context__)
    print([l for l in te.format_exception_only()])
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 6))))
print(traceback.format_list([("file", 1, "name", "text"), ("file", 2, "other", None)]))
try:
    raise ExceptionGroup("group", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")])])
except ExceptionGroup as e:
    print("".join(traceback.format_exception(e)).replace(__file__, "FILE"), end="")


# === Repeated frames are folded ===
def down(n):
    if n == 0:
        raise RuntimeError("bottom")
    down(n - 1)


try:
    down(20)
except RuntimeError as e:
    print("".join(traceback.format_tb(e.__traceback__)).replace(__file__, "FILE"), end="")
    print(len(traceback.format_tb(e.__traceback__, limit=2)), len(traceback.extract_tb(e.__traceback__, limit=-3)))

# === What sys.excepthook makes of odd values ===
import contextlib
import sys

shown = io.StringIO()
with contextlib.redirect_stderr(shown):
    for end in 7, 3, -2, 1, 100:
        error = SyntaxError("bad bad", ("bad.py", 1, 2, "abcdefg", 1, end))
        sys.excepthook(type(error), error, None)
    error = SyntaxError("msg", (b"bytes_filename", 123, 0, "text"))
    sys.excepthook(type(error), error, None)
print(shown.getvalue())

# === Where a syntax error is said to be ===
for source in "(1, 2\n\\\n", "[interesting\nfoo()\n", "a = 3 \\ 4", "x = " + "1" * 4301:
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(error.lineno, error.offset, error.end_lineno, error.end_offset, error.msg)
sys.set_int_max_str_digits(0)
print(eval("1" * 5000) == int("1" * 5000))
sys.set_int_max_str_digits(700)
try:
    eval("1" * 701)
except SyntaxError as error:
    print(error.msg)
sys.set_int_max_str_digits(4300)
error = UnicodeDecodeError("ascii", bytearray(b"\xff"), 0, 1, "reason")
print(error.object, error.args[1], error)
try:
    UnicodeDecodeError("ascii", "text", 0, 1, "reason")
except TypeError as error:
    print(error)
