# attributes of functions, subclasses of builtins, exceptions
def counted(fn):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@counted
def add(a, b=2): return a + b
for i in range(50): add(i, b=i)
for i in range(50): add(i)
print(add.calls)
class L(list):
    def __init__(self, *a):
        super().__init__(*a); self.tag = 'x'; self.n = 0
    def bump(self): self.n += 1; return self
for i in range(30):
    l = L([1,2]); 
    for j in range(30): l.bump()
print(l.n, l.tag, l)
l.bump = lambda: 'own'
def callbump(o): return o.bump()
print([callbump(o) for o in (L(), L(), l, L())][2])
class E(Exception):
    def __init__(self, code): self.code = code
t = 0
for i in range(100):
    try: raise E(i)
    except E as e: t += e.code
print(t)
class P:
    def __init__(self): self._x = 0; self.log = []
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v):
        if v == 77: raise ValueError('no 77')
        self._x = v
        return 'ignored'
p = P()
for i in range(200):
    try: p.x = i
    except ValueError as e: print('caught', e, p.x)
    if p.x != 76: p.x += 1
print(p.x)
def gen(p):
    for i in range(30):
        p.x = i
        yield p.x
print(sum(gen(p)))
class V:
    def __init__(self, n): self.d = list(range(n))
    def __getitem__(self, i): return self.d[i]
    def __setitem__(self, i, v): self.d[i] = v; return 5
    def __call__(self, a, b=10, *c, k=3): return a + b + len(c) + k
v = V(5)
t = 0
for i in range(100):
    v[i % 5] = v[(i + 1) % 5] * 2 + 1
    t += v[i % 5] % 1000
    r = v[0]
    t += v(1) + v(1, 2) + v(1, 2, 3, k=4) + v(*[1, 2]) 
print(t, r % 7)
try: v[9]
except IndexError as e:
    import traceback; traceback.print_exc(limit=3)
def g2(v):
    for i in range(5):
        v[i] = i
        yield v[i] + v[0]
print(list(g2(v)))
class D(dict):
    def __getitem__(self, k): return ('D', k)
print(D()[3])
def deep(v, n): 
    return v[n % 5] if n == 0 else deep(v, n - 1)
class R:
    def __getitem__(self, i): return self[i + 1]
try: R()[0]
except RecursionError as e: print('rec', e)
class S:
    @property
    def x(self): return 1
    @x.setter
    def x(self, v): self.x = v
try: S().x = 1
except RecursionError as e: print('rec', e)
# class changed while cached
class Q: pass
def rd(o): return o.a
q = Q(); q.a = 1
f = lambda: 0
f.a = 5
for i in range(20): assert rd(q) == 1 and rd(f) == 5
for i in range(20): rd(q)
Q.a = property(lambda self: 9)
print(rd(q), rd(f))
del f.a
try: rd(f)
except AttributeError as e: print(e)
f.__dict__['a'] = 6
print(rd(f))
class Meta(type):
    def __setattr__(c, n, v): super().__setattr__(n, v); c.__dict__
class M(metaclass=Meta): pass
for i in range(20): M.z = i
print(M.z)
class SL:
    __slots__ = ('a', 'b')
class SX(Exception):
    __slots__ = ('a', 'b')
def setget(o, i): o.a = i; return o.a
print([setget(o, i) for i, o in enumerate([SL(), SX(), SL(), SX(), Q.__new__(Q)] * 4) if not isinstance(o, Q)])
s = SL()
try: rd(s)
except AttributeError as e: print(e)
# many shapes through one instruction
import functools
class Base:
    k = 1
    @property
    def p(self): return self.v * 2
    @p.setter
    def p(self, x): self.v = x
    def m(self): return self.v + self.k
classes = [type('C%d' % i, (Base,), {'k': i} if i % 2 else {}) for i in range(40)]
def work(o, i):
    o.v = i
    o.p = o.p + 1
    return o.m() + o.k
print(sum(work(c(), i) for i in range(5) for c in classes))
Base.m = lambda self: 1000
print(sum(work(c(), i) for i in range(5) for c in classes))
Base.k = 5
print(sum(work(c(), i) for i in range(5) for c in classes))
o = classes[0](); o.v = 1; o.m = lambda: 'own'
print(o.m(), [x.m() for x in (classes[0](), o, classes[1]())])
def deco(f):
    @functools.wraps(f)
    def w(*a):
        w.n += 1
        return f(*a)
    w.n = 0
    return w
@deco
def z(a): return a
for i in range(100): z(i)
print(z.n, z.__dict__['n'])
del z.n
try: z(1)
except AttributeError as e: print(e)
z.n = 3; z(1); print(z.n)
class Cnt:
    total = 0
    def __init__(self): Cnt.total += 1
class Cnt2(Cnt): pass
for i in range(50): Cnt2(); Cnt()
print(Cnt.total, Cnt2.total)
