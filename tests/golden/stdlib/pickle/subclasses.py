# Pickler and Unpickler with ways of their own.
import io
import pickle


class Known:
    def __init__(self, key):
        self.key = key


registry = {'a': Known('a'), 'b': Known('b')}


class Writer(pickle.Pickler):
    def persistent_id(self, obj):
        return obj.key if isinstance(obj, Known) else None


class Reader(pickle.Unpickler):
    def persistent_load(self, pid):
        return registry[pid]

    def find_class(self, module, name):
        if module in ('builtins', '__builtin__') and name in ('complex', 'range', 'xrange'):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f'{module}.{name} is forbidden')


def round_trip(value, protocol):
    stream = io.BytesIO()
    Writer(stream, protocol).dump(value)
    print(stream.getvalue())
    stream.seek(0)
    return Reader(stream).load()


for protocol in 0, 1, 4:
    back = round_trip([registry['a'], (registry['b'], 1j), range(3)], protocol)
    print(back[0] is registry['a'], back[1][0] is registry['b'], back[1:][1])
try:
    round_trip(print, 4)
except pickle.UnpicklingError as error:
    print(error)


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Known):
            return str, ('known ' + obj.key,)
        return NotImplemented


stream = io.BytesIO()
Overriding(stream).dump([registry['a'], 5])
print(pickle.loads(stream.getvalue()))

# === One memo for several dumps ===
stream = io.BytesIO()
writer = pickle.Pickler(stream)
writer.dump(['x', 'y'])
writer.dump(['x'])
first = stream.tell()
writer.clear_memo()
writer.dump(['x'])
print(stream.getvalue(), stream.tell() - first)
stream.seek(0)
print(pickle.load(stream))

# === Out of band ===
parts = []
packed = pickle.dumps(pickle.PickleBuffer(b'large'), 5, buffer_callback=parts.append)
print(packed, bytes(parts[0].raw()), bytes(pickle.loads(packed, buffers=parts)))
