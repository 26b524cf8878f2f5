# Slices: attributes, indices, equality, order, hashing.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice('a', 'b'), slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step
slice()
slice(1, 2, 3, 4)
slice(5).indices(3), slice(-1, None).indices(5), slice(None, None, -1).indices(4), slice(1, 100, 3).indices(10), slice(-100, 100).indices(2), slice(5, 1, -2).indices(10), slice(None, None, 2).indices(10 ** 20), slice(10 ** 30).indices(5)
slice(1, 2, 0).indices(5)
slice('a').indices(5)
slice(5).indices(-1)
slice(5).indices('x')
slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, 1), slice(1) < slice(2), slice(None) == (None, None, None), slice(1, 2) != 5
slice(1) < slice(None)
hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): 'x'}[slice(1)]
hash(slice([]))
[0, 1, 2, 3][slice(1, 3)], 'abc'[slice(None, None, -1)], (1, 2, 3)[slice(-2, None)], bytes(range(5))[slice(0, 5, 2)]
[1, 2][slice('a')]
[1, 2][slice(1.5)]
slice(1).foo
slice(1).__reduce__(), repr(slice(slice(1), [2], 'x'))
''')
