# Views of arrays: formats, casts, slices, writing and release.
from array import array


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


numbers = array('i', [1, -2, 3, 4])
view = memoryview(numbers)
show('''
view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.readonly, len(view), view.contiguous
view[1], view[-1], view[1:3].tolist(), view[::-1].tolist(), view.tolist(), list(view), view.obj is numbers
view[4]
view['x']
view.__setitem__(0, 100), numbers
view.__setitem__(0, 'x')
view.__setitem__(0, 2 ** 40)
view.__setitem__(slice(0, 2), array('i', [7, 8])), numbers
view.__setitem__(slice(0, 2), array('i', [7]))
view.__setitem__(slice(0, 2), b'12345678')
view.__delitem__(0)
view.cast('B').tolist()[:4], view.cast('B').cast('i', [2, 2]).tolist(), view.cast('B').cast('h').shape
view.cast('h')
view.cast('B').cast('i', [3, 2])
view == numbers, view == array('d', numbers), view == memoryview(array('h', numbers)), view != b'', view[:0] == b''
hash(view)
view.tobytes() == numbers.tobytes(), bytes(view[2:]), view.hex()[:8]
view.toreadonly().readonly
view.toreadonly().__setitem__(0, 1)
memoryview(array('d', [1.5, 2.5])).tolist(), memoryview(array('b', [-1])).tolist(), memoryview(array('Q', [2 ** 64 - 1])).tolist()
memoryview(5)
memoryview('x')
''')
with memoryview(numbers) as inner:
    print(inner[0])
try:
    inner[0]
except ValueError as error:
    print(error)
