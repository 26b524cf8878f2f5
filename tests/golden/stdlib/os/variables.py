# flags: -A
"""Names and values that no environment variable can have."""
import os


def show(call, *arguments):
    try:
        print(call(*arguments))
    except Exception as error:
        print(f"{type(error).__name__}: {error}".replace("\0", "NUL"))


for name, value in ("", "x"), ("A=B", "x"), ("A\0", "x"), ("PYTEE_A", "x\0"), ("=A", "x"), (5, "x"), ("PYTEE_A", 5), ("PYTEE_A", "x"):
    print(ascii(name), ascii(value))
    show(os.environ.__setitem__, name, value)
    show(os.putenv, name, value)
    show(os.environ.__delitem__, name)
    show(os.unsetenv, name)
print("PYTEE_A" in os.environ)
show(lambda: os.path.realpath("/nowhere/at/all", strict=True))
show(lambda: os.path.realpath("/nowhere/at/all"))
