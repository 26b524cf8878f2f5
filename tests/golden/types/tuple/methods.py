# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
tuple(), tuple('ab'), tuple([1]), (), (1,), (1, 2), tuple(tuple([5])), tuple({1: 2}), tuple(range(2))
tuple(5)
tuple(1, 2)
(1,) + (2,), (1, 2) * 2, 2 * (1,), () * 5, (1,) * -1, () + (1,)
(1,) + [2]
(1,) * 'a'
(1, 2, 3)[0], (1, 2, 3)[-1], (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2, 3)[5:]
(1,)[1]
(1,)['a']
(1,)[0] = 1
(1, 2, 1).count(1), (1, 2, 1).index(2), (1, 2, 1).index(1, 1)
(1,).index(5)
(1, 2) == (1, 2), (1, 2) < (1, 3), () < (1,), (1, 'a') < (2, 0), (1,) == [1], (1, 2) != (1, 3), (1, 2) >= (1,)
(1,) < ('a',)
1 in (1, 2), 3 in (1,), len((1, 2)), bool(()), bool((0,)), max((3, 1)), sum((1, 2))
hash(()) == hash(()), hash((1, 2)), hash((1,)), hash(()), hash((1, (2, 3))), hash((1.0, -1)), hash((None,)) == hash((None,))
hash(([],))
repr((1, 'a')), str(((),)), repr((1,)), f'{(1, 2)}', '%s' % ((1, 2),)
(1,).__add__((2,)), (1,).__getnewargs__(), (1, 2).__contains__(2), (1,).__eq__(5), (1,).__mul__(2)
tuple[int, str], tuple[()]
''')


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])


p = Point(1, 2)
p.note = 'n'
print(p, p.x, p.note, p == (1, 2), hash(p) == hash((1, 2)), p + (3,), type(p + ()).__name__, type(p[:]).__name__, {p: 1}[(1, 2)])
a, *b = p
print(a, b)
t = ([],)
t[0].append(t)
print(t)
