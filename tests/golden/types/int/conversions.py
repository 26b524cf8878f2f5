# int of texts, bytes, floats and objects, and its ways back.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
int('10'), int(' -10\n'), int('1_000'), int('ff', 16), int('0xff', 16), int('0b101', 0), int('0o17', 0), int('z', 36), int('\u0661\u0662'), int(b'12'), int(bytearray(b'7')), int(3.9), int(-3.9), int(True), int()
int('')
int('1__0')
int('09', 0)
int('12', 1)
int('12', 37)
int('8', 8)
int(5, 10)
int(None)
int([])
int(float('nan'))
int(float('inf'))
int(1e30), int('9' * 50), -int('1' + '0' * 40), int('7' * 4000) % 1000003
int('7' * 5000)
(5).bit_length(), (-256).bit_length(), (255).bit_count(), (10).to_bytes(2), (-1).to_bytes(2, 'little', signed=True), int.from_bytes(b'\x01\x00'), int.from_bytes(b'\xff\xfe', 'little', signed=True), int.from_bytes([1, 2]), (7).as_integer_ratio(), (5).is_integer()
(256).to_bytes(1)
(-1).to_bytes(1)
(1).to_bytes(1, 'middle')
(1).to_bytes(-1)
int.from_bytes('x')
int.from_bytes(b'', 'middle')
(5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).__index__(), (5).__round__(), (1234).__round__(-2), round(1250, -2), round(1350, -2)
hex(255), oct(8), bin(-5), hex(-2 ** 70), format(255, '#x'), format(-5, '08b'), format(1234567, ','), format(1234567, '_'), format(0xffff_ffff, '_x'), format(65, 'c'), format(5, '+'), format(5, '>5'), format(5, '^5'), format(5, 'e'), format(10 ** 20, 'n')
format(5, 'z')
format(5, '.2d')
format(-1, 'c')
format(5, ',x')
''')
