# The bytes of pickled values, in every protocol.
import pickle


values = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -2 ** 31, 2 ** 31, 2 ** 63, -2 ** 63, -2 ** 200, 1.5, float('inf'), b'', b'ab', bytearray(b'q'),
          '', '\xe9\n\\\0', 'x' * 20, '\ud800', (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {1: 2, 3: 4}, set(), {1}, frozenset(),
          frozenset([1]), int, len, str.upper, type(None), ..., NotImplemented, 1j, range(5), slice(1, 2, 3)]
for value in values:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        packed = pickle.dumps(value, protocol)
        print(protocol, packed)
        back = pickle.loads(packed)
        assert back == value and type(back) is type(value), (value, back)
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.dumps(5), pickle.dumps(5, -1))
