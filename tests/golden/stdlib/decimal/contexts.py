# Contexts: precision, rounding, exponents, traps and flags.
import decimal
from decimal import *


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


D = Decimal
print(DefaultContext)
print(BasicContext)
print(ExtendedContext)
print(Context(prec=5, rounding=ROUND_DOWN, Emin=-10, Emax=10, capitals=0, clamp=1, traps=[], flags=[Inexact]))
show('''
Context(prec=0)
Context(rounding='x')
Context(Emin=1)
Context(Emax=-1)
Context(clamp=2)
Context(capitals=5)
Context(traps=5)
getcontext().traps[5]
setcontext(5)
localcontext(5)
getcontext().prec, getcontext().rounding, getcontext().Etiny(), getcontext().Etop(), MAX_PREC, MIN_ETINY
''')
for rounding in ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP:
    context = Context(prec=2, rounding=rounding)
    print(rounding, [str(context.plus(D(text))) for text in ('1.25', '1.35', '-1.25', '1.01', '-1.01', '1.50', '1.999')])
with localcontext(prec=6, rounding=ROUND_UP) as context:
    print(D(1) / 3, getcontext() is context)
print(D(1) / 3)
quiet = Context(prec=4, Emin=-5, Emax=5, traps=[])
for operation, args in (('divide', (1, 0)), ('divide', (0, 0)), ('multiply', (D('1e5'), 100)), ('divide', (D('1e-5'), 1000)), ('add', (D('1.2345'), 1)), ('sqrt', (D(-1),))):
    quiet.clear_flags()
    print(operation, args, getattr(quiet, operation)(*args), [signal.__name__ for signal, raised in quiet.flags.items() if raised])
strict = Context(prec=4, traps=[Inexact, Rounded])
try:
    strict.divide(1, 3)
except Inexact as error:
    print(type(error).__name__, error)
copy = strict.copy()
copy.prec = 9
print(strict.prec, copy.prec, strict == copy, strict.divmod(7, 2), strict.to_sci_string(D('1e9')), strict.power(2, 8), strict.abs(D(-1)))
