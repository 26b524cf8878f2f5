import traceback
def inner(x):
    return 1 / x
def outer():
    inner(0)
try: outer()
except ZeroDivisionError as e:
    lines = traceback.format_exception(e)
    print([l.split("\n")[1].strip() if "\n" in l else l for l in lines[1:-1]], lines[-1])
    print([(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)])
try:
    try: {}["k"]
    except KeyError as e: raise ValueError("v") from e
except ValueError as e:
    e.add_note("a note\nsecond")
    out = traceback.format_exception(e)
    print("direct cause" in "".join(out), out[-3:])
    print(traceback.format_exception_only(e))
try: raise ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k")])])
except ExceptionGroup as e: print("".join(traceback.format_exception_only(e)), "".join(traceback.TracebackException(type(e), e, None).format()))
class A: value = 1
try: A().valeu
except AttributeError as e: print(traceback.format_exception(e)[-1])
try: pritn
except NameError as e: print(traceback.format_exception(e)[-1])
try: compile("x = = 1", "f.py", "exec")
except SyntaxError as e: print("".join(traceback.format_exception_only(e)))
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(None))
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(10)
except ZeroDivisionError as e: print([l for l in traceback.format_tb(e.__traceback__) if "repeated" in l])
