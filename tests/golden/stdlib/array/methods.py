# The methods of arrays.
import io
from array import array


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


a = array('i', [3, 1, 2])
show('''
a.append(4), a, a.extend([5, 6]), a.extend(array('i', [7])), a, a.insert(0, 9), a.insert(-100, 8), a.insert(100, 0), a
a.pop(), a.pop(0), a.pop(-1), a, a.index(2), a.count(5), a.remove(5), a, a.reverse(), a, a.tolist()
a.append('x')
a.append()
a.extend(5)
a.extend([1, 'x'])
a.extend(array('d', [1]))
a.pop(10)
array('i').pop()
a.remove(77)
a.index(77)
a.index(1, 0, -100)
a.tobytes(), a.frombytes(b'\\1\\0\\0\\0'), a
a.frombytes(b'abc')
a.frombytes('x')
a.fromlist([1, 2]), a
a.fromlist([1, 'x'])
a.fromlist(5)
a.fromunicode('x')
a.tounicode()
a.byteswap(), a, a.byteswap(), len(a.buffer_info()), a.typecode, a.itemsize
array('w', 'abc').tounicode()
a.clear(), a
''')
stream = io.BytesIO()
array('h', [1, -2, 3]).tofile(stream)
stream.seek(0)
b = array('h')
b.fromfile(stream, 2)
print(b)
try:
    b.fromfile(stream, 5)
except EOFError as error:
    print(error, b)
try:
    a.tofile(5)
except AttributeError as error:
    print(error)
