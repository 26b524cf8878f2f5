def lines(n):
    out = []
    for i in range(n):
        out.append("user%d;%s;%05.2f" % (i, "abc" * (i % 5), i / 7))
    return "\n".join(out)


def parse(text):
    total = 0.0
    names = {}
    for line in text.split("\n"):
        name, tag, value = line.split(";")
        total += float(value)
        key = name.strip().upper().replace("USER", "u")
        names[key] = tag.startswith("abc") and tag.endswith("c")
    return total, sum(names.values())


def build(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
        if len(s) % 1000 == 0:
            s = s[::-1]
    return s


text = lines(240_000)
print(parse(text), len(build(800_000)))
