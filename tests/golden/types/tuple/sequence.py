# Tuples: making, subscripts, comparison, hashing.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
tuple(), tuple('ab'), tuple([1, 2]), tuple({1: 2}), (1,), (1, 2) + (3,), (1,) * 3, 2 * (1, 2), () * 5, tuple(range(3))
tuple(5)
tuple(1, 2)
tuple(x=1)
(1,) + [2]
(1,) * 1.5
(1, 2, 3)[0], (1, 2, 3)[-1], (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2, 3)[::2], (1, 2, 3)[5:]
(1,)[1]
(1,).__getitem__('x')
(1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == [1, 2], (1, (2,)) == (1, (2,)), () < (0,)
(1,) < [2]
(1, 'x') < (1, 2)
(1, 2, 1).count(1), (1, 2, 1).index(1, 1), 2 in (1, 2), len((1, 2))
(1,).index(5)
(1,).count()
hash(()) == hash(()), hash((1, 'a')) == hash((1, 'a')), hash((1, 2)) != hash((2, 1)), hash((1.0, True)) == hash((1, 1))
hash(([],))
repr((1,)), repr(()), repr((1, 'a', None)), str(((1,), [2]))
(1,).__setitem__
(1,).append
sorted([(2, 'a'), (1, 'b'), (1, 'a')]), min((3, 1), (2, 9)), max([(1, 2), (1, 3)]), sum([(1,), (2,)], ())
(1,).__getnewargs__(), (1, 2).__contains__(2), (1, 2).__len__(), (1,).__add__((2,)), (1,).__mul__(2), (1,).__rmul__(2), (1,).__eq__(5), (1,).__lt__(5)
''')
