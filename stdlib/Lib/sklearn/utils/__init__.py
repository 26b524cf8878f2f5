"""Utilities shared by the estimators."""
import numpy as np

from .validation import check_array, check_consistent_length, check_is_fitted, check_random_state, check_X_y


def shuffle(*arrays, random_state=None, n_samples=None):
    """Shuffle arrays or sparse matrices in a consistent way."""
    order = check_random_state(random_state).permutation(len(arrays[0]))[:n_samples]
    found = [np.asarray(a)[order] for a in arrays]
    return found[0] if len(found) == 1 else found
