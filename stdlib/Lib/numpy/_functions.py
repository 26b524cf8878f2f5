"""Sets, comparisons, tensors, polynomials and calls of Python functions over arrays."""
from _numpy import (_unique, abs, absolute, all, any, arange, argsort, array, asarray, atleast_1d, bool as _bool, broadcast_to, concatenate,
                    copyto, dot, dtype as _dtype, empty, equal, floor, generic, isfinite, isinf, isnan, linspace, logical_and, matmul, mod,
                    multiply, ndarray, nonzero, number, ones, power, result_type, signbit, sin, sort, sqrt, stack, take, trunc, where,
                    zeros, zeros_like)
from ._shapes import broadcast_arrays, moveaxis, ndindex, normalize_axis

_pi = 3.141592653589793


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    """Find the unique elements of an array."""
    ar = asarray(ar)
    if axis is not None:
        return _unique_slices(ar, return_index, return_inverse, return_counts, normalize_axis(axis, ar.ndim))
    values, index, inverse, counts = _unique(ar)
    if not (return_index or return_inverse or return_counts):
        return values
    wanted = ((True, values), (return_index, index), (return_inverse, inverse.reshape(ar.shape)), (return_counts, counts))
    return tuple(x for keep, x in wanted if keep)


def _unique_slices(ar, return_index, return_inverse, return_counts, axis):
    rows = moveaxis(ar, axis, 0)
    flat = rows.reshape(rows.shape[0], -1)
    order = lexsort(flat.T[::-1]) if flat.shape[1] else arange(flat.shape[0])
    arranged = flat[order]
    fresh = ones(len(order), dtype=_bool)
    if len(order) > 1:
        fresh[1:] = (arranged[1:] != arranged[:-1]).any(axis=1)
    starts = nonzero(fresh)[0]
    inverse = empty(len(order), dtype=int)
    inverse[order] = fresh.cumsum() - 1
    counts = concatenate((starts[1:], [len(order)])).astype(int) - starts
    values = moveaxis(rows[order[starts]], 0, axis)
    wanted = ((True, values), (return_index, order[starts]), (return_inverse, inverse), (return_counts, counts))
    found = tuple(x for keep, x in wanted if keep)
    return found if len(found) > 1 else values


def lexsort(keys, axis=-1):
    """Perform an indirect stable sort using a sequence of keys, the last being the primary one."""
    keys = [asarray(k) for k in keys]
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    order = arange(keys[0].shape[0])
    for key in keys:
        order = order[argsort(key[order], kind="stable")]
    return order


def union1d(ar1, ar2):
    """Find the union of two arrays."""
    return unique(concatenate((asarray(ar1).ravel(), asarray(ar2).ravel())))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """Find the intersection of two arrays."""
    ar1, ar2 = asarray(ar1).ravel(), asarray(ar2).ravel()
    a, first_a = unique(ar1, return_index=True)
    b, first_b = unique(ar2, return_index=True)
    both = a[isin(a, b)] if a.size else a
    if not return_indices:
        return both.astype(result_type(a, b))
    return both, first_a[isin(a, b)], first_b[isin(b, a)]


def setdiff1d(ar1, ar2, assume_unique=False):
    """Find the set difference of two arrays."""
    ar1 = asarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[~isin(ar1, unique(ar2))]


def setxor1d(ar1, ar2, assume_unique=False):
    """Find the set exclusive-or of two arrays."""
    ar1, ar2 = unique(ar1), unique(ar2)
    return sort(concatenate((ar1[~isin(ar1, ar2)], ar2[~isin(ar2, ar1)])))


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Calculates element in test_elements, broadcasting over element only."""
    element, tests = asarray(element), sort(asarray(test_elements).ravel())
    if tests.size == 0:
        found = zeros(element.shape, dtype=_bool)
    else:
        at = tests.searchsorted(element)
        at = asarray(at).clip(0, tests.size - 1)
        found = asarray(tests[at] == element)
    return ~found if invert else found


in1d = isin


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Returns a boolean array where two arrays are element-wise equal within a tolerance."""
    from ._types import errstate
    x, y = asarray(a), asarray(b)
    if y.dtype.kind != "f":
        y = y.astype(result_type(y, 1.0))
    with errstate(invalid="ignore", over="ignore"):
        close = (abs(x - y) <= atol + rtol * abs(y)) & isfinite(y) | (x == y)
    if equal_nan:
        close |= isnan(x) & isnan(y)
    return close


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Returns True if two arrays are element-wise equal within a tolerance."""
    return bool(all(isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)))


def array_equal(a1, a2, equal_nan=False):
    """True if two arrays have the same shape and elements, False otherwise."""
    try:
        a1, a2 = asarray(a1), asarray(a2)
    except (TypeError, ValueError):
        return False
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan:
        same = same | (isnan(a1) & isnan(a2))
    return bool(all(same))


def array_equiv(a1, a2):
    """Returns True if input arrays are shape consistent and all elements equal."""
    try:
        a1, a2 = broadcast_arrays(a1, a2)
    except (TypeError, ValueError):
        return False
    return bool(all(a1 == a2))


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """Replace NaN with zero and infinity with large finite numbers."""
    from ._types import finfo
    x = array(x) if copy else asarray(x)
    if x.dtype.kind != "f":
        return x[()]
    limits = finfo(x.dtype)
    copyto(x, nan, where=isnan(x))
    infinite = isinf(x)
    copyto(x, limits.max if posinf is None else posinf, where=infinite & (x > 0))
    copyto(x, limits.min if neginf is None else neginf, where=infinite & (x < 0))
    return x[()]


def isposinf(x, out=None):
    """Test element-wise for positive infinity."""
    return isinf(x) & ~signbit(x)


def isneginf(x, out=None):
    """Test element-wise for negative infinity."""
    return isinf(x) & signbit(x)


def isscalar(element):
    """Returns True if the type of element is a scalar type."""
    return isinstance(element, (int, float, complex, str, bytes, generic))


def iterable(y):
    """Check whether or not an object can be iterated over."""
    try:
        iter(y)
    except TypeError:
        return False
    return True


def isreal(x):
    """Returns a bool array, where True if input element is real."""
    return ones(asarray(x).shape, dtype=_bool)[()]


def iscomplex(x):
    """Returns a bool array, where True if input element is complex."""
    return zeros(asarray(x).shape, dtype=_bool)[()]


def isrealobj(x):
    """Return True if x is a not complex type or an array of complex numbers."""
    return True


def iscomplexobj(x):
    """Check for a complex type or an array of complex numbers."""
    return False


def real(val):
    """Return the real part of the complex argument."""
    return asarray(val)[()]


def imag(val):
    """Return the imaginary part of the complex argument."""
    return zeros_like(asarray(val))[()]


def angle(z, deg=False):
    """Return the angle of the complex argument."""
    z = asarray(z)
    result = where(z < 0, 180.0 if deg else _pi, 0.0)
    return where(isnan(z), z, result)[()] if z.dtype.kind == "f" else result[()]


def fix(x, out=None):
    """Round to nearest integer towards zero."""
    return trunc(x)


def sinc(x):
    """Return the normalized sinc function."""
    y = _pi * where(asarray(x) == 0, 1.0e-20, x)
    return (sin(y) / y)[()]


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Return numbers spaced evenly on a log scale."""
    y = power(base, linspace(start, stop, num=num, endpoint=endpoint))
    return y if dtype is None else y.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Return numbers spaced evenly on a log scale (a geometric progression)."""
    import math
    if start == 0 or stop == 0:
        raise ValueError("Geometric sequence cannot include zero")
    sign = -1.0 if start < 0 else 1.0
    y = sign * logspace(math.log10(start * sign), math.log10(stop * sign), num=num, endpoint=endpoint)
    if num > 0:
        y[0] = start
        if num > 1 and endpoint:
            y[-1] = stop
    return y if dtype is None else y.astype(dtype)


def kron(a, b):
    """Kronecker product of two arrays."""
    a, b = asarray(a), asarray(b)
    rank = a.ndim if a.ndim > b.ndim else b.ndim
    x = a.reshape((1,) * (rank - a.ndim) + a.shape)
    y = b.reshape((1,) * (rank - b.ndim) + b.shape)
    shape = tuple(m * n for m, n in zip(x.shape, y.shape))
    x = x.reshape([n for d in x.shape for n in (d, 1)])
    y = y.reshape([n for d in y.shape for n in (1, d)])
    return asarray(x * y).reshape(shape)[()]


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """Return the cross product of two (arrays of) vectors."""
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = asarray(a), asarray(b)
    normalize_axis(axisa, a.ndim)
    normalize_axis(axisb, b.ndim)
    a, b = moveaxis(a, axisa, -1), moveaxis(b, axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    parts = [[v[..., i] if i < v.shape[-1] else zeros_like(v[..., 0]) for i in range(3)] for v in (a, b)]
    (a0, a1, a2), (b0, b1, b2) = parts
    z = a0 * b1 - a1 * b0
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return z
    return moveaxis(stack((a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, z), axis=-1), -1, axisc)


def tensordot(a, b, axes=2):
    """Compute tensor dot product along specified axes."""
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        left, right = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        left, right = ([x] if isinstance(x, int) else list(x) for x in axes)
    left = [normalize_axis(x, a.ndim) for x in left]
    right = [normalize_axis(x, b.ndim) for x in right]
    if [a.shape[i] for i in left] != [b.shape[i] for i in right]:
        raise ValueError("shape-mismatch for sum")
    keep_a = [i for i in range(a.ndim) if i not in left]
    keep_b = [i for i in range(b.ndim) if i not in right]
    count = 1
    for i in left:
        count *= a.shape[i]
    x = a.transpose(keep_a + left).reshape(-1, count)
    y = b.transpose(right + keep_b).reshape(count, -1)
    return dot(x, y).reshape([a.shape[i] for i in keep_a] + [b.shape[i] for i in keep_b])[()]


def einsum(subscripts, *operands, out=None, optimize=False, **kwargs):
    """Evaluates the Einstein summation convention on the operands."""
    operands = [asarray(x) for x in operands]
    text = subscripts.replace(" ", "")
    inputs, arrow, output = text.partition("->")
    terms = inputs.split(",")
    if len(terms) != len(operands):
        raise ValueError("more operands provided to einstein sum function than specified in the subscripts string")
    if "..." in text:
        terms, output = _spell_ellipsis(terms, output, operands, bool(arrow))
    if not arrow:
        letters = "".join(terms)
        output = ("".join(c for c in letters if not c.isascii()) if "..." in text else "") + "".join(
            sorted(c for c in set(letters) if letters.count(c) == 1 and c.isascii()))
    for i, (term, x) in enumerate(zip(terms, operands)):
        if len(term) != x.ndim:
            raise ValueError(f"einstein sum subscripts string contains too many subscripts for operand {i}" if len(term) > x.ndim
                             else "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.")
    result, labels = _diagonals(operands[0], terms[0])
    for i in range(1, len(operands)):
        later = set("".join(terms[i + 1:])) | set(output)
        result, labels = _einsum_pair(result, labels, *_diagonals(operands[i], terms[i]), later)
    drop = tuple(i for i, c in enumerate(labels) if c not in output)
    if drop:
        result = result.sum(axis=drop)
        labels = "".join(c for c in labels if c in output)
    for c in output:
        if c not in labels:
            raise ValueError(f"einstein sum subscripts string included output subscript '{c}' which never appeared in an input")
    return asarray(result).transpose([labels.index(c) for c in output])[()]


def _spell_ellipsis(terms, output, operands, explicit):
    extra = sorted(x.ndim - len(t.replace("...", "")) for t, x in zip(terms, operands) if "..." in t)[-1]
    letters = [chr(0x391 + i) for i in range(extra)]
    spelled = []
    for t, x in zip(terms, operands):
        n = x.ndim - len(t.replace("...", ""))
        spelled.append(t.replace("...", "".join(letters[extra - n:]) if n else ""))
    return spelled, output.replace("...", "".join(letters)) if explicit else output


def _diagonals(x, term):
    """Repeated labels of one operand reduced to their diagonal."""
    for c in dict.fromkeys(term):
        while term.count(c) > 1:
            i = term.index(c)
            j = term.index(c, i + 1)
            x = x.diagonal(axis1=i, axis2=j)
            term = term[:i] + term[i + 1:j] + term[j + 1:] + c
    return x, term


def _einsum_pair(x, xl, y, yl, later):
    """Multiplies two operands, summing what nothing needs any more, by one matrix product."""
    gone = tuple(i for i, c in enumerate(xl) if c not in yl and c not in later)
    x, xl = (x.sum(axis=gone), "".join(c for i, c in enumerate(xl) if i not in gone)) if gone else (x, xl)
    gone = tuple(i for i, c in enumerate(yl) if c not in xl and c not in later)
    y, yl = (y.sum(axis=gone), "".join(c for i, c in enumerate(yl) if i not in gone)) if gone else (y, yl)
    x, y = asarray(x), asarray(y)
    batch = [c for c in xl if c in yl and c in later]
    summed = [c for c in xl if c in yl and c not in later]
    left = [c for c in xl if c not in yl]
    right = [c for c in yl if c not in xl]
    size = {c: n for labels, a in ((xl, x), (yl, y)) for c, n in zip(labels, a.shape) if n != 1}
    shape = lambda labels: [size.get(c, 1) for c in labels]
    flat = lambda labels: _count(shape(labels))
    x = broadcast_to(x, shape(xl)).transpose([xl.index(c) for c in batch + left + summed]).reshape(shape(batch) + [flat(left), flat(summed)])
    y = broadcast_to(y, shape(yl)).transpose([yl.index(c) for c in batch + summed + right]).reshape(shape(batch) + [flat(summed), flat(right)])
    return matmul(x, y).reshape(shape(batch + left + right)), "".join(batch + left + right)


def _count(shape):
    n = 1
    for d in shape:
        n *= d
    return n


def choose(a, choices, out=None, mode="raise"):
    """Construct an array from an index array and a list of arrays to choose from."""
    a, *choices = broadcast_arrays(a, *choices)
    if mode == "raise" and (((a < 0) | (a >= len(choices))).any()):
        raise ValueError("invalid entry in choice array")
    a = a % len(choices) if mode == "wrap" else a.clip(0, len(choices) - 1)
    result = choices[0].copy()
    for i, c in enumerate(choices):
        result = where(a == i, c, result)
    return result


def select(condlist, choicelist, default=0):
    """Return an array drawn from elements in choicelist, depending on conditions."""
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if not condlist:
        raise ValueError("select with an empty condition list is not possible")
    result = asarray(default)
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, choice, result)
    return result


def piecewise(x, condlist, funclist, *args, **kw):
    """Evaluate a piecewise-defined function."""
    x = asarray(x)
    if isinstance(condlist, ndarray) and condlist.ndim == x.ndim or not isinstance(condlist, (list, tuple, ndarray)) or (
            len(condlist) and not isinstance(condlist[0], (list, tuple, ndarray)) and x.ndim):
        condlist = [condlist]
    condlist = [asarray(c, dtype=_bool) for c in condlist]
    if len(funclist) == len(condlist) + 1:
        rest = ~condlist[0]
        for c in condlist[1:]:
            rest = rest & ~c
        condlist.append(rest)
    elif len(funclist) != len(condlist):
        raise ValueError(f"with {len(condlist)} condition(s), either {len(condlist)} or {len(condlist) + 1} functions are expected")
    y = zeros_like(x)
    for condition, f in zip(condlist, funclist):
        if not callable(f):
            y[condition] = f
        elif condition.any():
            y[condition] = f(x[condition], *args, **kw)
    return y


class vectorize:
    """Generalized function class: calls a Python function for each element."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc = pyfunc
        self.otypes = otypes
        self.excluded = set(excluded or ())
        self.__doc__ = doc or pyfunc.__doc__
        self.__name__ = getattr(pyfunc, "__name__", "vectorize")

    def __call__(self, *args, **kwargs):
        arrays = broadcast_arrays(*args)
        shape = arrays[0].shape
        results = [self.pyfunc(*(a[i] for a in arrays), **kwargs) for i in ndindex(*shape)]
        if not results:
            if self.otypes is None:
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            return zeros(shape, dtype=self.otypes[0])
        if isinstance(results[0], tuple):
            return tuple(array(list(column)).reshape(shape)[()] for column in zip(*results))
        result = array(results, dtype=self.otypes[0] if self.otypes else None)
        return result.reshape(shape)[()] if shape else result[0]


def frompyfunc(func, /, nin, nout, **kwargs):
    """Takes an arbitrary Python function and calls it for each element."""
    return vectorize(func)


def fromfunction(function, shape, *, dtype=float, **kwargs):
    """Construct an array by executing a function over each coordinate."""
    from ._shapes import indices
    return function(*indices(shape, dtype=dtype), **kwargs)


def fromiter(iter, dtype, count=-1):
    """Create a new 1-dimensional array from an iterable object."""
    items = []
    for item in iter:
        if len(items) == count:
            break
        items.append(item)
    if len(items) < count:
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    return array(items, dtype=dtype)


def extract(condition, arr):
    """Return the elements of an array that satisfy some condition."""
    return asarray(arr).ravel()[asarray(condition).ravel().astype(_bool)]


def place(arr, mask, vals):
    """Change elements of an array based on conditional and input values."""
    where_ = nonzero(asarray(mask).ravel())[0]
    arr.put(where_, vals)


def trim_zeros(filt, trim="fb"):
    """Trim the leading and/or trailing zeros from a 1-D array or sequence."""
    first, last = 0, len(filt)
    if "f" in trim.lower():
        while first < last and filt[first] == 0:
            first += 1
    if "b" in trim.lower():
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]


def polyval(p, x):
    """Evaluate a polynomial at specific values."""
    x = asarray(x)
    y = zeros_like(x)
    for c in asarray(p):
        y = y * x + c
    return y


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """Least squares polynomial fit."""
    from .linalg import lstsq
    x, y = asarray(x, dtype=float), asarray(y, dtype=float)
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    v = vander(x, deg + 1)
    if w is not None:
        v, y = v * asarray(w)[:, None], y * w
    scale = sqrt((v * v).sum(axis=0))
    return (lstsq(v / scale, y, rcond=rcond)[0].T / scale).T


def vander(x, N=None, increasing=False):
    """Generate a Vandermonde matrix."""
    x = asarray(x)
    n = len(x) if N is None else N
    powers = arange(n) if increasing else arange(n - 1, -1, -1)
    return power(x[:, None], powers[None, :])


def poly(seq):
    """Find the coefficients of a polynomial with the given sequence of roots."""
    from ._statistics import convolve
    coefficients = ones(1)
    for root in asarray(seq, dtype=float):
        coefficients = convolve(coefficients, array([1.0, -root]))
    return coefficients


def polyadd(a1, a2):
    """Find the sum of two polynomials."""
    a1, a2 = atleast_1d(a1), atleast_1d(a2)
    n = a1.size if a1.size > a2.size else a2.size
    return concatenate((zeros(n - a1.size, dtype=a1.dtype), a1)) + concatenate((zeros(n - a2.size, dtype=a2.dtype), a2))


def polysub(a1, a2):
    """Find the difference (subtraction) of two polynomials."""
    return polyadd(a1, -asarray(a2))


def roots(p):
    """Return the roots of a polynomial with coefficients given in p."""
    from .linalg import eigvals
    p = atleast_1d(asarray(p))
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = nonzero(p)[0]
    if not len(places):
        return array([])
    zeros_at_end = len(p) - int(places[-1]) - 1
    p = p[int(places[0]):int(places[-1]) + 1].astype(float)
    found = empty(0)
    if len(p) > 1:
        companion = zeros((len(p) - 1, len(p) - 1))
        for i in range(len(p) - 2):
            companion[i + 1, i] = 1.0
        companion[0, :] = -p[1:] / p[0]
        found = eigvals(companion)
    return concatenate((found, zeros(zeros_at_end)))


def polymul(a1, a2):
    """Find the product of two polynomials."""
    from ._statistics import convolve
    return convolve(a1, a2)


def polyder(p, m=1):
    """Return the derivative of the specified order of a polynomial."""
    p = asarray(p)
    for _ in range(m):
        p = p[:-1] * arange(len(p) - 1, 0, -1)
    return p


def polyint(p, m=1, k=0):
    """Return an antiderivative of a polynomial."""
    p = asarray(p)
    for _ in range(m):
        p = concatenate((p / arange(len(p), 0, -1), [k]))
    return p
