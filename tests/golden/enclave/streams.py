import sys

sys.stdout.write("no newline")
sys.stdout.write("\n")
sys.stdout.buffer.write(bytes(range(32, 127)) + b"\n")
sys.stdout.flush()
print("a", "b", sep="-", end="!\n")
print("é ☃ 😀")
print(sys.stdout.isatty(), sys.stdin.isatty(), sys.stdout.encoding, sys.stdout.fileno(), sys.stderr.fileno())
for i in range(3000):
    print(i, "x" * (i % 50))
