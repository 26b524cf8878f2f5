# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10

    def __len__(self):
        return self.n


class NotIter:
    def __iter__(self):
        return 5


def gen():
    yield 1
    yield 2


def counter(limit, box=[0]):
    box[0] += 1
    return box[0]


show(r'''
list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=2**63 - 1)), next(enumerate([9])), list(enumerate(iterable='a')), enumerate([1]).__reduce__()[1][1]
enumerate(5)
enumerate('a', 'b')
list(zip()), list(zip('ab')), list(zip('ab', [1, 2, 3])), list(zip('ab', [1, 2], strict=True)), list(zip(*[(1, 2), (3, 4)]))
list(zip('ab', [1], strict=True))
list(zip('a', [1, 2], strict=True))
list(zip('a', 'b', '', strict=True))
list(zip('a', 'b', 'cd', strict=True))
zip(5)
zip('a', 5)
zip('a', foo=1)
list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(None, []))
map(str)
map(str, 5)
list(map(5, [1]))
list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 5]))
filter(None, 5)
list(reversed([1, 2, 3])), list(reversed('ab')), list(reversed((1, 2))), list(reversed(Seq(3))), reversed(Seq(3)).__length_hint__()
reversed(5)
reversed({1})
reversed(x for x in [])
list(iter(Seq(3))), iter(Seq(3)).__length_hint__(), list(iter(counter.__get__(3), 4))
iter(5)
iter(NotIter())
iter(5, 6)
next(5)
next(iter([]))
next(iter([]), 'd')
type(iter([])).__name__, type(iter(())).__name__, type(reversed([])).__name__, type(iter(Seq(1))).__name__, type(iter(int, 1)).__name__, type(reversed('a')).__name__, type(iter(b'')).__name__, type(iter(bytearray())).__name__
iter([1, 2]).__length_hint__(), iter((1,)).__length_hint__(), reversed([1, 2]).__length_hint__(), iter([1]).__reduce__(), iter((1, 2)).__reduce__(), reversed([1, 2]).__reduce__(), iter('ab').__reduce__(), iter({}).__reduce__()
sum(map(int, '123')), max(enumerate('ab')), dict(zip('ab', range(2))), list(map(lambda *a: a, 'ab', 'cd', 'ef')), 3 in map(int, '123'), list(zip(range(3), range(3, 0, -1)))
''')

it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it), it.__length_hint__(), it.__reduce__())
it = iter([1, 2, 3, 4])
it.__setstate__(2)
print(list(it))
a = [1, 2, 3]
it = iter(a)
next(it)
a.clear()
print(list(it))
a.append(9)
print(list(it))
a = [1, 2, 3]
r = reversed(a)
next(r)
a.pop(); a.pop()
print(list(r))
e = enumerate([1, 2, 3])
print(next(e), next(e), list(e), iter(e) is e)
z = zip('abc', iter([1, 2]))
print(list(z), list(z))
source = iter([1, 2, 3])
print(list(zip(source, source)), list(source))


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError('broken')


for make in (list, tuple, set, sorted, sum, lambda b: [*b], lambda b: list(zip(b)), lambda b: list(map(str, b)), lambda b: list(enumerate(b)), lambda b: dict(b), ','.join, bytes, lambda b: 1 in b):
    try:
        make(Broken())
        print('no error')
    except ValueError as error:
        print(error)


class MyEnumerate(enumerate):
    tag = 1


m = MyEnumerate('ab')
m.extra = 2
print(list(m), m.tag, m.extra)
