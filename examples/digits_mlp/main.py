"""A multi-layer perceptron reads handwritten digits: numpy alone, a few of them drawn beside the answer."""
import json
import os

import numpy as np

HERE = os.path.dirname(__file__)
SHADES = " .:-=+*#%@"


def forward(images, weights, biases):
    """The probabilities of the ten digits for each image."""
    x = images
    for w, b in zip(weights[:-1], biases[:-1]):
        x = np.maximum(x @ w + b, 0)
    scores = x @ weights[-1] + biases[-1]
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def standardise(images, train):
    """Every pixel with mean 0 and deviation 1 over the training rows; pixels that never change stay as they are."""
    scale = images[train].std(axis=0)
    return (images - images[train].mean(axis=0)) / np.where(scale == 0, 1, scale)


def draw(image, answer, sure):
    """Eight lines of text, the answer beside the fourth."""
    ink = (image.reshape(8, 8) * (len(SHADES) - 1) / 16).round().astype(int)
    for i, row in enumerate(ink):
        note = f"   {answer} ({sure:.1%} sure)" if i == 3 else ""
        print(("".join(SHADES[k] * 2 for k in row) + note).rstrip())
    print()


def main():
    table = np.loadtxt(os.path.join(HERE, "digits.csv"), delimiter=",")
    images, digits = table[:, :-1], table[:, -1].astype(int)
    with open(os.path.join(HERE, "mlp_digits.json")) as stream:
        model = json.load(stream)
    weights = [np.array(w) for w in model["attributes"]["coefs_"]]
    biases = [np.array(b) for b in model["attributes"]["intercepts_"]]

    test = np.array(model["split"]["test"])
    features = standardise(images, np.array(model["split"]["train"]))
    p = forward(features[test], weights, biases)
    answers = p.argmax(axis=1)
    for i in range(4):
        draw(images[test[i]], answers[i], p[i].max())
    wrong = np.flatnonzero(answers != digits[test])
    for i in wrong[:1]:
        print(f"this one is a {digits[test[i]]}:")
        draw(images[test[i]], answers[i], p[i].max())

    known = forward(np.array(model["X_query"]), weights, biases)
    difference = np.abs(known - np.array(model["expected"]["predict_proba"])).max()
    assert difference < 1e-6, difference
    assert known.argmax(axis=1).tolist() == model["expected"]["predict"]
    print(f"{len(test) - len(wrong)} of {len(test)} digits read, {len(known)} of them as the model itself does to 1e-6")
    print(f"accuracy: {(answers == digits[test]).mean():.3f}")


main()
