# iter, next, zip, map, filter, enumerate, reversed: what they take and refuse.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
list(zip('ab', [1, 2, 3])), list(zip()), list(zip('a')), list(zip('ab', 'cd', strict=True)), list(map(len, ['a', 'bc'])), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, ''])), list(filter(str.isalpha, 'a1b')), list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('a', start=-1)), list(reversed([1, 2])), list(reversed('ab'))
list(zip('ab', 'c', strict=True))
list(zip('a', 'bc', strict=True))
list(zip('ab', 'cd', 'e', strict=True))
zip(5)
zip('a', 5)
map()
map(len)
map(len, 5)
list(map(len, [1]))
list(map(5, [1]))
filter(None)
filter(None, 5)
enumerate(5)
enumerate('a', 'x')
reversed()
reversed(5)
reversed({1, 2})
list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.items())), list(reversed(range(3)))
iter([1]).__next__(), next(iter([]), 'end'), list(iter([1, 2].pop, 1)), next(iter('a'))
next(iter([]))
next([1])
next()
iter(5)
iter(5, 1)
sum([1, 2.5]), sum([[1], [2]], []), sum([], 5), max(1, 2), max([1, 3, 2]), max('ab', key=ord), max([], default=0), min('b', 'a'), min([(1, 2), (1, 1)]), max([1], key=None)
sum(['a'])
sum([1, 'x'])
sum('ab', '')
max([])
max()
max(1, 2, default=5)
max(5)
max(1, 'x')
sorted('bca'), sorted([3, 1], reverse=True), sorted(['b', 'A'], key=str.lower), sorted({2: 1, 1: 2})
sorted(5)
sorted([1, 'x'])
all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]), list(zip(*[(1, 2), (3, 4)])), dict(zip('ab', [1, 2])), [*map(str, range(3))], tuple(filter(lambda x: x % 2, range(5)))
''')
