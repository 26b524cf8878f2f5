# Every operator with its operands from variables, constants and computed values, its result used at once, kept, or decided on: the compiler
# has instructions of their own for these, and all of them must agree, for small and huge integers, floats and classes with operators.
def same(value):
    return value


class Tagged:
    """Shows what an operator was asked."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


    def __add__(self, other):
        return Tagged(f"({self} + {other})")

    def __radd__(self, other):
        return Tagged(f"({other} + {self})")

    def __sub__(self, other):
        return Tagged(f"({self} - {other})")

    def __rsub__(self, other):
        return Tagged(f"({other} - {self})")

    def __mul__(self, other):
        return Tagged(f"({self} * {other})")

    def __rmul__(self, other):
        return Tagged(f"({other} * {self})")

    def __truediv__(self, other):
        return Tagged(f"({self} / {other})")

    def __rtruediv__(self, other):
        return Tagged(f"({other} / {self})")

    def __floordiv__(self, other):
        return Tagged(f"({self} // {other})")

    def __rfloordiv__(self, other):
        return Tagged(f"({other} // {self})")

    def __mod__(self, other):
        return Tagged(f"({self} % {other})")

    def __rmod__(self, other):
        return Tagged(f"({other} % {self})")

    def __and__(self, other):
        return Tagged(f"({self} & {other})")

    def __rand__(self, other):
        return Tagged(f"({other} & {self})")

    def __rshift__(self, other):
        return Tagged(f"({self} >> {other})")

    def __rrshift__(self, other):
        return Tagged(f"({other} >> {self})")


def add(x, y):
    both = same(x) + same(y)
    left = same(x) + y
    right = x + same(y)
    neither = x + y
    by_three = x + 3
    computed_by_three = same(x) + 3
    three_by = 3 + y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) + y, x + same(y), x + y, x + 3, same(x) + 3, 3 + y]


def sub(x, y):
    both = same(x) - same(y)
    left = same(x) - y
    right = x - same(y)
    neither = x - y
    by_three = x - 3
    computed_by_three = same(x) - 3
    three_by = 3 - y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) - y, x - same(y), x - y, x - 3, same(x) - 3, 3 - y]


def mul(x, y):
    both = same(x) * same(y)
    left = same(x) * y
    right = x * same(y)
    neither = x * y
    by_three = x * 3
    computed_by_three = same(x) * 3
    three_by = 3 * y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) * y, x * same(y), x * y, x * 3, same(x) * 3, 3 * y]


def true_div(x, y):
    both = same(x) / same(y)
    left = same(x) / y
    right = x / same(y)
    neither = x / y
    by_three = x / 3
    computed_by_three = same(x) / 3
    three_by = 3 / y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) / y, x / same(y), x / y, x / 3, same(x) / 3, 3 / y]


def floor_div(x, y):
    both = same(x) // same(y)
    left = same(x) // y
    right = x // same(y)
    neither = x // y
    by_three = x // 3
    computed_by_three = same(x) // 3
    three_by = 3 // y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) // y, x // same(y), x // y, x // 3, same(x) // 3, 3 // y]


def mod(x, y):
    both = same(x) % same(y)
    left = same(x) % y
    right = x % same(y)
    neither = x % y
    by_three = x % 3
    computed_by_three = same(x) % 3
    three_by = 3 % y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) % y, x % same(y), x % y, x % 3, same(x) % 3, 3 % y]


def bit_and(x, y):
    both = same(x) & same(y)
    left = same(x) & y
    right = x & same(y)
    neither = x & y
    by_three = x & 3
    computed_by_three = same(x) & 3
    three_by = 3 & y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) & y, x & same(y), x & y, x & 3, same(x) & 3, 3 & y]


def shift_right(x, y):
    both = same(x) >> same(y)
    left = same(x) >> y
    right = x >> same(y)
    neither = x >> y
    by_three = x >> 3
    computed_by_three = same(x) >> 3
    three_by = 3 >> y
    yield both, left, right, neither, by_three, computed_by_three, three_by
    yield [same(x) >> y, x >> same(y), x >> y, x >> 3, same(x) >> 3, 3 >> y]


def less(x, y):
    answers = []
    if same(x) < same(y):
        answers.append("both")
    if same(x) < y:
        answers.append("left")
    if same(x) < 3:
        answers.append("computed with three")
    if x < y:
        answers.append("neither")
    if x < 3:
        answers.append("with three")
    if same(x) < same(y) or not answers:
        answers.append("both or none")
    if same(x) < y or not answers:
        answers.append("left or none")
    if same(x) < 3 or not answers:
        answers.append("computed with three or none")
    if x < y or not answers:
        answers.append("neither or none")
    if x < 3 or not answers:
        answers.append("with three or none")
    return answers


def at_most(x, y):
    answers = []
    if same(x) <= same(y):
        answers.append("both")
    if same(x) <= y:
        answers.append("left")
    if same(x) <= 3:
        answers.append("computed with three")
    if x <= y:
        answers.append("neither")
    if x <= 3:
        answers.append("with three")
    if same(x) <= same(y) or not answers:
        answers.append("both or none")
    if same(x) <= y or not answers:
        answers.append("left or none")
    if same(x) <= 3 or not answers:
        answers.append("computed with three or none")
    if x <= y or not answers:
        answers.append("neither or none")
    if x <= 3 or not answers:
        answers.append("with three or none")
    return answers


def equal(x, y):
    answers = []
    if same(x) == same(y):
        answers.append("both")
    if same(x) == y:
        answers.append("left")
    if same(x) == 3:
        answers.append("computed with three")
    if x == y:
        answers.append("neither")
    if x == 3:
        answers.append("with three")
    if same(x) == same(y) or not answers:
        answers.append("both or none")
    if same(x) == y or not answers:
        answers.append("left or none")
    if same(x) == 3 or not answers:
        answers.append("computed with three or none")
    if x == y or not answers:
        answers.append("neither or none")
    if x == 3 or not answers:
        answers.append("with three or none")
    return answers


def unequal(x, y):
    answers = []
    if same(x) != same(y):
        answers.append("both")
    if same(x) != y:
        answers.append("left")
    if same(x) != 3:
        answers.append("computed with three")
    if x != y:
        answers.append("neither")
    if x != 3:
        answers.append("with three")
    if same(x) != same(y) or not answers:
        answers.append("both or none")
    if same(x) != y or not answers:
        answers.append("left or none")
    if same(x) != 3 or not answers:
        answers.append("computed with three or none")
    if x != y or not answers:
        answers.append("neither or none")
    if x != 3 or not answers:
        answers.append("with three or none")
    return answers


def more(x, y):
    answers = []
    if same(x) > same(y):
        answers.append("both")
    if same(x) > y:
        answers.append("left")
    if same(x) > 3:
        answers.append("computed with three")
    if x > y:
        answers.append("neither")
    if x > 3:
        answers.append("with three")
    if same(x) > same(y) or not answers:
        answers.append("both or none")
    if same(x) > y or not answers:
        answers.append("left or none")
    if same(x) > 3 or not answers:
        answers.append("computed with three or none")
    if x > y or not answers:
        answers.append("neither or none")
    if x > 3 or not answers:
        answers.append("with three or none")
    return answers


def at_least(x, y):
    answers = []
    if same(x) >= same(y):
        answers.append("both")
    if same(x) >= y:
        answers.append("left")
    if same(x) >= 3:
        answers.append("computed with three")
    if x >= y:
        answers.append("neither")
    if x >= 3:
        answers.append("with three")
    if same(x) >= same(y) or not answers:
        answers.append("both or none")
    if same(x) >= y or not answers:
        answers.append("left or none")
    if same(x) >= 3 or not answers:
        answers.append("computed with three or none")
    if x >= y or not answers:
        answers.append("neither or none")
    if x >= 3 or not answers:
        answers.append("with three or none")
    return answers


def attempt(function, x, y):
    try:
        result = function(x, y)
        return result if isinstance(result, list) else list(result)
    except (TypeError, ValueError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


numbers = (7, 2), (-7, 2), (7, 0), (2**62, 2**62), (2**100, 5), (5, 2**100), (7.5, 2), (3, 0.5), (True, 3)
for function in (add, sub, mul, true_div, floor_div, mod, bit_and, shift_right):
    print(function.__name__)
    for x, y in numbers:
        if not (function is shift_right and y > 2**62):
            print(" ", x, y, attempt(function, x, y))
    print(" ", attempt(function, Tagged("t"), 5), attempt(function, 5, Tagged("t")))
for function in (less, at_most, equal, unequal, more, at_least):
    print(function.__name__)
    for x, y in (*numbers, (3, 3), (2, "two"), ("a", "b")):
        print(" ", repr(x), repr(y), attempt(function, x, y))


# === Subscripts and attributes ===
class Record:
    total = 0


def fill(record, table, index, key):
    table[index] = same(key)
    same(table)[index] = key
    table[same(index)] = key
    table[0] = key
    record.total = key
    first = same(table)[index]
    second = same(table)[0]
    third = table[index]
    return first, second, third, table[0], record.total, record.__class__.__name__


def swapped(x, y):
    x, y = y, x
    return x


def seven():
    return 7


print(fill(Record(), [1, 2, 3], 2, "k"), fill(Record(), {}, 2, "k"), swapped(1, 2), seven())
