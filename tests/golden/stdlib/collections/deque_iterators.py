import copy, pickle
from collections import abc, deque
d = deque("abcd")
i = iter(d); next(i); print(type(i), i.__reduce__()[1:], list(copy.copy(i)), list(pickle.loads(pickle.dumps(i))), i.__length_hint__())
r = reversed(d); next(r); next(r); print(type(r), list(copy.copy(r)), list(type(r)(d, 1)), list(type(i)(d, 2)))
class D(deque): pass
e = D("ab"); e.x = [1]; g = copy.deepcopy(e); print(hasattr(copy.copy(e), "x"), g, g.x, g.x is e.x)
print(isinstance(b"", abc.Buffer), isinstance(bytearray(), abc.Buffer), isinstance("", abc.Buffer), issubclass(memoryview, abc.Buffer))
try: type(i)([])
except TypeError as e: print(e)
