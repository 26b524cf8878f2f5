# pytee-only: numpy-oracle
import io

import numpy as np

names = np.array(["setosa", "versicolor", "virginica"])

# === Labels ===
predicted = np.array([2, 0, 0, 1])
labels = names[predicted]
print(labels, repr(labels), labels.dtype, labels.shape, labels.itemsize, labels.tolist())
print(labels == "setosa", (labels == names[[2, 0, 1, 1]]).mean(), np.sum(labels != "setosa"))
print(str(labels[0]), type(labels[0]).__name__, isinstance(labels[0], str), labels[0].upper(), {"virginica": 1}[labels[0]])
for name, count in zip(*np.unique(labels, return_counts=True)):
    print(f"{name:>12} {count}")
values, inverse = np.unique(labels, return_inverse=True)
print(values.tolist(), inverse.tolist(), np.where(labels == "setosa", "yes", "no").tolist())

# === Order ===
words = np.array(["pear", "fig", "apple", "Fig", "banana", "apple"])
print(np.sort(words).tolist(), np.argsort(words).tolist(), np.argsort(words, kind="stable").tolist(), words[words < "b"].tolist())
print(np.isin(words, ["fig", "pear"]).tolist(), np.searchsorted(np.sort(words), "fig"), "fig" in words, np.concatenate([words, ["x"]]).dtype)

# === Conversion ===
print(np.array([1, 22]).astype(str).tolist(), np.array(["1.5", "2"]).astype(float).tolist(), np.array(["7", "8"]).astype(int).sum(), np.array([1.5, "a"]).tolist())
short = np.array(["ab", "cd"])
short[0] = "longer"
print(short, np.full((2,), "hi").tolist(), np.array([["a", "b"], ["c", "d"]]).T.tolist(), np.empty(2, dtype="U3").tolist(), np.dtype("U5"), np.dtype(str).kind)
try:
    np.array(["x"]).astype(float)
except ValueError as e:
    print("ValueError", e)

# === Files ===
stream = io.BytesIO()
np.save(stream, names)
stream.seek(0)
print(np.load(stream).tolist(), len(stream.getvalue()), np.array(["é", "a"]).tobytes())
