# PEP 688: the buffer protocol seen from Python.
import array
import collections.abc
import inspect


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


# === Builtin exporters ===
data = bytearray(b"hello")
view = data.__buffer__(inspect.BufferFlags.SIMPLE)
print(type(view), view.tobytes(), view.obj is data, view.readonly)
show(lambda: data.append(1))
data.__release_buffer__(view)
data.append(33)
print(data)
show(view.tobytes)
show(lambda: data.__release_buffer__(5))
show(lambda: data.__release_buffer__(memoryview(b"x")))
show(lambda: b"abc".__buffer__(0).tobytes())
show(lambda: b"abc".__buffer__(inspect.BufferFlags.WRITABLE))
show(lambda: memoryview(b"abc").__buffer__(inspect.BufferFlags.WRITABLE))
show(lambda: b"abc".__buffer__("x"))
show(lambda: b"abc".__buffer__(2 ** 80))
show(lambda: b"abc".__buffer__(2 ** 40))
show(lambda: array.array("i", [1, 2]).__buffer__(0).tolist())
show(lambda: memoryview(b"abcdef")[::2].__buffer__(inspect.BufferFlags.C_CONTIGUOUS))
print([isinstance(x, collections.abc.Buffer) for x in (b"", bytearray(), memoryview(b""), array.array("b"), "", [])])
print(hasattr(b"", "__release_buffer__"), hasattr(data, "__release_buffer__"), hasattr("", "__buffer__"))


# === Exporters in Python ===
class Store:
    def __init__(self, content):
        self.content, self.held = bytearray(content), 0

    def __buffer__(self, flags):
        print("buffer", bool(flags & inspect.BufferFlags.WRITABLE))
        self.held += 1
        return memoryview(self.content)

    def __release_buffer__(self, view):
        print("release", view.tobytes())
        self.held -= 1
        view.release()


store = Store(b"shop")
with memoryview(store) as view:
    print(view.tobytes(), store.held, view.nbytes)
    view[0] = ord("S")
    show(lambda: store.content.append(1))
print(store.held, store.content)
store.content.append(33)
print(bytes(store), b"".join([b"<", store, b">"]), store.held)
print(isinstance(store, collections.abc.Buffer))
with memoryview._from_flags(store, inspect.BufferFlags.WRITABLE) as view:
    view[-1] = ord("?")
print(store.content)


class Wrong:
    def __buffer__(self, flags):
        return 42


class Short:
    def __buffer__(self):
        return memoryview(b"")


class Failing:
    def __buffer__(self, flags):
        raise RuntimeError("no memory today")


show(lambda: memoryview(Wrong()))
show(lambda: bytes(Failing()))
show(lambda: memoryview(Failing()))
show(lambda: memoryview(Short()))
show(lambda: memoryview(object()))


# === Subclasses of builtin exporters ===
class Logged(bytearray):
    def __buffer__(self, flags):
        print("asked")
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("told")
        super().__release_buffer__(view)


logged = Logged(b"log")
with memoryview(logged) as view:
    show(lambda: logged.append(1))
    print(view.tobytes())
logged.append(33)
print(logged)


class Told(bytearray):
    def __release_buffer__(self, view):
        print("told", view.tobytes())
        super().__release_buffer__(view)


told = Told(b"tell")
with memoryview(told) as view:
    print(view.tobytes())
told.clear()
print(told)


# === Views that are released while they are used ===
class Releasing:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1


def fresh():
    return memoryview(bytearray(b"abcd"))


show(lambda: (v := fresh())[Releasing(v)])
show(lambda: (v := fresh()).__setitem__(Releasing(v), 5))
show(lambda: (v := fresh()).__setitem__(0, Releasing(v)))
show(lambda: (v := fresh()).__setitem__(slice(Releasing(v)), b"x"))
show(lambda: bytes((v := fresh())[:Releasing(v)]))
