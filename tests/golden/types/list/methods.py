# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def change(start, statement):
    """Run a statement on a list named a and return the list."""
    scope = {'a': list(start)}
    exec(statement, scope)
    return scope['a']


show(r'''
list(), list('abc'), list((1, 2)), list({1: 2}), list(range(3)), [*'ab', 1], list(iter([1]))
list(5)
list(1, 2)
list(x=1)
[1, 2] + [3], [1] * 3, 3 * [1, 2], [] * 5, [1] * -1, [1] * True
[1] + (2,)
[1] + 1
[1] * 'a'
[1] * [2]
[1] * 1.5
[1, 2, 3][0], [1, 2, 3][-1], [1, 2, 3][1:], [1, 2, 3][::-1], [1, 2, 3][::2], [1, 2, 3][5:], [1, 2, 3][-2:], [1, 2, 3][2:0:-1], [1, 2, 3][True]
[1][1]
[1][-2]
[1]['a']
[1][1.0]
[1][10**30]
[1][::0]
[1]['a':]
change([1, 2, 3], 'a[0] = 9'), change([1, 2, 3], 'a[-1] = 9'), change([1, 2, 3], 'a[1:2] = [7, 8]'), change([1, 2, 3], 'a[:] = []'), change([1, 2, 3], 'a[1:1] = "xy"'), change([1, 2, 3, 4], 'a[::2] = "xy"'), change([1, 2, 3], 'a[5:] = [4]'), change([1, 2], 'a[1:0] = [9]'), change([1, 2, 3], 'a[::-1] = "xyz"'), change([1, 2], 'a[:] = a'), change([1, 2], 'a[1:] = a')
change([1], 'a[1] = 2')
change([1, 2, 3], 'a[::2] = [1]')
change([1], 'a[0:1] = 5')
change([1, 2, 3], 'a[::2] = 5')
change([1], 'a["x"] = 5')
change([1, 2, 3], 'del a[0]'), change([1, 2, 3], 'del a[-1]'), change([1, 2, 3], 'del a[1:]'), change([1, 2, 3, 4, 5], 'del a[::2]'), change([1, 2, 3, 4, 5], 'del a[::-2]'), change([1, 2, 3], 'del a[:]'), change([1, 2, 3, 4], 'del a[1:3]')
change([1], 'del a[1]')
change([1], 'del a["x"]')
change([1], 'a.append(2)'), change([1], 'a.extend("ab")'), change([1], 'a.extend(a)'), change([1, 2], 'a.insert(1, 9)'), change([1, 2], 'a.insert(-1, 9)'), change([1, 2], 'a.insert(99, 9)'), change([1, 2], 'a.insert(-99, 9)'), change([1, 2, 1], 'a.remove(1)'), change([1, 2, 3], 'a.reverse()'), change([1], 'a.clear()'), change([1], 'a += "ab"'), change([1, 2], 'a *= 2'), change([1, 2], 'a *= 0'), change([1], 'a += a')
change([1], 'a.extend(5)')
change([1], 'a += 5')
change([1], 'a *= "x"')
change([1], 'a.remove(5)')
change([], 'a.pop()')
change([1], 'a.pop(5)')
change([1], 'a.insert("x", 1)')
change([1], 'a.append()')
[1, 2, 3].pop(), [1, 2, 3].pop(0), [1, 2, 3].pop(-2), [1, 2, 1].count(1), [1, 2, 1].index(1), [1, 2, 1].index(1, 1), [1, 2, 1].index(2, -2), [1, 2, 1].index(1, -1), [1, 2].copy()
[1].index(5)
[1, 2].index(1, 1)
['a'].index('b')
[1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 2], [2] > [1, 2], [] == [], [1] != [2], [1] == (1,), [1.0] == [1]
[1] < ['a']
[1] < 5
1 in [1, 2], 3 in [1, 2], [] in [[]], bool([]), bool([0]), len([1, 2])
hash([])
{[]: 1}
repr([]), repr([1, 'a', [2]]), str([1.5, None]), f'{[1, 2]}'
[1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1, 2].__contains__(1), [1].__len__(), [1].__eq__([1]), [1].__eq__(1), [1].__iadd__([2]), list.__hash__
[1].__add__(5)
[].nope
list.append([], 1, 2)
list.append(5, 1)
list[int], list[int].__origin__
''')

a = [1]
a.append(a)
print(a, a == a, len(a), repr([a]))
b = []
b.append(b)
try:
    print(a == b)
except RecursionError as error:
    print('RecursionError')

deep = []
for _ in range(100000):
    deep = [deep]
for f in (repr, str):
    try:
        f(deep)
        print('no error')
    except RecursionError:
        print('RecursionError')


# === changes while iterating and comparing ===
a = [1, 2, 3, 4]
seen = []
for x in a:
    seen.append(x)
    if x == 2:
        a.remove(1)
print(seen, a)

a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x)
print(a)


class Clears:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


a = [0, 0, 0]
a[0] = Clears(a)
print(a.count(5), a)
a = [0, 0, 0]
a[0] = Clears(a)
print(5 in a, a)


class MyList(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = 'x'


m = MyList([3, 1, 2])
m.append(0)
print(m, m.tag, type(m + [1]).__name__, type(m[:]).__name__, type(m.copy()).__name__, sorted(m), m == [3, 1, 2, 0], len(m), MyList('ab'))
