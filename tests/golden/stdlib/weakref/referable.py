"""What a weak reference may point to, and what a proxy says of itself."""
import functools
import sys
import types
import weakref


class Plain:
    def __call__(self):
        return "called"


class Sized(list):
    pass


def make(base):
    return type("Sub", (base,), {})()


plain = Plain()
CANDIDATES = (
    len, [].append, make, Plain, plain, plain.__call__, lambda: 0, set(), frozenset(), (x for x in []), sys, type, object(), 1, 1.5, 1j, "a", b"a", {}, [], (),
    make(list), make(dict), make(tuple), make(int), make(str), make(set), make(Exception), bytearray(), memoryview(b""), slice(1), range(2), property(), Exception(),
    staticmethod(len), classmethod(len), iter([]), iter(()), map(len, []), zip(), enumerate([]), types.SimpleNamespace(), functools.partial(len), None, ..., NotImplemented,
    types.MappingProxyType({}), types.CellType(), super(Plain, plain), str.join,
)
for candidate in CANDIDATES:
    try:
        print(type(candidate).__name__, type(weakref.ref(candidate)).__name__)
    except TypeError as error:
        print(type(candidate).__name__, error)
proxy = weakref.proxy(plain)
print(isinstance(proxy, Plain), isinstance(proxy, int), proxy.__class__ is Plain, type(proxy).__name__, proxy())
try:
    weakref.ref(plain)(1)
except TypeError as error:
    print(error)
