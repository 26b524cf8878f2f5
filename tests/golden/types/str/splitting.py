# split, rsplit, splitlines and partition.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
'a b  c'.split(), ' a b '.split(None, 1), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.split(',', maxsplit=0), ''.split(), ''.split(','), 'abc'.split('abc'), 'a--b--c'.split('--', 1), 'a\u2003b\x1cc\x85d'.split()
'a b  c'.rsplit(None, 1), 'a,b,c'.rsplit(',', 1), ' a b '.rsplit(), 'aXbXc'.rsplit('X', 5), 'aaa'.rsplit('aa')
'a b'.split('')
'a b'.split(5)
'a b'.split(' ', 'x')
'a b'.split(' ', 1, 2)
'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\u2029j'.splitlines(), 'a\n\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\r\n'.splitlines(keepends=True)
'k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'kv'.partition('='), 'kv'.rpartition('='), ''.partition('x'), 'aaa'.partition('aa')
'a'.partition('')
'a'.partition(5)
'a'.rpartition()
', '.join(['a', 'b']), ''.join('abc'), '-'.join([]), 'x'.join(('a',)), '\U0001f600'.join(['a', 'b']), ' '.join(str(i) for i in range(3))
','.join([1])
','.join(['a', None])
','.join(5)
''.join([b'x'])
'a\U0001f600b\U0001f600c'.split('\U0001f600'), 'a\U0001f600b'.partition('\U0001f600'), 'x\xe9y'.split('\xe9')
''')
