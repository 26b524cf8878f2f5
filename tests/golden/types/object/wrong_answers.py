"""Special methods that answer what they should not: who notices, and what it says."""
import sys


class Wrong:
    def __complex__(self):
        return 5

    def __int__(self):
        return 1.5

    def __sizeof__(self):
        return -5

    def __index__(self):
        return "i"


for action in (complex, sys.getsizeof, lambda x: "%d" % x, lambda x: "%x" % x, lambda x: b"%i" % x, int, lambda x: [1][x], hex):
    try:
        print(action(Wrong()))
    except Exception as error:
        print(type(error).__name__, error)
