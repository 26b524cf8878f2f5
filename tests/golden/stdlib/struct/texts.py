# Characters, strings and Pascal strings in structs.
import struct


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show('''
struct.pack('c', b'a'), struct.pack('5s', b'abc'), struct.pack('2s', b'abc'), struct.pack('s', b''), struct.pack('5s', bytearray(b'abc'))
struct.pack('c', b'ab')
struct.pack('c', 'a')
struct.pack('s', 'a')
struct.pack('p', 5)
struct.pack('5p', b'abc'), struct.pack('3p', b'abcdef'), struct.pack('1p', b'abc'), struct.pack('0p', b'abc')
struct.pack('300p', b'a' * 300)[:3], len(struct.pack('300p', b'a' * 300))
struct.unpack('5p', b'\\x03abc\\0'), struct.unpack('5p', b'\\xffabcd'), struct.unpack('0p', b''), struct.unpack('4s', b'ab\\0\\0')
struct.unpack('3c', b'abc'), struct.unpack('x2s', b'abc'), struct.unpack('0s2c', b'ab')
''')
