import inspect, functools
def f(a, b:int=1, /, c=2, *args, d, e:str="x", **kw)->bool: "doc"
print(inspect.signature(f)); print(repr(inspect.signature(f).parameters['b']), inspect.signature(f).bind(1,d=2).arguments)
for a,k in (((),{}),((1,),{}),((1,2,3,4),{'d':1,'z':2})):
    try: print(inspect.signature(f).bind(*a,**k))
    except TypeError as e: print(e)
class C:
    """Doc
      x
    """
    def __init__(self, x, y=3): pass
    def m(self, z): return 1
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(q): pass
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(functools.partial(f,1,d=3)))
print(inspect.getdoc(C), inspect.getfullargspec(f))
print(inspect.getsource(C.m), inspect.getsource(f))
print([n for n,v in inspect.getmembers(C, inspect.isfunction)], inspect.isgeneratorfunction(f), inspect.cleandoc("a\n  b\n   c"))
def w(g):
    @functools.wraps(g)
    def inner(*a): return g(*a)
    return inner
print(inspect.signature(w(C.m)), inspect.signature(len), inspect.unwrap(w(f)) is f)
