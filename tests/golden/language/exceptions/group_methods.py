# === Construction ===
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, [{', '.join(show(x) for x in e.exceptions)}])"
    return repr(e)


print(show(BaseExceptionGroup("m", [ValueError(1)])), show(BaseExceptionGroup("m", [KeyboardInterrupt()])))
for args in ("m",), ("m", []), (1, [ValueError()]), ("m", [1]), ("m", ValueError()), ("m", [KeyboardInterrupt()]), ("m", {ValueError()}):
    try:
        ExceptionGroup(*args)
    except Exception as e:
        print(type(e).__name__, e)
print(str(ExceptionGroup("two", [ValueError(1), TypeError(2)])), "|", repr(ExceptionGroup("two", (ValueError(1),))))

# === split and subgroup ===
tree = ExceptionGroup("root", [
    ValueError("v1"),
    ExceptionGroup("inner", [TypeError("t1"), ValueError("v2"), ExceptionGroup("deep", [OSError("o1")])]),
    KeyError("k1"),
])
tree.add_note("noted")
for matcher in ValueError, (TypeError, OSError), lambda e: isinstance(e, KeyError), lambda e: "1" in str(e) and not hasattr(e, "exceptions"), ZeroDivisionError, ExceptionGroup:
    match, rest = tree.split(matcher)
    print(show(match), "||", show(rest))
print(show(tree.subgroup(OSError)), tree.subgroup(ZeroDivisionError), tree.subgroup(ExceptionGroup) is tree)
part = tree.subgroup(TypeError)
print(part.__notes__, part.__notes__ is tree.__notes__)
for bad in 1, "ValueError", [ValueError], (ValueError, 1):
    try:
        tree.split(bad)
    except TypeError as e:
        print(e)

# === What split copies ===
try:
    try:
        raise OSError("first")
    except OSError:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)]) from KeyError("cause")
except ExceptionGroup as group:
    left, right = group.split(ValueError)
    for half in left, right:
        print(half.__traceback__ is group.__traceback__, half.__cause__ is group.__cause__, half.__context__ is group.__context__)

# === derive ===
class Coded(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(Coded, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Coded(self.message, excs, self.code)


e = Coded("coded", [ValueError(1), TypeError(2)], 42)
match, rest = e.split(ValueError)
print(type(match).__name__, match.code, type(rest).__name__, rest.code)
print(ExceptionGroup[int], issubclass(ExceptionGroup, (BaseExceptionGroup, Exception)), ExceptionGroup.__mro__)
print([type(x).__name__ for x in match.exceptions], match.args)
