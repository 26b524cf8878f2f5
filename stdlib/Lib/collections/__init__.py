"""Container types beside the built-in ones: named tuples, counters, deques, ordered dicts."""

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString",
           "defaultdict", "deque", "namedtuple"]

try:
    from _collections import OrderedDict, _deque_iterator, _deque_reverse_iterator, defaultdict, deque
except ImportError:
    # Whoever hides the native module gets the rest.
    from collections._ordered import OrderedDict
try:
    from _collections import _count_elements
except ImportError:
    from collections._counter import _count_elements
from collections._counter import Counter
from collections._namedtuple import _tuplegetter, namedtuple

_LAZY = {"ChainMap": "_chainmap", "UserDict": "_user", "UserList": "_user", "UserString": "_user"}


def __getattr__(name):
    # These need the abstract base classes, which most scripts never touch.
    if name == "abc":
        import collections.abc
        return collections.abc
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "ChainMap":
        from collections import _chainmap as module
    else:
        from collections import _user as module
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__():
    return sorted(set(globals()) | set(__all__))
