import sys

print(input("name? "))
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
try:
    input()
except EOFError as error:
    print(type(error).__name__, error)
