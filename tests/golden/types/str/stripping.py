# strip, affixes, padding and tabs.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
'  a '.strip(), '  a '.lstrip(), '  a '.rstrip(), 'xxaxx'.strip('x'), 'xyaxy'.strip('yx'), 'abc'.strip('z'), ''.strip(), '\u2003a\x85'.strip(), 'aaa'.strip('a'), '\U0001f600a\U0001f600'.strip('\U0001f600'), 'a'.strip(None)
'a'.strip(5)
'a'.strip('a', 'b')
'prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'), 'x'.removeprefix('y'), 'xx'.removeprefix('x'), 'x'.removesuffix('')
'x'.removeprefix(('x',))
'x'.removesuffix()
'abc'.startswith('a'), 'abc'.startswith(('x', 'ab')), 'abc'.startswith('b', 1), 'abc'.startswith('', 3), 'abc'.startswith('', 4), 'abc'.endswith('bc'), 'abc'.endswith(('x', 'c')), 'abc'.endswith('b', 0, 2), 'abc'.startswith(())
'a'.startswith(5)
'a'.endswith(['a'])
'a'.startswith(('b', 5))
'a'.center(5), 'ab'.center(5), 'a'.center(6, '*'), 'a'.ljust(3, '-'), 'a'.rjust(3), 'abc'.center(2), 'a'.zfill(3), '-5'.zfill(4), '+5'.zfill(4), ''.zfill(2), '--5'.zfill(5), '\u0661'.zfill(3)
'a'.center('x')
'a'.center(5, 'xy')
'a'.ljust(5, 5)
'a'.zfill()
'a\tb'.expandtabs(), 'a\tb\t'.expandtabs(4), '\t'.expandtabs(0), 'ab\n\tc'.expandtabs(2), 'a\tb'.expandtabs(tabsize=1)
'a'.expandtabs('x')
'abab'.replace('a', 'x'), 'abab'.replace('a', 'x', 1), 'ab'.replace('', '-'), 'ab'.replace('', '-', 2), ''.replace('', 'x'), 'aaa'.replace('aa', 'b'), 'ab'.replace('b', '\U0001f600'), 'ab'.replace('a', 'x', count=1)
'a'.replace('a')
'a'.replace(5, 'x')
''')
