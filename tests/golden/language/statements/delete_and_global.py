# === del ===
a = b = [1, 2, 3, 4]
del a[0], a[-1:]
print(b)
del a
try:
    a
except NameError as e:
    print(e)


class Holder: ...


h, d = Holder(), {"x": 1, "y": 2}
h.p = h.q = 1
del h.p, (d["x"], [h.q])
print(vars(h), d)
for text in ("del nothing", "del h.p", "del d['x']", "del [1][5]", "del (1, 2)[0]", "del 'abc'[0]", "del h.__class__", "del int.x", "del len.__name__"):
    try:
        exec(text)
    except Exception as e:
        print(f"{text}: {type(e).__name__}: {e}")
for text in ("del 1", "del f()", "del a + b", "del (a, 1)", "del *a", "del None", "del a if b else c", "del (x for x in y)", "del [a, f()]", "del a := 1", "del"):
    try:
        compile(text, "s", "exec")
    except SyntaxError as e:
        print(f"{text}: {e.msg}")


# === A deleted local is unbound, and may come back ===
def local():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        print(e)
    x = 2
    return x


print(local())


def closure():
    y = 1

    def inner():
        return y

    del y
    try:
        inner()
    except NameError as e:
        print(e)
    y = "again"
    return inner()


print(closure())


def parameter(p):
    del p
    for p in [1]:
        del p
    try:
        p
    except UnboundLocalError as e:
        return str(e)


print(parameter(0))

# === global and nonlocal, and what is wrong with them ===
counter = 0


def bump():
    global counter, fresh
    counter += 1
    fresh = counter * 10
    fresh = "made"


try:
    exec("def g():\n    x = 1\n    global x")
except SyntaxError as e:
    print(e.msg)
for text in ("def f():\n    print(x)\n    global x", "def f(x):\n    global x", "def f():\n    nonlocal q", "nonlocal x", "def f(x):\n    nonlocal x", "def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x", "def f():\n    x: int\n    global x",
             "def f():\n    for x in y: pass\n    global x", "def f():\n    global x\n    nonlocal x", "class A:\n    nonlocal x", "def f():\n    import x\n    global x", "def f():\n    x = 1\n    def g():\n        nonlocal x, z"):
    try:
        exec(text)
        print("fine")
    except SyntaxError as e:
        print(f"{e.msg} [{e.lineno}:{e.offset}]")


# === Reading before assignment ===
def early():
    try:
        counter += 1
    except UnboundLocalError as e:
        return str(e)


print(early())


def conditional(flag):
    if flag:
        maybe = 1
    try:
        return maybe
    except UnboundLocalError as e:
        return str(e)


print(conditional(True), conditional(False))


def loops():
    for n in []:
        pass
    try:
        n
    except UnboundLocalError as e:
        return str(e)


print(loops())
