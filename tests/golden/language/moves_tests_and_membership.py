"""Assignments of names and constants, tests of names, membership tests that decide a jump, and items that go to a name."""


class Box:
    """Says what it is asked, in Python code that runs while the instruction waits."""

    def __init__(self, truth):
        self.truth = truth

    def __getitem__(self, index):
        return "item", index

    def __contains__(self, item):
        return item in (2, 3)

    def __bool__(self):
        if self.truth is None:
            raise ValueError("no truth")
        return self.truth

    def __hash__(self):
        raise TypeError("not hashed")

    def __repr__(self):
        return "Box()"


def tests(x):
    found = []
    if x:
        found.append("true")
    if not x:
        found.append("false")
    if x is None:
        found.append("none")
    if x is not None:
        found.append("some")
    found.append("a" if x else "b")
    found.append(1 if x is None else 2)
    rest = x
    steps = 0
    while rest:
        rest = None
        steps += 1
    while rest is None:
        rest = steps
    found.append((rest, steps))
    return found


for value in (0, 1, "", "a", None, [], [0], 0.0, -0.0, 1.5, Box(True), Box(False)):
    print(tests(value))
try:
    tests(Box(None))
except ValueError as error:
    print(error)


def membership(item, where, make):
    found = []
    if item in where:
        found.append("FF")
    if item not in where:
        found.append("FF not")
    while item not in where:
        found.append("once")
        break
    if item in (1, 2, "a", None):
        found.append("FC")
    if item not in (1, 2, "a", None):
        found.append("FC not")
    if make(item) in where:
        found.append("SF")
    if make(item) not in where:
        found.append("SF not")
    if make(item) in (1, 2, "a", None):
        found.append("SC")
    if make(item) not in (1, 2, "a", None):
        found.append("SC not")
    if make(item) in make(where):
        found.append("SS")
    if make(item) not in make(where):
        found.append("SS not")
    if item in make(where) and item in where or item in (3,):
        found.append("both")
    if not item in where and (item in (3, 4) or item in where or make(item) in (4,) or make(item) in where or make(item) in make(where)):
        found.append("late")
    found.append([i for i in (1, 2, 3) if i in make({2, 3}) if i not in (2,)])
    return found


def same(x):
    return x


for item, where in ((1, [1]), (1, (2,)), ("a", "cab"), ("a", {"a": 1}), (3, {4, 5}), (3, Box(True)), (4, Box(True)), (None, [None]), (4, {}), (1.0, range(3))):
    print(membership(item, where, same))
for item, where in ((1, 2), (1, "a"), ([], {}), (Box(True), {1}), ([], {1})):
    try:
        print(membership(item, where, same))
    except TypeError as error:
        print(error)


def items(box, i, make):
    a = box[i]
    b = box[0]
    c = make(box)[i]
    d = make(box)[0]
    e = make(box)[make(i)]
    a = box[i], a
    return a, b, c, d, e


for box, i in (("xyz", -1), ([1, 2], 1), ({0: "zero", "k": 4}, "k"), ((5, 6), True), (Box(True), "i"), (b"ab", 1), (range(9), 4), (bytearray(b"q"), 0)):
    print(items(box, i, same))
for box, i in (("xyz", 3), ([1, 2], "a"), ({0: 1}, 2), ((5,), -2), (7, 0), ({0: 1}, [])):
    try:
        print(items(box, i, same))
    except (TypeError, LookupError) as error:
        print(type(error).__name__, error)


def moves(a):
    b = a
    c = None
    d = "text"
    e, f = b, d
    b = 1
    g = h = a
    a = f
    return a, b, c, d, e, f, g, h


print(moves(2.5), moves([]))


def unbound(set_it):
    if set_it:
        y = [1]
    attempts = []

    def attempt(line):
        attempts.append(line)

    try:
        if y:
            attempt("true")
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        if y is None:
            attempt("none")
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        if y is not None:
            attempt("some")
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        if y in y:
            attempt("in")
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        if 1 in y:
            attempt("one")
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        if y not in {}:
            attempt("not in")
    except UnboundLocalError as error:
        attempt(str(error))
    except TypeError as error:
        attempt(str(error))
    try:
        if y in (1, 2):
            attempt("constant")
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        z = y
        z = y[0]
        attempt(z)
    except UnboundLocalError as error:
        attempt(str(error))
    try:
        z = set_it
        del z
        w = z
        attempt(w)
    except UnboundLocalError as error:
        attempt(str(error))
    return attempts


print(unbound(False))
print(unbound(True))
