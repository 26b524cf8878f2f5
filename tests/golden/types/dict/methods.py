# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Missing(dict):
    def __missing__(self, key):
        return f'no {key}'


class Mapping:
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        return key * 2


def change(start, statement):
    scope = {'d': dict(start), 'Mapping': Mapping}
    exec(statement, scope)
    return scope['d']


show(r'''
dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, b=3), dict(zip('ab', [1, 2])), dict(Mapping()), dict(['ab', 'cd']), {**{'a': 1}, 'b': 2}, dict({}), dict([(1, 2), (1, 3)])
dict(5)
dict([1])
dict([(1,)])
dict(['abc'])
dict(1, 2)
dict([[[], 1]])
{1: 'a'}[1], {'a': 1}['a'], {1.0: 'x'}[1], {True: 'y'}[1], {(1, 2): 3}[1, 2], {None: 0}[None]
{}['a']
{}[1, 2]
{}[[]]
{1: 2}.get(1), {1: 2}.get(5), {1: 2}.get(5, 'd')
{}.get()
{}.get([])
change({}, 'd["a"] = 1'), change({1: 2}, 'del d[1]'), change({1: 2}, 'd.setdefault(1, 5)'), change({}, 'd.setdefault(1)'), change({1: 2}, 'd.update({3: 4}, x=5)'), change({}, 'd.update([(1, 2)])'), change({}, 'd.update(Mapping())'), change({1: 2}, 'd.clear()'), change({1: 2}, 'd |= {3: 4}'), change({1: 2}, 'd |= [(5, 6)]'), change({1: 1, 2: 2, 3: 3}, 'd.pop(1); d[1] = 9')
change({}, 'del d[1]')
change({}, 'd.update(5)')
change({}, 'd.update(1, 2)')
change({}, 'd |= 5')
{1: 2}.pop(1), {1: 2}.pop(5, 'd'), {1: 2}.popitem(), {1: 2, 3: 4}.popitem(), {1: 2}.copy()
{}.pop(1)
{}.popitem()
dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), dict.fromkeys({})
dict.fromkeys(5)
{1: 2} | {3: 4}, {1: 2} | {1: 3}
{} | 5
5 | {}
{1: 2} == {1: 2}, {1: 2} == {1: 3}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == [], {1: 2} != {1: 2}, {1: [1]} == {1: [1.0]}
{} < {}
1 in {1: 2}, 2 in {1: 2}, len({1: 2}), bool({}), list({1: 2}), list(reversed({1: 2, 3: 4})), max({3: 1, 5: 0})
hash({})
[] in {}
{'a': 1, 2: 'b', (1,): [1]}, repr({}), str({1: {2: 3}})
{1: 2, 3: 4}.keys(), {1: 2}.values(), {1: 2, 3: 4}.items(), {}.keys(), {}.items()
{1: 2, 3: 4}.keys() & [1, 5], {1: 2}.keys() | [5], {1: 2, 3: 4}.keys() - [1], {1: 2}.keys() ^ {1, 9}, [1, 2] & {1: 0}.keys(), {1, 2} - {1: 0}.keys(), {1: 2}.items() & [(1, 2)], {1: 2}.items() - [(1, 2)], {1: 2}.items() | {1: 2}.items()
{1: 2}.keys() == {1}, {1: 2}.keys() < {1, 2}, {1: 2}.keys() >= set(), {1: 2}.items() == {(1, 2)}, {1: 2}.values() == {1: 2}.values(), {1: 2}.keys() == [1], {1: 2}.keys().isdisjoint([2]), {1: 2}.keys().isdisjoint({1})
1 in {1: 2}.keys(), 2 in {1: 2}.values(), (1, 2) in {1: 2}.items(), (1, 3) in {1: 2}.items(), 5 in {1: 2}.items(), len({1: 2}.items()), list(reversed({1: 2, 3: 4}.items())), list(reversed({1: 2, 3: 4}.values()))
{1: 2}.keys() & 5
{1: 2}.keys() < 5
hash({}.keys())
{1: 2}.keys().mapping, type({}.keys()).__name__, type({}.items()).__name__
type(iter({})).__name__, type(iter({}.values())).__name__, type(iter({}.items())).__name__, type(reversed({})).__name__, iter({1: 2}).__length_hint__()
Missing(a=1)['a'], Missing()['zz'], Missing().get('zz')
{}.__getitem__(1)
{1: 2}.__contains__(1), {}.__len__(), {1: 2}.__or__({}), {}.__or__(5), {1: 2}.__eq__(5), {1: 2}.__getitem__(1), {}.__setitem__(1, 2), {}.__ior__({1: 2}), dict.__hash__
dict[str, int]
{}.nope
''')

# === order and changes while iterating ===
d = {}
for i in range(20):
    d[i * 7 % 20] = i
for i in range(0, 20, 3):
    del d[i]
d[0] = 'back'
print(d, list(d.items())[-1])


def walk(d, act, view=lambda d: d):
    try:
        for x in view(d):
            act(d, x)
    except RuntimeError as error:
        print(error)
    print(d)


walk({1: 1, 2: 2}, lambda d, k: d.__setitem__(k + 10, 0))
walk({1: 1, 2: 2}, lambda d, k: d.pop(k))
walk({1: 1, 2: 2}, lambda d, k: d.__setitem__(k, 'same size'))
walk({1: 1, 2: 2}, lambda d, k: d.clear(), lambda d: d.items())
walk({1: 1, 2: 2}, lambda d, k: d.pop(1, 0), lambda d: reversed(d.values()))

d = {1: 2}
d['self'] = d
print(d, d.values(), d.items())

big = {i: str(i) for i in range(10000)}
for i in range(0, 10000, 2):
    del big[i]
print(len(big), sum(big), next(iter(big)), 9999 in big, 9998 in big)
while len(big) > 3:
    big.popitem()
print(big)


class MyDict(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


m = MyDict(a=1)
m['b'] = 2
m.extra = True
print(m, m.extra, type(m.copy()).__name__, type(m | {}).__name__, m == {'a': 1, 'b': 4}, MyDict.fromkeys('xy', 3), dict(m))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f'K{self.n}'


d = {Key(i): i for i in range(8)}
d[Key(3)] = 'new'
del d[Key(5)]
print(d, d[Key(7)], Key(5) in d, Key(0) in d)
