# Groups, substitutions, flags, and patterns that are none.
import re


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
re.match('(a)(?P<n>b)?', 'ac').groups(), re.match('(?P<y>\\d+)-(?P<m>\\d+)', '2024-05').groupdict(), re.search('b+', 'abbb').span(), re.findall('(a)(b)?', 'abaa'), re.split('(,)', 'a,b'), re.split('x*', 'axb'), re.sub('(a)(b)', r'\2\1', 'abab'), re.sub('a', lambda m: m.group().upper(), 'banana', count=2), re.subn('x', '-', 'xx'), re.fullmatch('a|ab', 'ab').group(), re.sub('(?P<x>a)', r'<\g<x>>', 'ba'), re.findall('^a', 'a\na', re.M), re.findall('A', 'aA', re.I), re.match('a.b', 'a\nb', re.S).group(), re.match('(?x) a  b # note', 'ab').group(), re.escape('a.b*c')
re.match('a(?=b)', 'ab').group(), re.findall('(?<=a)b', 'abcb'), re.findall('(?<!a)b', 'abcb'), re.findall('a(?!b)', 'abac'), re.match('(a)?(?(1)b|c)', 'ab').group(), re.findall('a+?', 'aaa'), re.findall('a{2,3}', 'aaaaa'), re.findall('[^a-c\\d]', 'abcd1e'), re.findall(r'\bw\w*', 'we were'), re.findall(r'(\w)\1', 'aabbc'), re.match('(?>a+)b', 'aab').group(), re.match('a++b', 'aab').group(), re.findall('(?i:a)b', 'Abab')
re.compile('(')
re.compile(')')
re.compile('[a')
re.compile('*a')
re.compile('a**')
re.compile('a{2,1}')
re.compile('(?P<1>a)')
re.compile('(?P<a>x)(?P<a>y)')
re.compile('(?P=x)')
re.compile(r'\1')
re.compile(r'\q')
re.compile('[b-a]')
re.compile('(?<=a+)b')
re.compile('(?z)')
re.compile('a(?i)')
re.sub('a', r'\1', 'a')
re.sub('a', r'\g<x>', 'a')
re.match('a', b'a')
re.match(b'a', 'a')
re.match('(a)', 'a').group(2)
re.match('(a)', 'a').group('x')
re.match('a', 5)
re.compile('a', 5.5)
re.compile('a(b)(?P<c>d)').groups, re.compile('(?P<c>d)').groupindex, re.compile('a').pattern, re.compile('a', re.I | re.M).flags, repr(re.compile('a', re.I)), repr(re.match('a', 'ab')), re.match('a', 'ab').string, re.match('(a)(b)', 'ab').lastindex, re.match('(a)', 'ba', 0), re.compile('a').match('ba', 1).span(), re.match('(a)(b)?', 'a').expand(r'\1-\2'), [m.start() for m in re.finditer('a', 'aba')]
''')
