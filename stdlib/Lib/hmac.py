"""Keyed hashes (RFC 2104)."""

import hashlib as _hashlib
from _operator import _compare_digest as compare_digest

__all__ = ["HMAC", "new", "digest", "compare_digest", "trans_5C", "trans_36"]

trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))

digest_size = None


class HMAC:
    """A hash of a message that only who has the key can make."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        make = _constructor(digestmod)
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._usable_block_size()
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    def _usable_block_size(self):
        import warnings
        size = getattr(self._inner, "block_size", None)
        if size is None:
            warnings.warn(f"No block_size attribute on given digest object; Assuming {self.blocksize}.", RuntimeWarning, 3)
        elif size < 16:
            warnings.warn(f"block_size of {size} seems too small; using our default of {self.blocksize}.", RuntimeWarning, 3)
        else:
            return size
        return self.blocksize

    @property
    def name(self):
        """The name of the keyed hash."""
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Add a part of the message."""
        self._inner.update(msg)

    def copy(self):
        """A hash that goes on from here on its own."""
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__)
        other._outer, other._inner = self._outer.copy(), self._inner.copy()
        return other

    def digest(self):
        """The hash of the message so far."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The hash as hexadecimal text."""
        return self.digest().hex()


def _constructor(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b"": _hashlib.new(digestmod, data)
    return lambda data=b"": digestmod.new(data)


def new(key, msg=None, digestmod=""):
    """A keyed hash of a message, which may be added to."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The keyed hash of a message at once."""
    return HMAC(key, msg, digest).digest()
