# pytee-only: sklearn-oracle
import numpy as np
from sklearn.metrics import (accuracy_score, classification_report, confusion_matrix, f1_score, mean_absolute_error, mean_squared_error, precision_score,
                             r2_score, recall_score)
from sklearn.model_selection import train_test_split

# === Classes ===
print(accuracy_score([1, 0, 1], [1, 1, 1]), accuracy_score(["a", "b"], ["a", "b"]), accuracy_score([1, 0], [1, 1], normalize=False))
print(confusion_matrix([0, 1, 2, 2], [0, 2, 2, 2]).tolist(), confusion_matrix(["a", "b", "b"], ["a", "a", "b"]).tolist())
print(confusion_matrix([0, 1], [1, 1], labels=[1, 0]).tolist(), confusion_matrix([0, 1, 1], [0, 1, 0], normalize="true").tolist())
print(precision_score([0, 1, 1, 0], [0, 1, 0, 1]), round(recall_score([0, 1, 1, 1], [0, 1, 0, 1]), 6), round(f1_score([0, 1, 1], [0, 1, 0]), 6))
print(round(f1_score([0, 1, 2], [0, 2, 1], average="macro"), 6), recall_score([0, 1, 1], [0, 1, 0], average=None).tolist())
print(classification_report([0, 1, 1], [0, 1, 0]))
print(classification_report(["cat", "dog", "dog"], ["cat", "dog", "cat"]))
print(classification_report([0, 1, 1], [0, 1, 0], target_names=["a rather long name", "b"], digits=3))

# === Numbers ===
print(mean_squared_error([1, 2], [1, 4]), mean_absolute_error([1, 2], [1, 4]), r2_score([1, 2, 3], [1, 2, 4]))

# === Splits ===
X, y = np.arange(24).reshape(12, 2), np.array([0, 1] * 6)
print(train_test_split(list(range(10)), random_state=1))
print([part.tolist() for part in train_test_split(X, y, test_size=0.25, random_state=42)])
print([part.tolist() for part in train_test_split(np.arange(12), y, stratify=y, test_size=4, random_state=0)])
print([part.tolist() for part in train_test_split(np.arange(15), stratify=[0] * 9 + [1] * 4 + [2] * 2, test_size=0.3, random_state=3)])
print([part.tolist() for part in train_test_split(np.arange(6), shuffle=False, train_size=0.5)])
for call in (lambda: train_test_split(np.arange(5), test_size=1.5), lambda: train_test_split(np.arange(5), test_size=7), lambda: accuracy_score([1, 2], [1])):
    try:
        call()
    except ValueError as e:
        print("ValueError", e)
