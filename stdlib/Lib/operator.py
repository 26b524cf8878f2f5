"""The operators as functions, each under its name and under that of its special method."""

try:
    import _operator
except ImportError:
    import _operator_plain as _operator

_SPECIAL = """
    abs add and_ call concat contains delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index inv
    invert ior ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift setitem sub truediv xor
"""
__all__ = [name for name in getattr(_operator, "__all__", None) or dir(_operator) if not name.startswith("_")]
globals().update((name, getattr(_operator, name)) for name in __all__)
globals().update((f"__{name.rstrip('_')}__", getattr(_operator, name)) for name in _SPECIAL.split())
del _operator, _SPECIAL
