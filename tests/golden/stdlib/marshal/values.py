"""marshal: values there and back, bytes of CPython, errors."""

import io
import marshal

VALUES = [None, True, False, ..., StopIteration, 0, 1, -1, 2 ** 31 - 1, -2 ** 31, 2 ** 31, -2 ** 31 - 1, 2 ** 100, -3 ** 80, 1.5, -0.0, float("inf"), 1 + 2j, "", "abc", "é", "日本", "x" * 300, "\ud800", b"", b"abc\0",
          (), (1, 2), tuple(range(300)), [], [1, [2, ["x"]]], {}, {"a": 1, 2: [3]}, set(), {1}, frozenset({"q"}), bytearray(b"x")]
for value in VALUES:
    for version in range(5):
        again = marshal.loads(marshal.dumps(value, version))
        assert again == value and (type(again) is type(value) or type(value) is bytearray), (value, version, again)
print(marshal.version, marshal.dumps(None), marshal.dumps([True, ...], 2), marshal.dumps(5, 0), marshal.dumps(1.5, 1), marshal.dumps(2 ** 40, 2), marshal.dumps("é", 2))
print(marshal.loads(b"\xa9\x02\xda\x01ar\x01\x00\x00\x00"), marshal.loads(b"[\x02\x00\x00\x00i\x01\x00\x00\x00z\x02hi"), marshal.loads(b"{i\x01\x00\x00\x00T0"), marshal.loads(b"N rest"))
shared = [1]
again = marshal.loads(marshal.dumps([shared, shared]))
print(again[0] is again[1], marshal.loads(marshal.dumps([shared, shared], 2)))
ring = []
ring.append(ring)
again = marshal.loads(marshal.dumps(ring))
print(again[0] is again)
stream = io.BytesIO()
marshal.dump({"a": [1, 2.5]}, stream)
marshal.dump("next", stream)
stream.seek(0)
print(marshal.load(stream), marshal.load(stream))
for action in (lambda: marshal.dumps(object()), lambda: marshal.dumps([lambda: 1]), lambda: marshal.loads(b""), lambda: marshal.loads(b"i\x01"), lambda: marshal.loads(b"?"), lambda: marshal.loads(b"[\xff\xff\xff\xff"),
               lambda: marshal.loads(b"r\x05\x00\x00\x00"), lambda: marshal.load(io.StringIO("x"))):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
