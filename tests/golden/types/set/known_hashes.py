"""Hashes: what knows them is not asked again; the empty text's is 0; who may leave which alone."""


class Counting(int):
    def __init__(self, *arguments):
        self.count = 0

    def __hash__(self):
        self.count += 1
        return int.__hash__(self)


d = dict.fromkeys(map(Counting, range(10)))
s = set(d)
s.difference(d)
s.symmetric_difference_update(d)
dict.fromkeys(set(d))
dict.fromkeys(frozenset(d), 123)
print(dict.fromkeys(d, 1) == {i: 1 for i in range(10)}, [key.count for key in d])
print(hash(""), hash(b""), hash(bytearray() and 1 or memoryview(b"")), {"": 1}[""], {b"": 2, "": 3}[""])


class Sub(dict):
    def __iter__(self):
        return iter([1, 2])


print(dict.fromkeys(Sub(a=1)), dict.fromkeys({3: 4}, 5), Sub.fromkeys("ab", 1))
