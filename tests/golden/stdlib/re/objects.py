import re

pattern = re.compile('(a)(?P<n>b)?(c)?')
match = pattern.match('ab')


def show(expression):
    try:
        print(expression, '=>', repr(eval(expression)))
    except Exception as error:
        print(expression, '=>', type(error).__name__, error)


# === Pattern ===
for expression in [
    "pattern", "pattern.flags", "pattern.groups", "pattern.groupindex", "pattern.pattern",
    "re.compile('a', re.I | re.M)", "re.compile(b'a')", "re.compile('(?i)a')", "re.compile(pattern) is pattern",
    "re.compile('a', re.X | re.S | re.A | re.M)", "pattern == re.compile('(a)(?P<n>b)?(c)?')",
    "pattern == re.compile('a')", "re.Pattern[str]", "re.Pattern()", "type(pattern)", "pattern.split('x-ab-y')",
    "pattern.findall('abcab')", "pattern.sub('<\\\\g<n>>', 'ab a')", "pattern.subn('x', 'aab')",
    "pattern.match('xab', 1)", "pattern.match('xab', pos=1, endpos=2)", "pattern.search('ab', -5, 100)",
    "pattern.fullmatch('abc')", "pattern.fullmatch('abcd')", "pattern.match()", "pattern.match(5)",
    "pattern.match(b'a')", "re.match(b'a', 'a')", "re.match(5, 'a')", "re.match(pattern, 'a', re.I)",
]:
    show(expression)

# === Match ===
for expression in [
    "match", "match.group()", "match.group(0, 1, 'n', 3)", "match.group(5)", "match.group('z')", "match[2]", "match['n']",
    "match[9]", "match.groups()", "match.groups('x')", "match.groupdict()", "match.start(3)", "match.end('n')",
    "match.span(2)", "match.span(7)", "match.regs", "match.pos", "match.endpos", "match.lastindex", "match.lastgroup",
    "match.re", "match.string", "match.expand('\\\\1-\\\\g<n>-\\\\3')", "match.expand('a\\\\9')", "re.Match()",
]:
    show(expression)

# === Functions ===
for expression in [
    "re.findall('(.)(.)', 'abcd')", "re.split('(-)', 'a-b-c')", "re.split('-', 'a-b-c', maxsplit=1)",
    "re.split('x*', 'axbc')", "re.sub('x*', '-', 'abxd')", "re.sub('a', lambda m: m[0].upper(), 'banana', count=2)",
    "re.sub('a', lambda m: 5, 'aa')", "re.sub('a', '\\\\2', 'a')", "re.sub('a', '\\\\q', 'a')",
    "re.sub('a', '\\\\g<z>', 'a')", "re.sub('(', 'b', 'a')", "re.sub('a', b'x', 'a')",
    "re.escape('a.b-c #')", "re.escape(b'a.b')", "[m.span() for m in re.finditer('a|', 'baa')]",
    "re.sub(r'\\d+', lambda m: str(int(m[0]) * 2), 'a1b22')", "re.I | re.M", "re.NOFLAG", "re.error",
]:
    show(expression)
