# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


inf, nan = float('inf'), float('nan')


class Floated:
    def __float__(self):
        return 2.5


class BadFloat:
    def __float__(self):
        return 1


show(r'''
float(), float('1.5'), float(' -2e3 '), float('1_0.5'), float('inf'), float('-Infinity'), float('nan'), float(True), float(b'2.5'), float(Floated())
float('x')
float('')
float([])
float(BadFloat())
float('1..2')
float(10**400)
0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, -0.0, 5e-324, 1.7976931348623157e308, 1e22, 1.0, 100.0
1.5 + 1, 1 + 1.5, 2.5 * 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), divmod(7.5, -2), 5.0 / 2
-0.0 % 5, 0.0 % -5, 1e300 * 1e10, inf - inf, inf // 1, 5 // inf, -5 // inf, 5 % inf, -5 % inf, nan % 2
1.0 / 0
1.0 // 0
1.0 % 0
divmod(1.0, 0.0)
2.0 ** 3, 2 ** 0.5, (-8.0) ** 2, 0.0 ** 0, nan ** 0, 1 ** nan, 2.0 ** -1, inf ** -1, (-2.0) ** 3, (-inf) ** 3
0.0 ** -1
10.0 ** 400
(-8.0) ** (1/3)
pow(2.0, 2, 3)
1.0 == 1, nan == nan, nan != nan, 1.5 < 2, 2**60 + 1 > float(2**60), inf > 10**500, nan < 1, 0.0 == -0.0
hash(1.0), hash(0.5), hash(-0.0), hash(inf), hash(-inf), hash(1e300), hash(1.5), hash(-1.0)
(1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (1.5).conjugate(), (1.5).real, (1.5).imag
inf.as_integer_ratio()
nan.as_integer_ratio()
(0.1).hex(), (-1.5).hex(), (0.0).hex(), inf.hex(), float.fromhex('0x1.8p+1'), float.fromhex('-0x1p-2'), float.fromhex('inf')
float.fromhex('zz')
float.fromhex('0x1p5000')
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1e20), round(1234.5678, -2), round(1.5, 400), round(1.0, 0), round(0.5), round(1e300, 2)
round(nan)
round(inf)
int(2.9), int(-2.9), int(1e20), (2.9).__trunc__(), (2.1).__floor__(), (2.1).__ceil__(), (-2.9).__trunc__()
abs(-1.5), -(1.5), +(1.5), bool(0.0), bool(-0.0), bool(nan), (1.5).__int__()
repr(1e100), str(0.1), f'{3.14159:.2f}', f'{1e10:g}', f'{0.5:%}', f'{1234.5:,}', f'{-0.0:z.1f}', f'{1.5:e}', f'{nan:>6}', f'{1.0:#.3g}', f'{2.0}'
format(1.5, 'd')
format(1.5, '10.3f'), format(1.5, '<8'), format(1.5, '=+8'), format(1e6, ','), format(1e6, '_.2f'), format(12345.678, '.3'), format(0.00001234, '')
1.5 + 'a'
1.5 < 'a'
1.5 & 1
[1][1.0]
(1.5).__add__(1), (1.5).__radd__(1), (1.5).__eq__('a'), (1.5).__getnewargs__(), (1.5).__format__(''), float.__getformat__('double')
''')


class MyFloat(float):
    pass


x = MyFloat(2.5)
x.tag = 1
print(x, x + 1, type(x + 1), x.tag, x == 2.5, hash(x) == hash(2.5), repr(x), -x, x * 2, round(x), int(x), x.is_integer(), f'{x:.2f}', '%.1f' % x)
