"""Code that runs while a bytearray is used may not change its size; and what bytes() takes from __bytes__."""
import operator


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


array = bytearray(b",")


def clearing():
    array.clear()
    yield b"A"


print(attempt(array.join, clearing()), array, array.join([b"A", b"B"]))
array += b"free again"
print(array)
changing = bytearray(b"Now you see me...")


class Boom:
    def __index__(self):
        changing.clear()
        return 0


print(attempt(operator.setitem, changing, 0, Boom()), changing)


class Sized:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        return iter(range(3))

    def __len__(self):
        raise self.answer


growing = bytearray(b"x")
print(attempt(growing.extend, Sized(RuntimeError("hello"))), attempt(growing.extend, Sized(TypeError("no length"))), growing)


class Sub(bytes):
    pass


class Own:
    def __init__(self, answer):
        self.answer = answer

    def __bytes__(self):
        return self.answer


print(type(bytes(Own(Sub(b"abc")))).__name__, type(Sub(Own(b"abc"))).__name__, attempt(bytes, Own("text")), attempt(bytearray, Own(b"abc")), bytes(Sub(b"q")))
