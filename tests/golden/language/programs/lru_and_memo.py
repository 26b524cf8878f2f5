# Caches: an LRU dict with a linked list, memoised recursion, lru_cache, cached_property, and what they report.
import functools


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.before, self.after = key, value, self, self

    def unlink(self):
        self.before.after, self.after.before = self.after, self.before

    def insert_after(self, other):
        self.before, self.after = other, other.after
        other.after.before = other.after = self


class LRU:
    def __init__(self, size):
        if size < 1:
            raise ValueError("size must be positive")
        self.size, self.root, self.nodes, self.hits, self.misses = size, Node(), {}, 0, 0

    def __getitem__(self, key):
        try:
            node = self.nodes[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        node.unlink()
        node.insert_after(self.root)
        return node.value

    def __setitem__(self, key, value):
        if key in self.nodes:
            self.nodes[key].unlink()
        elif len(self.nodes) == self.size:
            oldest = self.root.before
            oldest.unlink()
            del self.nodes[oldest.key]
        self.nodes[key] = node = Node(key, value)
        node.insert_after(self.root)

    def __iter__(self):
        node = self.root.after
        while node is not self.root:
            yield node.key
            node = node.after

    def __contains__(self, key):
        return key in self.nodes

    def __len__(self):
        return len(self.nodes)

    def __repr__(self):
        return f"LRU({', '.join(map(repr, self))})"


cache = LRU(3)
for key in "abcad":
    try:
        cache[key]
    except KeyError as e:
        cache[key] = key.upper()
        print("miss", e, cache)
    else:
        print("hit ", key, cache)
print(len(cache), "b" in cache, cache.hits, cache.misses, cache["a"], cache)
cache["c"] = "new"
print(cache, cache["c"])
try:
    LRU(0)
except ValueError as e:
    print(e)


@functools.lru_cache(maxsize=None)
def paths(rows, columns):
    return 1 if not rows or not columns else paths(rows - 1, columns) + paths(rows, columns - 1)


print(paths(16, 16), paths.cache_info())
paths.cache_clear()
print(paths.cache_info(), paths.cache_parameters())


@functools.lru_cache(maxsize=2, typed=True)
def square(x):
    print("square", x)
    return x * x


print(square(2), square(2.0), square(2), square(3), square(2.0), square.cache_info())
try:
    square([])
except TypeError as e:
    print(e)


class Report:
    def __init__(self, rows):
        self.rows = rows

    @functools.cached_property
    def total(self):
        print("adding")
        return sum(self.rows)

    @functools.cache
    def scaled(self, k):
        return [r * k for r in self.rows]


r = Report([1, 2, 3])
print(r.total, r.total, vars(r)["total"], r.scaled(2) is r.scaled(2))
del r.total
r.rows.append(4)
print(r.total, Report.total.__class__.__name__, Report.scaled.cache_info().hits)


def memo(f):
    table = {}

    @functools.wraps(f)
    def wrapper(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]

    wrapper.table = table
    return wrapper


@memo
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


print(edit("kitten", "sitting"), edit("", "abc"), len(edit.table))
