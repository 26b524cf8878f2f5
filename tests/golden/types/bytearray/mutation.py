# Bytearrays change in place: items, slices, methods and errors.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def changed(start, statement):
    scope = {'b': bytearray(start)}
    exec(statement, scope)
    return scope['b']


show(r'''
changed(b'abc', 'b[0] = 120'), changed(b'abc', 'b[-1:] = b"xyz"'), changed(b'abc', 'b[1:1] = [1, 2]'), changed(b'abcdef', 'b[::2] = b"XYZ"'), changed(b'abc', 'del b[0]'), changed(b'abcdef', 'del b[::2]'), changed(b'abc', 'b += b"d"'), changed(b'ab', 'b *= 3'), changed(b'abc', 'b[:] = []')
changed(b'abc', 'b[0] = 256')
changed(b'abc', 'b[0] = "x"')
changed(b'abc', 'b[5] = 1')
changed(b'abc', 'b["x"] = 1')
changed(b'abcdef', 'b[::2] = b"X"')
changed(b'abc', 'b[0:1] = 5')
changed(b'abc', 'b[0:1] = "x"')
changed(b'abc', 'b += "x"')
changed(b'abc', 'del b[9]')
changed(b'abc', 'b.append(100)'), changed(b'abc', 'b.extend([1, 2])'), changed(b'abc', 'b.extend(b"xy")'), changed(b'abc', 'b.insert(1, 120)'), changed(b'abc', 'b.pop()'), changed(b'abc', 'b.pop(0)'), changed(b'abca', 'b.remove(97)'), changed(b'abc', 'b.reverse()'), changed(b'abc', 'b.clear()')
changed(b'abc', 'b.append(256)')
changed(b'abc', 'b.append("x")')
changed(b'abc', 'b.extend("x")')
changed(b'abc', 'b.extend([1, 300])')
changed(b'', 'b.pop()')
changed(b'a', 'b.pop(5)')
changed(b'a', 'b.remove(5)')
changed(b'a', 'b.insert("x", 1)')
bytearray(), bytearray(3), bytearray(b'ab'), bytearray([1, 2]), bytearray('\xe9', 'utf-8'), bytearray(memoryview(b'x')), bytearray(range(3))
bytearray('x')
bytearray(-1)
bytearray([256])
bytearray(1.5)
bytearray(5, 'ascii')
bytearray(b'a') == b'a', bytearray(b'a') < b'b', bytearray(b'a') + b'b', b'a' + bytearray(b'b'), bytearray(b'a').copy(), bytearray(b'abc')[1:], repr(bytearray(b"'")), bytearray.fromhex('00 ff')
hash(bytearray())
bytearray(b'a') < 'a'
''')
