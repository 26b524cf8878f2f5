"""Evaluates every expression of numpy_cases.json and compares dtype, shape, values, repr or exception."""
import json
import os
import warnings

import numpy as np

warnings.simplefilter("ignore")
HERE = os.path.dirname(__file__)
# What NumPy 2 answers otherwise than the release that recorded the cases.
NUMPY_2 = {"f.ptp()": {"error": "AttributeError"}, "a==a.T": {"error": "ValueError"}, "a!=a.T": {"error": "ValueError"}, "d.ptp()": {"error": "AttributeError"}}
TOLERANCE = {"float64": 1e-12, "float32": 1e-6, "float16": 1e-3}


def flat(v):
    if isinstance(v, list):
        for x in v:
            yield from flat(x)
    else:
        yield float(v) if isinstance(v, str) else v


def close(x, y, tolerance):
    return x == y or x != x and y != y or abs(x - y) <= tolerance * max(abs(x), abs(y))


def same(case, result):
    if "tuple" in case:
        return len(result) == len(case["tuple"]) and all(same(c, r) for c, r in zip(case["tuple"], result))
    if "py" in case:
        if case["py"].startswith("dtype["):
            return isinstance(result, np.dtype) and repr(result) == case["v"]
        if case["py"] == "list" and "v" in case and all(isinstance(v, str) for v in case["v"]):
            return [repr(x) for x in result] == case["v"]
        return type(result).__name__ == case["py"] and (str(result) == case["v"] if case["py"] == "str" else result == case.get("v", result))
    if str(result.dtype) != case["dtype"] or list(result.shape) != case["shape"]:
        return False
    tolerance = TOLERANCE.get(case["dtype"], 0)
    if not all(close(x, y, tolerance) for x, y in zip(flat(case["v"]), flat(result.tolist()))):
        return False
    return case.get("repr") in (None, repr(result))


def main():
    with open(os.path.join(HERE, "numpy_cases.json")) as stream:
        document = json.load(stream)
    names = {"np": np}
    for statement in document["setup"].split("; "):
        try:
            exec(statement, names)
        except TypeError as e:
            print(f"setup {statement}: {e}")
    failed = 0
    for case in document["cases"]:
        if case["expr"] in NUMPY_2:
            case = {"expr": case["expr"], **NUMPY_2[case["expr"]]}
        try:
            result = eval(case["expr"], names)
            good = "error" not in case and same(case, result)
        except Exception as e:
            result, good = e, type(e).__name__ == case.get("error")
        if not good:
            failed += 1
            print(f"{case['expr']}: {result!r}")
    print(f"{len(document['cases']) - failed} passed, {failed} failed")


main()
