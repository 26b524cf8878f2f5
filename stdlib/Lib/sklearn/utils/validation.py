"""Checks of input data, with the messages users know."""
import numpy as np

from ..exceptions import NotFittedError
from ._params import check


_MISSING = (
    "\n{} does not accept missing values encoded as NaN natively. For supervised learning, you might want to consider "
    "sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept missing values encoded as NaNs natively. Alternatively, it is possible "
    "to preprocess the data, for instance by using an imputer transformer in a pipeline or drop samples with missing values. See "
    "https://scikit-learn.org/stable/modules/impute.html You can find a list of all estimators that handle NaN values at the following page: "
    "https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values")


def check_array(array, *, dtype="numeric", ensure_2d=True, ensure_min_samples=1, ensure_min_features=1, force_all_finite=True, estimator=None,
                input_name="X", copy=False):
    """Input validation on an array, list, sparse matrix or similar."""
    array = np.array(array) if copy else np.asarray(array)
    if dtype is not None and dtype != "numeric":
        array = np.asarray(array, dtype=dtype)
    if ensure_2d:
        if array.ndim == 0:
            raise ValueError(f"Expected 2D array, got scalar array instead:\narray={array}.\nReshape your data either using array.reshape(-1, 1) if "
                             "your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
        if array.ndim == 1:
            raise ValueError(f"Expected 2D array, got 1D array instead:\narray={array}.\nReshape your data either using array.reshape(-1, 1) if "
                             "your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
        if array.ndim > 2:
            raise ValueError(f"Found array with dim {array.ndim}. {_name(estimator) or 'Estimator'} expected <= 2.")
    if force_all_finite and array.dtype.kind == "f" and not np.isfinite(array).all():
        what = "NaN" if np.isnan(array).any() else f"infinity or a value too large for dtype('{array.dtype}')"
        advice = _MISSING.format(_name(estimator)) if what == "NaN" and estimator is not None and input_name == "X" and hasattr(estimator, "predict") else ""
        raise ValueError(f"Input {input_name} contains {what}.{advice}")
    context = f" by {_name(estimator)}" if estimator is not None else ""
    if array.ndim and array.shape[0] < ensure_min_samples:
        raise ValueError(f"Found array with {array.shape[0]} sample(s) (shape={array.shape}) while a minimum of {ensure_min_samples} is required{context}.")
    if ensure_2d and array.shape[1] < ensure_min_features:
        raise ValueError(f"Found array with {array.shape[1]} feature(s) (shape={array.shape}) while a minimum of {ensure_min_features} is required{context}.")
    return array


def _name(estimator):
    return estimator if isinstance(estimator, str) else type(estimator).__name__ if estimator is not None else None


def check_consistent_length(*arrays):
    """Check that all arrays have consistent first dimensions."""
    lengths = [len(a) for a in arrays if a is not None]
    if len(set(lengths)) > 1:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {lengths!r}")


def check_X_y(X, y, *, dtype=float, estimator=None, y_numeric=False, **options):
    """Input validation for standard estimators."""
    constraints = getattr(estimator, "_constraints", None)
    if constraints:
        check(estimator, constraints)
    if y is None:
        raise ValueError(f"{_name(estimator) or 'estimator'} requires y to be passed, but the target y is None")
    X = check_array(X, dtype=dtype, estimator=estimator, **options)
    y = np.asarray(y)
    if y.ndim == 2 and y.shape[1] == 1:
        y = y.ravel()
    if y.ndim != 1:
        raise ValueError(f"y should be a 1d array, got an array of shape {y.shape} instead.")
    if y.dtype.kind == "f" and not np.isfinite(y).all():
        raise ValueError("Input y contains NaN." if np.isnan(y).any() else f"Input y contains infinity or a value too large for dtype('{y.dtype}').")
    check_consistent_length(X, y)
    if getattr(estimator, "_estimator_type", None) == "classifier" and y.dtype.kind == "f" and (y != y.astype(int)).any():
        raise ValueError("Unknown label type: continuous. Maybe you are trying to fit a classifier, which expects discrete classes on a regression "
                         "target with continuous values.")
    return X, y.astype(float) if y_numeric else y


def check_is_fitted(estimator, attributes=None, *, msg=None):
    """Perform is_fitted validation for estimator."""
    if isinstance(attributes, str):
        attributes = [attributes]
    fitted = all(hasattr(estimator, a) for a in attributes) if attributes else any(
        k.endswith("_") and not k.startswith("__") for k in vars(estimator))
    if not fitted:
        raise NotFittedError((msg or "This %(name)s instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")
                             % {"name": type(estimator).__name__})


def check_random_state(seed):
    """Turn seed into a np.random.RandomState instance."""
    if seed is None or seed is np.random:
        return np.random._global
    if isinstance(seed, (int, np.integer)):
        return np.random.RandomState(int(seed))
    if isinstance(seed, (np.random.RandomState, np.random.Generator)):
        return seed
    raise ValueError(f"{seed!r} cannot be used to seed a numpy.random.RandomState instance")
