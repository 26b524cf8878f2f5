# Bytes through a pipe: parts of a buffer, buffers to receive into, and lengths that do not fit.
from multiprocessing import BufferTooShort, Pipe


def attempt(f):
    try:
        print(f())
    except BufferTooShort as e:
        print("too short:", e.args)
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)


one, other = Pipe()
one.send_bytes(b"abcdef", 2)
one.send_bytes(memoryview(b"abcdef"), 1, 3)
one.send_bytes(b"abcdef", 6)
print(other.recv_bytes(), other.recv_bytes(3), other.recv_bytes())
for offset, size in ((-1, None), (7, None), (0, -1), (4, 3)):
    attempt(lambda: one.send_bytes(b"abcdef", offset, size))
print(other.poll())
one.send_bytes(b"xyz")
room = bytearray(6)
print(other.recv_bytes_into(room, 2), room)
for offset in (-1, 7):
    attempt(lambda: other.recv_bytes_into(room, offset))
one.send_bytes(b"1234")
attempt(lambda: other.recv_bytes_into(room, 3))
attempt(lambda: other.recv_bytes(-1))
one.send_bytes(b"1234")
attempt(lambda: other.recv_bytes(3))
receiver, sender = Pipe(duplex=False)
attempt(lambda: receiver.send_bytes(b""))
attempt(lambda: sender.recv_bytes())
sender.send_bytes(b"last")
sender.close()
attempt(lambda: sender.send_bytes(b""))
print(receiver.recv_bytes())
