"""A debugger that reads its commands from a text."""
import io
import pdb


def inner(a, b=2):
    c = a + b
    for i in range(2):
        c += i
    return c


def outer():
    x = 1
    y = inner(x)
    try:
        z = 1 / 0
    except ZeroDivisionError as e:
        z = None
    return y


COMMANDS = """\
s
s
n
a
s
s
l 1,3
pp [1, 2]
whatis inner
b inner
tbreak 10
condition 1 a > 0
disable 1
enable 1
c
p i, c
display c
n
up
p x
down
r
n
n
n
k = 5
p k
zzz
cl 1
n
n
n
c
"""
output = io.StringIO()
debugger = pdb.Pdb(stdin=io.StringIO(COMMANDS), stdout=output, nosigint=True, readrc=False)
print(debugger.runcall(outer))
import os
print(output.getvalue().replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, ""))
