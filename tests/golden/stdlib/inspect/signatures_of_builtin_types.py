"""Signatures of builtin types and of classes that take what object takes."""
import inspect
import weakref


class Empty:
    pass


class Sub(int):
    pass


for cls in (object, Empty, Sub, map, enumerate, reversed, complex, super, weakref.ref, int, list, float, bool, property, range, type, zip, Exception):
    try:
        print(cls.__name__, inspect.signature(cls), cls.__text_signature__)
    except ValueError as error:
        print(cls.__name__, error, cls.__text_signature__)
