# copy and deepcopy: what is shared, what is made anew.
import copy
from array import array
from collections import OrderedDict, deque


inner = [1, 2]
for value in inner, (inner, 3), {'k': inner}, slice(inner, [3], [4]), {1, 2}, frozenset([1]), deque([inner], 5), OrderedDict(a=inner), bytearray(b'x'), array('i', [1]), range(3), 'text', b'bytes', 1.5, None, ..., len, int:
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(value).__name__, shallow == value, shallow is value, deep == value, deep is value)
deep = copy.deepcopy(slice(inner, None))
print(deep.start is inner, copy.deepcopy((1, 'x')) is not None)
loop = [inner]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again[0] == inner, again[0] is inner)


class Hooks:
    def __init__(self):
        self.parts = inner

    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep', type(memo).__name__


class Plain:
    __slots__ = ('x', '__dict__')


print(copy.copy(Hooks()), copy.deepcopy([Hooks()]))
plain = Plain()
plain.x, plain.y = inner, inner
one = copy.deepcopy(plain)
print(one.x, one.y, one.x is one.y, one.x is inner, copy.copy(plain).x is inner)
memo = {}
first, second = copy.deepcopy([inner, inner], memo)
print(first is second, len(memo) > 0)
try:
    copy.copy(x for x in [])
except TypeError as error:
    print(error)
try:
    copy.replace(5, x=1)
except TypeError as error:
    print(error)
