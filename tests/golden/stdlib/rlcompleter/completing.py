"""Completions of names and attributes."""
import rlcompleter, keyword
class P:
    def m(self): pass
    def n(self, a): pass
    @property
    def boom(self): raise RuntimeError
    _one = 1
    __dunder = 2
    attr = 3
class Slots:
    __slots__ = ("only",)
class Getattr:
    def __getattr__(self, name):
        if name == "bad": raise ValueError
        raise AttributeError(name)
    def __dir__(self): return ["bad2", "x"]
class OnlyHidden:
    def __dir__(self): return ["_a", "__b"]
ns = {"p": P(), "P": P, "s": Slots(), "f": lambda: 0, "g": lambda a: 0, "spam": 1, "straße": 2, "h": OnlyHidden(), "q": Getattr(), "print": 5, "__builtins__": 1, "match": 3, "elsewhere": 1}
c = rlcompleter.Completer(ns)
def show(text):
    out = []
    i = 0
    while (m := c.complete(text, i)) is not None and i < 400:
        out.append(m); i += 1
    print(repr(text), out)
for t in ["sp", "pri", "el", "tr", "fi", "impo", "Fal", "No", "Tru", "brea", "cont", "pass", "__im", "mat", "cas", "f", "st", "typ", "lam", "async", "awa", "yi", "not", "in", "is", "p.", "p._", "p.__d", "p.m", "p.n", "p.b", "P.", "s.", "f.__na", "h._", "q.", "nope.", "nope.x", "1/0.x", "p.attr.b", "p.attr.real", "(p).", "p..", "p.m.__na", "str.is", "''.up", "p.zzz", "while", "with", "else", "try", "del", "__builtins", "straße", "stra", "zz"]:
    show(t)
print(c.complete("sp", 0), c.complete("sp", 5), c.complete("sp", -1) if 0 else None)
for bad in ([], 5, "x", {}, None, ""):
    try: print(type(rlcompleter.Completer(bad)).__name__)
    except TypeError as e: print(e)
print(sorted(set(rlcompleter.get_class_members(P)) - set(dir(object))))
