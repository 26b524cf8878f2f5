"""Clustering."""
import numpy as np
from _sklearn import lloyd

from ..base import BaseEstimator, ClusterMixin, TransformerMixin
from ..utils._params import check, integer, number
from ..utils.validation import check_array, check_is_fitted, check_random_state


def _squared_distances(X, centers):
    found = (X * X).sum(axis=1)[:, None] - 2.0 * (X @ centers.T) + (centers * centers).sum(axis=1)[None, :]
    return np.maximum(found, 0.0)


def _spread_out(X, weights, k, rng):
    """k-means++: each next centre with a chance proportional to its squared distance, the best of a few draws."""
    trials = 2 + int(np.log(k))
    first = int(rng.choice(len(X), p=weights / weights.sum()))
    centers = [X[first]]
    nearest = _squared_distances(X, X[first:first + 1])[:, 0]
    for _ in range(1, k):
        potential = nearest * weights
        if potential.sum() == 0:
            candidates = rng.randint(0, len(X), trials)
        else:
            candidates = np.searchsorted(np.cumsum(potential), rng.random_sample(trials) * potential.sum()).clip(0, len(X) - 1)
        distances = np.minimum(_squared_distances(X, X[candidates]), nearest[:, None])
        best = int((distances * weights[:, None]).sum(axis=0).argmin())
        centers.append(X[int(candidates[best])])
        nearest = distances[:, best]
    return np.array(centers)


class KMeans(ClusterMixin, TransformerMixin, BaseEstimator):
    """K-Means clustering."""

    _constraints = {"n_clusters": [integer(1)], "max_iter": [integer(1)], "tol": [number(0)]}

    def __init__(self, n_clusters=8, *, init="k-means++", n_init="auto", max_iter=300, tol=1e-4, verbose=0, random_state=None, copy_x=True,
                 algorithm="lloyd"):
        self.n_clusters = n_clusters
        self.init = init
        self.n_init = n_init
        self.max_iter = max_iter
        self.tol = tol
        self.verbose = verbose
        self.random_state = random_state
        self.copy_x = copy_x
        self.algorithm = algorithm

    def fit(self, X, y=None, sample_weight=None):
        """Compute k-means clustering."""
        check(self, self._constraints)
        X = check_array(X, dtype=float, estimator=self)
        if len(X) < self.n_clusters:
            raise ValueError(f"n_samples={len(X)} should be >= n_clusters={self.n_clusters}.")
        rng = check_random_state(self.random_state)
        weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        self.n_features_in_ = X.shape[1]
        tolerance = float(X.var(axis=0).mean()) * self.tol
        mean = X.mean(axis=0)
        X = X - mean
        best = None
        for _ in range(self._runs()):
            found = lloyd(X, weights, self._start(X, weights, rng, mean), self.max_iter, tolerance)
            if best is None or found[2] < best[2] * (1 - 1e-6):
                best = found
        self.labels_, centers, self.inertia_, self.n_iter_ = best
        self.cluster_centers_ = centers + mean
        return self

    def _runs(self):
        if not isinstance(self.init, str):
            return 1
        if self.n_init == "auto":
            return 1 if self.init == "k-means++" else 10
        return self.n_init

    def _start(self, X, weights, rng, mean):
        if not isinstance(self.init, str):
            return np.asarray(self.init, dtype=float) - mean
        if self.init == "k-means++":
            return _spread_out(X, weights, self.n_clusters, rng)
        if self.init == "random":
            return X[rng.permutation(len(X))[:self.n_clusters]]
        raise ValueError(f"init should be either 'k-means++', 'random', an array-like or a callable, got '{self.init}' instead.")

    def _rows(self, X):
        check_is_fitted(self, ["cluster_centers_"])
        return self._check_n_features(check_array(X, dtype=float, estimator=self))

    def predict(self, X):
        """Predict the closest cluster each sample in X belongs to."""
        rows = self._rows(X)
        return _squared_distances(rows, np.asarray(self.cluster_centers_)).argmin(axis=1)

    def transform(self, X):
        """Transform X to a cluster-distance space."""
        rows = self._rows(X)
        return np.sqrt(((rows[:, None, :] - np.asarray(self.cluster_centers_)[None, :, :]) ** 2).sum(axis=2))

    def score(self, X, y=None, sample_weight=None):
        """Opposite of the value of X on the K-means objective."""
        rows = self._rows(X)
        return -float(_squared_distances(rows, np.asarray(self.cluster_centers_)).min(axis=1).sum())
