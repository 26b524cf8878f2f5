# __slots__ with and without __dict__ and __weakref__.
import weakref


class OnlyX:
    __slots__ = ('x',)


class WithDict:
    __slots__ = ('x', '__dict__')


class WithWeakRef:
    __slots__ = ('x', '__weakref__')


class Both:
    __slots__ = ('__dict__', '__weakref__')


class Child(OnlyX):
    pass


for cls in OnlyX, WithDict, WithWeakRef, Both, Child:
    obj = cls()
    print(cls.__name__, '__dict__' in cls.__dict__, '__weakref__' in cls.__dict__, hasattr(obj, '__dict__'), hasattr(obj, '__weakref__'))
    for action in (lambda: setattr(obj, 'x', 1), lambda: setattr(obj, 'y', 2), lambda: weakref.ref(obj)() is obj, lambda: obj.__dict__, lambda: delattr(obj, 'x'), lambda: obj.x):
        try:
            print('   ', action())
        except (AttributeError, TypeError) as error:
            print('   ', type(error).__name__, error)


class Items(set):
    __slots__ = ('x', '__dict__')


items = Items([1])
items.x, items.z = 1, 3
print(items.__dict__, items.x, items)
for slots in ('1x',), (5,), ('__dict__', '__dict__'), ('x', 'x'):
    try:
        print(type('T', (), {'__slots__': slots}).__slots__)
    except TypeError as error:
        print(error)
try:
    type('T', (WithDict,), {'__slots__': ('__dict__',)})
except TypeError as error:
    print(error)
try:
    type('T', (int,), {'__slots__': ('x',)})
except TypeError as error:
    print(error)
try:
    type('T', (), {'__slots__': ('x',), 'x': 1})
except ValueError as error:
    print(error)
