"""Exceptions made by classes that make something else, and flags that are no flags."""


class Five(Exception):
    def __new__(cls):
        return 5


class Failing(Exception):
    def __init__(self):
        raise OSError("in the making")


def attempt(action):
    try:
        action()
        print("works")
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


def throw(made):
    raise made


def throw_from(made):
    raise ValueError("v") from made


for made in (Five, Failing, int, 5, None):
    attempt(lambda: throw(made))
    attempt(lambda: throw_from(made))
error = ValueError("flags")
for flag in (True, False, 1, "yes", None):
    attempt(lambda: setattr(error, "__suppress_context__", flag))
    print(error.__suppress_context__)
for name in ("__suppress_context__", "__cause__", "__context__", "__traceback__", "args"):
    attempt(lambda: delattr(error, name))
for text in ("_1", "1_", "1__0", "1._0", "1_0", "1_0j", "1e_3", "(1_0+2_0j)", "1_+1j", "_"):
    attempt(lambda: print(complex(text)))
