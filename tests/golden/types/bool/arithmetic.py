# bool is an int that prints its own way.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Lying:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


class HasLen:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer


def class_of(base):
    class Sub(base):
        pass


show(r'''
bool(), bool(0), bool(''), bool('0'), bool([]), bool([0]), bool(None), bool(0.0), bool(float('nan')), bool(...)
bool(1, 2)
bool(x=1)
True + True, True * 3, -True, True & False, True | 2, True ^ True, True & 1, True < 2, True == 1, True is (1 == 1), True / 2, True // 2, 2 ** True, True << 3
repr(True), str(False), f'{True}', f'{True:d}', f'{True:5}|', format(False, 'x'), '%d %s' % (True, True), int(True), float(True), complex(True)
hash(True) == hash(1), {True: 'a', 1: 'b'}, [10, 20][True], 'ab'[False], sum([True, True]), isinstance(True, int), issubclass(bool, int), type(True + 0), True.real, True.imag, (True).bit_length(), True.to_bytes(1)
class_of(bool)
not 5, not '', not not [], 1 and 'x', 0 or [], None or False, all([]), any([]), all([1, '']), any([0, 'x'])
all(5)
any()
bool.from_bytes(b'\1'), bool(Lying(True))
bool(Lying(1))
bool(Lying(None))
bool(HasLen(0)), bool(HasLen(2))
bool(HasLen(-1))
bool(HasLen('x'))
''')
