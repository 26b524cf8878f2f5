"""This module defines an object type which can efficiently represent
an array of basic values: characters, integers, floating-point
numbers.  Arrays are sequence types and behave very much like lists,
except that the type of objects stored in them is constrained.
"""

from collections.abc import MutableSequence as _MutableSequence

import _array
from _array import array, typecodes

ArrayType = array

_MutableSequence.register(array)


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Internal. Used for pickling support."""
    return _array._array_reconstructor(arraytype, typecode, mformat_code, items)
