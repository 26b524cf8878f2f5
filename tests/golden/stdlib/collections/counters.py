from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sorted(c.elements()), c.total())
print(c + Counter(a=1, z=2), c - Counter(a=4), c & Counter(a=2, b=9), c | Counter(r=7), +Counter(a=-1, b=2), -Counter(a=-1))
c.subtract("aab"); print(c); c.update(b=5); print(c == Counter(c), c <= c, c < c)
try: Counter.fromkeys("ab")
except NotImplementedError as e: print(e)
P = namedtuple("P", "x y z", defaults=(0,))
p = P(1, y=2); print(p, p._asdict(), p._replace(x=9), P._fields, P._field_defaults, p == (1, 2, 0), P._make([4, 5, 6]))
for bad in ("class x", "_a", "a a", "1x"):
    try: namedtuple("Q", bad)
    except ValueError as e: print(e)
for call in (lambda: P(), lambda: p._replace(q=1), lambda: P._make([1])):
    try: call()
    except TypeError as e: print(e)
print(namedtuple("R", "a class a", rename=True)._fields, P.x.__doc__, P.__doc__)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); cm["c"] = 4
print(cm, cm["a"], cm["b"], sorted(cm), cm.parents, cm.new_child({"z": 0})["z"])
try: del cm["b"]
except KeyError as e: print(e)
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = D(a=1); d.update(b=2); print(d, d | {"q": 1}, d.copy(), len(d))
print(UserList([3, 1]) + [2], sorted(UserList([3, 1])), UserString("ab") * 2, UserString("a").upper(), UserString("x") == "x")
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(od, od.popitem(last=False), od == {"a": 1})
dd = defaultdict(list); dd["a"].append(1); print(dd)
dq = deque([1, 2, 3], maxlen=2); dq.appendleft(0); print(dq)
