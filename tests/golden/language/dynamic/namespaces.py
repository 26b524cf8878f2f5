# === globals, locals, vars ===
def f(a, b=2):
    c = 3
    del b
    return locals()


print(f(1), f(1) is not f(1), globals()["f"] is f, globals() is locals())


def snapshot():
    x = 1
    before = locals()
    x = 2
    before["x"] = "changed"
    return x, before["x"], locals()["x"]


print(snapshot())


def nested():
    outer_name = 1

    def inner():
        mine = outer_name
        return sorted(locals())

    def without():
        return sorted(locals())

    return inner(), without(), sorted(locals())


print(nested())


class Body:
    a = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["b"] = 2


print(Body.names, Body.b)


class Obj:
    def __init__(self):
        self.q = 1


o = Obj()
vars(o)["r"] = 2
print(o.r, vars(o) is o.__dict__)
for bad in 5, [], object():
    try:
        vars(bad)
    except TypeError as e:
        print(e)

# === globals of a function are those of its module ===
import types

module = types.ModuleType("made", "doc")
exec("value = 1\ndef get(): return value\ndef put(v):\n    global value\n    value = v", module.__dict__)
module.put(5)
print(module.get(), module.value, module.get.__globals__ is module.__dict__, module.__doc__, module.get.__module__)
try:
    module.nothing
except AttributeError as e:
    print(e)
module.__getattr__ = lambda name: f"module attribute {name}"
print(module.nothing)
del module.__getattr__
module.__dir__ = lambda: ["z", "a"]
print(dir(module))
print(types.ModuleType("n").__name__, repr(types.ModuleType("n")), types.ModuleType("n").__doc__)

# === setattr, getattr, delattr, hasattr with computed names ===
for name in ("plain", "with space", "1", "é", ""):
    setattr(o, name, len(name))
print({k: v for k, v in vars(o).items()}, getattr(o, "with space"), hasattr(o, "1"))
delattr(o, "")
try:
    delattr(o, "")
except AttributeError as e:
    print(repr(str(e)))
for call in ("setattr(o, 1, 2)", "getattr(o, None)", "hasattr(o, b'x')", "delattr(o, 5)", "setattr(5, 'x', 1)", "setattr(int, 'x', 1)", "del int.bit_length", "object().x", "object().x = 1"):
    try:
        exec(call)
    except (TypeError, AttributeError) as e:
        print(f"{call}: {e}")

# === Builtins can be shadowed and come back ===
def uses_len():
    return len("abc")


print(uses_len())
len = lambda x: "shadowed"
print(uses_len())
del len
print(uses_len())
import builtins

builtins.extra = "from builtins"
print(extra)
del builtins.extra
try:
    extra
except NameError as e:
    print(e)
