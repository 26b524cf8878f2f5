# How types written in C# are called: their __text_signature__ as inspect reads it.
import functools
import inspect
import io
import itertools
import operator
import types

for owner, names in (
    (None, "bool classmethod filter float frozenset list memoryview property set staticmethod tuple zip"),
    (operator, "attrgetter itemgetter"),
    (itertools, "accumulate batched chain combinations compress count cycle dropwhile filterfalse groupby pairwise permutations product starmap takewhile zip_longest"),
    (types, "FunctionType GenericAlias MappingProxyType MethodType ModuleType NoneType SimpleNamespace TracebackType"),
    (io, "BufferedRWPair BufferedReader BufferedWriter BytesIO FileIO StringIO TextIOWrapper"),
):
    for name in names.split():
        t = getattr(owner or __builtins__, name)
        print(name, t.__text_signature__ if owner is operator else "", inspect.signature(t))

for t in (int, str, dict, bytes, range, slice, type):
    try:
        print(t.__name__, inspect.signature(t))
    except ValueError as e:
        print(e)


class Mine(list):
    pass


print(Mine.__text_signature__, inspect.signature(Mine))
