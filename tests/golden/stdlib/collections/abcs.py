from collections import abc
class S(abc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3, 2)
print(list(reversed(s)), s.index(2), s.count(2), 3 in s, list(s))
try: s.index(9)
except ValueError as e: print(repr(e))
class M(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m.update(a=1, b=2); m.setdefault("c", 3)
print(dict(m), m.pop("a"), m.pop("zz", None), m.keys() & {"b"}, list(m.items()), m == {"b": 2, "c": 3})
try: m.pop("zz")
except KeyError as e: print(repr(e))
class T(abc.MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): 
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
t = T([1, 2, 3]); u = T([2, 5])
print(list(t & u), list(t | u), list(t - u), list(t ^ u), t <= T([1, 2, 3, 4]), t.isdisjoint([9]), t == {1, 2, 3})
t |= [7]; t -= [1]; print(list(t), abc.Set._hash(T([1])) == hash(frozenset([1])))
for cls, objs in ((abc.Hashable, (1, [], ())), (abc.Iterable, ("", 1)), (abc.Callable, (print, 1)), (abc.Mapping, ({}, [])), (abc.Sequence, ([], "", {}, range(2))), (abc.Iterator, (iter([]), [])), (abc.Generator, ((i for i in ()), iter([])))):
    print(cls.__name__, [isinstance(o, cls) for o in objs])
print(abc.Callable[[int, str], bool], abc.Mapping[str, int], abc.Callable[..., int])
class Bad(abc.Mapping): pass
try: Bad()
except TypeError as e: print(e)
