# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


m = memoryview(b'abcdef')
w = memoryview(bytearray(b'abcdef'))
i4 = memoryview(bytearray(range(16))).cast('I')
grid = memoryview(bytes(range(12))).cast('B', [3, 4])


def put(view, key, value):
    view[key] = value
    return bytes(view)


show(r'''
m[0], m[-1], bytes(m[1:3]), bytes(m[::-1]), bytes(m[::2]), len(m), list(m), m.tolist(), m.tobytes(), m.hex(), m.hex('-', 2)
m[10]
m['a']
m[0] = 5
m.readonly, m.format, m.itemsize, m.ndim, m.shape, m.strides, m.nbytes, m.contiguous, m.c_contiguous, m.f_contiguous, m.suboffsets, m.obj, m[::2].contiguous, m[::2].strides, m[::-1].strides, m[1:3].shape
m == b'abcdef', m == memoryview(b'abcdef'), m == bytearray(b'abcdef'), m != b'x', m == 'a', m[::2] == b'ace', hash(m) == hash(b'abcdef'), i4 == memoryview(bytes(range(16))).cast('I'), 97 in m
hash(w)
m < b'z'
put(w, 0, 88), put(w, slice(1, 3), b'YZ'), put(w, -1, 33), put(w, slice(None, None, 2), b'123')
put(w, 0, 256)
put(w, 0, 'a')
put(w, slice(0, 2), b'abc')
put(m, 0, 1)
i4.format, i4.itemsize, i4.shape, i4.tolist(), i4[1], i4[-1], len(i4), i4.nbytes, i4.tobytes()[:4], i4[1:3].tolist()
i4.cast('B').tolist()[:3], i4.cast('B').cast('H').tolist()[:2], m.cast('b').tolist(), m.cast('c').tolist()[:2], memoryview(bytes(8)).cast('d').tolist(), memoryview(bytes(8)).cast('f').tolist(), memoryview(b'\x01\x00').cast('?').tolist(), memoryview(b'\xff' * 8).cast('q').tolist(), memoryview(b'\xff' * 8).cast('Q').tolist(), memoryview(b'\x00\x3c').cast('e').tolist()
i4.cast('H')
m.cast('I').cast('B')
memoryview(b'abc').cast('I')
m.cast('z')
m.cast('B', [2, 2])
m[::2].cast('B')
grid[1, 2], grid.shape, grid.strides, grid.ndim, grid.tolist(), grid.tobytes(), len(grid), grid.nbytes, grid.tobytes('F'), grid.c_contiguous, grid.f_contiguous, grid[1:].tolist()
grid[0]
grid[0, 9]
grid[0, 0, 0]
grid['a', 0]
m.toreadonly().readonly, w.toreadonly().readonly, w.readonly
memoryview(5)
memoryview('a')
memoryview()
bytes(m), bytearray(m), b''.join([m[:2], m[2:]]), b'x' + m, m.tobytes(order='F'), list(reversed(m)), int.from_bytes(m[:2]), str(m[:2], 'ascii')
i4.__setitem__(0, 2**32)
i4.__setitem__(0, -1)
i4.__setitem__(0, 1.5)
type(iter(m)).__name__, m.__len__(), m.__getitem__(0)
''')

view = memoryview(b'abc')
view.release()
for text in ('view[0]', 'len(view)', 'view.tobytes()', 'view.obj', 'bytes(view)', 'memoryview(view)'):
    try:
        print(eval(text))
    except ValueError as error:
        print(text, error)
view.release()
print(repr(view)[:16])
with memoryview(b'abc') as v:
    print(v[0])
try:
    v[0]
except ValueError as error:
    print(error)
