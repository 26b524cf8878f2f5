import types
def body(ns):
    ns["x"] = 3
C = types.new_class("C", (), {}, body)
print(C.__name__, C.x, types.resolve_bases((int, list[int])))
print(types.get_original_bases(C))
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"prepared": kw}
    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)
D = types.new_class("D", (), {"metaclass": M, "k": 1})
print(D.prepared, type(D).__name__)
print(types.prepare_class("E", (D,), {"k": 2}))
try:
    types.get_original_bases(3)
except TypeError as e:
    print(e)
@types.coroutine
def g():
    yield 1
async def h():
    await g()
c = h()
print(c.send(None))
c.close()
print(isinstance(C, type), types.FunctionType is type(body), types.NoneType is type(None))
