# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Indexed:
    def __index__(self):
        return 42


class Inted:
    def __int__(self):
        return 7


class BadInt:
    def __int__(self):
        return 'x'


show(r'''
int(), int(5), int(3.9), int(-3.9), int('12'), int(' -12 '), int('1_000'), int('0x1f', 16), int('0b101', 0), int('z', 36), int(True)
int(b'12'), int(bytearray(b'7')), int('١٢'), int(1e30), int('9' * 30), int(Indexed()), int(Inted())
int('x')
int('')
int('1__0')
int('09', 0)
int('12', 1)
int('8', 8)
int(None)
int([], 10)
int(base=10)
int(float('nan'))
int(float('inf'))
int(BadInt())
int('a' * 300)
int(b'\xff')
int(12, 10)
(5).bit_length(), (0).bit_length(), (-5).bit_length(), (2**100).bit_length(), (255).bit_count(), (-7).bit_count(), (2**100 - 1).bit_count()
(1000).to_bytes(2), (1000).to_bytes(2, 'little'), (-2).to_bytes(2, signed=True), (0).to_bytes(0), (2**70).to_bytes(10, 'little')
(256).to_bytes(1)
(-1).to_bytes(2)
(128).to_bytes(1, signed=True)
(1).to_bytes(-1)
(1).to_bytes(1, 'middle')
int.from_bytes(b'\x01\x00'), int.from_bytes(b'\x01\x00', 'little'), int.from_bytes(b'\xff', signed=True), int.from_bytes([1, 2]), int.from_bytes(b'')
int.from_bytes('a')
(3).as_integer_ratio(), (3).conjugate(), (3).real, (3).imag, (3).numerator, (3).denominator, (3).is_integer()
round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(10**30 + 5, -1), round(5, -10), round(5, 3)
(5).__round__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__getnewargs__()
(5).__add__(3), (5).__radd__(3), (5).__add__(1.5), (5).__pow__(2), (5).__pow__(2, 7), (5).__rpow__(2), (5).__divmod__(3), (5).__rdivmod__(13)
(5).__bool__(), (5).__int__(), (5).__float__(), (5).__index__(), (5).__hash__(), (5).__repr__(), (5).__str__(), (5).__format__('3d'), (5).__lt__(6), (5).__eq__('a')
bin(10), bin(-10), oct(8), hex(255), hex(-255), hex(2**70)
str(10**25), repr(-10**25), f'{10**25:,}', '%d' % 10**25
bool(), bool(0), bool([]), bool('a'), repr(True), str(False), True == 1, isinstance(True, int), bool.__mro__
len(str(2**10000))
str(10**4300)
int('1' * 4301)
int.__name__, int.__module__, type(5), type(True), (5).__class__
int.real
(1).nope
''')


class MyInt(int):
    def __new__(cls, value, tag=None):
        self = super().__new__(cls, value)
        self.tag = tag
        return self

    def __repr__(self):
        return f'MyInt({int(self)})'


n = MyInt(5, 'five')
print(n, n + 1, type(n + 1), n.tag, n == 5, hash(n) == hash(5), {n: 1}[5], isinstance(n, int), -n, n * 2, [10, 20, 30, 40, 50, 60][n])
print(MyInt('77'), MyInt.from_bytes(b'\x05'), int(n), type(int(n)), n.bit_length(), f'{n:>4d}', '%d' % n, str(n))
print(MyInt(2**80), MyInt(2**80) + 1, MyInt(3) ** 2, divmod(MyInt(7), 2), MyInt(1) < 2, 2 > MyInt(1), round(MyInt(3)))
