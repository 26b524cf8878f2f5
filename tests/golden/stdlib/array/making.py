# Arrays: type codes, initializers and what does not fit.
from array import array, typecodes
import warnings


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


warnings.simplefilter('ignore')
print(typecodes, [array(code).itemsize for code in typecodes])
show('''
array('i'), array('i', [1, 2]), array('d', (1, 2.5)), array('B', b'abc'), array('h', bytearray(b'abcd')), array('w', 'a\\xe9\\U0001f600'), array('f', iter([1, 2])), array('d', array('i', [1])), array('q', range(3))
array()
array(5)
array('z')
array('ii')
array('i', 5)
array('i', 'abc')
array('i', b'abc')
array('i', (1, 'x'))
array('i', [1.5])
array('i', x=5)
array('i', [], 3)
array('i', array('w', 'ab'))
array('w', ['ab'])
array('f', ['x'])
array('b', [200])
array('B', [-1])
array('B', [256])
array('h', [40000])
array('H', [-1])
array('i', [2 ** 31])
array('I', [-1])
array('I', [2 ** 32])
array('l', [2 ** 63])
array('L', [2 ** 64])
array('q', [2 ** 63])
array('Q', [-1])
array('f', [1e300]), array('f', [0.1]), array('d', [float('nan')])
''')


class Named(array):
    def __new__(cls, code, items, name=None):
        self = super().__new__(cls, code, items)
        self.name = name
        return self


named = Named('i', [1, 2], name='n')
print(named, named.name, type(named[:]), type(named + named), named == array('i', [1, 2]))
