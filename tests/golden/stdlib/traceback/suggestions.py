"""What traceback adds to messages, and where it points in bad syntax."""
import traceback


def last(action):
    try:
        action()
    except Exception as error:
        print("".join(traceback.format_exception_only(error)), end="")


class Thing:
    blech = None

for code in ("json.dumps(1)", "math.pi", "_io.x", "io.x", "xyzzy", "prnt(1)"):
    last(lambda: exec(code))


def raises(error):
    raise error

last(lambda: raises(AttributeError("no such", name="bluch", obj=Thing())))
for offset, end in ((-1, 0), (0, 1), (1, 2), (3, 5), (5, 6), (6, 7), (6, 9), (7, None), (3, 9), (10, 11)):
    last(lambda: raises(SyntaxError("msg", ("file.py", 1, offset, "text6", 1, end))))
for code in ("def spam():\n  print(1)\n print(2)", "  x = 1", "f(a b)", "x = (1,\ny"):
    last(lambda: compile(code, "?", "exec"))
