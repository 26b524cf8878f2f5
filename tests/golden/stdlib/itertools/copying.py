import copy, pickle, warnings
from itertools import *
warnings.simplefilter("ignore")
makers = [lambda: accumulate([1, 2, 3, 4]), lambda: accumulate([1, 2, 3], initial=9), lambda: chain([1, 2], [3, 4]), lambda: combinations("abcd", 2), lambda: combinations_with_replacement("abc", 2),
          lambda: compress("abcd", [1, 0, 1, 1]), lambda: count(3), lambda: count(3, 2), lambda: cycle("abc"), lambda: dropwhile(bool, [1, 0, 1, 0]), lambda: filterfalse(bool, [1, 0, 2, 0, 0]),
          lambda: islice("abcdefgh", 1, 7, 2), lambda: permutations("abc", 2), lambda: product("ab", "cd"), lambda: repeat(5), lambda: repeat(5, 4),
          lambda: starmap(pow, [(1, 2), (2, 3), (3, 4)]), lambda: takewhile(bool, [1, 2, 3, 0, 1]), lambda: zip_longest("abc", "d", fillvalue=0)]
for make in makers:
    for steps in 0, 1, 2, 5:
        a = make()
        for _ in range(steps): next(a, None)
        for other in copy.copy(a), copy.deepcopy(a):
            pass
        print(type(a).__name__, steps, list(islice(other, 4)))
        b = make()
        for _ in range(steps): next(b, None)
        print("   ", list(islice(pickle.loads(pickle.dumps(b)), 4)))
g = groupby("aabbc"); next(g); h = copy.deepcopy(g); print([(k, "".join(v)) for k, v in h])
print(combinations("abc", 2).__reduce__(), count(2, 3).__reduce__(), permutations("ab").__reduce__())
warnings.simplefilter("error")
try: copy.copy(count())
except DeprecationWarning as e: print(e)
class I:
    count = 0
    def __iter__(self): return self
    def __next__(self):
        self.count += 1
        return next(pairs) if self.count == 1 else self.count
pairs = pairwise(I()); print(next(pairs), next(pairs))
