"""Which package a relative import is relative to: __package__, the spec, or the name."""
import sys
import warnings


class Spec:
    def __init__(self, parent):
        self.parent = parent


def attempt(statement, **names):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            exec(statement, names)
            print(statement, "works", end=" ")
        except Exception as error:
            print(statement, type(error).__name__, error, end=" ")
    print([f"{warning.category.__name__}: {warning.message}" for warning in told])


for statement in ("from . import decoder", "from .decoder import JSONDecoder", "from .. import decoder"):
    attempt(statement, __package__="json")
    attempt(statement, __package__=object())
    attempt(statement, __package__="", __name__="a.b")
    attempt(statement, __package__=None, __name__=3)
    attempt(statement)
    attempt(statement, __name__="json", __path__=[])
    attempt(statement, __name__="json.tool")
    attempt(statement, __package__="json", __spec__=Spec("json"))
    attempt(statement, __package__="json", __spec__=Spec("other"))
    attempt(statement, __package__="json", __spec__=3)
    attempt(statement, __spec__=Spec("json"))
    attempt(statement, __spec__=Spec(3))

# === what a program's own module knows of itself ===
print(__cached__, __annotations__, __spec__, __package__)
print(sys.modules["__main__"].__name__, repr(sys).startswith("<module 'sys' (built-in)"))
