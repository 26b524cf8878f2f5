# Numbers in and out of structs, at the edges of their ranges.
import struct


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


# === Integers ===
for code in 'bBhHiIlLqQ':
    for order in '<', '>':
        size = struct.calcsize(order + code) * 8
        low, high = (-1 << size - 1, (1 << size - 1) - 1) if code.islower() else (0, (1 << size) - 1)
        packed = struct.pack(order + code, low) + struct.pack(order + code, high)
        print(order + code, packed.hex(), struct.unpack(order + '2' + code, packed) == (low, high))
        for wrong in low - 1, high + 1:
            try:
                struct.pack(order + code, wrong)
            except struct.error as error:
                print('   ', error)


class Index:
    def __index__(self):
        return 7


class Real:
    def __float__(self):
        return 7.5


# === Other values ===
show('''
struct.pack('b', Index()), struct.pack('d', Real()), struct.pack('f', 1), struct.pack('?', []), struct.pack('?', 'x')
struct.pack('b', 1.0)
struct.pack('b', 'x')
struct.pack('d', 'x')
struct.pack('d', 10 ** 400)
struct.pack('<e', 1.5), struct.pack('>e', -2.0), struct.pack('<e', 65519.0), struct.pack('<e', float('inf'))
struct.pack('<e', 65520.0)
struct.pack('<f', 1e300)
struct.pack('f', 1e300), struct.pack('>d', 0.1), struct.unpack('<f', struct.pack('<f', 0.1))
struct.pack('<f', 10 ** 40)
struct.unpack('?', b'\\x02'), struct.unpack('>i', b'\\xff\\xff\\xff\\xfe'), struct.unpack('<Q', b'\\xff' * 8)
''')
