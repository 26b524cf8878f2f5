# === A loop's variable keeps its last value ===
def last(items):
    for x in items:
        pass
    return x


print(last([1, 2, 3]), last((4, 5)), last("ab"), last({7: 1}), last(iter([8])), last(range(3)), last(x * x for x in (1, 3)))


def last_pair(items):
    for a, b in items:
        pass
    return a, b


print(last_pair([(1, 2), (3, 4)]), last_pair({"k": "v"}.items()), last_pair(enumerate("xy")), last_pair(zip("pq", "rs")))


# === An empty loop leaves the variable as it was ===
def untouched(items):
    x = "before"
    for x in items:
        pass
    return x


print(untouched([]), untouched(()), untouched(""), untouched(range(0)), untouched(map(str, [])))


def never(items):
    for y in items:
        pass
    return y


try:
    never([])
except UnboundLocalError as e:
    print(e)


# === break, continue and return through finally ===
def leave(how):
    log = []
    for n in [0, 1, 2]:
        try:
            if how == "return":
                return n, log
            if how == "break":
                break
            log.append(n)
        finally:
            log.append("f")
            if how == "swallow":
                continue
    else:
        log.append("else")
    return n, log


for how in "return", "break", "swallow", "none":
    print(how, leave(how))


def override(x):
    for n in [0, 1]:
        while True:
            try:
                return n + 10
            finally:
                if x:
                    break
    return "end", n


print(override(True), override(False))


# === An iterator that fails keeps the variable too ===
class Two:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise ValueError("third")
        return self.n


def failing():
    try:
        for v in Two():
            pass
    except ValueError as e:
        return v, str(e)


print(failing())

# === Loop targets of every kind ===
class Box:
    pass


box, table = Box(), {}
for box.value in range(3):
    pass
for table["k"] in "xyz":
    pass
for [first, *rest], (name) in [((1, 2, 3), "n")]:
    print(first, rest, name)
print(box.value, table)
