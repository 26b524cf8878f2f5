from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def hello(self): return "hello " + self.name
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self): return 1
try:
    Half()
except TypeError as e:
    print(e)
class Full(Half):
    name = "full"
print(Full().hello(), sorted(Shape.__abstractmethods__), Full.__abstractmethods__)
class Foreign: pass
print(isinstance(Foreign(), Shape), Shape.register(Foreign) is Foreign, isinstance(Foreign(), Shape), issubclass(Foreign, Shape))
class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__len__") or NotImplemented
print(issubclass(list, Sized), issubclass(int, Sized), isinstance("", Sized))
try:
    Shape.register(3)
except TypeError as e:
    print(e)
try:
    Full.register(Shape)
except RuntimeError as e:
    print(e)
class Late(ABC):
    @abstractmethod
    def m(self): ...
Late.m = lambda self: 1
print(update_abstractmethods(Late)().m())
