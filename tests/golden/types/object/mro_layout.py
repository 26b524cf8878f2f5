# mro() of a metaclass may reorder, but not bring in methods for another layout.


class Meta(type):
    order = None

    def mro(cls):
        return Meta.order(cls) if Meta.order else type.mro(cls)


def make(order, *bases):
    Meta.order = staticmethod(order) if order else None
    Meta.order = order
    try:
        cls = Meta('C', bases, {})
        print([base.__name__ for base in cls.__mro__])
        return cls
    except TypeError as error:
        print(error)
    finally:
        Meta.order = None


class A:
    def f(self):
        return 'A'


class B(A):
    def f(self):
        return 'B'


make(None, B)
make(lambda cls: [cls, A, B, object], B)
make(lambda cls: [cls, dict, object], object)
make(lambda cls: [cls, list, A, object], A)
make(lambda cls: [cls, object], B)
make(lambda cls: [cls, 5, object], B)
make(lambda cls: [cls, dict, object], dict)
reordered = make(lambda cls: [cls, A, B, object], B)
print(reordered().f(), make(lambda cls: [cls, object], B).__bases__)
