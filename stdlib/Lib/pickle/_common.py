"""What both sides of pickling know."""

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """The base of the faults of pickling."""


class PicklingError(PickleError):
    """Raised for an object that cannot be pickled."""


class UnpicklingError(PickleError):
    """Raised for bytes that are no pickle."""


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = "_pickle"


def encode_long(x):
    """An int as bytes, little-endian, as few as show its sign."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    encoded = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and encoded[-1] == 0xFF and encoded[-2] & 0x80:
        encoded = encoded[:-1]
    return encoded


def decode_long(data):
    """The int that such bytes mean."""
    return int.from_bytes(data, "little", signed=True)


class PickleBuffer:
    """A buffer that can be pickled beside the stream."""

    def __init__(self, object, /):
        self._view = memoryview(object)

    def raw(self):
        """Return a memoryview of the raw memory underlying this buffer."""
        view = self._checked()
        if not view.contiguous:
            raise BufferError("cannot extract raw buffer from non-contiguous buffer")
        return view.cast("B") if view.format != "B" or view.ndim != 1 else view[:]

    def release(self):
        """Release the underlying buffer."""
        if self._view is not None:
            self._view.release()
            self._view = None

    def __buffer__(self, flags):
        return self._checked()

    def _checked(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view


def attribute_of(obj, name):
    """The attribute with a dotted name, and what it was found on."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        parent = obj
        try:
            obj = getattr(parent, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {parent!r}") from None
    return obj, parent
