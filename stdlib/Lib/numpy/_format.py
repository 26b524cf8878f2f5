"""The .npy format: versions 1 to 3 are read."""
from _numpy import _literal, _npy_array, _npy_item_size

MAGIC_PREFIX = b"\x93NUMPY"
MAGIC_LENGTH = 8
BUFFER_SIZE = 2 ** 18

# The bytes of the header's length and the header's encoding.
_VERSIONS = {(1, 0): (2, "latin1"), (2, 0): (4, "latin1"), (3, 0): (4, "utf8")}
_KEYS = {"descr", "fortran_order", "shape"}


class _Bytes:
    """The bytes of a file and how far they are read."""

    def __init__(self, data):
        self.data = memoryview(data)
        self.position = 0

    def read(self, size, what):
        """The next bytes; ValueError when there are fewer."""
        piece = self.data[self.position:self.position + size]
        if len(piece) < size:
            raise ValueError(f"EOF: reading {what}, expected {size} bytes got {len(piece)}")
        self.position += size
        return piece.tobytes()


def read_array(data, *, is_file=False, allow_pickle=False, max_header_size=10000):
    """The array at the beginning of some bytes, and where it ends."""
    source = _Bytes(data)
    version = _version(source)
    shape, fortran_order, descr, item_size = _header(source, version, 2 ** 64 if allow_pickle else max_header_size)
    if item_size is None:
        raise ValueError("Object arrays are not supported" if allow_pickle
                         else "Object arrays cannot be loaded when allow_pickle=False")
    count = 1
    for length in shape:
        count *= length
        if length < 0:
            raise ValueError("negative dimensions are not allowed")
    _check_size(source, shape, count, item_size, is_file)
    elements = source.read(count * item_size, "array data")
    return _npy_array(descr, fortran_order, shape, elements), source.position


def _version(source):
    magic = source.read(MAGIC_LENGTH, "magic string")
    if magic[:-2] != MAGIC_PREFIX:
        raise ValueError(f"the magic string is not correct; expected {MAGIC_PREFIX!r}, got {magic[:-2]!r}")
    version = magic[-2], magic[-1]
    if version not in _VERSIONS:
        raise ValueError(f"we only support format version (1,0), (2,0), and (3,0), not {version}")
    return version


def _header(source, version, max_size):
    """(shape, fortran_order, descr, bytes of an element or None for objects)."""
    length_bytes, encoding = _VERSIONS[version]
    length = int.from_bytes(source.read(length_bytes, "array header length"), "little")
    text = source.read(length, "array header").decode(encoding)
    if len(text) > max_size:
        raise ValueError(f"Header info length ({len(text)}) is large and may not be safe to load securely.\n"
                         "To allow loading, adjust `max_header_size` or fully trust "
                         "the `.npy` file using `allow_pickle=True`.\n"
                         "For safety against large resource use or crashes, sandboxing may be necessary.")
    fields = _fields(text, version)
    if not isinstance(fields, dict):
        raise ValueError(f"Header is not a dictionary: {fields!r}")
    if fields.keys() != _KEYS:
        raise ValueError(f"Header does not contain the correct keys: {sorted(fields.keys())!r}")
    shape, order, descr = fields["shape"], fields["fortran_order"], fields["descr"]
    if not isinstance(shape, tuple) or not all(isinstance(length, int) for length in shape):
        raise ValueError(f"shape is not valid: {shape!r}")
    if not isinstance(order, bool):
        raise ValueError(f"fortran_order is not a valid bool: {order!r}")
    return shape, order, descr, _item_size(descr)


def _fields(text, version):
    try:
        return _literal(text)
    except SyntaxError as error:
        cause, unparsed = error, text
    if version <= (2, 0):
        unparsed = _without_long_suffixes(text)
        try:
            fields = _literal(unparsed)
        except SyntaxError as error:
            cause = error
        else:
            import warnings
            warnings.warn("Reading `.npy` or `.npz` file required additional header parsing as it was created on Python 2. "
                          "Save the file again to speed up loading and avoid this warning.", UserWarning, stacklevel=5)
            return fields
    raise ValueError(f"Cannot parse header: {unparsed!r}") from cause


def _without_long_suffixes(text):
    """Python 2 wrote `3L`."""
    import re
    return re.sub(r"\b(\d+)L\b", r"\1", text)


def _item_size(descr):
    if isinstance(descr, str) and descr.lstrip("<>|=").startswith("O"):
        return None
    try:
        if not isinstance(descr, str):
            raise TypeError("structured arrays are not supported")
        return _npy_item_size(descr)
    except TypeError as error:
        raise ValueError(f"descr is not a valid dtype descriptor: {descr!r}") from error


def _check_size(source, shape, count, item_size, is_file):
    """Say what is missing in the words for the kind of file: a real one is read at once, another in pieces."""
    there = len(source.data) - source.position
    if there >= count * item_size:
        return
    if is_file:
        raise ValueError(f"Failed to read all data for array. Expected {shape} = {count} elements, could only read "
                         f"{there // item_size} elements. (file seems not fully written?)")
    piece = max(BUFFER_SIZE // min(BUFFER_SIZE, item_size), 1) * item_size
    whole = there // piece * piece
    wanted = min(piece, count * item_size - whole)
    raise ValueError(f"EOF: reading array data, expected {wanted} bytes got {there - whole}")
