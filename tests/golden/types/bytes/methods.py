# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class B:
    def __bytes__(self):
        return b'made'


class BadB:
    def __bytes__(self):
        return 5


show(r'''
bytes('a')
bytes(-1)
bytes(5)
bytes([256])
bytes(['a'])
bytes(1.5)
bytes('a','ascii')
bytes(b'x','ascii')
bytes(5,'ascii')
bytes(encoding='a')
b'a'+'b'
b'a'+1
b'a'*'b'
b'abc'[7]
bytearray(b'abc')[7]
bytearray(b'a')+1
1 in b'abc'
300 in b'abc'
'a' in b'abc'
b'a'.find('a')
b'a'.find(300)
b'a'.split('a')
b'a'.split(b'')
b'a'.join(['a'])
b'a'.join(5)
b'a'.replace('a',b'b')
b'a'.strip('a')
b'a'.startswith('a')
b'a'.startswith((1,))
b'abc'.hex(':')
b'abc'.hex('::')
b'abc'.hex(':',2)
bytes.fromhex('ab c')
bytes.fromhex('ab cd')
bytes.fromhex('zz')
bytes.fromhex(5)
b'%d'%'a'
b'%s'%'a'
b'%b'%5
b'%a'%'é'
b'%c'%256
b'%c'%b'ab'
b'%x'%10
b'%5.2f|'%3.14159
b'%q'%1
b'%d %d'%(1,)
b'%(a)s'%{b'a':b'x'}
b'%(a)s'%1
b'x'%1
b'a'.center(5,'x')
b'a'.center(5,b'xx')
b'a'.zfill(5)
b'a\tb'.expandtabs()
b'abc'.translate(b'a')
b'abc'.translate(None,b'a')
bytes.maketrans(b'a',b'bc')
b'abc'.decode('foo')
b'\xff'.decode()
b'\xff'.decode('ascii')
'é'.encode('ascii')
'\ud800'.encode()
'é€'.encode('latin-1')
b'\xe2\x82'.decode()
b'\xf0\x90\x28'.decode('utf-8','replace')
b'\xff\xfea\0'.decode('utf-16')
b'a'.decode('utf-16')
b'abc'.decode('utf-32')
'a'.encode('x','y')
'é'.encode('ascii','foo')
'é\U0001f600'.encode('ascii','backslashreplace')
'é'.encode('ascii','xmlcharrefreplace')
b'\x80'.decode('utf-8','surrogateescape')
'\udc80'.encode('utf-8','surrogateescape')
b'\x80'.decode('utf8','backslashreplace')
b'\x81'.decode('cp1252')
'\x81'.encode('cp1252')
b'a'.removeprefix('a')
b'a'.count(1,2,3)
b'abc'.rindex(b'z')
bytearray(b'a').append(256)
bytearray(b'a').append('a')
bytearray(b'a').insert(0,-1)
bytearray().pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(5)
bytearray(b'abc').extend('a')
bytearray(b'abc').extend([300])
memoryview(5)
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc').cast('I')
memoryview(b'abcd').cast('z')
memoryview(b'abcd').cast('I').tolist()
memoryview(b'abcd')==b'abcd'
hash(memoryview(b'a'))==hash(b'a')
hash(memoryview(bytearray(b'a')))
bytes(b'x')
b'a'<'a'
b'a'=='a'
b'a'.isalpha()
b'a'.hex(sep=1)
bytes([1,2])[::2]
bytes(memoryview(b'ab'))
b''.join([b'a',memoryview(b'b'),bytearray(b'c')])
int.from_bytes('a')
int.from_bytes([300])
(1000).to_bytes(1)
(-1).to_bytes(1)
(5).to_bytes(-1)
(5).to_bytes(2,'x')
bytes(range(3))
b'abc'.partition('a')
b'a b'.split(None,1)
b'a'.ljust(3,b'')
bytes('é')
bytearray('é')
bytearray(-1)
bytearray('a','utf8')
bytes(10**30)
bytes([1,2,3]).__getnewargs__()
b'%s' % b'a'
b'%r' % 'a'
b'%i' % 3.5
b'%d' % b'1'
b'%x' % 3.5
b'%f' % 'x'
b'%c' % 'x'
b'%5s|%-5s|%.1s' % (b'a',b'b',b'cd')
bytes(B()), bytes(b'a'), bytes([1, 2]), bytes(), bytes('é', 'utf-8'), bytes(range(5)), bytes(bytearray(b'x')), bytes(source=b'x')
bytes(BadB())
b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::-1], b'abc'[::2], b'abc' + b'd', b'ab' * 2, 2 * b'ab', b'' * 5, b'a' + bytearray(b'b'), bytearray(b'a') + b'b', b'a' + memoryview(b'b')
b'abc'.find(b'b'), b'abc'.find(98), b'abc'.rfind(b''), b'aaa'.count(b'a'), b'aaa'.count(97), b'abc'.index(b'c'), b'abcabc'.rindex(b'b'), b'abc'.find(b'', 4), b'abc'.count(b'')
b'a,b,c'.split(b','), b'a,b,c'.rsplit(b',', 1), b' a  b '.split(), b' a  b c '.split(None, 1), b' a b '.rsplit(None, 1), b'a\nb\r\nc'.splitlines(), b'a\n'.splitlines(True), b'a\x0bb\x1cc'.split(), b''.split(), b''.split(b',')
b'abc'.upper(), b'ABC'.lower(), b'aBc'.swapcase(), b"they're bill's".title(), b'hELLO'.capitalize(), b'\xe9a'.upper()
b'abc'.isalpha(), b'a1'.isalnum(), b'12'.isdigit(), b' \t'.isspace(), b'a'.islower(), b'A'.isupper(), b'Ab Cd'.istitle(), b''.isalpha(), b'\x80'.isascii(), b''.isascii()
b'  a '.strip(), b'xax'.strip(b'x'), b'xax'.lstrip(b'x'), b'xax'.rstrip(b'x'), b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'c'), b'a'.center(4), b'a'.ljust(3, b'-'), b'a'.rjust(3, b'-'), b'-5'.zfill(4)
b'a-b'.partition(b'-'), b'a-b-c'.rpartition(b'-'), b'abc'.partition(b'z'), b'abc'.replace(b'b', b'XX'), b'abc'.replace(b'', b'-'), b'aaa'.replace(b'a', b'b', 2), b'-'.join([b'a', b'b']), b''.join([])
b'abc'.startswith(b'a'), b'abc'.endswith((b'x', b'c')), b'abc'.startswith(b'b', 1), b'abc'.startswith(()), b'abc'.endswith(b'b', 0, 2)
b'abc' == b'abc', b'abc' < b'abd', b'a' == bytearray(b'a'), b'a' != b'b', b'a' == 'a', b'b' > bytearray(b'a'), hash(b'a') == hash(b'a'), b'a' in {b'a'}
97 in b'abc', b'bc' in b'abc', b'' in b'', len(b'abc'), list(b'abc'), max(b'abc'), sorted(b'cab'), bool(b''), tuple(b'ab')
repr(b'\x00\n\r\t\\\x7f\xff'), str(b'a'), f'{b"a"}', '%s' % b'a', b'%s %d' % (b'x', 5)
b'abc'.hex(), b'abc'.hex('-'), b'abcdef'.hex(':', 2), b'abcdef'.hex(':', -4), b''.hex(), bytes.fromhex('00 ff'), bytes.fromhex('')
b'abc'.translate(bytes(range(256))), b'abc'.translate(None, b'b'), bytes.maketrans(b'a', b'x')[97], b'abc'.translate(bytes.maketrans(b'ab', b'xy'), delete=b'c')
b'a'.decode(), b'\xc3\xa9'.decode('utf-8'), b'\xe9'.decode('latin-1'), b'a'.decode(encoding='ascii', errors='ignore')
b'abc'.nope
''')


class MyBytes(bytes):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


m = MyBytes(b'abc')
m.tag = 1
print(m, m.tag, type(m + b'd').__name__, m == b'abc', hash(m) == hash(b'abc'), type(m[:]).__name__, MyBytes.fromhex('ff'), type(bytes(m)).__name__, len(MyBytes(3)))
