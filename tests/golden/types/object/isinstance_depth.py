# isinstance and issubclass of nested tuples, abstract classes and faults.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


deep = (int,)
for _ in range(50):
    deep = (str, deep)
print(isinstance(1, deep), isinstance(1.5, deep), issubclass(bool, deep), issubclass(list, deep))
endless = (str,)
for _ in range(20000):
    endless = (endless,)
try:
    isinstance(1, endless)
except RecursionError as error:
    print(error)


class Abstract:
    def __init__(self, *bases):
        self.bases = bases

    @property
    def __bases__(self):
        return self.bases


base = Abstract()
child = Abstract(base)
show('''
issubclass(child, base), issubclass(base, child), issubclass(child, (str, base))
isinstance(1, 5)
isinstance(1, (int, 5)), isinstance(1, int | str), isinstance(None, int | None)
isinstance(1, (str, 5))
issubclass(1, int)
issubclass(int, 5)
isinstance(1, list[int])
isinstance()
issubclass(int)
isinstance(1, ()), issubclass(int, ())
''')


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 'yes'

    def __subclasscheck__(cls, other):
        raise ValueError('asked about ' + other.__name__)


class Asked(metaclass=Meta):
    pass


show('''
isinstance('yes', Asked), isinstance('no', Asked), isinstance(Asked(), Asked)
issubclass(int, Asked)
issubclass(int, (int, Asked))
''')
