"""Views keep the memory they show in its place until the last of them, slices and casts too, is released or forgotten."""
import array
import io


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


# === the first view is gone, a slice is not ===
owner = bytearray(b"0123456789")
whole = memoryview(owner)
part = whole[2:5]
whole.release()
attempt(lambda: owner.append(1))
print(bytes(part))
part.release()
attempt(lambda: owner.append(1))

# === views of views ===
first = memoryview(owner)
second = memoryview(first)[1:]
third = second.toreadonly()
fourth = third.cast("b")
for view in (first, second, third):
    view.release()
    attempt(lambda: owner.clear())
fourth.release()
attempt(lambda: owner.extend(b"end"))
print(owner)

# === views that nobody kept ===
with memoryview(owner) as view:
    head = bytes(view[:4])
owner.append(3)
print(head, len(owner))
for _ in range(50):
    owner += b"abc"
    head = bytes(memoryview(owner)[1:3])
    del owner[:2]
print(len(owner), head)

# === comparing and assigning make views that go at once ===
view = memoryview(owner)
view[0:2] = b"zz"
print(view == owner, view[:2] == b"zz", view.tobytes("F")[:3])
view.release()
attempt(lambda: owner.pop())

# === streams and arrays ===
stream = io.BytesIO(b"hello")
tail = bytes(stream.getbuffer()[1:])
stream.seek(0, io.SEEK_END)
print(stream.write(b" more"), stream.getvalue(), tail)
shown = stream.getbuffer()
inner = shown[1:3]
shown.release()
attempt(lambda: stream.write(b"!!"))
attempt(lambda: stream.close())
inner.release()
attempt(lambda: stream.write(b"!!"))
numbers = array.array("i", range(5))
part = memoryview(numbers)[1:]
attempt(lambda: numbers.append(4))
part.release()
attempt(lambda: numbers.append(4))


# === buffers written in Python hear of the last view ===
class Shelf:
    def __init__(self):
        self.data = bytearray(b"abc")

    def __buffer__(self, flags):
        print("asked")
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("given back", view.tobytes())
        view.release()


shelf = Shelf()
view = memoryview(shelf)
part = view[1:]
view.release()
print("a part is left")
part.release()
shelf.data.append(1)
with memoryview(shelf) as view:
    print(bytes(view))
