# === Order of entering and leaving ===
class CM:
    def __init__(self, name, swallow=False, fail=""):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError(f"exit {self.name}")
        return self.swallow


with CM("a") as a, CM("b") as b:
    print(a, b)
with (
    CM("c") as c,
    CM("d"),
):
    print(c)
with CM("e", swallow=True):
    raise ValueError("gone")
print("after")
for managers in ((CM("f"), CM("g", swallow=True)), (CM("h", swallow=True), CM("i", fail="exit")), (CM("j"), CM("k", fail="enter"))):
    try:
        with managers[0], managers[1]:
            raise ValueError("body")
    except Exception as e:
        print("left", repr(e), repr(e.__context__))
    else:
        print("swallowed")


# === return, break and continue ===
def leaving():
    for i in range(3):
        with CM(f"loop{i}"):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(leaving())


# === Targets ===
class Pair:
    def __enter__(self):
        return 1, (2, [3, 4])

    def __exit__(self, *exc):
        return False


class Box: ...


box, table = Box(), {}
with Pair() as (x, (y, [z, *rest])), Pair() as box.attr, Pair() as table["k"]:
    print(x, y, z, rest, box.attr, table)

# === What is missing ===
class NoExit:
    def __enter__(self): ...


class Async:
    async def __aenter__(self): ...

    async def __aexit__(self, *e): ...


for bad in NoExit(), 5, Async():
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)

# === The methods are looked up on the type ===
cm = CM("typed")
cm.__enter__ = lambda: "instance"
with cm as v:
    print(v)


# === The truth of what __exit__ gives, evaluated once ===
class Truth:
    def __bool__(self):
        print("asked")
        return True


class Asks:
    def __enter__(self): ...

    def __exit__(self, *e):
        return Truth()


with Asks():
    pass
with Asks():
    1 / 0
print("end")
