from collections import defaultdict, deque
class D(deque): __slots__ = ("x", "y", "__dict__")
d = D([1]); d.x, d.z = 1, 2; print(d.x, d.z, list(d))
for make in deque, lambda: defaultdict(int):
    try: make().attribute = 1
    except AttributeError as e: print(e)
class R(defaultdict):
    def _factory(self): return []
r = R(); r.default_factory = r._factory; print(repr(r).startswith("R(<bound method R._factory of R(..., {})>, {})"))
