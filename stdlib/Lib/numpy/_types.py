"""What numbers can hold, how dtypes relate, and settings that last for a block."""
from _numpy import (array2string, asarray, bool as bool_, dtype, float16, float32, float64, floating, generic, get_printoptions, geterr,
                    inexact, int8, int16, int32, int64, integer, ndarray, number, set_printoptions, seterr, signedinteger, uint8, uint16,
                    uint32, uint64, unsignedinteger)

_FLOATS = {
    "float16": (10, -14, 16, 65504.0, 2.0 ** -14, 2.0 ** -24),
    "float32": (23, -126, 128, (2.0 - 2.0 ** -23) * 2.0 ** 127, 2.0 ** -126, 2.0 ** -149),
    "float64": (52, -1022, 1024, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324),
}


class finfo:
    """Machine limits for floating point types."""

    def __init__(self, dtype_):
        d = _dtype_of(dtype_)
        if d.kind != "f":
            raise ValueError(f"data type {d.type!r} not inexact")
        make = d.type
        self.dtype = d
        self.bits = d.itemsize * 8
        self.nmant, self.minexp, self.maxexp, top, tiny, least = _FLOATS[d.name]
        self.eps = make(2.0 ** -self.nmant)
        self.epsneg = make(2.0 ** -(self.nmant + 1))
        self.max, self.min = make(top), make(-top)
        self.tiny = self.smallest_normal = make(tiny)
        self.smallest_subnormal = make(least)
        self.precision = {10: 3, 23: 6, 52: 15}[self.nmant]
        self.resolution = make(10.0 ** -self.precision)

    def __repr__(self):
        return f"finfo(resolution={self.resolution!s}, min={self.min!s}, max={self.max!s}, dtype={self.dtype.name})"


class iinfo:
    """Machine limits for integer types."""

    def __init__(self, type_):
        self.dtype = _dtype_of(type_)
        self.kind = self.dtype.kind
        if self.kind not in "iu":
            raise ValueError(f"Invalid integer data type {self.kind!r}.")
        self.bits = self.dtype.itemsize * 8

    @property
    def min(self):
        """Minimum value of the type."""
        return 0 if self.kind == "u" else -(1 << (self.bits - 1))

    @property
    def max(self):
        """Maximum value of the type."""
        return (1 << self.bits) - 1 if self.kind == "u" else (1 << (self.bits - 1)) - 1

    def __str__(self):
        rule = "-" * 63
        return f"Machine parameters for {self.dtype}\n{rule}\nmin = {self.min}\nmax = {self.max}\n{rule}\n"

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype.name})"


def _dtype_of(x):
    if isinstance(x, (ndarray, generic)):
        return x.dtype
    if isinstance(x, float) and not isinstance(x, type):
        return dtype("float64")
    if isinstance(x, int) and not isinstance(x, type):
        return dtype("int64")
    return dtype(x)


def binary_repr(num, width=None):
    """Return the binary representation of the input number as a string."""
    num = int(num)
    if num >= 0:
        return format(num, "b").zfill(width or 0)
    if width is None:
        return "-" + format(-num, "b")
    least = len(format(-num - 1, "b")) + 1 if num != -1 else 1
    if width < least:
        raise ValueError(f"Insufficient bit width={width} provided for binwidth={least}")
    return format((1 << width) + num, "b")


def base_repr(number, base=2, padding=0):
    """Return a string representation of a number in the given base system."""
    if base > 36:
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    if base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    number, digits = int(number), []
    rest = number if number >= 0 else -number
    while rest:
        rest, digit = divmod(rest, base)
        digits.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit])
    if padding:
        digits.append("0" * padding)
    if number < 0:
        digits.append("-")
    return "".join(reversed(digits or "0"))


class errstate:
    """Context manager for floating-point error handling."""

    def __init__(self, *, call=None, all=None, divide=None, over=None, under=None, invalid=None):
        self._wanted = dict(all=all, divide=divide, over=over, under=under, invalid=invalid)

    def __enter__(self):
        self._old = seterr(**self._wanted)
        return self

    def __exit__(self, *exc_info):
        seterr(**self._old)

    def __call__(self, func):
        def inner(*args, **kwargs):
            with errstate(**self._wanted):
                return func(*args, **kwargs)
        return inner


class printoptions:
    """Context manager for setting print options."""

    def __init__(self, **options):
        self._options = options

    def __enter__(self):
        self._old = get_printoptions()
        set_printoptions(**self._options)
        return get_printoptions()

    def __exit__(self, *exc_info):
        set_printoptions(**self._old)


_ABSTRACT = {"i": signedinteger, "u": unsignedinteger, "f": floating, "b": bool_}


def _scalar_class(x):
    if isinstance(x, type):
        if issubclass(x, generic) or x is float64:
            return x
        return {float: float64, int: int64, bool: bool_}.get(x, x)
    return dtype(x).type


def issubdtype(arg1, arg2):
    """Returns True if first argument is a typecode lower/equal in type hierarchy."""
    first, second = _scalar_class(arg1), arg2
    if isinstance(arg2, type) and not issubclass(arg2, generic) and arg2 is not float64:
        second = {float: floating, int: signedinteger, bool: bool_}.get(arg2, arg2)
    elif not isinstance(arg2, type):
        second = dtype(arg2).type
    if first is float64:
        return second in (float64, floating, inexact, number, generic, float)
    return issubclass(first, second)


def isdtype(dtype_, kind):
    """Determine if a provided dtype is of a specified data type kind."""
    groups = {"bool": "b", "signed integer": "i", "unsigned integer": "u", "integral": "iu", "real floating": "f", "numeric": "iuf",
              "complex floating": ""}
    kinds = kind if isinstance(kind, tuple) else (kind,)
    d = dtype(dtype_)
    return any(d.kind in groups[k] if isinstance(k, str) else d == k for k in kinds)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """Return the string representation of an array."""
    if precision is None and suppress_small is None and max_line_width is None:
        return repr(asarray(arr))
    options = {k: v for k, v in (("precision", precision), ("suppress", suppress_small), ("linewidth", max_line_width)) if v is not None}
    with printoptions(**options):
        return repr(asarray(arr))


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """Return a string representation of the data in an array."""
    return array2string(asarray(a), max_line_width, precision, suppress_small)


def shape(a):
    """Return the shape of an array."""
    return asarray(a).shape


def ndim(a):
    """Return the number of dimensions of an array."""
    return asarray(a).ndim


def size(a, axis=None):
    """Return the number of elements along a given axis."""
    a = asarray(a)
    return a.size if axis is None else a.shape[axis]


def copy(a, order="K", subok=False):
    """Return an array copy of the given object."""
    from _numpy import array
    return array(a)


def min_scalar_type(a):
    """For a scalar, the data type with the smallest size which can hold its value."""
    if isinstance(a, ndarray) and a.ndim:
        return a.dtype
    value = a.item() if hasattr(a, "item") else a
    if isinstance(value, bool):
        return dtype("bool")
    if isinstance(value, float):
        return dtype("float16" if abs(value) < 65000 or value != value or abs(value) == float("inf") else "float32" if abs(value) < 3.4e38 else "float64")
    for name in ("uint8", "uint16", "uint32", "uint64") if value >= 0 else ("int8", "int16", "int32", "int64"):
        limits = iinfo(name)
        if limits.min <= value <= limits.max:
            return dtype(name)
    raise OverflowError("Python int too large")
