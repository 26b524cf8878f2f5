# Declarative models by metaclass and descriptors, queries by operator overloading.
class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Condition(f"({self.text} and {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda row: not self.test(row))

    def __repr__(self):
        return self.text

    def __bool__(self):
        raise TypeError("use & and | and ~ to combine conditions")


def comparison(symbol, function):
    def method(self, value):
        return Condition(f"{self.name} {symbol} {value!r}", lambda row: function(getattr(row, self.name), value))

    return method


class Field:
    kind = object

    def __init__(self, default=None, *, required=False):
        self.default, self.required = default, required

    def __set_name__(self, owner, name):
        self.name, self.store = name, f"_{name}"

    def __get__(self, row, owner):
        return self if row is None else row.__dict__.get(self.store, self.default)

    def __set__(self, row, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(row).__name__}.{self.name} takes {self.kind.__name__}, not {type(value).__name__}")
        row.__dict__[self.store] = value

    __eq__ = comparison("==", lambda a, b: a == b)
    __ne__ = comparison("!=", lambda a, b: a != b)
    __lt__ = comparison("<", lambda a, b: a < b)
    __gt__ = comparison(">", lambda a, b: a > b)
    __hash__ = object.__hash__


class Text(Field):
    kind = str

    def like(self, part):
        return Condition(f"{self.name} like {part!r}", lambda row: part in getattr(row, self.name))


class Number(Field):
    kind = (int, float)

    def __set__(self, row, value):
        if isinstance(value, bool):
            raise TypeError("bool is no number here")
        row.__dict__[self.store] = value


class ModelMeta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        cls._fields = [f for c in reversed(cls.__mro__) for f in vars(c).values() if isinstance(f, Field)]
        cls._rows = []
        return cls

    def __iter__(cls):
        return iter(cls._rows)

    def __len__(cls):
        return len(cls._rows)

    def __getitem__(cls, condition):
        if isinstance(condition, slice):
            return cls._rows[condition]
        return [row for row in cls if condition.test(row)]


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for field in self._fields:
            if field.name in values:
                setattr(self, field.name, values.pop(field.name))
            elif field.required:
                raise ValueError(f"{field.name} is required")
        if values:
            raise AttributeError(f"{type(self).__name__} has no {', '.join(sorted(values))}")
        self._rows.append(self)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in self._fields)})"


class Animal(Model):
    name = Text(required=True)
    weight = Number(0)


class Dog(Animal):
    breed = Text("mongrel")


Dog(name="Rex", weight=30, breed="collie")
Dog(name="Bo", weight=8.5)
Dog(name="Max", weight=12)
Animal(name="Cat", weight=4)
print([f.name for f in Dog._fields], len(Dog), len(Animal), Dog[:1])
for condition in (Dog.weight > 10, (Dog.weight > 10) & (Dog.breed == "collie"), ~(Dog.name.like("x")), (Dog.weight < 9) | (Dog.name == "Rex"), Dog.breed != "mongrel"):
    print(condition, "->", [d.name for d in Dog[condition]])
for make in (lambda: Dog(weight=1), lambda: Dog(name=5), lambda: Dog(name="x", colour=1), lambda: Dog(name="y", weight=True), lambda: bool(Dog.name == "x"), lambda: Dog.weight < Dog.name and 1):
    try:
        make()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(hash(Dog.name) == hash(Dog.name), {Dog.name: 1}[Dog.name], [d for d in Animal])
