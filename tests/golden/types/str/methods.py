# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


w = 'a\U0001f600b\U0001f600c'

show(r'''
str(), str(5), str(None), str('a'), str(b'a'), str(b'\xc3\xa9', 'utf-8'), str(b'a', errors='strict'), str(object='x')
str(b'\xff', 'utf-8')
str('a', 'utf-8')
'abc'.find('b'), 'abc'.find('z'), 'abcabc'.find('c', 3), 'abc'.find('', 3), 'abc'.find('', 4), 'abc'.rfind('b'), 'abcabc'.rfind('a', 0, 3), 'abc'.rfind(''), 'abc'.find('c', -1), 'abc'.find('a', None, None)
'abc'.index('z')
'abc'.rindex('z')
'abc'.find(1)
'abc'.find()
w.find('b'), w.find('\U0001f600', 2), w.rfind('\U0001f600'), w.count('\U0001f600'), w.index('c'), len(w), w[1], w[1:3], w[::-1], w[-2], 'b' in w, '\U0001f600' in 'abc', w.split('\U0001f600'), w.replace('\U0001f600', '-'), 'abc'.replace('b', '\U0001f600')
'aaa'.count('a'), 'aaa'.count('aa'), 'aaa'.count(''), 'aaa'.count('a', 1), 'aaa'.count('a', 5), ''.count(''), 'abc'.count('', 1, 2)
'a,b,c'.split(','), 'a,b,c'.split(',', 1), ' a  b '.split(), ' a  b c '.split(None, 1), ''.split(), ''.split(','), 'aXXbXXc'.split('XX'), 'a b'.split(' ', 0), 'abc'.split('abc'), 'a,b'.split(sep=',', maxsplit=5)
'a,b,c'.rsplit(','), 'a,b,c'.rsplit(',', 1), ' a  b '.rsplit(), ' a  b c '.rsplit(None, 1), 'aXXbXXc'.rsplit('XX', 1), ' a b '.rsplit(None, 0)
'a'.split('')
'a'.split(1)
'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines(), 'a\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\n\nb'.splitlines(), 'ab'.splitlines(keepends=True)
','.join(['a', 'b']), ''.join([]), ''.join('abc'), '-'.join(('x',)), '\U0001f600'.join('ab'), ','.join({'k': 1}), ' '.join(str(i) for i in range(3))
','.join([1])
','.join(['a', None])
','.join(5)
'abc'.replace('b', 'X'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'aaa'.replace('aa', 'b'), 'abc'.replace('z', 'y'), 'abc'.replace('b', 'X', count=0), 'abc'.replace('abc', '')
'abc'.replace(1, 'a')
'abc'.replace('a', 1)
'abc'.partition('b'), 'abc'.partition('z'), 'abcb'.rpartition('b'), 'abc'.rpartition('z')
'abc'.partition('')
'abc'.partition(1)
'abc'.startswith('a'), 'abc'.startswith(('x', 'a')), 'abc'.startswith('b', 1), 'abc'.startswith('', 3), 'abc'.startswith('', 4), 'abc'.endswith('c'), 'abc'.endswith('b', 0, 2), 'abc'.endswith(()), 'abc'.startswith('abcd'), w.startswith('a\U0001f600'), 'a'.startswith('\U0001f600')
'abc'.startswith(1)
'abc'.startswith(('a', 1)), 'abc'.startswith(('b', 1))
'  a '.strip(), 'xxaxx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), '\u2003a\x85'.strip(), ''.strip(), '   '.strip(), 'a'.strip(''), w.strip('ac')
'a'.strip(1)
'abc'.removeprefix('a'), 'abc'.removeprefix('x'), 'abc'.removesuffix('c'), 'abc'.removesuffix(''), 'abc'.removesuffix('abc')
'abc'.removeprefix(1)
'a'.center(5), 'ab'.center(5), 'a'.center(4, '*'), 'abc'.center(2), 'a'.ljust(3, '-'), 'a'.rjust(3, '-'), 'a'.ljust(0), w.center(9, '\U0001f600')
'a'.center(5, 'ab')
'a'.center(5, 1)
'a'.center('x')
'5'.zfill(3), '-5'.zfill(4), '+5'.zfill(4), ''.zfill(2), '-'.zfill(3), 'abc'.zfill(2)
'a\tb'.expandtabs(), 'a\tb'.expandtabs(4), '\t'.expandtabs(0), 'ab\tc\nd\te'.expandtabs(3), 'a\tb'.expandtabs(tabsize=2)
'abc'.translate({97: 'X', 98: None, 99: 100}), 'abc'.translate({}), 'abc'.translate(str.maketrans('ab', 'xy')), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate(['x'] * 98)
'abc'.translate({97: 1114112})
'abc'.translate({97: 1.5})
'abc'.translate(5)
str.maketrans({'a': 1, 98: 'x'}), str.maketrans('ab', 'cd'), str.maketrans('a', 'b', 'c')
str.maketrans('a', 'bc')
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
str.maketrans(1)
str.maketrans(1, 'a')
'a' + 'b', 'ab' * 3, 3 * 'ab', 'a' * 0, 'a' * -1, 'a' * True, '\U0001f600' * 2
'a' + 1
1 + 'a'
'a' * 'b'
'a' * 1.5
'a' - 'b'
'abc'[1], 'abc'[-1], 'abc'[1:], 'abc'[::-1], 'abc'[::2], 'abc'[5:], 'abc'[-2:-1], 'abc'[True], 'abc'[2:0:-1]
'abc'[3]
'abc'['a']
'abc'[1.5]
'abc'[::0]
'abc'[10**30]
'a' in 'abc', '' in 'abc', 'ac' in 'abc', 'abcd' in 'abc'
1 in 'abc'
'a' < 'b', 'a' < 'B', 'a' == 'a', 'ab' > 'a', '\uffff' < '\U00010000', 'a' != 'b', 'é' > 'z', 'a' == 1, 'a' <= 'a'
'a' < 1
sorted(['b', 'a', '\U0001f600', '\uffff', 'é', 'Z'])
len('abc'), len(''), hash('abc') == hash('ab' + 'c'), bool(''), bool('a'), list('abc'), tuple('ab'), [c for c in w], set('a')
'abc'.__len__(), 'a'.__add__('b'), 'a'.__mul__(2), 'a'.__rmul__(2), 'a'.__eq__('a'), 'a'.__eq__(1), 'a'.__contains__('a'), 'abc'.__getitem__(0), 'a'.__getnewargs__(), 'a'.__format__('>3'), 'a'.__mod__(())
'abc'.nope
str.upper('a'), str.join(',', 'ab')
str.upper(1)
'abc'.upper(1)
iter('abc').__length_hint__(), type(iter('abc')).__name__, type(iter('é')).__name__, list(reversed('abc'))
''')


class MyStr(str):
    def __new__(cls, value, tag=None):
        self = super().__new__(cls, value)
        self.tag = tag
        return self


s = MyStr('abc', 7)
print(s, repr(s), s.tag, type(s + 'd').__name__, type(s.upper()).__name__, s == 'abc', hash(s) == hash('abc'), {s: 1}['abc'], s[0], len(s), type(str(s)).__name__, type(s[:]).__name__, s.join(['x', 'y']), f'{s:>5}', '%s' % s, type(s.strip()).__name__)
