# === What runs when ===
def trace(kind):
    log = []
    try:
        try:
            log.append("body")
            if kind == "raise":
                raise ValueError("x")
            if kind == "return":
                return log
        except ValueError:
            log.append("except")
        else:
            log.append("else")
        finally:
            log.append("finally")
        log.append("after")
    finally:
        log.append("outer")
    return log


for kind in "plain", "raise", "return":
    print(kind, trace(kind))


# === A return in finally wins, over values and exceptions ===
def wins(kind):
    try:
        if kind == "raise":
            raise ValueError
        return "try"
    finally:
        if kind != "keep":
            return "finally"


print(wins("raise"), wins("return"), wins("keep"))


# === The returned value is computed before finally ===
def early():
    n = 1
    try:
        return n
    finally:
        n = 2


def late():
    n = [1]
    try:
        return n
    finally:
        n.append(2)


print(early(), late())


# === Nested loops, continue and break ===
def steps():
    log = []
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1:
                        continue
                    if i == 1:
                        break
                    log.append((i, j))
                finally:
                    log.append(f"j{j}")
            else:
                log.append(f"done{i}")
            if i == 1:
                continue
        finally:
            log.append(f"i{i}")
    return log


print(steps())


# === An exception in finally replaces the first, which is its context ===
def replaced():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    replaced()
except KeyError as e:
    print(repr(e), repr(e.__context__))


# === Generators: close runs finally ===
def g(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")


log = []
it = g(log)
print(next(it), it.close(), log)
log = []
it = g(log)
it.close()
print(log)
with_return = g(log)
next(with_return)
try:
    with_return.throw(KeyError("thrown"))
except KeyError as e:
    print(repr(e), log)


# === while/else and for/else ===
def search(items, wanted):
    for n, x in enumerate(items):
        if x == wanted:
            break
    else:
        return "none"
    return n


print(search("abc", "b"), search("abc", "z"), search("", "z"))
n = 3
while n:
    n -= 1
else:
    print("ran out", n)
