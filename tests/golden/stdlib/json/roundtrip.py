import json
d = {"a": [1, 2.5, None, True, "x\u20ac\n\"\\"], "b": {}, "c": [], 3: "n", None: 1, 1.5: 2}
print(json.dumps(d)); print(json.dumps(d, indent=2, ensure_ascii=False)); print(json.dumps({"b": 1, "a": [1]}, sort_keys=True, separators=(",", ":"), indent="\t"))
print(json.loads('{"a": [1, -2.5e3, "\\u00e9\\ud83d\\ude00", true, false, null], "b": {}}'))
print(json.loads("[1.5, 10]", parse_float=str, parse_int=lambda s: int(s) + 1), json.loads('{"a":1}', object_pairs_hook=list), json.loads(b'"x"'), json.loads("NaN") != 0, json.dumps([float("inf"), float("nan")]))
for s in ("", "{", "[1,]", '{"a" 1}', '{"a":1,}', '"abc', "[1 2]", "{'a':1}", "1 2", '"\\x"', '"\t"', "nul", '"\\u12"', "[", '{"a":'):
    try: json.loads(s)
    except json.JSONDecodeError as e: print(e, e.pos, e.lineno, e.colno)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({1, 2}, cls=E), json.dumps(3 + 4j, default=str))
for call in (lambda: json.dumps(object), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.loads(5)):
    try: call()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.JSONDecoder().raw_decode('[1] tail'))
