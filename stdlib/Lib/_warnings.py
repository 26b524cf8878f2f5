"""The module warnings under the name that CPython's compiled part has."""

from warnings import _filters_mutated, defaultaction as _defaultaction, filters, onceregistry as _onceregistry, warn, warn_explicit  # noqa: F401
