# Arithmetic of decimals, and with other numbers.
from decimal import Decimal as D


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show('''
D('1.10') + D('2.205'), D(1) - D('0.9'), D('1.20') * D('3'), D(1) / D(3), D(10) / D(4), D(7) // D(2), D(-7) // 2, D(-7) % 2, divmod(D('7.5'), 2), -D('0'), +D('-0'), abs(D('-1.50'))
1 + D('1.5'), 10 - D(1), 2 * D('1.5'), 1 / D(8), 7 // D(2), 7 % D(4), divmod(7, D(2)), 2 ** D(10), D(2) ** -2, D('1.1') ** 20, D(2) ** D('0.5'), D(-2) ** 3, D(4) ** D('0.5')
D(1) / 0
D(0) / 0
D(1) // 0
D(1) % 0
D(0) ** 0
D(0) ** -1
D(-8) ** D('0.333')
D('Inf') - D('Inf')
D('sNaN') + 1
D(10) ** 1000000
pow(D(3), 4, 5), pow(D(-3), 3, 5)
pow(D(3), 4, 0)
D('NaN') + 1, D('NaN') * D('Inf'), D('Inf') + 1, D(1) / D('Inf'), D('-Inf') * 2
D('1234567890123456789012345678901') + 1, D('1E+30') + 1, D('9' * 28) + 1, D('0.1') * 3, sum([D('0.1')] * 10)
D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D(1).exp(), D(10).ln(), D(1000).log10(), D(2).log10(), D('0.001').ln(), D('1.0000001').ln(), D(-745).exp()
D(-1).sqrt()
D(-1).ln()
D(0).ln(), D('Inf').exp(), D('-Inf').exp(), D('Inf').sqrt(), D(1).ln()
D(3).fma(4, 5), D(7).remainder_near(4), D(10).scaleb(3), D(250).logb(), D(12345).shift(2), D(12345).rotate(-2), D(5).next_plus(), D(5).next_minus(), D(1).next_toward(2)
D('1101').logical_and(D('1011')), D('1101').logical_or(11), D('1101').logical_xor(D('1011')), D(1).logical_invert()
''')
