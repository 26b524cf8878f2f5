# Ranges: what is in them, slices, comparison and huge ones.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
range(3), range(1, 5, 2), range(5, 0, -1), list(range(0)), list(range(3, 0)), len(range(0, 10, 3)), range(10)[3], range(10)[-1], range(10)[2:8:3], range(10)[::-1], range(0, 10, 2)[1:]
range()
range(1, 2, 3, 4)
range(1.5)
range('3')
range(1, 2, 0)
range(stop=3)
range(3)[3]
range(3)['x']
3 in range(5), 3.0 in range(5), 'x' in range(5), 2 in range(1, 10, 2), range(5).index(3), range(5).count(3), range(5).count('x'), True in range(3)
range(5).index(9)
range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(0)) == hash(range(5, 1)), range(1, 2) != range(1, 3)
range(3) < range(4)
range(10 ** 30)[10 ** 29], len(range(10 ** 10)), 10 ** 29 in range(0, 10 ** 30, 10), range(10 ** 30)[-1], range(10 ** 20, 10 ** 20 + 2)[1], list(range(2 ** 63, 2 ** 63 + 2)), reversed(range(10 ** 20)).__length_hint__() if False else None
len(range(10 ** 30))
range(5).start, range(5).stop, range(5).step, range(2, 3, 4).step, bool(range(0)), list(reversed(range(0, 5, 2))), sum(range(10 ** 4)), max(range(5)), min(range(5, 0, -1)), sorted(range(3), reverse=True)
range(5).start.__class__, iter(range(3)).__length_hint__(), tuple(range(-3, 3)), [*range(2), *range(2)], repr(range(0, -5, -2))
''')
