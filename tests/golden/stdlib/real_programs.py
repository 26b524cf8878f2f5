"""Habits of published packages: scanners with groups inside their phrases, decorators built on builtin types, lists that change while they are written."""
import collections
import csv
import json
import math
import operator
import pickle
import random
import re


class Instance(property):
    """A property that also answers on the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None, value=None):
        self.value = value
        property.__init__(self, fget=fget, fset=fset, fdel=fdel, doc=doc)

    def __get__(self, obj, owner=None):
        return self.value if obj is None else property.__get__(self, obj, owner)


class Named(staticmethod):
    def __init__(self, function, *, name):
        super().__init__(function)
        self.name = name


class Maker(classmethod):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)

    def __init__(self, function, tag):
        super().__init__(function)
        self.tag = tag


class Owner:
    shown = Instance(lambda self: "of an instance", value="of the class")
    plain = Named(lambda: "static", name="n")
    made = Maker(lambda cls: cls.__name__, tag="t")


print(Owner.shown, Owner().shown, Owner.plain(), Owner.__dict__["plain"].name, Owner.made(), Owner.__dict__["made"].tag)

# The groups inside a phrase are numbered from 1, as those of the phrases are.
scanner = re.Scanner([(r"\[([a-z]+)\](?:\((\d+)\))?", "link"), (r"(\w)(\w+)", "word"), (r"\s+", None)])
for found in iter(scanner.scanner.scanner("[abc](12) xyz").search, None):
    print(found.lastindex, found.group(1), found.group(2), found.span())
print(re.Scanner([("[0-9]+", lambda s, t: int(t)), ("[a-z]+", lambda s, t: s.match.span()), (" ", None)]).scan("12 ab ?"))

pattern = re.compile(r"(?P<a>x+)", re.I)
print(pickle.loads(pickle.dumps(pattern)) == pattern)
for caller in operator.methodcaller("split"), operator.methodcaller("split", "a", maxsplit=1):
    print(pickle.loads(pickle.dumps(caller))("1a2a3"), caller)

ordered = collections.OrderedDict(a=1)
ordered["self"] = ordered
print(ordered)


class Slotted(collections.OrderedDict):
    __slots__ = "x",


slotted = Slotted(k=1)
slotted.x = [2]
copied = pickle.loads(pickle.dumps(slotted))
print(copied, copied.x, type(copied).__name__)


class Loud(collections.Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


print(Loud("aab"))

shrinking = [object()] * 6
print(json.dumps(shrinking, default=lambda item: shrinking.pop() and None))
print(csv.Sniffer().sniff("a+ b+ 1/2\ncc+ d+ 3/4\ne+ f+ 5/6\n").delimiter)
tiny = math.ulp(0.0)
print(math.nextafter(-tiny, 0.0), math.nextafter(tiny, -0.0), math.nextafter(0.0, -0.0), math.nextafter(1, 2, steps=3))
random.seed(0)
print(random.main(["--choice", "a", "b", "c"]), random.main(["5"]), random.main(["2.5"]), random.main(["x y z"]))
for kind in operator.itemgetter, type(type.__dict__):
    try:
        type("Sub", (kind,), {})
    except TypeError as error:
        print(error)
