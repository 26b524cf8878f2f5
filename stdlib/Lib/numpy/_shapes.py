"""Rearranging, splitting and indexing helpers built on the array core."""
from _numpy import (arange, array, asarray, atleast_1d, broadcast_shapes, broadcast_to, concatenate, empty, expand_dims, flip,
                    hstack, ndarray, ones, stack, take, transpose, zeros)
from .exceptions import AxisError


def normalize_axis(axis, ndim):
    """The axis counted from the front, or AxisError."""
    if not -ndim <= axis < ndim:
        raise AxisError(f"axis {axis} is out of bounds for array of dimension {ndim}")
    return axis % ndim


def _as_tuple(value):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def moveaxis(a, source, destination):
    """Move axes of an array to new positions."""
    a = asarray(a)
    source = [normalize_axis(s, a.ndim) for s in _as_tuple(source)]
    destination = [normalize_axis(d, a.ndim) for d in _as_tuple(destination)]
    if len(source) != len(destination):
        raise ValueError("`source` and `destination` arguments must have the same number of elements")
    order = [n for n in range(a.ndim) if n not in source]
    for d, s in sorted(zip(destination, source)):
        order.insert(d, s)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    """Roll the specified axis backwards, until it lies in a given position."""
    a = asarray(a)
    axis = normalize_axis(axis, a.ndim)
    if start < 0:
        start += a.ndim
    if not 0 <= start < a.ndim + 1:
        raise AxisError(f"'start' arg requires {-a.ndim} <= start < {a.ndim + 1}, but {start} was passed in")
    if axis < start:
        start -= 1
    order = list(range(a.ndim))
    order.remove(axis)
    order.insert(start, axis)
    return a.transpose(order)


def rot90(m, k=1, axes=(0, 1)):
    """Rotate an array by 90 degrees in the plane specified by axes."""
    m = asarray(m)
    first, second = (normalize_axis(x, m.ndim) for x in axes)
    if first == second:
        raise ValueError("Axes must be different.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, first), second)
    if k == 1:
        return flip(m, second).swapaxes(first, second)
    return flip(m.swapaxes(first, second), second)


def fliplr(m):
    """Reverse the order of elements along axis 1 (left/right)."""
    m = asarray(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def flipud(m):
    """Reverse the order of elements along axis 0 (up/down)."""
    m = asarray(m)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1]


def array_split(ary, indices_or_sections, axis=0):
    """Split an array into multiple sub-arrays, of nearly equal size."""
    ary = asarray(ary)
    total = ary.shape[axis]
    if isinstance(indices_or_sections, (list, tuple, ndarray)):
        points = [0, *(int(i) for i in indices_or_sections), total]
    else:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.")
        each, extras = divmod(total, sections)
        points = [i * each + min(i, extras) for i in range(sections + 1)]
    whole = (slice(None),) * (axis % ary.ndim)
    return [ary[whole + (slice(start, end),)] for start, end in zip(points, points[1:])]


def split(ary, indices_or_sections, axis=0):
    """Split an array into multiple sub-arrays as views into ary."""
    if not isinstance(indices_or_sections, (list, tuple, ndarray)):
        if asarray(ary).shape[axis] % indices_or_sections:
            raise ValueError("array split does not result in an equal division")
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    """Split an array into multiple sub-arrays horizontally (column-wise)."""
    ary = asarray(ary)
    if ary.ndim == 0:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return split(ary, indices_or_sections, 1 if ary.ndim > 1 else 0)


def vsplit(ary, indices_or_sections):
    """Split an array into multiple sub-arrays vertically (row-wise)."""
    if asarray(ary).ndim < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    """Split array into multiple sub-arrays along the 3rd axis (depth)."""
    if asarray(ary).ndim < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return split(ary, indices_or_sections, 2)


def append(arr, values, axis=None):
    """Append values to the end of an array."""
    arr, values = asarray(arr), asarray(values)
    if axis is None:
        return concatenate((arr.ravel(), values.ravel()))
    return concatenate((arr, values), axis=axis)


def _flat_or_axis(arr, axis):
    arr = asarray(arr)
    if axis is None:
        return arr.ravel(), 0
    return arr, normalize_axis(axis, arr.ndim)


def delete(arr, obj, axis=None):
    """Return a new array with sub-arrays along an axis deleted."""
    arr, axis = _flat_or_axis(arr, axis)
    count = arr.shape[axis]
    keep = ones(count, dtype=bool)
    if isinstance(obj, int) and not -count <= obj < count:
        raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {count}")
    keep[asarray(obj) if isinstance(obj, (list, tuple)) and len(obj) else obj if not isinstance(obj, (list, tuple)) else []] = False
    return arr[(slice(None),) * axis + (keep,)]


def insert(arr, obj, values, axis=None):
    """Insert values along the given axis before the given indices."""
    arr, axis = _flat_or_axis(arr, axis)
    count = arr.shape[axis]
    if isinstance(obj, slice):
        obj = arange(*obj.indices(count))
    places = asarray(obj)
    single = places.ndim == 0
    if single and not -count <= int(places) <= count:
        raise IndexError(f"index {int(places)} is out of bounds for axis {axis} with size {count}")
    values = asarray(values, dtype=arr.dtype)
    rest = arr.shape[:axis] + arr.shape[axis + 1:]
    if single:
        at = int(places) + (count if places < 0 else 0)
        block = values if values.ndim == arr.ndim else broadcast_to(values, rest)
        block = block if values.ndim == arr.ndim else expand_dims(block, axis)
        whole = (slice(None),) * axis
        return concatenate((arr[whole + (slice(None, at),)], block, arr[whole + (slice(at, None),)]), axis=axis)
    places = places.ravel().astype(int)
    places = places + (places < 0) * count
    order = places.argsort(kind="stable")
    final = places.copy()
    final[order] += arange(len(places))
    result = empty(arr.shape[:axis] + (count + len(places),) + arr.shape[axis + 1:], dtype=arr.dtype)
    old = ones(count + len(places), dtype=bool)
    old[final] = False
    whole = (slice(None),) * axis
    result[whole + (final,)] = values
    result[whole + (old,)] = arr
    return result


def broadcast_arrays(*args, subok=False):
    """Broadcast any number of arrays against each other."""
    args = [asarray(a) for a in args]
    shape = broadcast_shapes(*(a.shape for a in args))
    return tuple(broadcast_to(a, shape) for a in args)


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """Return a tuple of coordinate matrices from coordinate vectors."""
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    n = len(xi)
    grids = [asarray(x).reshape((1,) * i + (-1,) + (1,) * (n - i - 1)) for i, x in enumerate(xi)]
    if indexing == "xy" and n > 1:
        grids = [g.swapaxes(0, 1) for g in grids]
    if not sparse:
        grids = broadcast_arrays(*grids)
    return tuple(g.copy() for g in grids) if copy else tuple(grids)


def indices(dimensions, dtype=int, sparse=False):
    """Return an array representing the indices of a grid."""
    dimensions = tuple(dimensions)
    n = len(dimensions)
    parts = [arange(d, dtype=dtype).reshape((1,) * i + (d,) + (1,) * (n - i - 1)) for i, d in enumerate(dimensions)]
    if sparse:
        return tuple(parts)
    return stack([broadcast_to(p, dimensions) for p in parts]) if n else zeros((0,), dtype=dtype)


def ix_(*args):
    """Construct an open mesh from multiple sequences."""
    result = []
    for i, x in enumerate(args):
        x = asarray(x)
        if x.size == 0 and x.dtype.kind == "f":
            x = x.astype(int)
        if x.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if x.dtype == bool:
            (x,) = x.nonzero()
        result.append(x.reshape((1,) * i + (x.size,) + (1,) * (len(args) - i - 1)))
    return tuple(result)


def take_along_axis(arr, indices, axis=-1):
    """Take values from the input array by matching 1d index and data slices."""
    arr, indices = asarray(arr), asarray(indices)
    if axis is None:
        arr, axis = arr.ravel(), 0
    return arr[_along(arr, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    """Put values into the destination array by matching 1d index and data slices."""
    arr[_along(arr, asarray(indices), axis)] = values


def _along(arr, indices, axis):
    axis = normalize_axis(axis, arr.ndim)
    if indices.ndim != arr.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    key = []
    for i in range(arr.ndim):
        key.append(indices if i == axis else arange(arr.shape[i]).reshape((1,) * i + (-1,) + (1,) * (arr.ndim - i - 1)))
    return tuple(key)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """Apply a function to 1-D slices along the given axis."""
    arr = asarray(arr)
    axis = normalize_axis(axis, arr.ndim)
    lanes = moveaxis(arr, axis, -1)
    outer = lanes.shape[:-1]
    if any(n == 0 for n in outer):
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    results = [asarray(func1d(lanes[i], *args, **kwargs)) for i in ndindex(*outer)]
    inner = results[0].shape
    result = stack(results).reshape(outer + inner)
    for offset in range(len(inner)):
        result = moveaxis(result, len(outer) + offset, axis + offset)
    return result


def apply_over_axes(func, a, axes):
    """Apply a function repeatedly over multiple axes."""
    a = asarray(a)
    for axis in _as_tuple(axes):
        result = asarray(func(a, axis % a.ndim))
        a = result if result.ndim == a.ndim else expand_dims(result, axis % a.ndim)
    return a


class ndindex:
    """An N-dimensional iterator object to index arrays."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._indices = _product(shape)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._indices)


def _product(shape):
    if not shape:
        yield ()
        return
    for head in range(shape[0]):
        for tail in _product(shape[1:]):
            yield (head, *tail)


class ndenumerate:
    """Multidimensional index iterator."""

    def __init__(self, arr):
        self._array = asarray(arr)
        self._indices = ndindex(self._array.shape)

    def __iter__(self):
        return self

    def __next__(self):
        index = next(self._indices)
        return index, self._array[index]


def unravel_index(indices, shape, order="C"):
    """Converts a flat index or array of flat indices into a tuple of coordinate arrays."""
    indices = asarray(indices)
    size = 1
    for n in shape if isinstance(shape, tuple) else (shape,):
        size *= n
    if ((indices < 0) | (indices >= size)).any():
        raise ValueError(f"index {int(indices.ravel()[0])} is out of bounds for array with size {size}")
    result = []
    for n in reversed(shape if isinstance(shape, tuple) else (shape,)) if order == "C" else shape:
        result.append(indices % n)
        indices = indices // n
    if order == "C":
        result.reverse()
    return tuple(r[()] for r in result)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    """Converts a tuple of index arrays into an array of flat indices."""
    flat = 0
    for index, n in zip(multi_index, dims):
        index = asarray(index)
        if mode == "raise" and ((index < 0) | (index >= n)).any():
            raise ValueError("invalid entry in coordinates array")
        if mode == "wrap":
            index = index % n
        elif mode == "clip":
            index = index.clip(0, n - 1)
        flat = flat * n + index
    return flat


def diag_indices(n, ndim=2):
    """Return the indices to access the main diagonal of an array."""
    return (arange(n),) * ndim


def tril_indices(n, k=0, m=None):
    """Return the indices for the lower-triangle of an (n, m) array."""
    columns = arange(n if m is None else m)
    return (columns[None, :] - arange(n)[:, None] <= k).nonzero()


def triu_indices(n, k=0, m=None):
    """Return the indices for the upper-triangle of an (n, m) array."""
    columns = arange(n if m is None else m)
    return (columns[None, :] - arange(n)[:, None] >= k).nonzero()


def fill_diagonal(a, val, wrap=False):
    """Fill the main diagonal of the given array of any dimensionality."""
    n = min(a.shape)
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    a[(arange(n),) * a.ndim] = val


def resize(a, new_shape):
    """Return a new array with the specified shape, repeating a as needed."""
    a = asarray(a).ravel()
    shape = new_shape if isinstance(new_shape, (tuple, list)) else (new_shape,)
    size = 1
    for n in shape:
        size *= n
    if a.size == 0 or size == 0:
        return zeros(shape, dtype=a.dtype)
    return take(a, arange(size), mode="wrap").reshape(shape)


def pad(array, pad_width, mode="constant", **kwargs):
    """Pad an array."""
    array = asarray(array)
    width = broadcast_to(asarray(pad_width).astype(int), (array.ndim, 2)).tolist()
    if mode == "constant":
        values = broadcast_to(asarray(kwargs.get("constant_values", 0)), (array.ndim, 2))
    for axis, (before, after) in enumerate(width):
        if before < 0 or after < 0:
            raise ValueError("index can't contain negative values")
        if mode == "constant":
            parts = [_filled(array, axis, before, values[axis, 0]), array, _filled(array, axis, after, values[axis, 1])]
            array = concatenate(parts, axis=axis)
        else:
            array = take(array, _padding(array.shape[axis], before, after, mode), axis=axis)
    return array


def _filled(array, axis, count, value):
    block = empty(array.shape[:axis] + (count,) + array.shape[axis + 1:], dtype=array.dtype)
    block[...] = value
    return block


def _padding(n, before, after, mode):
    positions = arange(-before, n + after)
    if mode == "edge":
        return positions.clip(0, n - 1)
    if mode == "wrap":
        return positions % n
    if mode == "reflect":
        period = max(2 * (n - 1), 1)
        positions = positions % period
        return (n - 1) - abs(positions - (n - 1)) if n > 1 else positions * 0
    if mode == "symmetric":
        positions = positions % (2 * n)
        return positions * (positions < n) + (2 * n - 1 - positions) * (positions >= n)
    raise ValueError(f"mode '{mode}' is not supported")


def block(arrays):
    """Assemble an nd-array from nested lists of blocks."""
    def depth(x):
        return 1 + depth(x[0]) if isinstance(x, list) else 0

    def build(x, axis, ndim):
        if isinstance(x, list):
            return concatenate([build(y, axis + 1, ndim) for y in x], axis=axis)
        x = asarray(x)
        return x.reshape((1,) * (ndim - x.ndim) + x.shape)

    levels = depth(arrays)

    def rank(x):
        return max(rank(y) for y in x) if isinstance(x, list) else asarray(x).ndim

    ndim = max(levels, rank(arrays))
    return build(arrays, ndim - levels, ndim)


class _Concatenator:
    """np.r_ and np.c_: joins slices, numbers and arrays written as an index."""

    def __init__(self, columns):
        self._columns = columns

    def __getitem__(self, key):
        parts = [self._part(k) for k in (key if isinstance(key, tuple) else (key,))]
        if self._columns:
            parts = [p.reshape(-1, 1) if p.ndim < 2 else p for p in map(asarray, parts)]
            return concatenate(parts, axis=1)
        return concatenate([atleast_1d(p) for p in parts])

    @staticmethod
    def _part(k):
        if not isinstance(k, slice):
            return asarray(k)
        start, step = k.start or 0, k.step if k.step is not None else 1
        if isinstance(step, complex):
            raise TypeError("a step with 'j' is not supported here; use linspace")
        return arange(start, k.stop, step)


r_ = _Concatenator(False)
c_ = _Concatenator(True)


class _Grid:
    """np.mgrid and np.ogrid: grids written as slices."""

    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        axes = [_Concatenator._part(k) if not isinstance(k.step, complex) else _spaced(k) for k in (key if isinstance(key, tuple) else (key,))]
        if len(axes) == 1 and not isinstance(key, tuple):
            return axes[0]
        grids = meshgrid(*axes, indexing="ij", sparse=self._sparse)
        return list(grids) if self._sparse else stack(grids)


def _spaced(k):
    from _numpy import linspace
    return linspace(k.start, k.stop, int(abs(k.step)))


mgrid = _Grid(False)
ogrid = _Grid(True)
