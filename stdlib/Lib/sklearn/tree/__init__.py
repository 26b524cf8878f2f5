"""Decision trees."""
import math

import numpy as np
from _sklearn import Tree, forest_mean, grow_tree

from ..base import BaseEstimator, ClassifierMixin, RegressorMixin
from ..utils._params import NONE, choice, integer, number
from ..utils.validation import check_array, check_is_fitted, check_random_state, check_X_y

_UNBOUNDED = 2 ** 31 - 1
_GROWTH = {
    "max_depth": [integer(1), NONE], "min_samples_split": [integer(2), number(0, False, 1)], "min_samples_leaf": [integer(1), number(0, False, 1, False)],
    "min_impurity_decrease": [number(0)],
}


def _max_features(setting, n):
    """How many features a node looks at."""
    if setting is None:
        return n
    if setting == "sqrt":
        return max(1, int(math.sqrt(n)))
    if setting == "log2":
        return max(1, int(math.log2(n)))
    if isinstance(setting, float):
        return max(1, int(setting * n))
    if isinstance(setting, int):
        return setting
    raise ValueError(f"The 'max_features' parameter must be an int, a float, a str among {{'log2', 'sqrt'}} or None. Got {setting!r} instead.")


def _at_least(setting, n):
    return math.ceil(setting * n) if isinstance(setting, float) else setting


def _grow(model, X, codes, weights, n_classes, rng):
    """One tree under a model's parameters."""
    n = len(X)
    return grow_tree(X, codes, weights, n_classes, model.criterion in ("entropy", "log_loss"), _UNBOUNDED if model.max_depth is None else model.max_depth,
                     _at_least(model.min_samples_split, n), _at_least(model.min_samples_leaf, n), _max_features(model.max_features, X.shape[1]),
                     model.min_impurity_decrease, int(rng.randint(1, 2 ** 31 - 1)))


def _importances(tree, n_features):
    """The share of each feature in the fall of impurity."""
    left, right, samples, impurity = tree.children_left, tree.children_right, tree.n_node_samples, tree.impurity
    found = np.zeros(n_features)
    for i in np.flatnonzero(left != -1).tolist():
        a, b = int(left[i]), int(right[i])
        found[int(tree.feature[i])] += samples[i] * impurity[i] - samples[a] * impurity[a] - samples[b] * impurity[b]
    total = found.sum()
    return found / total if total > 0 else found


class _DecisionTree(BaseEstimator):
    """What classification and regression trees have in common."""

    def _fit(self, X, y, codes, n_classes, sample_weight):
        weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        self.n_features_in_ = X.shape[1]
        self.tree_ = _grow(self, X, codes, weights, n_classes, check_random_state(self.random_state))
        return self

    def _rows(self, X):
        check_is_fitted(self, ["tree_"])
        return self._check_n_features(check_array(X, dtype=np.float32, estimator=self))

    def apply(self, X):
        """Return the index of the leaf that each sample is predicted as."""
        return self.tree_.apply(self._rows(X))

    def get_depth(self):
        """Return the depth of the decision tree."""
        check_is_fitted(self, ["tree_"])
        return self.tree_.max_depth

    def get_n_leaves(self):
        """Return the number of leaves of the decision tree."""
        check_is_fitted(self, ["tree_"])
        return self.tree_.n_leaves

    @property
    def feature_importances_(self):
        """The importance of each feature."""
        check_is_fitted(self, ["tree_"])
        return _importances(self.tree_, self.n_features_in_)


class DecisionTreeClassifier(ClassifierMixin, _DecisionTree):
    """A decision tree classifier."""

    _constraints = {"criterion": [choice("gini", "entropy", "log_loss")], **_GROWTH}

    def __init__(self, *, criterion="gini", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0,
                 max_features=None, random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, class_weight=None, ccp_alpha=0.0):
        self.criterion = criterion
        self.splitter = splitter
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split
        self.min_samples_leaf = min_samples_leaf
        self.min_weight_fraction_leaf = min_weight_fraction_leaf
        self.max_features = max_features
        self.random_state = random_state
        self.max_leaf_nodes = max_leaf_nodes
        self.min_impurity_decrease = min_impurity_decrease
        self.class_weight = class_weight
        self.ccp_alpha = ccp_alpha

    def fit(self, X, y, sample_weight=None):
        """Build a decision tree classifier from the training set (X, y)."""
        X, y = check_X_y(X, y, dtype=np.float32, estimator=self)
        self.classes_, codes = np.unique(y, return_inverse=True)
        self.n_classes_ = len(self.classes_)
        return self._fit(X, y, codes, self.n_classes_, sample_weight)

    def predict_proba(self, X):
        """Predict class probabilities of the input samples X."""
        rows = self._rows(X)
        return forest_mean([self.tree_], rows, True)

    def predict(self, X):
        """Predict class value for X."""
        shares = self.predict_proba(X)
        return np.asarray(self.classes_)[shares.argmax(axis=1)]

    def predict_log_proba(self, X):
        """Predict class log-probabilities of the input samples X."""
        with np.errstate(divide="ignore"):
            return np.log(self.predict_proba(X))


class DecisionTreeRegressor(RegressorMixin, _DecisionTree):
    """A decision tree regressor."""

    _constraints = _GROWTH

    def __init__(self, *, criterion="squared_error", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                 min_weight_fraction_leaf=0.0, max_features=None, random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, ccp_alpha=0.0):
        self.criterion = criterion
        self.splitter = splitter
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split
        self.min_samples_leaf = min_samples_leaf
        self.min_weight_fraction_leaf = min_weight_fraction_leaf
        self.max_features = max_features
        self.random_state = random_state
        self.max_leaf_nodes = max_leaf_nodes
        self.min_impurity_decrease = min_impurity_decrease
        self.ccp_alpha = ccp_alpha

    def fit(self, X, y, sample_weight=None):
        """Build a decision tree regressor from the training set (X, y)."""
        X, y = check_X_y(X, y, dtype=np.float32, y_numeric=True, estimator=self)
        return self._fit(X, y, y, 0, sample_weight)

    def predict(self, X):
        """Predict regression value for X."""
        rows = self._rows(X)
        return self.tree_.predict(rows)[:, 0]
