# Where a pattern that means nothing is refused.
for pattern in ("(*x)", "(*_)", "(*x,)", "*x", "[*a, *b]", "{**rest, 1: 2}", "x | y", "C(a=1, 2)", "1 + x", "-x"):
    try:
        compile(f"match 1:\n case {pattern}: pass", "name", "exec")
    except SyntaxError as error:
        print(pattern, error.msg, error.lineno, error.offset, error.end_offset)
    else:
        print(pattern, "ok")
