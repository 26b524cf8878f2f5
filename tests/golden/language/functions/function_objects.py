# === Attributes ===
def f(a, b: int = 2, *, c: "str" = "c") -> float:
    """Doc of f.

    More."""
    x = 1
    return x


print(f.__name__, f.__qualname__, f.__module__, f.__doc__.splitlines(), f.__defaults__, f.__kwdefaults__, f.__annotations__)
f.note = "n"
print(vars(f), f.__dict__ is vars(f), hasattr(f, "nothing"))
f.__name__, f.__qualname__, f.__doc__ = "g", "C.g", None
print(repr(f).split(" at ")[0], f.__doc__, f.__code__.co_name, f.__code__.co_qualname)
for action in ("f.__name__ = 1", "f.__qualname__ = None", "f.__defaults__ = [1]", "f.__kwdefaults__ = ()", "f.__code__ = 1", "f.__dict__ = 1", "del f.__name__", "f.__annotations__ = 1"):
    try:
        exec(action)
    except (TypeError, AttributeError) as e:
        print(f"{action}: {type(e).__name__}: {e}")

# === Code ===
code = f.__code__
print(code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_freevars, code.co_cellvars, code.co_firstlineno)


def outer():
    y = 1

    def inner():
        return y

    return inner


inner = outer()
print(inner.__qualname__, inner.__code__.co_freevars, outer.__code__.co_cellvars, inner.__closure__[0].cell_contents)


def other():
    return "other body"


def replaced():
    return "first"


replaced.__code__ = other.__code__
print(replaced(), replaced.__name__)
try:
    replaced.__code__ = inner.__code__
except ValueError as e:
    print(e)

# === Making functions ===
import types

made = types.FunctionType(other.__code__, globals(), "made", None, None)
print(made(), made.__name__)
twin = types.FunctionType(inner.__code__, {}, "twin", (), (types.CellType("cell"),))
print(twin())
for args in ((inner.__code__, {}), (5, {}), (other.__code__, 5), (inner.__code__, {}, None, None, (1,))):
    try:
        types.FunctionType(*args)
    except (TypeError, ValueError) as e:
        print(e)

# === Methods ===
class C:
    def m(self, x=1):
        """Doc of m."""
        return self, x


c = C()
m = c.m
print(m.__func__ is C.m, m.__self__ is c, m.__name__, m.__doc__, m == c.m, m is c.m, m == C().m, hash(m) == hash(c.m))
m.__func__.mark = 1
print(m.mark)
try:
    m.mark = 2
except AttributeError as e:
    print(e)
print(types.MethodType(lambda self, y: (self, y), "s")(5), types.MethodType(len, [1, 2])())
for name in ("len", "str.upper", "[].append", "C.m", "c.m", "int", "print.__call__", "dict.fromkeys", "object().__repr__"):
    print(name, type(eval(name)).__name__, eval(name).__name__, eval(name).__qualname__)

# === Lambda and recursion ===
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact.__name__, (lambda: None).__qualname__)


def depth(n):
    return depth(n + 1)


try:
    depth(0)
except RecursionError as e:
    print(e)

# === Made by hand ===
import types
import warnings


def closing(x):
    return lambda: x


def generator():
    yield


for arguments in (({}, 1), ({}, None, 1), ({}, None, (1,)), ({}, None, None, 1), ({}, None, None, (1,))):
    try:
        print(types.FunctionType((lambda a=0: a).__code__, *arguments).__defaults__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain = lambda: 1
    plain.__code__ = generator.__code__
print(plain().__class__.__name__, [str(w.message) for w in caught])
print(str.maketrans.__qualname__, type(types.FunctionType.__builtins__).__name__, len.__qualname__)
