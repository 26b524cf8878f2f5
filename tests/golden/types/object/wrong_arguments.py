# How builtins word what is wrong with their arguments.
import collections
import itertools
import types


def attempt(source):
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


for source in (
    "int('5', base='x')", "int('5', 10**30)", "int(1, 2, 3)", "str(1, 2, 3, 4)", "str(b'', None)", "sorted()", "sorted([1], 5)", "sorted(1, 2, key=3)",
    "enumerate()", "enumerate([], 'x')", "bytes('s', None)", "bytes(5, 1)", "bytearray([], None)", "bytes('s')", "sum(5, 's')", "sum([], '')",
    "eval('1', [])", "'a'.startswith(None)", "'a'.partition(None)", "'a'.replace(1, '')", "delattr(5, 's')", "max()", "len()", "[].append()",
    "{}.update(1)", "abs()", "pow(2)", "isinstance(1)", "chr('a')", "ord('ab')", "divmod(1)", "round()", "range()", "slice()", "zip(1)", "map()",
):
    attempt(source)

# === Types outside builtins are named with their module ===
for source in (
    "collections.deque() + 1", "collections.deque() < 1", "'' + collections.deque()", "hash(collections.deque())", "collections.deque()()",
    "[][collections.deque()]", "collections.deque().x", "int(collections.deque())", "collections.deque.append(1, 2)", "-itertools.count()",
    "len(itertools.count())", "collections.defaultdict() + 1", "types.SimpleNamespace() + 1", "types.SimpleNamespace()()", "collections.deque.append",
    "collections.deque.__name__, collections.deque.__qualname__, collections.deque", "repr(collections.deque([1])), repr(types.SimpleNamespace(a=1))",
):
    attempt(source)
