import re


def show(pattern, text, flags=0):
    try:
        print(repr(pattern), repr(text), [(m.span(), m.groups()) for m in re.finditer(pattern, text, flags)])
    except re.PatternError as error:
        print(repr(pattern), error, error.pos, error.lineno, error.colno)
    except (OverflowError, ValueError) as error:
        print(repr(pattern), type(error).__name__, error)


# === Repetition ===
for pattern in ['a*', 'a+?', 'a{2}', 'a{,2}', 'a{1,2}+a', '(?:ab)*', '(?:ab|a)+?b', '(a*)*', '(a|b)*+b', 'a{', 'x{1', '(?>a+)b']:
    show(pattern, 'aab abab a{ x{1')

# === Groups and look-around ===
for pattern in ['(a)|(b)', '(?P<q>[\'"]).*?(?P=q)', r'(\w)\1', '(?(1)a|b)', '(a)?(?(1)b|c)', '(?<=a)b', '(?<!a)b', 'a(?=b)', 'a(?!b)',
                '(?i:A)b', '(?-i:a)B', '(?s:a.b)', r'(?x) a  # comment', r'\bab\b', r'\Bb', r'^a|b$', r'\Aa|b\Z']:
    show(pattern, 'ab aab "ab" \'b\' cc aB Ab')

# === Classes and case ===
for pattern in [r'\w+', r'\d', r'\s+', r'[^\W\d]+', '[a-c]', '[]a]', '[^]a]', r'[\]a-]', r'\x41|\u0042|\101', '[k]', 'ſ', 'σ', 'µ', 'İ', 'ß']:
    show(pattern, 'Aé1 BK]ςΣsS i\u0130\u0131\u212aμ ß\U0001d7d8-', re.I)
    show(pattern, 'Aé1 BK]ςΣsS\u0130', re.A)

# === Faults ===
for pattern in ['(', ')', '[', '[z-a]', 'a**', '*a', 'a{2,1}', 'a{99999999999}', '(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\1', r'(a)\2', r'(\1)',
                '(?P=x)', '(?z)', '(?i', 'a(?i)', '(?<=a*)b', '(?(2)a)(b)(c)(d)', '(?(x)a)', '(?(0)a)', '(?(1)a|b|c)', r'\q', r'\x1', r'\u12', 'a\\',
                r'\400', '(?#', '(?P', '(?Px)', '(?<x)', 'a\n(b', '(?a-a:x)', '(?au:x)', '(?L:x)', '(?-u:x)', r'\N{nope', '(?<=(a)\\1)']:
    show(pattern, '')

# === A pattern that backtracks far, and one that nests deep ===
print(re.match('(a?){18}a{18}', 'a' * 18).span())
print(len(re.match('(?:a|b)*', 'ab' * 100000)[0]))
print(re.match('(' * 90 + 'a' + ')' * 90, 'a').lastindex)
