# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
range(5), range(1, 5), range(1, 5, 2), range(5, 1, -1), range(0), list(range(5)), list(range(5, 0, -2)), list(range(0, -5, -2)), list(range(3, 3)), range(True)
range()
range(1, 2, 3, 4)
range(1.5)
range('a')
range(1, 5, 0)
range(5)[1], range(5)[-1], range(5)[1:3], range(5)[::-1], range(10)[2:8:2], range(5)[10:], range(0, 10, 3)[::2], range(5)[True]
range(5)[5]
range(5)['a']
range(5)[-6]
len(range(5)), len(range(0, 10, 3)), len(range(5, 0)), len(range(10, 0, -3)), bool(range(0)), bool(range(1)), len(range(-2**63, 2**63 - 1, 2**62))
len(range(2**64))
3 in range(5), 5 in range(5), 3.0 in range(5), 3.5 in range(5), 'a' in range(5), 4 in range(0, 10, 3), 10**20 in range(10**21), -1 in range(5), True in range(2)
range(5) == range(0, 5), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4], range(1) != range(2), hash(range(5)) == hash(range(0, 5, 1)), hash(range(0)) == hash(range(7, 7)), hash(range(0, 3, 2)) == hash(range(0, 4, 2))
range(5) < range(6)
range(5).count(3), range(5).count(9), range(5).index(3), range(0, 10, 3).index(6), range(5).count(2.0), range(5).index(2.0)
range(5).index(9)
range(5).index('a')
range(5).start, range(1, 5, 2).stop, range(1, 5, 2).step, list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed(range(0))), range(5).__reduce__()
range(5).start = 1
range(10**20), list(range(10**20, 10**20 + 3)), range(10**20)[-1], range(0, 10**20, 10**19)[5], list(reversed(range(10**20, 10**20 + 3))), range(10**20)[10**19:][:2], 10**20 - 1 in range(10**20), range(10**20).index(10**19), list(range(-10**20, 10**20, 10**20)), hash(range(10**20)) == hash(range(0, 10**20))
list(range(2**63 - 3, 2**63)), list(range(2**63 - 2, 2**63 + 2)), list(range(-2**63, -2**63 + 2)), list(range(2**63 - 1, 2**63 - 4, -1)), list(range(-2**63 + 2, -2**63, -1)), len(list(range(2**63 - 5, 2**63 - 1, 3)))
type(iter(range(5))).__name__, type(iter(range(2**70))).__name__, iter(range(5)).__length_hint__(), iter(range(5)).__reduce__(), sum(range(101)), max(range(5)), min(range(3, 9)), sorted(range(5), reverse=True)
slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice('a'), slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step, slice(1) == slice(None, 1), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, 2).__reduce__()
slice()
slice(1, 2, 3, 4)
slice(1, 2).indices(5), slice(None).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(5), slice(10, 20).indices(5), slice(5, 0, -2).indices(10), slice(0, 10**30).indices(10**25), slice(-100, 100, 7).indices(50)
slice(1, 2, 0).indices(5)
slice(1, 2).indices(-1)
slice('a').indices(5)
slice(1, 2).indices('a')
hash(slice([], 1))
slice(1, 2) < 5
''')
it = iter(range(10))
next(it), next(it)
it.__setstate__(3)
print(list(it))


class Sub:
    def __getitem__(self, key):
        return key


print(Sub()[1:2], Sub()[1:2, ::3], Sub()[..., None])
try:
    class R(range):
        pass
except TypeError as error:
    print(error)
try:
    class S(slice):
        pass
except TypeError as error:
    print(error)
