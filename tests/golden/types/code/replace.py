# Code objects: what replace() changes, what makes two of them equal.
import copy
import types


def scale(x, y=2):
    label = "scaled"
    return label, x * y * 10


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


code = scale.__code__

# === Names ===
renamed = code.replace(co_name="grow", co_qualname="Tools.grow", co_filename="tools.py", co_firstlineno=40)
print(renamed.co_name, renamed.co_qualname, renamed.co_filename, renamed.co_firstlineno, code.co_name)
print(copy.replace(code, co_name="other").co_name)
function = types.FunctionType(code.replace(co_varnames=("width", "factor", "label")), globals())
print(function(width=3, factor=4))

# === Constants ===
consts = tuple("SCALED" if c == "scaled" else 100 if c == 10 else c for c in code.co_consts)
print(types.FunctionType(code.replace(co_consts=consts), globals())(3, 4))
scale.__code__ = code.replace(co_consts=consts + ("one more",))
print(scale(1), scale.__code__.co_consts[-1])


def outer():
    def inner(n):
        return n + 1000
    return inner(1)


def recurse(code, **fields):
    consts = tuple(recurse(c, **fields) if isinstance(c, types.CodeType) else c for c in code.co_consts)
    return code.replace(co_consts=consts, **fields)


outer.__code__ = recurse(outer.__code__, co_filename="elsewhere.py")
print(outer(), [c.co_filename for c in outer.__code__.co_consts if isinstance(c, types.CodeType)])

# === What is refused ===
show(lambda: code.replace(x=1))
show(lambda: code.replace(co_name=5))
show(lambda: code.replace(co_consts=5))
show(lambda: code.replace(co_firstlineno=2 ** 40))
show(lambda: code.replace(co_argcount=2, co_stacksize=code.co_stacksize, co_code=code.co_code, co_names=code.co_names).co_argcount)

# === Equality: names of files play no part, lines and types of constants do ===
def compiled(source, name="a.py"):
    return compile(source, name, "exec")


print(compiled("x = 1") == compiled("x = 1", "b.py"), hash(compiled("x = 1")) == hash(compiled("x = 1", "b.py")))
print(compiled("x = 1") == compiled("x = 2"), compiled("x = 1") == compiled("x = 1.0"), compiled("x = 1") == compiled("x = True"))
print(compiled("x = 0.0") == compiled("x = -0.0"), compiled("x = (1, 2)") == compiled("x = (1, 2.0)"), compiled("x = 1") == compiled("\nx = 1"))
print(compiled("def f(): return 1") == compiled("def f(): return 1", "b.py"), compiled("def f(): return 1") == compiled("def f(): return 2"))
print(code == code.replace(co_filename="x"), code == code.replace(co_name="x"), code != code.replace(co_firstlineno=1), code == 5)
print(len({compiled("x = 1"), compiled("x = 1"), compiled("x = 2")}))
