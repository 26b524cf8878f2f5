import copy
a = [1, [2, 3], {"k": (4, [5])}]
b, c = copy.copy(a), copy.deepcopy(a)
print(b[1] is a[1], c[1] is a[1], c == a)
class N:
    def __init__(self, v): self.v = v; self.self = self
n = N([1]); m = copy.deepcopy(n); print(m.self is m, m.v == n.v, m.v is n.v)
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = [1]
s = copy.copy(S()); print(s.a, hasattr(s, "b"))
class R:
    def __reduce__(self): return (list, ([1, 2],), None, iter([3]))
print(copy.copy(R()))
class D(dict):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
d = copy.deepcopy(D({"x": [1]})); print(type(d).__name__, d, d.extra)
class H:
    def __deepcopy__(self, memo): return "deep"
    def __copy__(self): return "shallow"
print(copy.copy(H()), copy.deepcopy([H()]))
l = []; l.append(l); k = copy.deepcopy(l); print(k[0] is k)
t = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) is not None)
class P:
    def __init__(self, x): self.x = x
    def __replace__(self, **kw): return P(**{**self.__dict__, **kw})
print(copy.replace(P(1), x=5).x)
try: copy.replace(3)
except TypeError as e: print(e)
print(copy.deepcopy(len) is len, copy.copy(int) is int, copy.deepcopy({1, 2}), copy.copy(bytearray(b"x")))
