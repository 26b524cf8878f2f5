# quantize, to_integral and the money that is made with them.
from decimal import *


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


D = Decimal
cent = D('0.01')
show('''
D('123.456').quantize(cent), D('123.455').quantize(cent), D('123.445').quantize(cent, rounding=ROUND_HALF_UP), D('-1.005').quantize(cent, ROUND_UP), D(5).quantize(cent), D('1E+3').quantize(1), D('0').quantize(cent)
D('1e50').quantize(cent)
D('Inf').quantize(1)
D(1).quantize('x')
D(1).quantize(cent, rounding='x')
D('2.5').to_integral_value(), D('2.5').to_integral(ROUND_UP), D('-2.5').to_integral_exact(), D('1E+5').to_integral_value(), D('0.4').to_integral_value()
D('100').normalize(), D('1.2300').normalize(), D('0.000').normalize(), D('1E+2').quantize(1), D('12.30').quantize(D('1e1'))
''')
prices = [D('19.99'), D('5.01'), D('0.10')]
total = sum(prices)
tax = (total * D('0.0825')).quantize(cent, ROUND_HALF_EVEN)
print(total, tax, total + tax, f'{total + tax:,.2f}', f'{total * 1000:>15,.2f}|')
shares = [(total * part / 7).quantize(cent, ROUND_DOWN) for part in range(1, 7)]
print(shares, sum(shares))


def digits_of_pi(places):
    with localcontext(prec=places + 5):
        three = D(3)
        last, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
        while s != last:
            last = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    with localcontext(prec=places):
        return +s


print(digits_of_pi(50))
with localcontext(prec=60):
    print(D(2).sqrt(), D(1).exp(), D(2).ln())
