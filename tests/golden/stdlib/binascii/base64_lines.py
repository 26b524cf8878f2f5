# Base64 of binascii, lenient and strict.
from binascii import Error, a2b_base64, b2a_base64


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


for text in (b'', b'YQ==', b'YQ', b'Y', b'YQ=', b'YWI=', b'YWI=YWI=', b'Y\nW\nI=', b'Y*WI=', b'====', b'YWJj', b'YWJj=', b'YWJjY',
             b'YQ==YQ', b'ab=c=d=', b'Y=Q=', b'Y=WI=', 'YQ==', b'YQ==\n', b'A===', b'AA=A', b'!AAA', b'AAAA!', bytearray(b'YWI='), memoryview(b'YWI=')):
    for strict in False, True:
        try:
            print(bytes(text, 'ascii') if isinstance(text, str) else bytes(text), strict, a2b_base64(text, strict_mode=strict))
        except Error as error:
            print(bytes(text), strict, error)
show('''
b2a_base64(b''), b2a_base64(b'abcd'), b2a_base64(b'abcd', newline=False), b2a_base64(bytearray(b'x')), len(b2a_base64(bytes(100000)))
b2a_base64('x')
a2b_base64(5)
a2b_base64('\\xe9')
a2b_base64()
a2b_base64(b'', 1)
a2b_base64(b2a_base64(bytes(range(256)))) == bytes(range(256))
''')
print(Error.__mro__)
