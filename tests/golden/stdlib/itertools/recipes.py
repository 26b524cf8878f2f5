# The iterators of itertools, and what they refuse.
import itertools as it


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
list(it.islice(it.count(5, 2), 3)), list(it.islice(it.cycle('ab'), 5)), list(it.repeat(1, 2)), list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(it.chain('ab', [1])), list(it.chain.from_iterable(['ab', 'c'])), list(it.compress('abc', [1, 0, 1])), list(it.dropwhile(lambda x: x < 2, [1, 2, 1])), list(it.takewhile(lambda x: x < 2, [1, 2, 1])), list(it.filterfalse(None, [0, 1])), list(it.starmap(pow, [(2, 3)])), list(it.pairwise('abc')), list(it.batched('abcde', 2))
list(it.product('ab', [1, 2])), list(it.product('ab', repeat=2)), list(it.permutations('abc', 2)), list(it.combinations('abc', 2)), list(it.combinations_with_replacement('ab', 2)), list(it.zip_longest('ab', 'c', fillvalue='-')), [(k, list(g)) for k, g in it.groupby('aabca')], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4], key=lambda x: x % 2)], [list(t) for t in it.tee('ab')], list(it.product()), list(it.permutations([], 0)), list(it.combinations('ab', 3))
it.count('x')
it.islice([1], -1)
it.islice([1], 'x')
it.islice([1])
it.repeat()
it.repeat(1, 'x')
it.cycle(5)
list(it.chain(5))
it.product(5)
it.permutations('ab', -1)
it.combinations('ab', -1)
it.combinations('ab')
list(it.batched('abc', 2, strict=True))
it.batched('abc', 0)
it.accumulate(5)
it.groupby(5)
it.tee([1], -1)
repr(it.count(3)), repr(it.count(1.5, 2)), repr(it.repeat('x', 3)), it.repeat(1, 5).__length_hint__(), next(it.count(10 ** 20)), list(it.islice(range(10), 2, 8, 3)), list(it.islice('abc', None))
sum(1 for _ in it.combinations(range(20), 5)), len(list(it.product(range(10), repeat=4))), list(it.islice(it.permutations(range(9)), 100, 101))
''')
