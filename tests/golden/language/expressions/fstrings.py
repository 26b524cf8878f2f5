# === Conversions, formats, nesting ===
name, value, width = "PyTee", 3.14159, 10
print(f"{name}|{name!r}|{name!s:>8}|{name!a:*^9}|{value:.2f}|{value:{width}.{3}f}|{width:#x}|{width:b}|{-width:+05d}|{1234567:,}|{1e6:_.0f}|{0.25:.0%}")
print(f"{name=}|{name = }|{value = :.1f}|{width=!s}|{1 + 1 = }|{name.upper()=}|{[1, 2][0]=:>3}")
print(f"{{}} {{{name}}} {{{{}}}}" f" joined {width}" " plain" rf"\n{width}\d" "\n", end="")
print(f"{'nested ' + f'{name} {f"{value:.1f}"}'}", f"{'"'}", f"{"same quotes"}", f'{'x' if name else 'y'}', f"{name!r:^{width + len(f"{1}")}}|")
print(f"""{
    name  # a comment
}: {
    value
    + 1
:.1f}""")
print(f"{lambda_ if (lambda_ := 5) else 0} {(lambda x: x * 2)(4)} { {'a': 1}['a'] } {[i for i in range(3)]} {(walrus := 'w')} {walrus}")
print(f"{1:{'>' + str(5)}}|{'a':{'^'}{'5'}}|{3.0:{'.'}{2}{'f'}}|{5!r:>{3}}|{'':}|{'x'!s}|")
print(f"\N{GREEK SMALL LETTER ALPHA}\x41\u0042\t|{'\n'}|{'\\'}|".replace("\n", "<nl>"))
print(f"{10:{{}}}" if False else "no", f"{'a' 'b'}", f"{name[0]}{name[-1]}{name[1:3]}", f"{1!r}{2!s}", f"{True:d}{None}{...}")


# === __format__, __str__ and __repr__ ===
class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{self.n}:{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


m = Money(5)
print(f"{m} {m:x y} {m!s} {m!r} {m!s:>5} {m=} {m=!s} {m=:z} {m:{m}}")


class BadFormat:
    def __format__(self, spec):
        return 5


class NoFormat:
    def __repr__(self):
        return "NF"


for text in ("f'{BadFormat()}'", "f'{NoFormat():>5}'", "f'{5:s}'", "f'{\"s\":d}'", "f'{undefined}'", "f'{1.5:d}'", "f'{[]:x}'", "f'{5:.2d}'", "f'{5:{\"q\"}}'", "f'{3:>{-1}}'"):
    try:
        print(eval(text))
    except Exception as e:
        print(f"{text}: {type(e).__name__}: {e}")

# === Scope and order ===
def scope():
    inner = "local"
    return [f"{inner}{i}" for i in range(2)], (lambda: f"{inner}")(), f"{[inner for _ in 'a'][0]}"


print(scope())
log = []
f"{log.append(1)}{log.append(2):{log.append(3)}}" if False else f"{log.append(1)}{log.append(2)!s:{log.append(3) or ''}}"
print(log)
print(f"{'a' if False else 'b'!r}", f"{3 != 4}", f"{3!=4}" if False else f"{(3!=4)}", f"{dict(a=1)!r}", f"{'a:b'}", f"{ {1: 2}[1] }", f"{(lambda: 5)()}")

# === Syntax errors ===
for text in ("f'{'", "f'}'", "f'{}'", "f'{a!x}'", "f'{a!}'", "f'{a b}'", "f'{!r}'", "f'{a:{b:{c}}}'", "f'{lambda x: 1}'", "f'{a'", "f'{*a}'", "f'{a = !r:x}'", "f'{a!r !s}'", "f'{(a}'", "f'{a!r:{'", "f'{yield}'", "f'{a:'", "f'{:x}'", "f'{=}'", "f'{1 1}'", "f'{,}'", "f'{a.}'", "f'{a[}'", "f\"{'\"", "f'{a\\n}'"):
    try:
        compile(text, "f", "eval")
        print(f"{text}: fine")
    except SyntaxError as e:
        print(f"{text}: {e.msg}")
