"""Dicts and ordered dicts that lose entries at the front, at the back and in the middle while others come."""
from collections import OrderedDict
from functools import lru_cache


def check(operations):
    """The same operations on an OrderedDict and on a list of pairs."""
    od, pairs = OrderedDict(), []
    for number in operations:
        key, what = number % 37, number % 11
        if what < 5:
            od[key] = number
            if any(k == key for k, _ in pairs):
                pairs = [(k, number if k == key else v) for k, v in pairs]
            else:
                pairs.append((key, number))
        elif what == 5 and pairs:
            assert od.popitem(last=False) == pairs.pop(0)
        elif what == 6 and pairs:
            assert od.popitem() == pairs.pop()
        elif what == 7 and key in od:
            del od[key]
            pairs = [(k, v) for k, v in pairs if k != key]
        elif what == 8 and key in od:
            od.move_to_end(key, last=number % 2 == 0)
            moved = [(k, v) for k, v in pairs if k == key]
            rest = [(k, v) for k, v in pairs if k != key]
            pairs = rest + moved if number % 2 == 0 else moved + rest
        elif what == 9 and number % 97 == 0:
            od.clear()
            pairs.clear()
        assert list(od.items()) == pairs and list(reversed(od)) == [k for k, _ in reversed(pairs)] and len(od) == len(pairs)
        assert next(iter(od), None) == (pairs[0][0] if pairs else None) and dict(od) == dict(pairs) and od.copy() == od
    return len(pairs)

seed, numbers = 12345, []
for _ in range(4000):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    numbers.append(seed >> 8)
print(check(numbers))

# === A queue is emptied from its front in one go ===
queue = OrderedDict((n, n) for n in range(60000))
total = 0
while queue:
    total += queue.popitem(last=False)[1]
print(total)
plain = dict.fromkeys(range(60000))
for n in range(0, 60000, 2):
    del plain[n]
while plain:
    del plain[next(iter(plain))]
print(plain)

# === An old entry makes room for a new one ===


@lru_cache(maxsize=3000)
def square(n):
    return n * n

print(sum(square(n % 4001) for n in range(40000)), square.cache_info())
for action in (lambda: OrderedDict().popitem(last=False), lambda: OrderedDict(a=1).move_to_end("b")):
    try:
        action()
    except KeyError as error:
        print(repr(error))
