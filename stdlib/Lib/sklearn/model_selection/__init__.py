"""Splitting data and judging models on it."""
import math

import numpy as np

from ..base import clone, is_classifier
from ..utils.validation import check_consistent_length, check_random_state


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    """Split arrays or matrices into random train and test subsets."""
    if not arrays:
        raise ValueError("At least one array required as input")
    check_consistent_length(*arrays)
    n = len(arrays[0])
    n_train, n_test = _sizes(n, test_size, train_size)
    if not shuffle:
        if stratify is not None:
            raise ValueError("Stratified train/test split is not implemented for shuffle=False")
        train, test = np.arange(n_train), np.arange(n_train, n_train + n_test)
    elif stratify is not None:
        train, test = _stratified(np.asarray(stratify), n_train, n_test, check_random_state(random_state))
    else:
        order = check_random_state(random_state).permutation(n)
        test, train = order[:n_test], order[n_test:n_test + n_train]
    result = []
    for a in arrays:
        if isinstance(a, (list, tuple)):
            result += [[a[i] for i in train.tolist()], [a[i] for i in test.tolist()]]
        else:
            a = np.asarray(a)
            result += [a[train], a[test]]
    return result


def _sizes(n, test_size, train_size):
    if test_size is None and train_size is None:
        test_size = 0.25
    for name, size in (("test_size", test_size), ("train_size", train_size)):
        if isinstance(size, float) and not 0 < size < 1 or isinstance(size, int) and not 0 < size < n:
            raise ValueError(f"{name}={size} should be either positive and smaller than the number of samples {n} or a float in the (0, 1) range")
    n_test = math.ceil(test_size * n) if isinstance(test_size, float) else test_size
    n_train = math.floor(train_size * n) if isinstance(train_size, float) else train_size
    if n_train is None:
        n_train = n - n_test
    if n_test is None:
        n_test = n - n_train
    if n_train + n_test > n:
        raise ValueError(f"The sum of train_size and test_size = {n_train + n_test}, should be smaller than the number of samples {n}. "
                         "Reduce test_size and/or train_size.")
    if n_train == 0:
        raise ValueError(f"With n_samples={n}, test_size={test_size} and train_size={train_size}, the resulting train set will be empty. "
                         "Adjust any of the aforementioned parameters.")
    return n_train, n_test


def _stratified(y, n_train, n_test, rng):
    """Each class split in proportion; what rounding leaves goes to the largest remainders."""
    classes, members = np.unique(y, return_inverse=True)
    counts = np.bincount(members)
    if counts.min() < 2:
        raise ValueError("The least populated class in y has only 1 member, which is too few. The minimum number of groups for any class "
                         "cannot be less than 2.")
    for name, size in (("train_size", n_train), ("test_size", n_test)):
        if size < len(classes):
            raise ValueError(f"The {name} = {size} should be greater or equal to the number of classes = {len(classes)}")
    kept = _shares(counts, n_train, rng)
    left = _shares(counts - kept, n_test, rng)
    train, test = [], []
    for k in range(len(classes)):
        order = np.flatnonzero(members == k)[rng.permutation(int(counts[k]))]
        train.append(order[:kept[k]])
        test.append(order[kept[k]:kept[k] + left[k]])
    return rng.permutation(np.concatenate(train)), rng.permutation(np.concatenate(test))


def _shares(counts, draws, rng):
    """The most likely numbers when so many are drawn without replacement; ties among equal remainders are drawn."""
    expected = counts / counts.sum() * draws
    taken = np.floor(expected)
    missing = int(draws - taken.sum())
    if missing > 0:
        remainder = expected - taken
        for value in np.sort(np.unique(remainder))[::-1]:
            places = np.flatnonzero(remainder == value)
            more = min(len(places), missing)
            taken[rng.choice(places, size=more, replace=False)] += 1
            missing -= more
            if missing == 0:
                break
    return taken.astype(int)


class KFold:
    """K-Fold cross-validator."""

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        if n_splits < 2:
            raise ValueError(f"k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits={n_splits}.")
        self.n_splits = n_splits
        self.shuffle = shuffle
        self.random_state = random_state

    def get_n_splits(self, X=None, y=None, groups=None):
        """The number of splitting iterations."""
        return self.n_splits

    def split(self, X, y=None, groups=None):
        """Generate indices to split data into training and test set."""
        n = len(X)
        if self.n_splits > n:
            raise ValueError(f"Cannot have number of splits n_splits={self.n_splits} greater than the number of samples: n_samples={n}.")
        order = np.arange(n)
        if self.shuffle:
            check_random_state(self.random_state).shuffle(order)
        for part in np.array_split(order, self.n_splits):
            test = np.sort(part)
            keep = np.ones(n, dtype=bool)
            keep[test] = False
            yield np.flatnonzero(keep), test


class StratifiedKFold(KFold):
    """Stratified K-Fold cross-validator."""

    def split(self, X, y, groups=None):
        """Generate indices to split data into training and test set."""
        y = np.asarray(y)
        fold = np.empty(len(y), dtype=int)
        rng = check_random_state(self.random_state) if self.shuffle else None
        _, first, members = np.unique(y, return_index=True, return_inverse=True)
        rank = np.argsort(np.argsort(first))[members]
        in_order = np.sort(rank)
        allocation = np.array([np.bincount(in_order[i::self.n_splits], minlength=len(first)) for i in range(self.n_splits)])
        if allocation.max(axis=0).min() < 1:
            raise ValueError(f"n_splits={self.n_splits} cannot be greater than the number of members in each class.")
        for k in range(len(first)):
            folds = np.arange(self.n_splits).repeat(allocation[:, k])
            if rng is not None:
                rng.shuffle(folds)
            fold[rank == k] = folds
        for i in range(self.n_splits):
            yield np.flatnonzero(fold != i), np.flatnonzero(fold == i)


def cross_val_score(estimator, X, y=None, *, cv=None, scoring=None, groups=None):
    """Evaluate a score by cross-validation."""
    X, y = np.asarray(X), np.asarray(y)
    if cv is None or isinstance(cv, int):
        cv = (StratifiedKFold if is_classifier(estimator) else KFold)(cv or 5)
    scores = []
    for train, test in cv.split(X, y):
        model = clone(estimator).fit(X[train], y[train])
        scores.append(scoring(model, X[test], y[test]) if callable(scoring) else model.score(X[test], y[test]))
    return np.array(scores)
