# How decimals are written.
from decimal import Decimal as D


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


numbers = ['0', '-0.00', '1', '-1.5', '1234567.891', '1E+10', '1E-10', '0.00001', '99999.5', 'NaN', '-Infinity', '0E+3', '1.50']
for specification in ('', '.2f', '10.1f', ',', ',.2f', '+.3e', 'E', '.0f', 'g', '.3g', '%', '.1%', '<12', '^12', '*>12', '=+12', '012.2f', '012,.1f', 'z.1f', '#.0f', ' ', 'n', '.5', '0=9'):
    print(repr(specification), [format(D(number), specification) for number in numbers])
show('''
format(D(1), 'd')
format(D(1), 'x')
format(D(1), '<<<')
format(D(1), ',n')
'%s %d %.2f' % (D('1.5'), D('2.7'), D('1.005')), f"{D('3.14159'):.3}", '{:>8}'.format(D('1.5')), str(D('-1E+5')), repr(D('1E-7'))
''')
