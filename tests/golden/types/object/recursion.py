import functools
import json
import copy


def deep(make, value, count=100_000):
    for _ in range(count):
        value = make(value)
    return value


def attempt(what, *arguments):
    """What a call without end comes to."""
    try:
        what(*arguments)
        return "done"
    except (RecursionError, MemoryError) as error:
        return f"{type(error).__name__}: {error}"


# === Through every special method ===
def endless(name, body, use, base=(object,)):
    namespace = {}
    exec(f"def {name}(self, *a):\n    {body}", globals(), namespace)
    cls = type("C", base, namespace)
    try:
        use(cls())
        print(name, "came back")
    except RecursionError:
        print(name, "RecursionError")


endless("__repr__", "return repr(self)", repr)
endless("__str__", "return f'{self}'", str)
endless("__format__", "return format(self)", format)
endless("__hash__", "return hash((self,))", hash)
endless("__bool__", "return not self", bool)
endless("__len__", "return len(self)", len)
endless("__index__", "return [1][self]", lambda c: range(c))
endless("__int__", "return int(self)", int)
endless("__float__", "return float(self)", float)
endless("__bytes__", "return bytes(self)", bytes)
endless("__iter__", "return iter(self)", list)
endless("__next__", "return next(self)", next)
endless("__contains__", "return a in self", lambda c: 1 in c)
endless("__getitem__", "return self[a]", lambda c: c[0])
endless("__setitem__", "self[0] = 1", lambda c: c.__setitem__(0, 1))
endless("__missing__", "return self[a]", lambda c: c[0], (dict,))
endless("__getattr__", "return self.other", lambda c: c.name)
endless("__getattribute__", "return self.other", lambda c: c.name)
endless("__setattr__", "self.name = 1", lambda c: setattr(c, "name", 1))
endless("__delattr__", "del self.name", lambda c: delattr(c, "name"))
endless("__call__", "return self()", lambda c: c())
endless("__eq__", "return [self] == [a[0]]", lambda c: c == type(c)())
endless("__lt__", "return bool(sorted([self, a[0]]))", lambda c: sorted([c, type(c)()]))
endless("__add__", "return self + 1", lambda c: c + 1)
endless("__radd__", "return 1 + self", lambda c: 1 + c)
endless("__neg__", "return -self", lambda c: -c)
endless("__init__", "type(self)()", lambda c: c)
endless("__dir__", "return dir(self)", dir)
endless("__copy__", "return copy.copy(self)", copy.copy)


# === Through native callers ===
def key(x):
    return sorted([1, 2], key=key)


def mapped(x):
    return list(map(mapped, [1]))


def reduced(a, b):
    return functools.reduce(reduced, [1, 2])


def compared(a, b):
    return len(sorted([1, 2], key=functools.cmp_to_key(compared)))


def generated():
    yield from generated()


print(attempt(key, 1), attempt(mapped, 1), attempt(reduced, 1, 2), attempt(compared, 1, 2), attempt(next, generated()), sep="\n")

# === Values nested a hundred thousand deep ===
print(attempt(repr, deep(lambda v: [v], [])))
print(attempt(repr, deep(lambda v: (v,), ())))
print(attempt(repr, deep(lambda v: {1: v}, {})))
print(attempt(repr, deep(slice, 1)))
print(attempt(str, deep(Exception, Exception())))
print(attempt(lambda a, b: a == b, deep(lambda v: [v], []), deep(lambda v: [v], [])))
print(attempt(lambda a, b: a < b, deep(lambda v: (v,), ()), deep(lambda v: (v,), ())))
print(attempt(json.loads, "[" * 100_000 + "]" * 100_000))
print(attempt(json.loads, '{"a":' * 100_000 + "1" + "}" * 100_000))
print(attempt(json.dumps, deep(lambda v: [v], [])))
print(attempt(copy.deepcopy, deep(lambda v: [v], [])))
print(attempt(isinstance, 1, deep(lambda v: (v,), str)))
print(attempt(issubclass, int, deep(lambda v: (v,), str)))

itself = []
itself.append(itself)
other = []
other.append(other)
print(repr(itself), attempt(lambda: itself == other))

# === Source that is deep, long or no text ===
print(attempt(eval, "lambda: " * 100_000 + "1"))
print(attempt(eval, "1 if 1 else " * 100_000 + "1"))
for source in ("(" * 100_000 + "1" + ")" * 100_000, "a\0b", b"a\0b", b"a=\xff", "x='\ud800'"):
    try:
        compile(source, "deep", "exec")
    except (SyntaxError, UnicodeError) as error:
        print(type(error).__name__, error)
print(len(eval("[" + "1," * 100_000 + "]")), eval("1 and " * 10_000 + "2"))
