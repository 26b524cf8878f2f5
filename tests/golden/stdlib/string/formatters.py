# Templates, the Formatter and the constants of string.
from string import *


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Percent(Template):
    delimiter = '%'


class Upper(Formatter):
    def format_field(self, value, spec):
        return value.upper() if spec == 'u' else super().format_field(value, spec)


show(r'''
Template('$a and ${b}').substitute(a=1, b=2), Template('$$5 $x').substitute({'x': 3}), Template('$a $b').safe_substitute(a=1), Template('$a').substitute({'a': 1}, a=2), Template('${a}b').substitute(a='x'), Template('$a $$ ${b}').get_identifiers(), Template('$a $').is_valid(), Template('x').template
Template('$a').substitute()
Template('$').substitute()
Template('a\n $1').substitute()
Template('${a').substitute(a=1)
Template('$a').substitute(1, 2)
Percent('%a $b').substitute(a=1), Percent.delimiter
Formatter().format('{0} {a}', 1, a=2), Formatter().vformat('{x}', (), {'x': 5}), list(Formatter().parse('a{b!r:c}d')), Formatter().format('{:>{}}', 1, 3), Formatter().get_field('0.real', (5,), {}), Formatter().convert_field(1, 'r')
Formatter().format('{0}')
Formatter().format('{a}')
Formatter().format()
Formatter().convert_field(1, 'x')
Upper().format('{:u} {}', 'a', 'b')
ascii_letters, digits, hexdigits, octdigits, punctuation, whitespace, len(printable), capwords(' ab  cd '), capwords('a-b', '-')
capwords(5)
''')
