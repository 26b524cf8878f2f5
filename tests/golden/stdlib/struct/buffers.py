# pack_into, unpack_from and iter_unpack: offsets and sizes.
import struct


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


buffer = bytearray(8)
point = struct.Struct('>hh')

show('''
point.pack(1, 2), point.unpack(b'\\0\\1\\0\\2'), point.pack_into(buffer, 2, 3, 4), bytes(buffer)
point.pack_into(buffer, -4, 5, 6), bytes(buffer), point.unpack_from(buffer, -4), point.unpack_from(buffer, offset=2)
struct.pack('hh', 1)
struct.pack()
struct.pack_into('h')
struct.pack_into('h', buffer)
struct.pack_into('h', buffer, 0)
struct.pack_into('h', buffer, 7, 1)
struct.pack_into('h', buffer, -1, 1)
struct.pack_into('h', buffer, -9, 1)
struct.pack_into('h', b'abcd', 0, 1)
struct.pack_into('h', buffer, 'x', 1)
struct.unpack('h', b'a')
struct.unpack('h', 'ab')
struct.unpack_from('h', b'abc', 2)
struct.unpack_from('h', b'abc', -1)
struct.unpack_from('h', b'abc', -5)
list(struct.iter_unpack('<hB', bytes(range(9)))), list(point.iter_unpack(b''))
struct.iter_unpack('', b'')
struct.iter_unpack('h', b'abc')
struct.unpack('2h', memoryview(bytearray(b'\\1\\0\\2\\0')))
''')
several = struct.iter_unpack('B', b'abc')
print(iter(several) is several, next(several), several.__length_hint__(), list(several), several.__length_hint__())


class Header(struct.Struct):
    def __init__(self):
        super().__init__('<I')
        self.name = 'header'


print(Header().pack(5), Header().name, isinstance(Header(), struct.Struct), struct.error.__mro__)
