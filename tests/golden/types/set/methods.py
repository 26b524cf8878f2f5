# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def change(start, statement):
    scope = {'s': set(start)}
    exec(statement, scope)
    return scope['s']


show(r'''
set(), set([1, 2, 2]), {1, 2}, set('a'), set({1: 2}), set(range(3)), {*[1], 2}, set(frozenset([1]))
set(5)
set(1, 2)
set([[]])
{1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2, 3}, {1, 2} ^ {2, 3}, {1} | frozenset([2]), frozenset([2]) | {1}
{1} | [2]
{1} - 5
{1, 2}.union([3], (4,)), {1, 2}.intersection([2], {2: 0}), {1, 2}.difference([2]), {1, 2}.symmetric_difference([2, 3]), {1}.union(), {1}.intersection(), {1, 2, 3}.difference([1], [2])
{1}.union(5)
{1}.intersection([[]])
{1}.isdisjoint([2]), {1}.isdisjoint({1}), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1} <= {1, 2}, {1} < {1}, {1, 2} > {1}, {1} >= {1}, {1} == {1}, {1} != {2}, {1} == [1], {1} == frozenset([1]), set() < {1}
{1} < 5
change([1], 's.add(2)'), change([1, 2], 's.remove(1)'), change([1], 's.discard(5)'), change([1], 's.discard(1)'), change([1], 's.clear()'), change([1], 's.update([2], "a")') == {1, 2, 'a'}, change([1, 2], 's.intersection_update([2])'), change([1, 2], 's.difference_update([2])'), change([1, 2], 's.symmetric_difference_update([2, 3])')
change([1, 2], 's |= {3}'), change([1, 2], 's &= {2}'), change([1, 2], 's -= {2}'), change([1, 2], 's ^= {2, 3}'), change([1, 2], 's -= s'), change([1, 2], 's ^= s')
change([1], 's |= [2]')
change([1], 's.remove(5)')
change([1], 's.remove([])')
change([1], 's.add([])')
set().pop()
{5}.pop(), {3, 1, 2}.pop(), {1}.copy()
1 in {1}, 5 in {1}, {1} in {frozenset([1])}, len({1, 2}), bool(set()), sorted({3, 1}), max({1, 5})
[] in {1}
hash({1})
{frozenset([1]), 1}.__contains__({1}), {1}.__or__({2}), {1}.__or__([2]), {1}.__eq__(5), {1}.__len__(), {1}.__reduce__(), set.__hash__
repr(set()), repr({'a'}), str({1}), {(1, 2)}, {None}, {True, 1, 1.0}, {-1, -2}
frozenset(), frozenset([1]), frozenset(frozenset([2])), frozenset('a'), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), hash(frozenset(range(100)))
frozenset([1]) | {2}, frozenset([1]) & frozenset([1, 2]), frozenset([1, 2]) - {1}, frozenset([1]).union([2]), frozenset([1]).copy(), frozenset([1]) == {1}, {frozenset([1]): 'x'}[frozenset([1])], type(frozenset([1]) | {2}).__name__, type({2} | frozenset([1])).__name__
frozenset([[]])
frozenset([1]).add(2)
set[int], frozenset[str]
type(iter(set())).__name__, iter({1, 2}).__length_hint__(), list(iter({5}))
''')

# === iteration order of ints is by hash and table ===
import_free_random = 12345
sets = []
for size in (3, 5, 8, 20, 33, 100, 1000):
    s = set()
    for i in range(size):
        import_free_random = (import_free_random * 1103515245 + 12345) % 2**31
        s.add(import_free_random % (size * 4))
    sets.append(s)
    print(size, list(s)[:40])
for s in sets:
    for x in list(s)[::3]:
        s.discard(x)
    for x in range(0, 500, 7):
        s.add(x)
    print(len(s), list(s)[:40])
a, b = sets[4], sets[5]
for r in (a | b, a & b, a - b, a ^ b, b - a, a.union(b, [1, 2]), set(list(b)), b.copy(), set(b), frozenset(b), a.intersection(list(b)), b.difference(list(a))):
    print(len(r), list(r)[:30])
a |= b
print(list(a)[:30])
a -= set(range(0, 100))
print(list(a)[:30])
a ^= set(range(50, 200))
print(list(a)[:30])
print([a.pop() for _ in range(10)])
print(set([10**20, 2**61, 5, -7, 1.5, 2**61 + 3]) == {1.5, 5, -7, 2**61, 10**20, 2**61 + 3})
print({x * 8 for x in range(20)}, {-1, -2, -3, 0}, set(range(30, 0, -1)))
print({40, 8, 16, 0}, {1, 9, 17, 25, 33}, set([64, 0, 32, 128]))

s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 5

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f'K{self.n}'


s = {Key(i) for i in range(12)}
s.discard(Key(3))
print(s, Key(3) in s, Key(4) in s, len(s))


class MySet(set):
    pass


m = MySet([1, 2])
m.tag = 1
print(m, m.tag, type(m | {3}).__name__, type(m.copy()).__name__, type(m.union([3])).__name__, m == {1, 2}, MySet())
m |= {5}
print(type(m).__name__, m)


class MyFrozen(frozenset):
    pass


f = MyFrozen([1])
print(f, hash(f) == hash(frozenset([1])), type(f | {2}).__name__, type(f.copy()).__name__, f == {1})
