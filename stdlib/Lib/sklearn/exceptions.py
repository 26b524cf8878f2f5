"""Errors and warnings of the estimators."""


class NotFittedError(ValueError, AttributeError):
    """An estimator was used before it was fitted."""


class ConvergenceWarning(UserWarning):
    """An iteration ended before it converged."""


class DataConversionWarning(UserWarning):
    """Data had to be converted in the code."""


class UndefinedMetricWarning(UserWarning):
    """A metric is not defined for its input."""
