# Decimals from text, numbers, tuples and floats.
from decimal import Decimal, getcontext
from fractions import Fraction


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show('''
[Decimal(text) for text in ('1.1', ' 1_000.5 ', '-0', '.5', '5.', '1E+3', '1e-7', 'inf', '-Infinity', 'NaN', 'sNaN12', '\\u0661\\u0662')]
Decimal('x')
Decimal('')
Decimal('1e')
Decimal(), Decimal(5), Decimal(-5), Decimal(True), Decimal(10 ** 40), Decimal(1.1), Decimal(0.5), Decimal(float('-inf'))
Decimal((0, (1, 2), -1)), Decimal((1, (), 'F')), Decimal((0, (1, 2), 'n')), Decimal([0, [1], 5])
Decimal((2, (1,), 0))
Decimal((0, (10,), 0))
Decimal((1, 2))
Decimal((0, (1,), 'x'))
Decimal(None)
Decimal(b'1')
Decimal(1, 2)
Decimal.from_float(0.1), Decimal.from_float(3)
Decimal.from_float('x')
Decimal('1.50').as_tuple(), Decimal('-Inf').as_tuple(), Decimal('NaN12').as_tuple(), Decimal('1.5').as_integer_ratio(), Decimal('-120').as_integer_ratio()
Decimal('Inf').as_integer_ratio()
int(Decimal('-1.9')), int(Decimal('1E+3')), float(Decimal('0.1')), complex(Decimal('1.5')), bool(Decimal('0.0')), bool(Decimal('NaN'))
int(Decimal('NaN'))
float(Decimal('sNaN'))
round(Decimal('2.5')), round(Decimal('-2.675'), 2), round(Decimal('1234'), -2), Decimal('1.1').__floor__(), Decimal('1.1').__ceil__(), Decimal('-1.9').__trunc__()
hash(Decimal('1.5')) == hash(1.5), hash(Decimal(10) ** 30) == hash(10 ** 30), {Decimal('1.0'): 'one'}[1]
Decimal('123.4500').normalize(), Decimal('1E+5'), Decimal('0E-8'), Decimal('123E+5').to_eng_string(), Decimal('1.0').adjusted()
''')
getcontext().prec = 5
print(Decimal('1.23456789'), +Decimal('1.23456789'), getcontext().create_decimal('1.23456789'), getcontext().create_decimal_from_float(0.1))
