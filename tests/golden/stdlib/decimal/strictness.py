"""Contexts refuse what they cannot hold, powers of infinities and of ten, text that is no number, subclasses."""
from decimal import *
c=Context()
for v in ([],{},None,{Inexact:1},Context(flags=[Inexact]).flags):
    try: c.flags=v; print('ok',c)
    except Exception as e: print(v,repr(e))
with localcontext(flags=[Inexact],traps=[Overflow],prec=3) as c: print(c, Decimal(1)/3)
for a in (2**70,"x",None,1.5,True):
    try: c.prec=a; print(c.prec)
    except Exception as e: print(repr(e))
class D(Decimal):
    def __init__(self,a): self.t=type(a)
print(D.from_float(1.5).t, type(D.from_float(3)), D.from_float(2).t)
print(Context().radix(), Context(prec=2)._apply(Decimal('1.234')))
getcontext().traps[InvalidOperation]=False
for a in ('-Inf','-1','-2','-0','-0.5'):
    for b in ('Inf','-Inf','0.5'): print(a,b,Decimal(a)**Decimal(b))
from fractions import Fraction
print(Decimal('0.5')==Fraction(1,2), Decimal(1)<Fraction(4,3), Decimal(1)<1.5)

# === Powers of ten are exact ===
def flags(c):
    return [signal.__name__ for signal, is_set in c.flags.items() if is_set]


for a, b in ("10", "123456789"), ("10", "-12345678"), ("0.1", "12345679"), ("100", "12345678"), ("-10", "12345679"), ("10", "3"):
    c = Context(prec=9, Emax=999999999, Emin=-999999999, traps=[])
    print(a, b, c.power(Decimal(a), Decimal(b)), flags(c))

# === An invalid product comes before a signaling NaN ===
c = Context(prec=9, traps=[])
for third in "sNaN123", "NaN5", "1":
    for x, y in ("0", "Inf"), ("Inf", "0"), ("NaN7", "Inf"), ("sNaN8", "1"):
        print(c.fma(Decimal(x), Decimal(y), Decimal(third)), flags(c))
        c.clear_flags()

# === A context reads the specification's syntax alone ===
for text in " 1", "1_0", "3.14\n", "1e5", "-Inf":
    print(repr(text), c.create_decimal(text), flags(c))
    c.clear_flags()
