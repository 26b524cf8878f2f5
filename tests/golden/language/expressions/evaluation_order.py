# === Left to right ===
log = []


class V:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        log.append(f"{self.n}+{o.n}")
        return V(f"({self.n}+{o.n})")

    def __mul__(self, o):
        log.append(f"{self.n}*{o.n}")
        return V(f"({self.n}*{o.n})")

    def __pow__(self, o):
        log.append(f"{self.n}**{o.n}")
        return V(f"({self.n}**{o.n})")

    def __neg__(self):
        log.append(f"-{self.n}")
        return V(f"-{self.n}")

    def __getitem__(self, k):
        log.append(f"{self.n}[]")
        return self

    def __setitem__(self, k, v):
        log.append(f"{self.n}[]={getattr(v, 'n', v)}")

    def __call__(self, *a, **k):
        log.append(f"{self.n}()")
        return self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        log.append(f"{self.n}.{name}")
        return self


def v(n):
    log.append(n)
    return V(n)


def show():
    print(" ".join(map(str, log)))
    log.clear()


v("a") + v("b") * v("c")
show()
v("a") ** v("b") ** v("c")
show()
-v("a") ** v("b")
show()
(v("a") + v("b"))[v("i")] = v("x") + v("y")
show()
v("f").m(v("x"), *[v("y")], k=v("z"))
show()
v("a")[v("b")][v("c")]
show()
v("t") if v("c") else v("e")
show()
{v("k1").n: v("v1"), v("k2").n: v("v2")}
show()
[v("a"), v("b")][v("i") and 0]
show()
v("o").attr[v("i")] = v("val")
show()
x = y = v("once")
show()
v("o")[v("i")] = v("o2").attr = v("val")
show()
lambda a=v("default"): v("not yet")
show()


# === Augmented assignment evaluates its target once ===
def box(items=[1, 2, 3]):
    log.append("box")
    return items


def index():
    log.append("index")
    return 1


box()[index()] += len(box())
show()
print(box())
log.clear()

# === Short circuits ===
for a in (0, 1):
    for b in (0, 2):
        print(a and b, a or b, not a, a and b or 3, (a or b) and 4, a if a else b, end="; ")
print()
print(v("a") and v("b") and 0 or "c", log)
log.clear()
print(1 < 2 < 3 < 2 < undefined if False else "skipped", 3 > 2 > 5 > 1 / 0 if True else "")

# === Precedence ===
print(2 ** -1, -2 ** 2, (-2) ** 2, not 1 == 2, 1 | 2 ^ 3 & 4 << 1, 5 - 3 - 1, 2 ** 3 ** 2, 7 // 2 * 3 % 4, ~1 + 2, -1 // 2, 1 if 0 else 2 if 0 else 3)
print(1 + 2 in [3], not 1 in [2], 1 in [1] == True, (1 in [1]) == True, 1 < 2 == 2, "a" "b" * 2, lambda: 1 and 2 or 3) if False else print("precedence", 1 in [1] == True, "a" "b" * 2)
print((lambda x: x if x else "no")(0), (lambda: (yield_ := 1) + 1)(), [*range(3)][-1:], "abc"[::-1][0], not not [], *[1] or [2])
