"""Scaling and encoding."""
import numpy as np

from ..base import BaseEstimator, TransformerMixin
from ..utils.validation import check_array, check_is_fitted


class StandardScaler(TransformerMixin, BaseEstimator):
    """Standardize features by removing the mean and scaling to unit variance."""

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.copy = copy
        self.with_mean = with_mean
        self.with_std = with_std

    def fit(self, X, y=None, sample_weight=None):
        """Compute the mean and std to be used for later scaling."""
        X = check_array(X, dtype=float, estimator=self)
        self.n_features_in_ = X.shape[1]
        self.n_samples_seen_ = X.shape[0]
        self.mean_ = np.average(X, axis=0, weights=sample_weight) if self.with_mean or self.with_std else None
        if self.with_std:
            self.var_ = np.average((X - self.mean_) ** 2, axis=0, weights=sample_weight)
            scale = np.sqrt(self.var_)
            constant = self.var_ <= 10 * np.finfo(float).eps * np.abs(self.mean_) ** 2 * X.shape[0]
            self.scale_ = np.where(constant | (scale == 0), 1.0, scale)
        else:
            self.var_ = self.scale_ = None
        return self

    def transform(self, X, copy=None):
        """Perform standardization by centering and scaling."""
        check_is_fitted(self, ["scale_"])
        X = self._check_n_features(check_array(X, dtype=float, estimator=self))
        if self.with_mean:
            X = X - self.mean_
        return X / self.scale_ if self.with_std else X + 0

    def inverse_transform(self, X, copy=None):
        """Scale back the data to the original representation."""
        check_is_fitted(self, ["scale_"])
        X = check_array(X, dtype=float)
        if self.with_std:
            X = X * self.scale_
        return X + self.mean_ if self.with_mean else X + 0


class MinMaxScaler(TransformerMixin, BaseEstimator):
    """Transform features by scaling each feature to a given range."""

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range = feature_range
        self.copy = copy
        self.clip = clip

    def fit(self, X, y=None):
        """Compute the minimum and maximum to be used for later scaling."""
        X = check_array(X, dtype=float, estimator=self)
        low, high = self.feature_range
        if low >= high:
            raise ValueError(f"Minimum of desired feature range must be smaller than maximum. Got {self.feature_range}.")
        self.n_features_in_ = X.shape[1]
        self.data_min_, self.data_max_ = X.min(axis=0), X.max(axis=0)
        self.data_range_ = self.data_max_ - self.data_min_
        self.scale_ = (high - low) / np.where(self.data_range_ == 0, 1.0, self.data_range_)
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        """Scale features of X according to feature_range."""
        check_is_fitted(self, ["scale_"])
        X = self._check_n_features(check_array(X, dtype=float, estimator=self)) * self.scale_ + self.min_
        return np.clip(X, *self.feature_range) if self.clip else X

    def inverse_transform(self, X):
        """Undo the scaling of X according to feature_range."""
        check_is_fitted(self, ["scale_"])
        return (check_array(X, dtype=float) - self.min_) / self.scale_


class LabelEncoder(TransformerMixin, BaseEstimator):
    """Encode target labels with value between 0 and n_classes-1."""

    def __init__(self):
        pass

    def fit(self, y):
        """Fit label encoder."""
        self.classes_ = np.unique(y)
        return self

    def fit_transform(self, y):
        """Fit label encoder and return encoded labels."""
        return self.fit(y).transform(y)

    def transform(self, y):
        """Transform labels to normalized encoding."""
        check_is_fitted(self, ["classes_"])
        y = np.asarray(y)
        unseen = np.setdiff1d(y, self.classes_)
        if unseen.size:
            raise ValueError(f"y contains previously unseen labels: {unseen}")
        return np.searchsorted(self.classes_, y)

    def inverse_transform(self, y):
        """Transform labels back to original encoding."""
        check_is_fitted(self, ["classes_"])
        return self.classes_[np.asarray(y)]
