"""Exceptions and warnings raised by numpy."""


class AxisError(ValueError, IndexError):
    """An axis was outside the valid range."""


class UFuncTypeError(TypeError):
    """A ufunc has no loop for the types it was given, or may not cast its result."""


class ComplexWarning(RuntimeWarning):
    """The imaginary part of a complex number was discarded."""


class VisibleDeprecationWarning(UserWarning):
    """A deprecation that users should see."""


class TooHardError(RuntimeError):
    """max_work was exceeded."""


class DTypePromotionError(TypeError):
    """Two dtypes have no common one."""


class RankWarning(RuntimeWarning):
    """A least squares fit is badly conditioned."""
