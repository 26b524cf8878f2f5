# The methods of lists, with what they refuse.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def change(items, method, *args, **kwargs):
    result = getattr(items, method)(*args, **kwargs)
    return result, items


show(r'''
change([1], 'append', 2), change([1], 'extend', 'ab'), change([1, 2], 'insert', 1, 'x'), change([1], 'insert', -5, 0), change([1], 'insert', 99, 0), change([1, 2, 1], 'remove', 1), change([1, 2], 'pop'), change([1, 2], 'pop', 0), change([1, 2], 'reverse'), change([3, 1, 2], 'sort'), change([1], 'clear')
change([1], 'append')
change([1], 'append', 1, 2)
change([1], 'extend', 5)
change([1], 'insert', 'x', 1)
change([1], 'insert', 1)
change([], 'pop')
change([1], 'pop', 5)
change([1], 'pop', 'x')
change([1], 'remove', 5)
change([1], 'sort', 5)
change([1, 'x'], 'sort')
change(['bb', 'a'], 'sort', key=len), change([1, 2, 3], 'sort', key=lambda x: -x), change([1, 2], 'sort', reverse=True), change([(1, 'b'), (0, 'c'), (1, 'a')], 'sort', key=lambda p: p[0])
change([1], 'sort', key=5)
change([1], 'sort', nope=1)
[1, 2, 3, 2].index(2), [1, 2, 3, 2].index(2, 2), [1, 2].index(2, -1), [1, 2, 1].count(1), [1, 2].copy()
[1].index(5)
[1].index(1, 1)
[1].index()
[1, 2] + [3], [1] * 3, 2 * [1, 2], [1] * -1, [] * 100, [1, 2] < [1, 3], [1] < [1, 0], [1] == (1,), [[1]] * 2
[1] + (2,)
[1] * 'x'
[1] < 5
[1, 2][5]
[1].__getitem__('x')
[1].__getitem__(1.0)
[1, 2, 3][::0]
[0, 1, 2, 3, 4][1:4:2], [0, 1, 2][::-1], [0, 1][-5:5], [0, 1][2:1], [0, 1, 2, 3][-1:-4:-2], [0][10 ** 30:]
list('ab'), list({1: 2}), list(range(3)), list((1,)), list()
list(5)
list(1, 2)
list(x=1)
repr([1, 'a', [None]]), str([]), [1].__sizeof__() > 0, hash((1, 2)) == hash((1, 2))
hash([1])
''')
