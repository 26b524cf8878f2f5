# === What a pattern may not be ===
for pattern in (
    "a | b", "[a, a]", "{'k': x, **x}", "Point(x=1, x=2)", "Point(x=1, 2)", "{**rest, 'k': 1}", "[*a, *b]", "a.b()", "-a", "1 + 2", "1j + 2",
    "1j + 2j", "f'x'", "x as _", "[a] | b", "{'k': 1, 'k': 2}", "_ | 1", "x if y", "*a", "{*a}", "{x: 1}", "a := 1", "1 < 2", "(a, b) | [c]", "{**_}",
):
    source = f"match v:\n    case {pattern}:\n        pass\n"
    try:
        compile(source, "case", "exec")
    except SyntaxError as e:
        print(f"{pattern:24} {e.msg} [{e.lineno}:{e.offset}]")
    else:
        print(f"{pattern:24} fine")

# === match and case are names too ===
match = {"case": 1}
case = "case"
print(match[case], match.get("x"), (match), [match])
match (case):
    case "case":
        print("matched")
match case, 1:
    case _, 1:
        print("tuple subject")
match *"ab", "c":
    case [*all]:
        print(all)
type = 5
type_ = type
print(type, type_)


def match(match=1, *, case=2):
    return match, case


print(match(case=3), match(match=4))
_ = "underscore"
match 5:
    case _:
        print(_)
