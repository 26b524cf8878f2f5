# === except* handles a part, the rest goes on ===
import sys


def run(group, *handlers):
    try:
        try:
            raise group
        except* ValueError as e:
            print("ValueError part", show(e), "handled:", show(sys.exception()))
        except* (TypeError, KeyError) as e:
            print("Type/Key part", show(e))
    except BaseException as e:
        print("left", show(e))
    else:
        print("nothing left")


def show(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, [{', '.join(show(x) for x in e.exceptions)}])"
    return repr(e)


run(ExceptionGroup("a", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("b", [ValueError(1), OSError(3)]))
run(ExceptionGroup("c", [OSError(1), ExceptionGroup("d", [KeyError("k"), ValueError(5)])]))
run(ValueError("naked"))
run(OSError("other"))

# === raise inside a clause ===
def reraise(how):
    try:
        try:
            raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
        except* ValueError as e:
            if how == "bare":
                raise
            if how == "name":
                raise e
            if how == "new":
                raise RuntimeError("new")
            if how == "from":
                raise RuntimeError("new") from e
        except* TypeError:
            if how == "both":
                raise KeyError("second")
    except BaseException as e:
        print(how, show(e), "context", show(e.__context__), "cause", show(e.__cause__))
        if isinstance(e, ExceptionGroup):
            for inner in e.exceptions:
                print("   ", show(inner), "context", show(inner.__context__))


for how in "bare", "name", "new", "from", "both":
    reraise(how)

# === One new exception alone is not wrapped ===
try:
    try:
        raise ExceptionGroup("all", [ValueError(1), TypeError(2)])
    except* (ValueError, TypeError):
        raise SyntaxError("three")
except SyntaxError as e:
    print("plain", repr(e), show(e.__context__))

try:
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(show(e))
        raise
except ExceptionGroup as e:
    print("again", show(e))

# === else, finally and what may not be caught ===
for broken in False, True:
    try:
        if broken:
            raise ExceptionGroup("x", [ValueError()])
    except* ValueError:
        print("clause")
    else:
        print("else")
    finally:
        print("finally")
try:
    try:
        raise ExceptionGroup("x", [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except* int:
        pass
except TypeError as e:
    print(e)

# === A class with its own split and derive ===
class Tagged(ExceptionGroup):
    def derive(self, excs):
        return Tagged(self.message + "'", excs)


try:
    try:
        raise Tagged("t", [ValueError(1), OSError(2)])
    except* ValueError as e:
        print(show(e))
except Tagged as e:
    print(show(e), type(e) is Tagged)
