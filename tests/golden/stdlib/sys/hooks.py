# flags: -A
"""The hooks of sys that programs may set or lose, and names that are interned."""
import os
import random
import sys
import warnings


def attempt(action, *arguments, **named):
    try:
        print(action(*arguments, **named))
    except Exception as error:
        print(type(error).__name__, error)


def hook(*arguments, **named):
    return "hook", arguments, named


# === breakpoint() ===
sys.breakpointhook = hook
attempt(breakpoint, 1, two=2)
sys.breakpointhook = sys.__breakpointhook__
os.environ["PYTHONBREAKPOINT"] = "0"
attempt(breakpoint)
os.environ["PYTHONBREAKPOINT"] = "builtins.dict"
attempt(breakpoint, a=1)
os.environ["PYTHONBREAKPOINT"] = "len"
attempt(breakpoint, "four")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for name in ".", "..", ".foo", "foo.", ".int", "int.", "/./", "nosuchbuiltin", "nosuchmodule.nosuchcallable", "os.nosuchfunction":
        os.environ["PYTHONBREAKPOINT"] = name
        attempt(breakpoint)
for warning in caught:
    print(warning.category.__name__, warning.message)
del os.environ["PYTHONBREAKPOINT"]
del sys.breakpointhook
attempt(breakpoint)

# === displayhook ===
del sys.displayhook
attempt(eval, compile("1", "f", "single"))
sys.displayhook = sys.__displayhook__
eval(compile("'shown'", "f", "single"))

# === intern ===
text = "never interned before" + str(random.randrange(10 ** 9))
print(sys.intern(text) is text, sys.intern(text.swapcase().swapcase()) is text)


class Sub(str):
    pass


attempt(sys.intern, Sub("abc"))
attempt(sys.intern, b"abc")

# === Relative imports where no package is known ===
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    attempt(__import__, "", {"__package__": None, "__spec__": None, "__name__": "__main__"}, {}, ("foo",), 1)
print([str(warning.message) for warning in caught])
