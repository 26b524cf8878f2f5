# Hexadecimal digits and checksums of binascii.
import binascii
from binascii import a2b_hex, b2a_hex, crc32, crc_hqx, hexlify, unhexlify


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show('''
hexlify(b'abc'), hexlify(b'abcdef', '-'), hexlify(b'abcdef', '-', 2), hexlify(b'abcdefg', b':', -2), hexlify(b'', ':'), b2a_hex(b'ab', sep='.', bytes_per_sep=1)
hexlify(b'abc', 'ab')
hexlify('x')
unhexlify('6162'), unhexlify(b'6A6b'), a2b_hex(''), unhexlify(bytearray(b'00ff'))
unhexlify(b'616')
unhexlify(b'61zz')
unhexlify('\\xe9\\xe9')
unhexlify(5)
crc32(b''), crc32(b'hello'), crc32(b'hello', 5), crc32(b'hello', -1), crc32(b'hello', 2 ** 40 + 1), crc32(b'lo', crc32(b'hel')) == crc32(b'hello')
crc32(bytes(range(256)) * 1000), crc_hqx(b'hello', 0), crc_hqx(b'hello', 70000), crc_hqx(b'', 5)
crc32('x')
crc_hqx(b'x')
''')
print(binascii.Incomplete.__mro__)
