# Keywords that a subclass of a builtin type takes for itself.
import itertools
from array import array
from collections import deque


cases = [(list, ([1, 2],)), (tuple, ([1, 2],)), (set, ([1, 2],)), (frozenset, ([1, 2],)), (float, (1.5,)), (filter, (bool, [0, 1])), 
         (itertools.chain, ([1], [2])), (itertools.cycle, ([1],)), (itertools.starmap, (pow, [(2, 3)])), (itertools.takewhile, (bool, [1, 0])),
         (itertools.dropwhile, (bool, [1, 0])), (itertools.filterfalse, (bool, [0, 1])), (itertools.islice, ([1, 2, 3], 2)), (itertools.repeat, (1, 2)), (itertools.compress, ('ab', [1, 0])), (deque, ([1, 2],))]
for base, args in cases:
    class Plain(base):
        pass

    class WithNew(base):
        def __new__(cls, *args, extra=None):
            self = super().__new__(cls, *args)
            self.extra = extra
            return self

    class WithInit(base):
        def __init__(self, *args, extra=None):
            self.extra = extra

    made = WithNew(*args, extra=1) if base not in (list, set, deque) else WithInit(*args, extra=1)
    print(base.__name__, made.extra, isinstance(made, base))
    made.more = 2
    print('   ', sorted(vars(made)))
    for cls in base, Plain:
        try:
            cls(*args, wrong=5)
        except TypeError as error:
            print('   ', error)
