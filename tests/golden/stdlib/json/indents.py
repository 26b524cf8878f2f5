"""Line breaks and indents, at all depths and around what is not JSON."""
import json

value = {"b": [1, [2.5, None], [], {}, ()], "a": {"x": True, 1: "\u00e9", None: "\n"}, (1,): 2}
for options in ({"indent": 2}, {"indent": 0}, {"indent": ""}, {"indent": "\t", "sort_keys": False}, {"indent": -3}, {"indent": True}, {"indent": 1, "separators": (" ,", " = ")},
                {"indent": 1.5}, {"indent": [1]}):
    try:
        print(json.dumps(value, skipkeys=True, **options))
    except TypeError as error:
        print(error)
print(json.dumps({"b": 1, "a": {"d": 2, "c": []}}, indent=4, sort_keys=True, ensure_ascii=False))
print(json.dumps({(1,): 2}, skipkeys=True, indent=1), json.dumps([{(1,): 2}], skipkeys=True, indent=1))


class Lists(json.JSONEncoder):
    def default(self, o):
        return [json.dumps([1, 2], indent=1), {"inner": sorted(o)}] if isinstance(o, set) else super().default(o)


print(json.dumps({"a": [{1, 2}]}, cls=Lists, indent=3))
print("".join(Lists(indent=1).iterencode([[{3}]])))
for refused in [object()], {"a": {1: {(): 1}}}:
    try:
        json.dumps(refused, indent=1)
    except TypeError as error:
        print(error)
loop = [1]
loop.append({"again": loop})
try:
    json.dumps(loop, indent=1)
except ValueError as error:
    print(error)
