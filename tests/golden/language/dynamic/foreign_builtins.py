"""Code whose globals or builtins are no plain dicts asks them by their own __getitem__."""
import types


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Loud(dict):
    def __getitem__(self, key):
        print("asked for", key)
        return dict.__getitem__(self, key)


one = compile("superglobal", "test", "eval")
attempt(eval, one, {"__builtins__": types.MappingProxyType({"superglobal": 1})})
attempt(eval, one, {"__builtins__": types.MappingProxyType({})})
attempt(eval, one, {"__builtins__": Loud(superglobal=2)})
attempt(eval, one, Loud(superglobal=3))
attempt(eval, one, {"__builtins__": 123})
attempt(eval, "(lambda: superglobal)()", {"__builtins__": types.MappingProxyType({"superglobal": 4})})
attempt(exec, "import foo.bar", {"__builtins__": types.MappingProxyType({})})
names = {"__builtins__": types.MappingProxyType({"__import__": lambda *given: given[0]})}
exec("import foo.bar", names)
print(names["foo"])
attempt(exec, "class A: pass", {"__builtins__": types.MappingProxyType({})})
reduced = compile("x.__reduce__()", "test", "eval")
attempt(eval, reduced, {"__builtins__": types.MappingProxyType({}), "x": iter([1, 2])})
attempt(eval, reduced, {"__builtins__": {"iter": "mine"}, "x": iter([1, 2])})
inner = {}
exec("exec('y = z', w)", {"__builtins__": {"z": 5, "exec": exec}, "w": inner})
print(inner["y"], sorted(inner["__builtins__"]))
fresh = {}
exec("pass", fresh)
print(type(fresh["__builtins__"]), fresh["__builtins__"]["len"] is len)

# === A loop reads names again and again ===
program = compile("total = 0\nfor i in range(3): total += step\nprint(total)", "test", "exec")
for step in 1, 10:
    exec(program, {"__builtins__": types.MappingProxyType({"range": range, "print": print, "step": step})})
