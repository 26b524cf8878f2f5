"""Values as the bytes of C structs: formats say how many, how large and in which order.

The first character of a format may be one of
  @: native order, size and alignment (as if it stood there when there is none)
  =: native order, standard size, no alignment
  <: little-endian, standard size, no alignment
  >: big-endian, standard size, no alignment
  !: the same as >

The others are types, with a count before them where it is not one: x a pad byte, c char, b B h H i I
l L q Q integers, n N native sizes, e f d floats, s and p bytes, P a pointer, ? bool."""

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from
from _struct import _clearcache
