import weakref
class C: pass
c = C(); r = weakref.ref(c); print(r() is c, weakref.proxy(c).__class__ is C)
d = weakref.WeakValueDictionary(); d["k"] = c; print(len(d), d["k"] is c, "k" in d, list(d.keys()))
k = weakref.WeakKeyDictionary(); k[c] = 1; print(k[c], len(k)); s = weakref.WeakSet([c]); print(c in s, len(s))
f = weakref.finalize(c, print, "bye"); print(f.alive, f(), f.alive)
try: weakref.ref(3)
except TypeError as e: print(e)
class M:
    def m(self): return 5
m = M(); print(weakref.WeakMethod(m.m)()())
