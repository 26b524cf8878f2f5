# === getter, setter, deleter ===
class Temperature:
    """A temperature."""

    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        """In degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        self._celsius = None

    @property
    def kelvin(self):
        return self._celsius + 273.15

    fahrenheit = property(lambda self: self._celsius * 9 / 5 + 32, doc="In Fahrenheit.")


t = Temperature(25)
t.celsius += 5
print(t.celsius, t.kelvin, t.fahrenheit, Temperature.celsius.__doc__, Temperature.fahrenheit.__doc__, Temperature.kelvin.__doc__)
for action in ("t.celsius = -300", "t.kelvin = 1", "del t.kelvin", "t.fahrenheit = 1", "Temperature.celsius.fget.x", "t.nothing"):
    try:
        exec(action)
    except (ValueError, AttributeError) as e:
        print(f"{action}: {e}")
del t.celsius
print(t.celsius)


# === Subclasses replace a part ===
class Checked(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return f"{self._celsius} C"


c = Checked(1)
c.celsius = 2
print(c.celsius, super(Checked, c).celsius)
print(Temperature.celsius.__name__, type(Temperature.celsius).__name__, Temperature.celsius.fset is Checked.celsius.fset)


# === An AttributeError in a getter reaches __getattr__ ===
class Fallback:
    @property
    def broken(self):
        return self.missing

    def __getattr__(self, name):
        return f"<{name}>"


print(Fallback().broken, Fallback().other)


class NoFallback:
    @property
    def broken(self):
        return self.missing


try:
    NoFallback().broken
except AttributeError as e:
    print(e, e.name, type(e.obj).__name__)


# === A subclass of property ===
class counted(property):
    """Counts its reads."""
    reads = 0

    def __get__(self, obj, owner=None):
        if obj is not None:
            type(self).reads += 1
        return super().__get__(obj, owner)


class Uses:
    @counted
    def value(self):
        """The value."""
        return 1

    other = counted(lambda self: 2, doc="explicit")


u = Uses()
print(u.value + u.value + u.other, counted.reads, Uses.value.__doc__, Uses.other.__doc__, counted.__doc__)


# === Abstract and class-level use ===
import abc


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @area.setter
    @abc.abstractmethod
    def area(self, value): ...


print(Shape.area.__isabstractmethod__, property().fget, property(None, None).__doc__)
try:
    Shape()
except TypeError as e:
    print(e)
try:
    property().__get__(object())
except AttributeError as e:
    print(e)
