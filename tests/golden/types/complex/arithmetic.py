# Complex numbers: making, arithmetic, text and errors.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' -1.5e3j '), complex('(1-2j)'), complex('j'), complex('inf-infj'), complex('nan'), complex(1j), complex(True), complex(real=1, imag=2), complex('1_0j')
complex('')
complex('1 + 2j')
complex('1+2')
complex('x')
complex('1', 2)
complex(1, '2')
complex(None)
complex([])
complex(1, 2, 3)
1j * 1j, (1 + 2j) * (3 - 4j), (1 + 2j) / (3 - 4j), 1j ** 2, (1 + 1j) ** 0, 2 ** 1j, (1 + 2j) - 1, 1.5 + 2j, -(1 - 0j), +1j, abs(3 + 4j), (1 + 2j).conjugate(), bool(0j), (2 + 0j) ** -1
1j / 0
1j // 1
1j % 1
0j ** -1
0j ** 1j
1j < 2
divmod(1j, 1)
int(1j)
float(1j)
pow(1j, 1, 2)
1j == 1j, 1 + 0j == 1, 1 + 0j == 1.0, hash(1 + 0j) == hash(1), 1j != 'x', (1 + 2j).real, (1 + 2j).imag
repr(1j), repr(1 + 0j), repr(-0j), repr(complex(-0.0, -0.0)), repr(complex('nan+infj')), str(1.5 - 2.5j), repr(1e20 + 1e-5j), format(1 + 2j, '.2f'), format(1.5j, '>10'), format(1 + 2j, 'e'), f'{1234.5 + 1j:,}'
format(1j, '05')
format(1j, '=5')
format(1j, 'd')
(1j).real.__class__, (1 + 2j).__complex__(), (3 + 4j).__abs__(), (1j).__getnewargs__()
(1j).real.foo
''')
