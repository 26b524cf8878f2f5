"""Ensembles of trees."""
import numpy as np
from _sklearn import forest_mean

from ..base import BaseEstimator, ClassifierMixin, RegressorMixin
from ..tree import DecisionTreeClassifier, DecisionTreeRegressor, _grow, _importances
from ..utils._params import integer
from ..utils.validation import check_array, check_is_fitted, check_random_state, check_X_y


class _Forest(BaseEstimator):
    """Trees grown on bootstrap samples, and the mean of what they say."""

    def _fit_trees(self, X, codes, n_classes, sample_weight):
        rng = check_random_state(self.random_state)
        self.n_features_in_ = X.shape[1]
        weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        self.estimators_ = []
        for _ in range(self.n_estimators):
            drawn = np.bincount(rng.randint(0, len(X), len(X)), minlength=len(X)) if self.bootstrap else 1.0
            tree = self._member()
            tree.n_features_in_ = X.shape[1]
            tree.tree_ = _grow(self, X, codes, weights * drawn, n_classes, rng)
            self.estimators_.append(tree)
        return self

    def _rows(self, X):
        check_is_fitted(self, ["estimators_"])
        return self._check_n_features(check_array(X, dtype=np.float32, estimator=self))

    def apply(self, X):
        """Apply trees in the forest to X, return leaf indices."""
        rows = self._rows(X)
        return np.column_stack([t.tree_.apply(rows) for t in self.estimators_])

    @property
    def feature_importances_(self):
        """The importance of each feature, as the mean over the trees."""
        check_is_fitted(self, ["estimators_"])
        found = np.mean([_importances(t.tree_, self.n_features_in_) for t in self.estimators_], axis=0)
        return found / found.sum() if found.sum() else found


class RandomForestClassifier(ClassifierMixin, _Forest):
    """A random forest classifier."""

    _constraints = {"n_estimators": [integer(1)], **DecisionTreeClassifier._constraints}

    def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0,
                 max_features="sqrt", max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=True, oob_score=False, n_jobs=None,
                 random_state=None, verbose=0, warm_start=False, class_weight=None, ccp_alpha=0.0, max_samples=None):
        self.n_estimators = n_estimators
        self.criterion = criterion
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split
        self.min_samples_leaf = min_samples_leaf
        self.min_weight_fraction_leaf = min_weight_fraction_leaf
        self.max_features = max_features
        self.max_leaf_nodes = max_leaf_nodes
        self.min_impurity_decrease = min_impurity_decrease
        self.bootstrap = bootstrap
        self.oob_score = oob_score
        self.n_jobs = n_jobs
        self.random_state = random_state
        self.verbose = verbose
        self.warm_start = warm_start
        self.class_weight = class_weight
        self.ccp_alpha = ccp_alpha
        self.max_samples = max_samples

    def _member(self):
        tree = DecisionTreeClassifier(criterion=self.criterion, max_depth=self.max_depth, max_features=self.max_features)
        tree.classes_, tree.n_classes_ = np.arange(self.n_classes_), self.n_classes_
        return tree

    def fit(self, X, y, sample_weight=None):
        """Build a forest of trees from the training set (X, y)."""
        X, y = check_X_y(X, y, dtype=np.float32, estimator=self)
        self.classes_, codes = np.unique(y, return_inverse=True)
        self.n_classes_ = len(self.classes_)
        return self._fit_trees(X, codes, self.n_classes_, sample_weight)

    def predict_proba(self, X):
        """Predict class probabilities for X."""
        rows = self._rows(X)
        return forest_mean([t.tree_ for t in self.estimators_], rows, True)

    def predict(self, X):
        """Predict class for X."""
        shares = self.predict_proba(X)
        return np.asarray(self.classes_)[shares.argmax(axis=1)]

    def predict_log_proba(self, X):
        """Predict class log-probabilities for X."""
        with np.errstate(divide="ignore"):
            return np.log(self.predict_proba(X))


class RandomForestRegressor(RegressorMixin, _Forest):
    """A random forest regressor."""

    def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1,
                 min_weight_fraction_leaf=0.0, max_features=1.0, max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=True, oob_score=False,
                 n_jobs=None, random_state=None, verbose=0, warm_start=False, ccp_alpha=0.0, max_samples=None):
        self.n_estimators = n_estimators
        self.criterion = criterion
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split
        self.min_samples_leaf = min_samples_leaf
        self.min_weight_fraction_leaf = min_weight_fraction_leaf
        self.max_features = max_features
        self.max_leaf_nodes = max_leaf_nodes
        self.min_impurity_decrease = min_impurity_decrease
        self.bootstrap = bootstrap
        self.oob_score = oob_score
        self.n_jobs = n_jobs
        self.random_state = random_state
        self.verbose = verbose
        self.warm_start = warm_start
        self.ccp_alpha = ccp_alpha
        self.max_samples = max_samples

    def _member(self):
        return DecisionTreeRegressor(max_depth=self.max_depth, max_features=self.max_features)

    def fit(self, X, y, sample_weight=None):
        """Build a forest of trees from the training set (X, y)."""
        X, y = check_X_y(X, y, dtype=np.float32, y_numeric=True, estimator=self)
        return self._fit_trees(X, y, 0, sample_weight)

    def predict(self, X):
        """Predict regression target for X."""
        rows = self._rows(X)
        return forest_mean([t.tree_ for t in self.estimators_], rows, False)[:, 0]
