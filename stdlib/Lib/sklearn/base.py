"""Base classes for all estimators."""
import numpy as np

from .exceptions import NotFittedError


def clone(estimator, *, safe=True):
    """Construct a new unfitted estimator with the same parameters."""
    if isinstance(estimator, (list, tuple, set, frozenset)):
        return type(estimator)([clone(e, safe=safe) for e in estimator])
    if not hasattr(estimator, "get_params") or isinstance(estimator, type):
        if not safe:
            return estimator
        raise TypeError(f"Cannot clone object '{estimator!r}' (type {type(estimator)}): it does not seem to be a scikit-learn estimator "
                        "as it does not implement a 'get_params' method.")
    params = {k: clone(v, safe=False) for k, v in estimator.get_params(deep=False).items()}
    return type(estimator)(**params)


class BaseEstimator:
    """Base class for all estimators: parameters by name, and a repr that shows those changed."""

    @classmethod
    def _signature(cls):
        """Names and defaults of the parameters of __init__."""
        init = cls.__init__
        if init is object.__init__:
            return {}
        code = init.__code__
        names = code.co_varnames[1:code.co_argcount]
        keywords = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
        defaults = init.__defaults__ or ()
        found = dict.fromkeys(names)
        found.update(zip(names[len(names) - len(defaults):], defaults))
        found.update({k: (init.__kwdefaults__ or {}).get(k) for k in keywords})
        return found

    def get_params(self, deep=True):
        """Get parameters for this estimator."""
        params = {}
        for name in sorted(self._signature()):
            value = getattr(self, name)
            if deep and hasattr(value, "get_params") and not isinstance(value, type):
                params.update((f"{name}__{k}", v) for k, v in value.get_params().items())
            params[name] = value
        return params

    def set_params(self, **params):
        """Set the parameters of this estimator."""
        valid = self.get_params(deep=True)
        for key, value in params.items():
            name, nested, rest = key.partition("__")
            if name not in valid:
                names = sorted(self._signature())
                raise ValueError(f"Invalid parameter {name!r} for estimator {self}. Valid parameters are: {names!r}.")
            if nested:
                valid[name].set_params(**{rest: value})
            else:
                setattr(self, name, value)
        return self

    def __repr__(self):
        changed = []
        for name, default in sorted(self._signature().items()):
            value = getattr(self, name, default)
            if value is not default and repr(value) != repr(default):
                changed.append(f"{name}={value!r}")
        return f"{type(self).__name__}({', '.join(changed)})"

    def _check_n_features(self, X):
        expected = getattr(self, "n_features_in_", None)
        if expected is not None and X.shape[1] != expected:
            raise ValueError(f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {expected} features as input.")
        return X


class ClassifierMixin:
    """Mixin class for all classifiers."""

    _estimator_type = "classifier"

    def score(self, X, y, sample_weight=None):
        """Return the mean accuracy on the given test data and labels."""
        from .metrics import accuracy_score
        return accuracy_score(y, self.predict(X), sample_weight=sample_weight)


class RegressorMixin:
    """Mixin class for all regression estimators."""

    _estimator_type = "regressor"

    def score(self, X, y, sample_weight=None):
        """Return the coefficient of determination of the prediction."""
        from .metrics import r2_score
        return r2_score(y, self.predict(X), sample_weight=sample_weight)


class ClusterMixin:
    """Mixin class for all cluster estimators."""

    _estimator_type = "clusterer"

    def fit_predict(self, X, y=None, **kwargs):
        """Perform clustering on X and return cluster labels."""
        return self.fit(X, **kwargs).labels_


class TransformerMixin:
    """Mixin class for all transformers."""

    def fit_transform(self, X, y=None, **fit_params):
        """Fit to data, then transform it."""
        return (self.fit(X, **fit_params) if y is None else self.fit(X, y, **fit_params)).transform(X)


def is_classifier(estimator):
    """Return True if the given estimator is (probably) a classifier."""
    return getattr(estimator, "_estimator_type", None) == "classifier"


def is_regressor(estimator):
    """Return True if the given estimator is (probably) a regressor."""
    return getattr(estimator, "_estimator_type", None) == "regressor"
