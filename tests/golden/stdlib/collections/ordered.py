"""OrderedDict: its order, its views, what it lets a subclass see."""
import copy
import pickle
from collections import OrderedDict

# === Views and iterators are its own ===
menu = OrderedDict(soup=4, fish=12, cake=6)
print(menu.keys(), menu.values(), menu.items())
print(type(iter(menu)).__name__, type(reversed(menu.items())).__name__, type(menu.keys()).__mro__[1].__name__)
print(list(reversed(menu)), list(reversed(menu.values())), list(reversed(menu.items())))
print(menu.keys() & {"soup", "tea"}, menu.items() - {("cake", 6)} == {("soup", 4), ("fish", 12)}, menu.keys().mapping)
walk = iter(menu.items())
next(walk)
print(walk.__reduce__()[1], list(walk), list(walk))

# === Order at both ends ===
for name in "cake", "soup", "fish":
    menu.move_to_end(name, last=name != "fish")
    print(list(menu))
try:
    menu.move_to_end("tea")
except KeyError as error:
    print(repr(error))
print(menu.popitem(last=False), menu.popitem(), menu)
menu.popitem()
try:
    menu.popitem()
except KeyError as error:
    print(repr(error))

# Many moves to the front cost no more than as many to the end.
queue = OrderedDict.fromkeys(range(20000))
for number in range(20000):
    queue.move_to_end(number, last=False)
print(next(iter(queue)), next(reversed(queue)), len(queue))
queue.update(dict.fromkeys(range(20000, 20010)))
queue.move_to_end(20009, last=False)
print(list(reversed(queue)) == list(queue)[::-1], sum(queue.keys()) == sum(dict(queue)), sum(1 for _ in reversed(queue.items())))
print(list(queue)[:2], list(queue)[-2:], queue.popitem(), queue.popitem(last=False), len(queue))
while queue:
    queue.popitem(last=len(queue) % 2)
for number in range(5):
    queue[number] = number
    queue.move_to_end(number, last=False)
    del queue[number // 2]
    queue[number // 2] = 0
print(queue)

# === No change on the way ===
def attempt(change):
    for part in "__iter__", "items", "values":
        walked = OrderedDict(a=1, b=2, c=3)
        view = getattr(walked, part)()
        try:
            for _ in view:
                change(walked)
        except RuntimeError as error:
            print(type(view).__name__, error)
        else:
            print(type(view).__name__, "allows it")


attempt(lambda walked: walked.move_to_end("a"))
attempt(lambda walked: walked.pop("b", None))
attempt(lambda walked: walked.__setitem__("new", 4))
attempt(lambda walked: walked.__setitem__("a", 5))

# === Equality minds the order, but not against a dict ===
left, right = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(left == right, left != right, left == {"b": 2, "a": 1}, {"b": 2, "a": 1} == left, left == [("a", 1), ("b", 2)])
right.move_to_end("b")
print(left == right)

# === Union ===
both = left | {"z": 26}
both |= [("y", 25)]
print(both, {"q": 1} | left, type({"q": 1} | left).__name__)
try:
    left | [("y", 25)]
except TypeError as error:
    print(error)

# === What a subclass overrides is used ===
class Shouting(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


loud = Shouting({"a": 1}, b=2)
loud.update([("c", 3)])
loud |= {"d": 4}
print(loud, loud.setdefault("e", 5), loud.copy(), type(loud.copy()).__name__, Shouting.fromkeys("xy", 0))


class Recent(OrderedDict):
    """The last keys that were set."""

    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


recent = Recent(2, [(1, "a"), (2, "b"), (3, "c")])
recent[2] = "again"
print(recent, recent.size)

# === Attributes, copies, pickles ===
noted = OrderedDict([(1, [2])])
noted.note = "kept"
for other in copy.copy(noted), copy.deepcopy(noted), pickle.loads(pickle.dumps(noted)):
    print(other, type(other).__name__, other.__dict__, other[1] is noted[1])
print(noted.__reduce__()[:4])
noted[2] = noted
print(noted)

# === Arguments ===
for wrong in (lambda: OrderedDict({}, {}), lambda: OrderedDict([1]), lambda: OrderedDict([(1, 2, 3)]), lambda: OrderedDict([(1,)]),
              lambda: noted.update(1), lambda: noted.update({}, {}), lambda: noted.pop("missing"), lambda: hash(noted)):
    try:
        print(wrong())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(noted.pop("missing", default="given"), noted.pop(key=1), noted.setdefault(key=7, default=8))
