import keyword, __future__, reprlib
print(keyword.kwlist, keyword.iskeyword("if"), keyword.issoftkeyword("match"), __future__.annotations, __future__.all_feature_names)
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(10**99))
class L(list):
    @reprlib.recursive_repr("<...>")
    def __repr__(self): return "L(" + ", ".join(map(repr, self)) + ")"
l = L([1]); l.append(l); print(l)
