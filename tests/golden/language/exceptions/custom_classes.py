# === Exceptions with their own state ===
class AppError(Exception):
    """Base of this program's errors."""
    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        return f"[{self.code}] {super().__str__()}" + (f" ({self.detail})" if self.detail else "")


class NotFound(AppError, LookupError):
    code = 404


class Many(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


for e in (AppError("plain"), NotFound("missing", detail="key"), Many(1, 2), Exception(), Exception("one"), Exception("one", 2), Exception(None)):
    print(repr(e), "|", e, "|", e.args)
print([c.__name__ for c in NotFound.__mro__])
try:
    raise NotFound("x")
except (KeyError, LookupError) as e:
    print("caught as", type(e).__mro__[2].__name__)

# === args can be changed ===
e = ValueError("a")
e.args = ("b", "c")
print(e, e.args)
for bad in (5, None):
    try:
        e.args = bad
    except TypeError as x:
        print(x)
try:
    ValueError(a=1)
except TypeError as x:
    print(x)

# === The fields of built-in exceptions ===
for e in (KeyError("k"), StopIteration(5), SystemExit(3), SystemExit("text"), OSError(2, "no file", "name"), OSError(13, "denied"), OSError("only text"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "bad"),
          ImportError("m", name="n", path="p"), AttributeError("a", name="n", obj=1), NameError("n", name="x"), SyntaxError("bad", ("f", 1, 2, "text", 1, 3))):
    fields = {k: getattr(e, k) for k in ("value", "code", "errno", "strerror", "filename", "encoding", "object", "start", "end", "reason", "name", "path", "obj", "msg", "lineno", "offset", "text", "end_offset") if hasattr(e, k)}
    print(type(e).__name__, str(e), fields)
print(type(OSError(2, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(99999, "x")).__name__, issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError)

# === Notes ===
e = ValueError("v")
e.add_note("first")
e.add_note("second\nlines")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as x:
    print(x)
import traceback

print("".join(traceback.format_exception(e)), end="")
print(traceback.format_exception_only(e))

# === What may be raised and caught ===
for thing in ("5", "'text'", "int", "Exception", "Exception('made')", "object()", "None", "type('E', (Exception,), {})"):
    try:
        exec(f"raise {thing}")
    except BaseException as e:
        print(thing, "->", type(e).__name__, e)
for handler in ("5", "int", "(ValueError, 5)", "None", "(ValueError, (KeyError, (TypeError,)))", "()"):
    try:
        exec(f"try:\n    raise TypeError('original')\nexcept {handler}:\n    print('caught by', {handler!r})")
    except Exception as e:
        print(handler, "->", type(e).__name__, e, "| context", repr(e.__context__))


class Needs(Exception):
    def __init__(self, x): ...


try:
    raise Needs
except TypeError as e:
    print(e)
