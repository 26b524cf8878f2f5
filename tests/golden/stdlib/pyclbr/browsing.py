# flags: -A
"""Classes and functions of modules: nested, imported, from packages, absent, broken."""
import pyclbr, os, tempfile, sys
d=tempfile.mkdtemp(); sys.path.insert(0,d)
def W(n,s):
    os.makedirs(os.path.dirname(os.path.join(d,n)) or d,exist_ok=True)
    with open(os.path.join(d,n),'w') as file: file.write(s)
W('pm.py','''import os
from pq import Base, helper as h, go
import pq
import pk.sub
from pk import sub as q
class A(Base, pq.Other, dict, metaclass=type):
    x = 1
    def m(self):
        def inner(): 
            class Deep(A): pass
        return inner
    async def am(self): pass
    @property
    def p(self): pass
    class In(object):
        def k(self): pass
def f(a,
      b):
    pass
async def g(): pass
if 1:
    def cond(): pass
    class CondClass(h.x, pk.sub.Z, f()): pass
try:
    def intry(): pass
finally:
    pass
class A2(A, q.Z, undefined, un.defined): pass
def f(): 
    "again"
x = lambda: 0
class Gen[T](A): pass
class É(A): pass
''')
W('pq.py','class Base: pass\nclass Other(Base):\n    def o(self): pass\nclass helper: pass\ndef go(): pass\n_hid = 1\nclass _Priv: pass\n')
W('star.py','from pq import *\nfrom pq import Other as Oth\nclass S(Base, Oth): pass\nimport nonexistent_zz\nfrom nope_zz import k\n')
W('pk/__init__.py','class P: pass\n')
W('pk/sub.py','from . import P\nfrom .sib import Sib\nclass Z(Sib): pass\n')
W('pk/sib.py','class Sib: pass\n')
W('bad.py','def (:\n')
W('empty.py','')
def show(o,ind=0):
    print(' '*ind+type(o).__name__, o.name, o.module, os.path.basename(o.file), o.lineno, o.end_lineno, o.parent and o.parent.name, end=' ')
    if isinstance(o,pyclbr.Function): print('async' if o.is_async else '', type(o.children).__name__)
    else: print([s if isinstance(s,str) else ('C',s.name,s.module) for s in o.super] if o.super is not None else None, o.methods)
    for k,c in o.children.items(): show(c,ind+2)
for m in ('pm','star','pk','pk.sub','empty','pq'):
    r=pyclbr.readmodule_ex(m); print('==',m)
    for k,o in r.items():
        print(k,end=': ')
        if isinstance(o,list): print(type(o).__name__, [os.path.basename(x) for x in o])
        else: show(o)
    r=pyclbr.readmodule(m); print(list(r))
for m in ('bad','nope_zz','pk.nope','sys','pk.sub.x',''):
    try: print(m, list(pyclbr.readmodule_ex(m)))
    except BaseException as e: print(m,type(e).__name__,str(e).replace(d,'D'))
print(list(pyclbr.readmodule('pq2',[d])) if 0 else '', list(pyclbr.readmodule_ex('sub',[os.path.join(d,'pk')])) if 0 else '')
W('other/only.py','class Only: pass\n')
print(list(pyclbr.readmodule_ex('only',[os.path.join(d,'other')])))
c=pyclbr.Class('m','C',['object'],'f.py',3); fn=pyclbr.Function('m','fn','f.py',4,c,end_lineno=9); print(list(c.children),c.methods,c.super,c.parent,fn.parent.name,fn.end_lineno,c.lineno,fn.is_async,repr(c)[:14])
fn2=pyclbr.Function('m','fn2','f.py',4); print(fn2.parent,fn2.children); k=pyclbr.Class('m','K',None,'f.py',1,fn2); print(k.super,list(fn2.children))
W('nest.py','class K:\n    from pq import Base\n    def m(self):\n        from pq import Other\n        import star\n        class I(Other): pass\nfor i in []:\n    def loop(): pass\nwith x:\n    class WithC: pass\nmatch 1:\n    case 1:\n        def cased(): pass\nwhile 0:\n    from pq import go as went\n')
for k,o in pyclbr.readmodule_ex('nest').items(): print(k,end=': '); show(o)
