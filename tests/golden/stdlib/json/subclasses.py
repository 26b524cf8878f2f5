"""Subclasses of list and tuple are asked for their items."""
import json


class Backwards(list):
    def __iter__(self):
        return iter(self[::-1])


class Doubled(tuple):
    def __iter__(self):
        return iter([2 * item for item in tuple.__iter__(self)])


value = Backwards([1, [2], Doubled((3, 4))])
print(json.dumps(value), json.dumps({"a": value}), json.dumps(Backwards()))
print(json.dumps(value, indent=1))
