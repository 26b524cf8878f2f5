# What slots of subclasses hold is copied along.
import copy
import pickle


class Slotted(set):
    __slots__ = ("x", "__dict__")


class Bytes(bytearray):
    __slots__ = ("x",)


slotted, data = Slotted("a"), Bytes(b"ab")
slotted.x, slotted.y, data.x = 1, 2, 3
for made in (copy.copy(slotted), pickle.loads(pickle.dumps(slotted, 2))):
    print(made, made.x, made.y)
for made in (copy.copy(data), pickle.loads(pickle.dumps(data, 2))):
    print(made, made.x)
try:
    int.from_bytes(5)
except TypeError as error:
    print(error)
