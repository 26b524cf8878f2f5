# Where things belong in sorted lists, with keys and bounds.
import bisect


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def inserted(items, item, **options):
    bisect.insort(items, item, **options)
    return items


def grade(score):
    return 'FDCBA'[bisect.bisect([60, 70, 80, 90], score)]


show(r'''
bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([], 5), bisect.bisect([1, 2, 3], 2, 2), bisect.bisect([1, 2, 3], 9, 0, 2), bisect.bisect_left('abc', 'b'), bisect.bisect([3, 2, 1], -2, key=lambda x: -x), bisect.bisect_left([(1, 'a'), (3, 'b')], 2, key=lambda p: p[0])
inserted([1, 3], 2), inserted([], 1), inserted([1, 2, 2], 2), inserted([(1, 'b')], (1, 'a')), inserted([3, 1], 2, key=lambda x: -x), inserted([1, 2], 0, lo=1)
bisect.bisect([1], 'x')
bisect.bisect([1], 1, -1)
bisect.bisect(5, 1)
bisect.bisect()
bisect.bisect([1], 1, key=5)
bisect.insort((1, 2), 1)
bisect.bisect([1, 2], 1, lo='x')
[grade(score) for score in (33, 99, 77, 70, 89, 90, 100)]
bisect.bisect(range(10 ** 9), 12345), bisect.bisect_left(range(0, 10 ** 6, 10), 777)
''')
