# Bytes: searching, splitting and replacing, with bytes, ints and buffers.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
b'abcabc'.find(b'c'), b'abcabc'.find(99), b'abc'.find(b'x'), b'abcabc'.rfind(b'ab'), b'abc'.index(b'c'), b'abcabc'.count(b'abc'), b'aaa'.count(b'aa'), b'abc'.count(b''), b'abc'.find(b'', 3), b'abc'.find(b'', 4), b'abc'.find(bytearray(b'b')), b'abc'.find(memoryview(b'b'))
b'abc'.find('b')
b'abc'.find(256)
b'abc'.find(1.5)
b'abc'.index(b'x')
b'abc'.rindex(b'x', 1)
b'b' in b'abc', 98 in b'abc', b'' in b'', 300 in b'abc' if False else None
'b' in b'abc'
300 in b'abc'
b'a,b,,c'.split(b','), b' a  b '.split(), b'a,b'.split(b',', 0), b'a,b,c'.rsplit(b',', 1), b'a\nb\r\nc'.splitlines(), b'a\x0bb\x85c'.splitlines(), b'a\n'.splitlines(True), b'k=v'.partition(b'='), b'kv'.rpartition(b'=')
b'a'.split(b'')
b'a'.split(',')
b'a'.partition(b'')
b'a'.partition('x')
b'abab'.replace(b'a', b'xy'), b'ab'.replace(b'', b'-'), b'abab'.replace(b'b', b'', 1), b'abc'.translate(bytes(range(256)), b'b'), b'abc'.translate(None, b'a'), bytes.maketrans(b'a', b'b')[97]
b'a'.replace('a', 'b')
b'a'.translate(b'short')
bytes.maketrans(b'ab', b'c')
b','.join([b'a', bytearray(b'b'), memoryview(b'c')]), b''.join([]), b'x'.join((b'1', b'2'))
b','.join(['a'])
b','.join([1])
b','.join(5)
b' a '.strip(), b'xax'.strip(b'x'), b'ab'.removeprefix(b'a'), b'ab'.removesuffix(b'b'), b'ab'.startswith(b'a'), b'ab'.endswith((b'x', b'b')), b'5'.zfill(3), b'-5'.zfill(4), b'a'.center(5, b'*'), b'a\tb'.expandtabs(3)
b'a'.strip('a')
b'ab'.startswith('a')
b'ab'.startswith([b'a'])
b'a'.center(5, '*')
b'a'.ljust(3, b'xy')
b'aB1'.upper(), b'aB1'.lower(), b'aB'.swapcase(), b'ab cd'.title(), b'ab'.capitalize(), b'ab'.isalpha(), b'1'.isdigit(), b' '.isspace(), b'Ab'.istitle(), b'\x80'.isascii(), b'ab'.hex(), b'abcd'.hex(':', 2), b'\xe9'.decode('latin-1')
''')
