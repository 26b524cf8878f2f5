# Arrays as sequences: subscripts, slices, comparison, arithmetic, views, pickles.
from array import array
from collections.abc import MutableSequence
import copy
import pickle


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


a = array('h', range(6))
show('''
a[0], a[-1], a[1:3], a[::2], a[::-1], a[10:], 3 in a, 'x' in a, len(a), list(reversed(a))
a[6]
a['x']
a.__setitem__(0, 'x')
a.__setitem__(6, 1)
a.__setitem__(slice(0, 1), [5])
a.__setitem__(slice(0, 1), array('h', [7, 8, 9])), a
a.__setitem__(slice(0, None, 4), array('h', [1, 2])), a
a.__setitem__(slice(0, None, 4), array('h', [1]))
a.__delitem__(0), a, a.__delitem__(slice(0, None, 2)), a
a + array('h', [1]), a * 2, 2 * a, a * -1
a + [1]
a + array('d', [1])
a * 'x'
a == array('d', a), a < array('h', [9]), array('b', [1, 2]) < array('i', [1, 3]), a == [1], a != list(a)
isinstance(a, MutableSequence), copy.copy(a), copy.deepcopy(a), copy.copy(a) is a
pickle.loads(pickle.dumps(a)), pickle.dumps(array('b', [1, 2]), 4), array('i', [1]).__reduce_ex__(2)
sum(a), max(a), sorted(array('d', [2, 1.5])), bytes(array('H', [258])), array[int]
''')
b = array('h', [1, 2, 3])
b += array('h', [4])
b *= 2
print(b)
view = memoryview(b)
print(view.format, view.itemsize, view.tolist(), view.nbytes)
view[0] = 100
try:
    b.append(1)
except BufferError as error:
    print(error)
view.release()
b.append(1)
print(b, len(array('d', range(100000)) * 3))
