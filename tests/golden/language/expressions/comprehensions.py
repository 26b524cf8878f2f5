# === Scopes of comprehensions ===
x = "outer"
print([x for x in range(3)], {x for x in "a"}, {x: x for x in "b"}, x)
print([(i, j) for i in range(3) if i for j in range(i) if j != 1], [[j for j in range(i)] for i in range(3)])


class Body:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        crossed = [i * len(items) for i in items]
    except NameError as e:
        crossed = str(e)
    names = {n: v for n, v in locals().items() if n == "items"}


print(Body.doubled, Body.crossed, Body.names, hasattr(Body, "i"))


def function():
    y = 10
    z = [y + k for k in range(2) for y in [k, 100]]
    w = [lambda: k for k in range(3)]
    try:
        k
    except NameError as e:
        return y, z, [f() for f in w], str(e)


print(function())

# === The walrus ===
print([last := c for c in "abc"], last)
print([(n, half) for n in range(6) if (half := n // 2) > 1], half)


def local_walrus():
    if any((hit := n) > 2 for n in [1, 5, 2]):
        return hit, "n" in locals()


print(local_walrus())
for text in ("[i := 0 for i in x]", "[(i := 0) for i in x]", "[0 for i in (i := x)]", "[0 for i in x if (i := 1)]", "[[(j := 0) for i in x] for j in y]", "class A: [(q := 1) for i in [1]]", "{(i := 1) for i in x}", "[x for x in yield_]", "def f(): [(yield) for x in y]", "[await x for x in y]",
             "async def f(): return [await x async for x in y]", "[*x for x in y]", "[x, y for x in z]", "[x for 1 in y]", "[x for x in y if]", "{x: y, z for x in y}", "[x async for x in y]", "[x for x.y in z]", "[x for x in *y]", "[x for x, in y]", "[x if y for x in z]", "(x for x in y for)"):
    try:
        compile(text, "c", "exec")
        print(f"{text}: fine")
    except SyntaxError as e:
        print(f"{text}: {e.msg}")

# === Errors inside leave outer variables alone ===
v = "kept"
try:
    [v for v in [1, 2, 1 / 0]]
except ZeroDivisionError:
    print(v)


def raising():
    u = "kept"
    try:
        [u for u in [1, 0] if 1 // u]
    except ZeroDivisionError as e:
        return u


print(raising())


# === Order of evaluation, in dicts key before value ===
def say(x):
    print(x, end=" ")
    return x


print({say(k): say(v) for k, v in [("a", 1), ("b", 2)]})
print({**{say(1): say(2)}, say(3): say(4)}, [say(5) for _ in [say(6)]])


# === Targets of every kind, and closures over them ===
class O: ...


o, d = O(), {}
print([o.a for o.a in range(2)], [d["k"] for d["k"] in "xy"], o.a, d, [a + b for a, (b, *_) in [(1, (2, 3, 4))]])
print([f() for f in [lambda n=n: n for n in range(3)]], [g() for g in [(lambda: [m for m in range(n)]) for n in range(3)]])
deep = [[[(a, b, c) for c in range(a + b)] for b in range(2)] for a in range(2)]
print(deep)
print(sum(1 for _ in filter(None, (t for t in range(5)))), [*map(str, (n for n in range(3)))], dict.fromkeys(c for c in "ab"))


# === Two scopes share a cell ===
def cells():
    base = 1
    fs = [lambda: (base, i) for i in range(2)]
    base = 2
    return [f() for f in fs]


print(cells())
