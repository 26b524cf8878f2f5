"""Logistic regression over the iris flowers in plain Python: the class of every test flower and its probabilities."""
import csv
import json
import math
import os

HERE = os.path.dirname(__file__)


def read_flowers(path):
    """The measurements and the class number of every flower, and the names of the classes."""
    with open(path, newline="") as stream:
        rows = list(csv.reader(stream))
    names = rows[0][2:]
    return [[float(x) for x in row[:-1]] for row in rows[1:]], [int(row[-1]) for row in rows[1:]], names


def standardise(flowers, train):
    """Every feature with mean 0 and deviation 1 over the training rows."""
    columns = list(zip(*(flowers[i] for i in train)))
    means = [math.fsum(c) / len(c) for c in columns]
    scales = [math.sqrt(math.fsum((x - m) ** 2 for x in c) / len(c)) for c, m in zip(columns, means)]
    return [[(x - m) / s for x, m, s in zip(flower, means, scales)] for flower in flowers]


def probabilities(features, coefficients, intercepts):
    """Softmax of one score per class."""
    scores = [math.fsum(w * x for w, x in zip(row, features)) + b for row, b in zip(coefficients, intercepts)]
    top = max(scores)
    shares = [math.exp(s - top) for s in scores]
    return [s / sum(shares) for s in shares]


def main():
    flowers, classes, names = read_flowers(os.path.join(HERE, "iris.csv"))
    with open(os.path.join(HERE, "logreg_iris.json")) as stream:
        model = json.load(stream)
    split, fitted, expected = model["split"], model["attributes"], model["expected"]
    features = standardise(flowers, split["train"])

    right, largest = 0, 0.0
    for row, known_class, known in zip(split["test"], expected["predict"], expected["predict_proba"]):
        p = probabilities(features[row], fitted["coef_"], fitted["intercept_"])
        predicted = fitted["classes_"][p.index(max(p))]
        assert predicted == known_class, f"row {row}: {predicted} instead of {known_class}"
        largest = max(largest, max(abs(a - b) for a, b in zip(p, known)))
        right += predicted == classes[row]
        mark = " " if predicted == classes[row] else "x"
        print(f"row {row:3d} {mark} {names[predicted]:<10}", " ".join(f"{x:.6f}" for x in p))
    assert largest < 1e-6, f"probabilities differ by {largest}"
    print(f"{len(split['test'])} rows agree with the model's own answers to 1e-6")
    print(f"accuracy: {right / len(split['test']):.3f}")


main()
