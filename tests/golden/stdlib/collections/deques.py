# Deques: both ends, rotation, bounds and errors.
from collections import deque


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def changed(items, method, *args):
    d = deque(items)
    return getattr(d, method)(*args), d


def window(items, size):
    last = deque(maxlen=size)
    return [list(last) for item in items if last.append(item) is None and len(last) == size]


def mutated():
    d = deque('abc')
    for item in d:
        d.append(item)


show(r'''
deque(), deque('abc'), deque([1, 2, 3], 2), deque('ab', maxlen=5), changed('abc', 'append', 'x'), changed('abc', 'appendleft', 'x'), changed('abc', 'pop'), changed('abc', 'popleft'), changed('ab', 'extend', 'xy'), changed('ab', 'extendleft', 'xy'), changed('abcd', 'rotate', 1), changed('abcd', 'rotate', -1), changed('abcd', 'rotate', 10), changed('abc', 'reverse'), changed('abcb', 'remove', 'b'), changed('ab', 'insert', 1, 'x'), changed('ab', 'clear')
changed('', 'pop')
changed('', 'popleft')
changed('a', 'remove', 'x')
changed('a', 'rotate', 'x')
deque(5)
deque([], -1)
deque([], 'x')
deque([1], 2, 3)
deque([1, 2], 2).insert(0, 5)
deque('abc')[1], deque('abc')[-1], deque('abcb').count('b'), deque('abc').index('c'), 'b' in deque('ab'), len(deque('ab')), list(reversed(deque('ab'))), deque('ab').copy(), deque('ab', 3).maxlen, deque('ab') + deque('c'), deque('ab') * 2, bool(deque())
deque('abc')[5]
deque('abc')['x']
deque('abc')[0:1]
deque('abc').index('x')
deque('ab') + [1]
deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) == [1], deque([1, 2], 1) == deque([2])
window(range(6), 3), sum(deque(range(100000), 10)), repr(deque([deque([1])], 3))
mutated()
''')
