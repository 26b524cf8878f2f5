"""Linear models."""
import warnings

import numpy as np

from .._lbfgs import minimise
from ..base import BaseEstimator, ClassifierMixin, RegressorMixin
from ..exceptions import ConvergenceWarning
from ..utils._params import NONE, choice, integer, number
from ..utils.validation import check_array, check_is_fitted, check_X_y


class _LinearRegressor(RegressorMixin, BaseEstimator):
    """What fitted linear regressions have in common."""

    def predict(self, X):
        """Predict using the linear model."""
        check_is_fitted(self, ["coef_"])
        X = check_array(X, dtype=float, estimator=self)
        return self._check_n_features(X) @ np.asarray(self.coef_).T + self.intercept_

    def _targets(self, y, X):
        if y is None:
            raise ValueError(f"This {type(self).__name__} estimator requires y to be passed, but the target y is None.")
        y = np.asarray(y, dtype=float)
        if len(y) != len(X):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(X), len(y)]!r}")
        return y

    def _centre(self, X, y, sample_weight):
        if not self.fit_intercept:
            return X, y, np.zeros(X.shape[1]), 0.0
        x_mean, y_mean = np.average(X, axis=0, weights=sample_weight), _mean(y, sample_weight)
        return X - x_mean, y - y_mean, x_mean, y_mean

    def _finish(self, coef, x_mean, y_mean):
        self.coef_ = coef.T if coef.ndim == 2 else coef
        self.intercept_ = y_mean - x_mean @ coef if self.fit_intercept else 0.0
        return self


def _mean(y, weights):
    return np.average(y, axis=0, weights=weights)


class LinearRegression(_LinearRegressor):
    """Ordinary least squares Linear Regression."""

    def __init__(self, *, fit_intercept=True, copy_X=True, n_jobs=None, positive=False):
        self.fit_intercept = fit_intercept
        self.copy_X = copy_X
        self.n_jobs = n_jobs
        self.positive = positive

    def fit(self, X, y, sample_weight=None):
        """Fit linear model."""
        X = check_array(X, dtype=float, estimator=self)
        y = self._targets(y, X)
        self.n_features_in_ = X.shape[1]
        X, y, x_mean, y_mean = self._centre(X, y, sample_weight)
        if sample_weight is not None:
            root = np.sqrt(np.asarray(sample_weight, dtype=float))
            X, y = X * root[:, None], y * (root if y.ndim == 1 else root[:, None])
        coef, _, self.rank_, self.singular_ = np.linalg.lstsq(X, y, rcond=None)
        return self._finish(coef, x_mean, y_mean)


class Ridge(_LinearRegressor):
    """Linear least squares with l2 regularization."""

    def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=1e-4, solver="auto", positive=False, random_state=None):
        self.alpha = alpha
        self.fit_intercept = fit_intercept
        self.copy_X = copy_X
        self.max_iter = max_iter
        self.tol = tol
        self.solver = solver
        self.positive = positive
        self.random_state = random_state

    def fit(self, X, y, sample_weight=None):
        """Fit Ridge regression model."""
        X = check_array(X, dtype=float, estimator=self)
        y = self._targets(y, X)
        self.n_features_in_ = X.shape[1]
        X, y, x_mean, y_mean = self._centre(X, y, sample_weight)
        left = X if sample_weight is None else X * np.asarray(sample_weight)[:, None]
        self.n_iter_ = None
        return self._finish(np.linalg.solve(left.T @ X + self.alpha * np.eye(X.shape[1]), left.T @ y), x_mean, y_mean)


class LogisticRegression(ClassifierMixin, BaseEstimator):
    """Logistic Regression (aka logit, MaxEnt) classifier."""

    _constraints = {
        "penalty": [choice("l1", "l2", "elasticnet"), NONE], "C": [number(0, False)], "tol": [number(0, False)], "max_iter": [integer(0)],
        "solver": [choice("lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga")],
    }

    def __init__(self, penalty="l2", *, dual=False, tol=1e-4, C=1.0, fit_intercept=True, intercept_scaling=1, class_weight=None, random_state=None,
                 solver="lbfgs", max_iter=100, multi_class="auto", verbose=0, warm_start=False, n_jobs=None, l1_ratio=None):
        self.penalty = penalty
        self.dual = dual
        self.tol = tol
        self.C = C
        self.fit_intercept = fit_intercept
        self.intercept_scaling = intercept_scaling
        self.class_weight = class_weight
        self.random_state = random_state
        self.solver = solver
        self.max_iter = max_iter
        self.multi_class = multi_class
        self.verbose = verbose
        self.warm_start = warm_start
        self.n_jobs = n_jobs
        self.l1_ratio = l1_ratio

    def fit(self, X, y, sample_weight=None):
        """Fit the model according to the given training data."""
        X, y = check_X_y(X, y, estimator=self)
        if self.penalty not in ("l2", None):
            raise ValueError(f"Solver {self.solver} supports only 'l2' or None penalties, got {self.penalty} penalty.")
        self.classes_, codes = np.unique(y, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError("This solver needs samples of at least 2 classes in the data, but the data contains only one class: "
                             f"{self.classes_[0]!r}")
        self.n_features_in_ = X.shape[1]
        weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        weights = weights * self._class_weights(codes)
        binary = len(self.classes_) == 2
        rows = 1 if binary else len(self.classes_)
        objective = _binary_loss if binary else _multinomial_loss
        target = codes.astype(float) if binary else np.eye(rows)[codes]
        penalty = 0.0 if self.penalty is None else 1.0 / self.C
        if self.fit_intercept:
            X = np.column_stack((X, np.ones(len(X))))
        w, iterations, converged = minimise(lambda w: objective(w, X, target, weights, penalty, self.fit_intercept), np.zeros(rows * X.shape[1]),
                                            self.max_iter, self.tol * weights.sum())
        if not converged:
            warnings.warn("lbfgs failed to converge (status=1):\nSTOP: TOTAL NO. of ITERATIONS REACHED LIMIT.\n\nIncrease the number of iterations "
                          "(max_iter) or scale the data.", ConvergenceWarning, stacklevel=2)
        w = w.reshape(rows, -1)
        self.coef_ = w[:, :-1].copy() if self.fit_intercept else w
        self.intercept_ = w[:, -1].copy() if self.fit_intercept else np.zeros(rows)
        self.n_iter_ = np.array([iterations])
        return self

    def _class_weights(self, codes):
        if self.class_weight is None:
            return np.ones(len(codes))
        if self.class_weight == "balanced":
            counts = np.bincount(codes)
            return (len(codes) / (len(counts) * counts))[codes]
        return np.array([self.class_weight.get(c, 1.0) for c in self.classes_.tolist()])[codes]

    def decision_function(self, X):
        """Predict confidence scores for samples."""
        check_is_fitted(self, ["coef_"])
        X = check_array(X, dtype=float, estimator=self)
        scores = self._check_n_features(X) @ np.asarray(self.coef_).T + self.intercept_
        return scores.ravel() if scores.shape[1] == 1 else scores

    def predict(self, X):
        """Predict class labels for samples in X."""
        scores = self.decision_function(X)
        return np.asarray(self.classes_)[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]

    def predict_proba(self, X):
        """Probability estimates."""
        scores = self.decision_function(X)
        if scores.ndim == 1:
            p = 1.0 / (1.0 + np.exp(-scores))
            return np.column_stack((1 - p, p))
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        return shares / shares.sum(axis=1, keepdims=True)

    def predict_log_proba(self, X):
        """Predict logarithm of probability estimates."""
        return np.log(self.predict_proba(X))


def _penalised(loss, gradient, W, penalty, fit_intercept):
    free = W.copy()
    if fit_intercept:
        free[:, -1] = 0.0
    return loss + 0.5 * penalty * float((free * free).sum()), (gradient + penalty * free).ravel()


def _binary_loss(w, X, target, weights, penalty, fit_intercept):
    z = X @ w
    loss = float((weights * (np.logaddexp(0.0, z) - target * z)).sum())
    gradient = (weights * (1.0 / (1.0 + np.exp(-z)) - target)) @ X
    return _penalised(loss, gradient[None, :], w[None, :], penalty, fit_intercept)


def _multinomial_loss(w, X, target, weights, penalty, fit_intercept):
    W = w.reshape(target.shape[1], -1)
    z = X @ W.T
    top = z.max(axis=1, keepdims=True)
    shares = np.exp(z - top)
    total = shares.sum(axis=1, keepdims=True)
    loss = float((weights * ((np.log(total) + top).ravel() - (z * target).sum(axis=1))).sum())
    gradient = (weights[:, None] * (shares / total - target)).T @ X
    return _penalised(loss, gradient, W, penalty, fit_intercept)
