# === Targets ===
a, b = b, a = 1, 2
print(a, b)
first, *rest = "hello"
*init, last = range(4)
x, *middle, y = [1, 2]
(p, q), [r, *s], t = (1, 2), "abc", {9: 0}
[*everything] = iter("xy")
print(first, rest, init, last, x, middle, y, p, q, r, s, t, everything)
for i, (j, *k) in enumerate([(1, 2, 3), "z"]):
    print(i, j, k)
(single,) = [5]
[] = ()
() = []
print(single)
lists = [0, 0]
i = 0
i, lists[i] = 1, "at one"
print(i, lists)


class Target:
    def __setattr__(self, name, value):
        print("set", name, value)

    def __setitem__(self, key, value):
        print("item", key, value)


o = Target()
o.a, o["b"], (o.c, *o.d) = 1, 2, "xyz"
# === Too many, too few, not iterable ===
for text in ("a, b = 1", "a, b = [1]", "a, b = [1, 2, 3]", "a, *b, c = [1]", "a, b = {}", "(a, b), c = 1, 2", "a, b = None", "*a, = 5", "[a] = ''", "a, b, c = 'ab'", "for a, b in [1]: pass", "a, b = iter([1, 2, 3])", "a, b = range(10**9)"):
    try:
        exec(text)
    except (TypeError, ValueError) as e:
        print(f"{text}: {e}")


class Fails:
    def __iter__(self):
        yield 1
        raise KeyError("inside")


try:
    a, b = Fails()
except KeyError as e:
    print(repr(e))

# === In displays and calls ===
print([*"ab", *range(2), *()], (*[1], *{2: 3}), {*"aa", *"b"} == {"a", "b"}, {**{"a": 1, "b": 2}, "b": 3, **{"c": 4}}, *"no", sep="|")
print([*(yield_ for yield_ in "gen")], *[*[*[1]]], {**{}, **{}})
for text in ("[*5]", "(*None,)", "{**5}", "{**[1]}", "{*1}", "print(*5)", "print(**5)", "{**{1: 2}}", "[*{}]", "dict(**{1: 2})"):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(f"{text}: {e}")


def spread(*args):
    return *args, "end"


def spread_yield(*args):
    yield *args, "end"


print(spread(1, 2), next(spread_yield(3)))
for x in *"ab", "c":
    print(x, end=" ")
print({"k": 1}[*["k"]] if False else "star index")
print({(1, 2): "tuple key"}[*[1, 2]], {(0, 1): "mixed"}[0, *[1]])

# === Order of evaluation ===
def say(x):
    print("eval", x, end="; ")
    return x


d = {}
d[say("k")], d[say("l")] = say(1), say(2)
print(d)
d[say("m")] = e = say(3)
print(d, e)
{say("key"): say("value"), **{say("x"): say("y")}}
print()
for bad in ("*a = 1", "a, *b, *c = x", "*a", "(*a)", "del *a", "x = *a", "[*a for a in b]", "{**a for a in b}", "f(**a, *b)", "f(a=1, 2)", "*a, *b = c", "1 = a", "f() = 1", "a + b = c", "None = 1", "(a, 1) = b", "del f()", "a = yield = 1", "for 1 in a: ...", "with a as 1: ...", "import a as 1",
            "a := 1", "(a.b := 1)", "(a := b := 1)", "{**a, **}", "print(a for a in b, c)", "f(a for a in b, 1)", "lambda *: 1", "def f(*): ...", "def f(a, a): ...", "def f(a=1, b): ...", "def f(/, a): ...", "def f(**k, a): ..."):
    try:
        compile(bad, "s", "exec")
        print(f"{bad}: fine")
    except SyntaxError as e:
        print(f"{bad}: {e.msg}")
