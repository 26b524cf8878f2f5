# === Closures share their variables ===
def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def read():
        return n

    return up, read


up, read = counter()
other, _ = counter()
print(up(), up(5), read(), other())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars, read.__closure__[0] is up.__closure__[0])

# === Late binding and how it is avoided ===
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
late = []
for k in range(3):
    late.append(lambda: k)
print([f() for f in late])


# === A free variable without a value ===
def unbound():
    def inner():
        return later

    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as e:
        print(e)


unbound()


# === Four levels of nonlocal ===
def a():
    x = "a"

    def b():
        def c():
            nonlocal x

            def d():
                nonlocal x
                x += "d"

            d()
            x += "c"

        c()
        return x

    return b() + "|" + x


print(a())


# === global beside nonlocal ===
x = "module"


def outer():
    x = "outer"

    def sets_global():
        global x
        x = "changed"

    def reads():
        return x

    sets_global()
    return x, reads()


print(outer(), x)


# === Parameters, comprehension variables and exceptions as cells ===
def cells(p, *args, q=2, **kw):
    inner = lambda: (p, args, q, kw)
    p = p + 1
    return inner()


print(cells(1, 2, 3, q=4, z=5))


def scopes(items):
    return [[lambda: (x, y, len(items)) for y in range(2)] for x in range(2)]


print([[f() for f in row] for row in scopes("abc")])


def handler():
    try:
        1 / 0
    except ZeroDivisionError as e:
        show = lambda: repr(e)
        print(show())
    try:
        show()
    except NameError as e:
        print(e)


handler()
import types

cell = types.CellType(5)
cell.cell_contents += 1
print(cell.cell_contents, types.CellType() == types.CellType(), cell > types.CellType(3))
try:
    types.CellType().cell_contents
except ValueError as e:
    print(e)
