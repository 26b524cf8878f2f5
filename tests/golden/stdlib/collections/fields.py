"""The fields of named tuples, as descriptors."""
import copy
import pickle
from collections import namedtuple

Point = namedtuple("Point", "x y")
point = Point(1, 2)


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: Point.x)
show(lambda: type(Point.x))
show(lambda: Point.x.__doc__)
show(lambda: setattr(point, "x", 5))
show(lambda: delattr(point, "x"))
show(lambda: setattr(point, "z", 5))
show(lambda: Point.x.__get__((7, 8)))
show(lambda: Point.y.__get__((7,)))
show(lambda: Point.y.__get__([7, 8]))
show(lambda: Point.y.__get__(None, Point) is Point.y)
show(lambda: pickle.loads(pickle.dumps(Point.y)).__get__(point))
Point.x.__doc__ = "How far to the right."
show(lambda: copy.copy(Point.x))
show(lambda: Point.x.__doc__)


class Named(Point):
    x = property(lambda self: -self[0])


show(lambda: (Named(3, 4).x, Named(3, 4).y, point.x + point.y))
