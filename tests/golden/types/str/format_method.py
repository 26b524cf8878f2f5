# str.format: fields, attributes, subscripts, conversions and faults.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Missing(dict):
    def __missing__(self, key):
        return 'no ' + key


show(r'''
'{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{0.real} {1[0]} {2[k]}'.format(5, [6], {'k': 7}), '{!r} {!s} {!a}'.format('a', 'b', '\xe9'), '{:>5}|{:<5}|{:^5}|'.format(1, 2, 3), '{:{}}'.format(1, 5), '{:{w}.{p}f}'.format(1.5, w=8, p=2), '{{}}', '{{{}}}'.format(1), '{0[a-b]}'.format({'a-b': 1}), '{:d}'.format(True), '{0}{0}'.format('x'), '{a[0][1]}'.format(a=[[1, 2]])
'{}'.format()
'{1}'.format(1)
'{a}'.format()
'{} {0}'.format(1)
'{0} {}'.format(1)
'{'.format(1)
'}'.format(1)
'{0'.format(1)
'{0!}'.format(1)
'{0!x}'.format(1)
'{0!rx}'.format(1)
'{0.}'.format(1)
'{0[}'.format([1])
'{0[]}'.format([1])
'{0[a]}'.format([1])
'{0.nope}'.format(1)
'{0[5]}'.format([1])
'{:d}'.format('x')
'{:s}'.format(1)
'{:.2d}'.format(1)
'{:q}'.format(1)
'{:5q}'.format('x')
'{:=5}'.format('x')
'{:+}'.format('x')
'{:,}'.format('x')
'{:{:{}}}'.format(1, 2, 3)
'{}'.format_map({}), '{a}'.format_map({'a': 1}) if False else None
'{a}'.format_map({'a': 1}), '{a}'.format_map(Missing())
'{a}'.format_map({})
format('x', '5'), format('x', '*^5'), format('abc', '.2'), format('x', '>3'), format(None, ''), format([1], '')
format([1], '5')
format(None, 's')
format('x', 5)
format()
''')
