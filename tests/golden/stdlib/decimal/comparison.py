# How decimals compare with each other and with other numbers.
from decimal import Decimal as D, FloatOperation, getcontext, localcontext
from fractions import Fraction


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show('''
D('1.0') == D(1), D(1) == 1, D('0.5') == 0.5, D('0.1') == 0.1, D('0.5') == Fraction(1, 2), D(1) == 'x', D(1) == 1 + 0j, D('NaN') == D('NaN'), D(0) == D('-0')
D(1) < 2, D(1) < 1.5, D('0.5') < Fraction(2, 3), 1 > D('0.5'), D('Inf') > 10 ** 1000, D('1e400') > 1e308, D(1) <= float('nan'), D('-Inf') < D('-1e999999')
D('NaN') < 1
D('sNaN') == 1
max(D(1), 2.5), min(D(1), 2), sorted([D(3), 1, D('2.5'), 0.5]), D(1) in [1.0], D(3).compare(D(4)), D('NaN').compare(1), D(1).compare_total(D('1.0')), D('-1').compare_total_mag(D('0.5'))
D('NaN').compare_signal(1)
D(1).max(2), D('NaN').max(2), D(-3).max_mag(2), D(-3).min_mag(2), D(1).min(D('1.0')), D(1).same_quantum(D(5)), D('1.0').same_quantum(1)
D(5).copy_sign(D(-1)), D(-5).copy_abs(), D(5).copy_negate(), D(0).is_zero(), D('-0').is_signed(), D('NaN').is_nan(), D('sNaN').is_snan(), D('Inf').is_infinite(), D(1).is_finite()
[D(text).number_class() for text in ('1', '-1', '0', '-0', 'Inf', '-Inf', 'NaN', 'sNaN', '1e-1000000')], D(1).is_normal(), D('1e-1000000').is_subnormal()
''')
with localcontext() as context:
    context.traps[FloatOperation] = True
    show('''
D(1) == 1.0
D(1) < 1.5
D(1.5)
''')
print(getcontext().flags[FloatOperation])
