"""Slices between constants, alone and in tuples, where items are read, stored and deleted."""


class Echo:
    def __getitem__(self, index):
        return index

    def __setitem__(self, index, value):
        print("set", index, value)

    def __delitem__(self, index):
        print("del", index)


def read(e):
    return [
        e[:], e[1:], e[:2], e[::3], e[1:2:3], e[-1:None], e[1.5:"a"], e[None:None:None],
        e[:, 1], e[..., ::2], e[(1, 2):3], e[:, :, 0], e[1:2, True], e[1:2, 1], e[0.0:], e[-0.0:], e[(1, 2), 3:4], e[:,],
        e[1 + 1:2 * 3], e["a" "b":b"c"],
    ]


for index in read(Echo()):
    print(index)
print(all(a == b for a, b in zip(read(Echo()), read(Echo()))))
echo = Echo()
echo[:, 1] = 2
echo[1:2:3] = 4
del echo[::2], echo[:, 1:], echo[1:]
items = list(range(10))
print(items[::3], items[1:7:2], "abcdef"[::-1], b"abc"[::2], (1, 2, 3, 4)[1::2], "abc"[1:])
items[::2] = "abcde"
del items[1::3]
print(items)
try:
    items[1:2, 0]
except TypeError as error:
    print(error)
try:
    {}[::2]
except KeyError as error:
    print(repr(error))
try:
    "abc"[::0]
except ValueError as error:
    print(error)
try:
    items["a":2:1]
except TypeError as error:
    print(error)
x = 5
print(echo[:x, 1], echo[1:x], echo[x, ::2], "end")
print(eval("e[::2, 1]", {"e": echo}), (lambda e: e[1:, ::-1])(echo))
