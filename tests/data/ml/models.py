"""Loads every model and compares what it answers with what it should."""
import json
import os

import numpy as np
from sklearn.saved import from_document

HERE = os.path.dirname(__file__)
NAMES = "linreg_diabetes logreg_iris ridge_diabetes tree_iris rf_wine kmeans_iris scaler_wine".split()


def main():
    passed = failed = 0
    for name in NAMES:
        with open(os.path.join(HERE, name + ".json")) as stream:
            document = json.load(stream)
        model = from_document(document)
        X = np.array(document["X_query"])
        for method, expected in document["expected"].items():
            got = getattr(model, method)(X)
            expected = np.array([[float(y) for y in x] if isinstance(x, list) else float(x) for x in expected])
            with np.errstate(invalid="ignore"):
                good = got.shape == expected.shape and bool(((got == expected) | (np.abs(got - expected) < 1e-6)).all())
            passed, failed = passed + good, failed + (not good)
            if not good:
                print(f"{name}.{method} differs")
    print(f"{passed} passed, {failed} failed")


main()
