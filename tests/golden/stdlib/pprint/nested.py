from pprint import *
from collections import *
import dataclasses
pprint({"b": list(range(30)), "a": {"x": "word " * 30, "y": (1,)}, "c": {1, 2, 3}})
pprint([["a" * 30, "b" * 30], {"k" * 20: "v" * 60}], width=40); pprint(list(range(50)), compact=True, width=40)
pprint({1: {2: {3: {4: 5}}}}, depth=2); print(pformat(b"x" * 100, width=50)); l = [1]; l.append(l); print(isrecursive(l), isreadable([1]))
pprint(OrderedDict((f"key{i}", i) for i in range(8))); pprint(defaultdict(list, {f"k{i}": list(range(5)) for i in range(5)})); pprint(Counter("abracadabra" * 3), width=20)
@dataclasses.dataclass
class D: a: int; b: str; c: list
pprint(D(1, "x" * 50, list(range(20)))); pp({"z": 1, "a": 2}); pprint(10**9, underscore_numbers=True)
