"""What help() shows of a program's own functions and classes."""
import collections
import pydoc


def function(a, b=1, *args, c: int = 2, **kw) -> str:
    """Do it.

    With more words.
    """


def silent(x):
    pass


# A comment takes the place of a docstring.
def commented():
    pass


async def waiting(x):
    "wait"


class Base:
    """The base."""
    shared = [1, 2]

    def hello(self, name="x"):
        """Say hello."""

    @property
    def size(self):
        """How large."""
        return 1

    @property
    def width(self):
        return 1

    @width.setter
    def width(self, value):
        pass


class Child(Base):
    """A child.

    Of the base.
    """
    limit = 10
    text = "x" * 200

    def __init__(self, x, *, y=None):
        """Make it."""

    def __repr__(self):
        return "Child()"

    @classmethod
    def make(cls, n):
        "Make one."

    @staticmethod
    def tool(a):
        "A tool."

    short = lambda self, q: q
    hi = Base.hello

    class Inner:
        "inside"


class Slots:
    __slots__ = ("a",)


Pair = collections.namedtuple("Pair", "x y")


class Empty:
    pass


for thing in (function, silent, commented, waiting, Base, Child, Slots, Child(1), Child(1).hello, Child.make, Child.tool, Empty, Empty(), lambda q: q,
              "no.such.thing", Base.size):
    help(thing)
print(help, repr(pydoc.render_doc(silent)), pydoc.render_doc(function, renderer=pydoc.plaintext))
print(pydoc.splitdoc("One.\n\nTwo."), pydoc.locate("collections.OrderedDict.keys") is not None, pydoc.describe(Child), pydoc.describe(pydoc))
