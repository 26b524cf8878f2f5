# Division, remainders and powers of ints, small and large.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
[(a // b, a % b) for a in (7, -7) for b in (3, -3)], divmod(-10 ** 30, 7), divmod(10 ** 30, -10 ** 15 - 1), 10 ** 40 // 3, -10 ** 40 // 3, 7 // 2.0, -7 % 2.5
1 // 0
1 % 0
1 / 0
divmod(1, 0)
1 // 0.0
10 ** 30 // 0
(10 ** 400) / (10 ** 399), 2 ** 1100 / 2 ** 1090, 1 / 3, 10 ** 23 / 10, -1 / 10 ** 400
10 ** 400 / 3
2 ** 10, 2 ** -1, (-2) ** 3, 0 ** 0, 2 ** 200, (-3) ** 101 % 1000, 10 ** 0
0 ** -1
pow(3, 100, 7), pow(3, -1, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(2, 10 ** 20, 1000007), pow(5, 0, 1), pow(10 ** 30, 3, 10 ** 9 + 7)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2.0, 3, 5)
pow(2, 3.0, 5)
1 << 100, -1 << 3, 1 >> 100, -1 >> 100, -5 >> 1, (1 << 100) >> 98, 0 << 10 ** 20, 5 >> 10 ** 20
1 << -1
1 >> -1
5 & -2, 5 | -8, 5 ^ -1, ~5, ~-10 ** 20, (2 ** 100 - 1) & -(2 ** 90), -(2 ** 70) | 1, -(2 ** 70) ^ (2 ** 65), True & 3, True ^ True
1 < 1.5, 2 ** 53 + 1 == float(2 ** 53), 10 ** 400 > 1e308, -10 ** 400 < float('-inf'), 1 == 1.0 == True, 3 < 2 ** 70 < float('inf')
1 + '1'
'1' + 1
1 - None
1 < '1'
-'x'
''')
