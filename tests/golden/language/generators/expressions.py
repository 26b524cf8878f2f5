# === What is evaluated when ===
log = []


def source(n):
    log.append("source")
    return range(n)


g = (log.append(i) or i for i in source(3))
log.append("made")
print(log, next(g), log)
print(list(g), log)
try:
    (x for x in 5)
except TypeError as e:
    print("at once:", e)
h = (x for x in [1, 2] for y in nothing)
try:
    next(h)
except NameError as e:
    print("later:", e)

# === Scope ===
x = "outer"
print(list(x for x in "ab"), x)
items = [1, 2, 3]
lazy = (i for i in items if i in items)
items = [3]
print(list(lazy))


def factory():
    seen = []
    return (seen.append(i) or len(seen) for i in "abc"), seen


gen, seen = factory()
print(next(gen), seen, list(gen), seen)

# === Nested and conditional ===
print(list((a, b) for a in range(3) for b in range(a) if (a + b) % 2))
print(dict((k, list(v for v in range(k))) for k in range(3)))
print(sum(x * x for x in range(4)), max((len(w), w) for w in ["a", "bbb", "cc"]), any(n > 2 for n in [1, 2]))
print(sorted({c for w in ["ab", "bc"] for c in w}), {w: [c.upper() for c in w] for w in ["ab"]})
print([(lambda y: y + n)(1) for n in range(3)], [[m for m in range(n)] for n in range(3)])

# === The walrus binds outside ===
if any((found := w).startswith("b") for w in ["ax", "bx", "cx"]):
    print(found)
total = 0
print([total := total + v for v in (1, 2, 3)], total)


def walrus():
    return [last := i for i in range(4)], last


print(walrus())

# === Methods and messages ===
g = (i for i in range(2))
print(type(g).__name__, g.__name__, g.__qualname__)
next(g)
print(g.send("ignored"))
g2 = (i for i in [1])
try:
    g2.throw(KeyError("k"))
except KeyError as e:
    print(repr(e), list(g2))
print(*(i for i in "xy"), *[j for j in "z"], sep="-")
