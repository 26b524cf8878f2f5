# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def change(start, statement):
    scope = {'b': bytearray(start)}
    exec(statement, scope)
    return scope['b']


show(r'''
bytearray(), bytearray(3), bytearray(b'abc'), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(range(3))
change(b'abc', 'b[0] = 120'), change(b'abc', 'b[-1] = 120'), change(b'abc', 'b[1:2] = b"XYZ"'), change(b'abc', 'b[:] = b""'), change(b'abc', 'b[1:1] = [1, 2]'), change(b'abcd', 'b[::2] = b"XY"'), change(b'abc', 'b[1:] = b'), change(b'abcd', 'b[::2] = b""')
change(b'abc', 'b[5] = 1')
change(b'abc', 'b[0] = 256')
change(b'abc', 'b[0] = "a"')
change(b'abc', 'b[0:1] = 5')
change(b'abc', 'b[0:1] = "x"')
change(b'abcd', 'b[::2] = b"XYZ"')
change(b'abc', 'del b[0]'), change(b'abc', 'del b[1:]'), change(b'abcde', 'del b[::2]'), change(b'abcde', 'del b[::-2]'), change(b'abc', 'del b[:]')
change(b'abc', 'del b[5]')
change(b'a', 'b.append(98)'), change(b'a', 'b.extend(b"bc")'), change(b'a', 'b.extend([1, 2])'), change(b'ac', 'b.insert(1, 98)'), change(b'ab', 'b.insert(-1, 120)'), change(b'ab', 'b.insert(99, 120)'), change(b'aba', 'b.remove(97)'), change(b'abc', 'b.reverse()'), change(b'abc', 'b.clear()'), change(b'a', 'b += b"bc"'), change(b'ab', 'b *= 2'), change(b'ab', 'b *= 0')
change(b'a', 'b.append(256)')
change(b'a', 'b.append("a")')
change(b'a', 'b.extend("a")')
change(b'a', 'b.extend(5)')
change(b'a', 'b += "a"')
change(b'a', 'b.remove(5)')
change(b'', 'b.pop()')
change(b'a', 'b.pop(5)')
bytearray(b'abc').pop(), bytearray(b'abc').pop(0), bytearray(b'abc').copy(), bytearray(b'abc').index(98), bytearray(b'abc').count(97)
bytearray(b'abc')[0], bytearray(b'abc')[1:], bytearray(b'abc')[::-1], bytearray(b'a') * 2, bytearray(b'a') + b'b', bytearray(b'abc').upper(), bytearray(b'a b').split(), bytearray(b'-').join([b'a', b'b']), bytearray(b'abc').replace(b'b', b'x'), bytearray(b'abc').partition(b'b'), bytearray(b'abc').hex(), bytearray.fromhex('ff'), bytearray(b'abc').decode(), bytearray(b' a ').strip(), bytearray(b'a').center(3, b'-')
bytearray(b'abc') == b'abc', bytearray(b'a') < b'b', bytearray(b'a') == bytearray(b'a'), 97 in bytearray(b'a'), b'b' in bytearray(b'abc'), len(bytearray(5)), bool(bytearray()), list(bytearray(b'ab'))
hash(bytearray())
repr(bytearray(b'a\'b"')), str(bytearray(b'x')), bytearray(b'%d') % 5, bytearray(b'ab').__reduce__()
bytearray(b'abc')['x']
bytearray(b'abc').nope
''')

b = bytearray(b'hello')
with memoryview(b) as view:
    try:
        b.append(1)
    except BufferError as error:
        print(error)
    view[0] = 72
    b[1] = 69
    print(b, view.tobytes(), bytes(view[1:3]))
b.append(33)
print(b)
it = iter(bytearray(b'ab'))
print(next(it), it.__length_hint__(), list(it))


class MyArray(bytearray):
    pass


m = MyArray(b'abc')
m.tag = 1
m.append(100)
print(m, m.tag, type(m + b'').__name__, m == b'abcd', type(m[:]).__name__)
