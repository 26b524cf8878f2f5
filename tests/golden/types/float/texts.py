# float of texts and bytes, and texts of floats.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Sub(float):
    pass


class Gives:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


show('''
float('1.5'), float(' -2e3\\n'), float('1_000.5'), float('inf'), float('-Infinity'), float('\\u0661.\\u0665'), float('.5'), float('5.'), float('1e-400'), float('1e400')
float('nan'), float('-nan'), float(b'1.5'), float(bytearray(b'2')), float(memoryview(b'3')), float(True), float()
float('')
float('1__0')
float('1e')
float('0x10')
float(b'123\\xa0')
float('123\\xa0'), float('\\u20031\\u2003')
float('1\\x00')
float('\\ud800')
float(None)
float([])
float('1', '2')
float(x=1)
float(10 ** 400)
float(Gives(2.5)), float(Gives(Sub(3.5))) if False else None
float(Gives(5))
float(Gives('x'))
repr(1e16), repr(1e15), repr(123456789012345680.0), repr(1e-5), repr(0.0001), repr(5e-324), repr(1.7976931348623157e308), repr(0.1 + 0.2), repr(-0.0), repr(100.0)
(1.5).hex(), (0.1).hex(), float.fromhex('0x1.8p+1'), float.fromhex('-inf'), float.fromhex('0x.1'), (5e-324).hex()
float.fromhex('0xg')
float.fromhex('0x1p+1024')
(0.5).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e300).is_integer(), (1.5).is_integer()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
round(2.5), round(-0.5), round(2.675, 2), round(1234.5, -2), round(1e300, 5), round(1.5, None)
round(float('nan'))
round(float('inf'))
round(1.5, 'x')
''')
