"""Whose __dict__ can be deleted: that of classes written in Python, unless a builtin base has it already."""
import collections
import functools
import types


class Failure(Exception):
    pass


class Plain:
    pass


class Listed(list):
    pass


class Kind(classmethod):
    pass


class Partial(functools.partial):
    pass


class Ordered(collections.OrderedDict):
    pass


for o in (Failure(), ValueError(), Plain(), Listed(), types.ModuleType("m"), Partial(len), Ordered(), Kind(len), functools.partial(len), type("Sub", (Listed,), {})()):
    try:
        del o.__dict__
        print(type(o).__name__, "deleted", o.__dict__)
    except (AttributeError, TypeError) as error:
        print(type(o).__name__, type(error).__name__, error)
