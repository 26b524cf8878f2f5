"""The operators as functions, each under its name and under that of its special method."""

import _operator
from _operator import *

_SPECIAL = """
    abs add and_ call concat contains delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index inv
    invert ior ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift setitem sub truediv xor
"""
__all__ = [name for name in dir(_operator) if not name.startswith("_")]
globals().update((f"__{name.rstrip('_')}__", getattr(_operator, name)) for name in _SPECIAL.split())
