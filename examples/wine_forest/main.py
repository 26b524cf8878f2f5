"""A random forest over Italian wines, asked twice: through sklearn, and by walking its trees in plain Python."""
import csv
import json
import math
import os

from sklearn.metrics import accuracy_score
from sklearn.saved import from_document

HERE = os.path.dirname(__file__)


def read_wines(path):
    """The measurements and the class number of every wine, and the names of the classes."""
    with open(path, newline="") as stream:
        rows = list(csv.reader(stream))
    return [[float(x) for x in row[:-1]] for row in rows[1:]], [int(row[-1]) for row in rows[1:]], rows[0][2:]


def as_float32(x):
    """The nearest float32: what the trees were grown on."""
    mantissa, exponent = math.frexp(x)
    return math.ldexp(round(mantissa * 2 ** 24), exponent - 24)


def leaf(tree, wine):
    """The leaf a wine ends in."""
    node = 0
    while tree["children_left"][node] != -1:
        goes_left = wine[tree["feature"][node]] <= tree["threshold"][node]
        node = tree["children_left" if goes_left else "children_right"][node]
    return node


def vote(trees, wine):
    """The mean over all trees of the class shares in the leaf."""
    wine = [as_float32(x) for x in wine]
    total = [0.0] * 3
    for tree in trees:
        counts = tree["value"][leaf(tree, wine)]
        total = [t + c / sum(counts) for t, c in zip(total, counts)]
    return [t / len(trees) for t in total]


def main():
    wines, classes, names = read_wines(os.path.join(HERE, "wine_data.csv"))
    with open(os.path.join(HERE, "rf_wine.json")) as stream:
        document = json.load(stream)
    forest = from_document(document)
    print(f"{len(forest.estimators_)} trees of depth at most {max(e.get_depth() for e in forest.estimators_)}")

    test = document["split"]["test"]
    queries = [wines[i] for i in test]
    predicted = forest.predict(queries).tolist()
    shares = forest.predict_proba(queries).tolist()
    for row, number, p in zip(test, predicted, shares):
        walked = vote(document["attributes"]["trees"], wines[row])
        assert max(abs(a - b) for a, b in zip(p, walked)) < 1e-6, f"row {row}: {p} and {walked}"
        print(f"row {row:3d} {names[number]}", " ".join(f"{x:.4f}" for x in p))

    known = document["expected"]
    assert forest.predict(document["X_query"]).tolist() == known["predict"]
    differences = [abs(a - b) for x, y in zip(forest.predict_proba(document["X_query"]).tolist(), known["predict_proba"]) for a, b in zip(x, y)]
    assert max(differences) < 1e-6
    print(f"both ways agree on {len(test)} wines, and with the model's own answers on {len(known['predict'])}")
    print(f"accuracy: {accuracy_score([classes[i] for i in test], predicted):.3f}")


main()
