"""The functions of codecs that pickles name by this module."""

from codecs import decode, encode, lookup

__all__ = ["decode", "encode", "lookup"]
