# Instances: attributes, slots, arguments for __new__, state, reduction.
import collections
import copyreg
import pickle


class Plain:
    def __init__(self):
        self.x = 1


class Slots:
    __slots__ = ('a', 'b')


class Arguments:
    def __new__(cls, *args, key=0):
        self = object.__new__(cls)
        self.args = args, key
        return self

    def __getnewargs_ex__(self):
        return tuple(list(self.args[0])), {'key': self.args[1]}


class State:
    def __getstate__(self):
        return 'state'

    def __setstate__(self, state):
        self.state = state


class Numbers(list):
    pass


class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Reduced, (self.value + 1,), {'extra': 'more'}


class Table(dict):
    def __reduce__(self):
        return Table, (), None, None, iter([('a', 1), ('b', 2)])


Point = collections.namedtuple('Point', 'x y')

slots = Slots()
slots.a = 5
numbers = Numbers([1, 2])
numbers.name = 'n'
for protocol in range(2, 6):
    for value in Plain(), slots, Arguments(1, 2, key=3) if protocol > 3 else Plain(), State(), numbers, Reduced(1), Table(), Point(1, 2), collections.OrderedDict(a=1), collections.Counter('aab'), ValueError('x', 1), Plain:
        packed = pickle.dumps(value, protocol)
        back = pickle.loads(packed)
        shown = back if isinstance(back, (list, dict, tuple, type)) else getattr(back, '__dict__', None)
        print(protocol, packed, shown)
print(pickle.loads(pickle.dumps(slots)).a, hasattr(pickle.loads(pickle.dumps(slots)), 'b'))


class Registered:
    def __init__(self, n):
        self.n = n


copyreg.pickle(Registered, lambda value: (Registered, (value.n * 2,)))
print(pickle.loads(pickle.dumps(Registered(4))).n)
