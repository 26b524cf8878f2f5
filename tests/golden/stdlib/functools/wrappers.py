import functools
@functools.lru_cache(maxsize=2)
def f(x): "doc"; print("call", x); return x * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), f.cache_parameters(), f.__doc__, f.__wrapped__.__name__)
f.cache_clear(); print(f.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V.__le__.__doc__)
try:
    @functools.total_ordering
    class W: pass
except ValueError as e: print(e)
@functools.singledispatch
def show(x): return "object"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
@show.register(float | str)
def _(x): return "float or str"
print(show(1), show([]), show(()), show(True), show("s"), show.dispatch(bool).__name__)
try: show()
except TypeError as e: print(e)
class C:
    @functools.singledispatchmethod
    def m(self, x): return "base"
    @m.register
    def _(self, x: str): return "str"
    @functools.cached_property
    def p(self): print("computed"); return 5
    def q(self, a, b): return (a, b)
    r = functools.partialmethod(q, 1)
c = C(); print(c.m(1), c.m("s"), c.p, c.p, c.r(2))
def deco(g):
    @functools.wraps(g)
    def inner(*a): return g(*a)
    return inner
@deco
def named(x): "named doc"; return x
print(named.__name__, named.__doc__, named.__wrapped__(3))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3], 10), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))
pa = functools.partial(int, base=2); print(pa("101"), pa, functools.partial(pa, "11")())
