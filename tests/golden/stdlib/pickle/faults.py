# What cannot be pickled, and bytes that are no pickle.
import io
import pickle
import sys


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


def local():
    class Inner:
        pass
    return Inner, lambda: 1


class Returns:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


class Replaced:
    pass


Old = Replaced


class Replaced:
    pass


Inner, function = local()
show('''
pickle.dumps(Inner)
pickle.dumps(Inner())
pickle.dumps(function)
pickle.dumps(i for i in [])
pickle.dumps(sys)
pickle.dumps(5, 9)
pickle.dumps(5, protocol='x')
pickle.dumps(Old)
pickle.dumps(Old())
pickle.dumps(Returns(5))
pickle.dumps(Returns((1,)))
pickle.dumps(Returns(('x', ())))
pickle.dumps(Returns((print, 5)))
pickle.dumps(Returns((print, (), None, 5)))
pickle.Pickler(5)
pickle.Unpickler(5)
pickle.load(io.BytesIO(b''))
pickle.loads('str')
pickle.loads(5)
''')
for data in (b'', b'.', b'x.', b'(', b'K', b'K\x01', b'\x80\x09.', b'cos\nnope\n.', b'cnope_mod\nx\n.', b'g5\n.', b'N0.', b'R.', b'}(K\x01u.', b'I5', b'Ix\n.',
             b'\x95\xff\0\0\0\0\0\0\0.', b'P5\n.', b'F1.x\n.', b'S5\n.', b'\x8b\xff\xff\xff\xff.', b'\x82\x05.', b'e.', b'(K\x01d.', b'\x97.', b'(.', b'Na.', b'1.', b'ccopyreg\n_reconstructor\n)R.'):
    try:
        print(data, pickle.loads(data))
    except Exception as error:
        text = str(error) if b'os\n' not in data else str(error)[:30]
        print(data, type(error).__name__, text)
print(pickle.PicklingError.__mro__, pickle.UnpicklingError.__mro__)
