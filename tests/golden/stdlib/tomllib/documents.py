"""TOML: values, tables, and what is wrong with a document."""
import io
import tomllib
from decimal import Decimal

document = tomllib.loads("""
# a comment
title = "TOML \\u00e9\\t\\"x\\""
"quoted key" = 'C:\\\\raw'
many = \"\"\"
one \\
   two ""quoted""
\"\"\"
raw = '''
it's ''here'''''
numbers = [1_000, -17, 0xDEAD_beef, 0o755, 0b1101, 5e+22, -0.0, 6.626e-34, inf, -inf]
days = [1979-05-27T07:32:00Z, 1979-05-27 00:32:00.999999-07:00, 1979-05-27T07:32:00, 1979-05-27, 07:32:00.5]
flags = {on = true, off = false, deep.er = [1, {x = 2},]}
a.b.c = 1
a.b.d = 2

[servers.alpha] # with a comment
ip = "10.0.0.1"
[servers]
count = 2
[[fruit]]
name = "apple"
[fruit.physical]
color = "red"
[[fruit.varieties]]
name = "red delicious"
[[fruit]]
name = "banana"
""")
for key, value in document.items():
    print(key, value)
print(tomllib.loads("x = 1.10\ny = nan", parse_float=Decimal), tomllib.load(io.BytesIO(b"a = 1\r\nb = '\xc3\xa9'\r\n")))

for text in (
        "a = ", "a", "= 1", "a = 1 b = 2", "a = 1\na = 2", "[a]\n[a]", "a = 1\n[a]", "a.b = 1\n[a]", "[a.b]\n[a]\nb.c = 1", "[[a]]\n[a]", "a = []\n[[a]]",
        "a = {b = 1}\na.c = 2", "a = {b = 1, b = 2}", "a = {b = 1, b.c = 2}", "a = [1 2]", "a = [", "a = {", "a = {b = 1,}", "[a", "[[a]", "[]", "a = 'x\ny'",
        'a = "x', 'a = "\\q"', 'a = "\\ud800"', 'a = "\\u12"', 'a = "\x01"', "a = 01", "a = 1__0", "a = 1979-13-01", "a = 2023-02-30", "a = tru", "# \x00", "\ufeff"):
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(repr(text), error)
for call in (lambda: tomllib.load(io.StringIO("a = 1")), lambda: tomllib.loads(b"a = 1"), lambda: tomllib.loads("a = 1.5", parse_float=lambda text: [])):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
