# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


inf, nan = float('inf'), float('nan')


class C:
    def __complex__(self):
        return 1 + 2j


show(r'''
complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' -1.5-2j '), complex('j'), complex('-j'), complex('3'), complex('(1+2j)'), complex('1e5j'), complex('nan+infj'), complex(C())
complex('1 + 2j')
complex('')
complex('a')
complex('1', 2)
complex(1, '2')
complex([])
complex(1, [])
complex(real=1, imag=2), complex(imag=3), complex(1j, 2j), complex(True), complex(2.5, -0.0)
1j, -1j, 1 + 2j, -0.0 + 0j, complex(-0.0, -0.0), complex(nan, inf), 1e20 + 1j, 0j, complex(0, -1), -(0j)
(1 + 2j) + 1, 1 + (1 + 2j), (1 + 2j) - 0.5, (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) / 2, 1 / 1j, 2 * 1j
1j / 0
(1 + 2j) ** 2, (1 + 2j) ** 0, (1 + 2j) ** -1, 0j ** 0, 0j ** 2, 2 ** 1j, (1 + 2j) ** 0.5, 1j ** 1j, (1 + 2j) ** 100, (1 + 2j) ** 101
0j ** -1
0j ** 1j
pow(1j, 2, 3)
abs(3 + 4j), abs(complex(inf, nan)), -(1 + 2j), +(1 + 2j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, bool(0j), bool(1j)
abs(complex(1.7e308, 1.7e308))
1 + 0j == 1, 1j == 1j, 1j != 2j, 1.5 + 0j == 1.5, (2**53 + 1) == complex(2**53, 0), 1j == 'a'
1j < 2j
1j < 1
hash(1 + 0j) == hash(1), hash(1j), hash(1.5 + 2j), hash(-1j)
int(1j)
float(1j)
1j // 1
1j % 1
divmod(1j, 1)
repr(1e16 + 1e-7j), str(1.5 - 2.5j), f'{1 + 2j:.2f}', f'{1 + 2j:>12}', f'{1j:g}', format(1 + 2j, ''), format(1.5 + 2j, '+.1f')
format(1j, '05')
format(1j, '=10')
format(1j, 'd')
(1j).__complex__(), (1 + 2j).__getnewargs__(), complex.__name__
''')
