"""What asks for sys.stdin, sys.stdout and sys.stderr when they are None or gone."""
import io
import sys


def lost(name, action):
    kept = getattr(sys, name)
    setattr(sys, name, None)
    for _ in range(2):
        try:
            action()
            said = "nothing"
        except RuntimeError as error:
            said = error
        finally:
            if hasattr(sys, name):
                delattr(sys, name)
            else:
                setattr(sys, name, kept)
        print(name, said, file=sys.__stdout__)


# === input names the first that is missing ===
for name in "stdin", "stdout", "stderr":
    lost(name, input)

# === print and displayhook ===
kept, sys.stdout = sys.stdout, None
print("nobody sees this")
try:
    sys.displayhook(1)
except RuntimeError as error:
    print(error, file=kept)
sys.displayhook(None)
sys.stdout = kept


# === input flushes quietly, and writes a prompt only when there is one ===
class Stream:
    def __init__(self, name):
        self.name = name

    def write(self, text):
        print(self.name, "write", repr(text), file=sys.__stdout__)

    def flush(self):
        print(self.name, "flush", file=sys.__stdout__)
        raise ValueError("no")


sys.stdin = io.StringIO("one\ntwo\n")
sys.stdout, sys.stderr = Stream("out"), Stream("err")
first, second = input(), input("? ")
sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
print(first, second)

# === tracebacks and warnings have nowhere to go; what was printed before still comes out ===
sys.stderr = None
import warnings
warnings.warn("nobody sees this")
print("last words")
sys.stdout = None
1 / 0
