import fnmatch
for p in ("*.py", "a?c", "[ab]x", "[!a]*", "a[", "*[0-9].t?t", "**x"): print(p, [n for n in ("x.py", "abc", "bx", "a[", "f9.txt", "yyx") if fnmatch.fnmatchcase(n, p)], fnmatch.translate(p))
print(fnmatch.filter(["a.py", "b.txt"], "*.py"))
