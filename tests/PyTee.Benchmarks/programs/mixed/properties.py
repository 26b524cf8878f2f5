class Shape:
    count = 0

    def __init__(self, name):
        self._name = name
        Shape.count += 1

    @property
    def name(self):
        return self._name

    @property
    def area(self):
        raise NotImplementedError

    def describe(self):
        return f"{self.name}: {self.area:.1f}"


class Rect(Shape):
    def __init__(self, w, h):
        super().__init__("rect")
        self._w, self._h = w, h

    @property
    def area(self):
        return self._w * self._h

    @property
    def width(self):
        return self._w

    @width.setter
    def width(self, value):
        if value < 0:
            raise ValueError("negative")
        self._w = value


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)
        self._name = "square"

    def describe(self):
        return "<" + super().describe() + ">"


def run(n):
    total = 0.0
    text = 0
    for i in range(n):
        s = Square(i % 10) if i % 3 else Rect(i % 7, 2.5)
        s.width = s.width + 1
        total += s.area
        text += len(s.describe())
    return total, text, Shape.count


print(run(250_000))
