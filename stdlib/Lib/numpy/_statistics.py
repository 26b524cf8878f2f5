"""Order statistics, averages, differences, histograms and correlation."""
import warnings

from _numpy import (_differences, absolute, add, any, arange, argmax, argmin, array, asarray, bincount, concatenate, count_nonzero, cumprod, cumsum,
                    diag, divide, dot, empty, floor, full, isnan, linspace, logical_and, max, maximum, mean, min, minimum, multiply,
                    ndarray, ones, prod, result_type, searchsorted, sort, sqrt, square, subtract, sum, true_divide, where, zeros)
from ._shapes import apply_along_axis, moveaxis, normalize_axis

_nan = float("nan")


def _axes(a, axis):
    if axis is None:
        return tuple(range(a.ndim))
    return tuple(normalize_axis(x, a.ndim) for x in (axis if isinstance(axis, tuple) else (axis,)))


def _lanes(a, axis):
    """The reduced axes flattened into the last one."""
    axes = _axes(a, axis)
    rest = [i for i in range(a.ndim) if i not in axes]
    count = 1
    for i in axes:
        count *= a.shape[i]
    return a.transpose(rest + list(axes)).reshape([a.shape[i] for i in rest] + [count])


def _restore(result, a, axis, keepdims):
    if not keepdims:
        return result[()] if isinstance(result, ndarray) else result
    axes = _axes(a, axis)
    return asarray(result).reshape([1 if i in axes else n for i, n in enumerate(a.shape)])


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """Compute the weighted average along the specified axis."""
    a = asarray(a)
    if weights is None:
        result = a.mean(axis, keepdims=keepdims)
        scale = result * 0 + a.size / result.size
    else:
        weights = asarray(weights)
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if weights.ndim != 1:
                raise TypeError("1D weights expected when shapes of a and weights differ.")
            if weights.shape[0] != a.shape[axis]:
                raise ValueError("Length of weights not compatible with specified axis.")
            shape = [1] * a.ndim
            shape[axis] = -1
            weights = weights.reshape(shape)
        scale = (weights + zeros(a.shape)).sum(axis, keepdims=keepdims)
        if any(scale == 0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = multiply(a, weights).sum(axis, keepdims=keepdims) / scale
    return (result, scale) if returned else result


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """Compute the median along the specified axis."""
    a = asarray(a)
    lanes = sort(_lanes(a, axis), axis=-1)
    n = lanes.shape[-1]
    if n == 0:
        warnings.warn("Mean of empty slice.", RuntimeWarning, stacklevel=2)
        result = full(lanes.shape[:-1], _nan)
    elif n % 2:
        result = mean(lanes[..., n // 2:n // 2 + 1], axis=-1)
    else:
        result = mean(lanes[..., n // 2 - 1:n // 2 + 1], axis=-1)
    if n and lanes.dtype.kind == "f":
        last = lanes[..., -1]
        if any(isnan(last)):
            result = where(isnan(last), last, result)
    return _restore(result, a, axis, keepdims)


_METHODS = {
    "linear": lambda n, q: q * (n - 1),
    "lower": lambda n, q: floor(q * (n - 1)),
    "higher": lambda n, q: -floor(-(q * (n - 1))),
    "nearest": lambda n, q: _round_half_even(q * (n - 1)),
    "midpoint": lambda n, q: 0.5 * (floor(q * (n - 1)) - floor(-(q * (n - 1)))),
    "weibull": lambda n, q: q * (n + 1) - 1,
    "hazen": lambda n, q: q * n - 0.5,
    "median_unbiased": lambda n, q: q * (n + 1 / 3) + 1 / 3 - 1,
    "normal_unbiased": lambda n, q: q * (n + 0.25) + 0.375 - 1,
}


def _round_half_even(x):
    from _numpy import rint
    return rint(x)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    """Compute the q-th quantile of the data along the specified axis."""
    q = asarray(q, dtype=float)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Quantiles must be in the range [0, 1]")
    return _quantile(asarray(a), q, axis, method, keepdims)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    """Compute the q-th percentile of the data along the specified axis."""
    q = true_divide(asarray(q), 100)
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Percentiles must be in the range [0, 100]")
    return _quantile(asarray(a), asarray(q), axis, method, keepdims)


def _quantile(a, q, axis, method, keepdims):
    if method not in _METHODS:
        raise ValueError(f"{method!r} is not a valid method. Use one of: {', '.join(_METHODS)}")
    lanes = sort(_lanes(a, axis), axis=-1)
    n = lanes.shape[-1]
    if n == 0:
        return full(q.shape + lanes.shape[:-1], _nan)[()]
    results = []
    for x in q.ravel():
        at = _METHODS[method](n, x)
        at = at if at > 0 else at * 0
        low = int(at if at < n - 1 else n - 1)
        high = low + 1 if low + 1 < n else n - 1
        t = at - low if at < n - 1 else 0.0
        below, above = lanes[..., low], lanes[..., high]
        gap = above - below
        value = above - gap * (1 - t) if t >= 0.5 else below + gap * t
        if lanes.dtype.kind == "f":
            value = where(isnan(lanes[..., -1]), _nan, value)
        results.append(_restore(asarray(value), a, axis, keepdims))
    if q.ndim == 0:
        return results[0]
    return array(results).reshape(q.shape + asarray(results[0]).shape)


def _without_nan(a, fill):
    a = asarray(a)
    if a.dtype.kind != "f":
        return a, None
    missing = isnan(a)
    return where(missing, asarray(fill, dtype=a.dtype), a), missing


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, **kwargs):
    """Return the sum of array elements over a given axis treating NaNs as zero."""
    return sum(_without_nan(a, 0)[0], axis=axis, dtype=dtype, out=out, keepdims=keepdims)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, **kwargs):
    """Return the product of array elements over a given axis treating NaNs as ones."""
    return prod(_without_nan(a, 1)[0], axis=axis, dtype=dtype, out=out, keepdims=keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    """Return the cumulative sum treating NaNs as zero."""
    return cumsum(_without_nan(a, 0)[0], axis=axis, dtype=dtype, out=out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """Return the cumulative product treating NaNs as ones."""
    return cumprod(_without_nan(a, 1)[0], axis=axis, dtype=dtype, out=out)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, **kwargs):
    """Compute the arithmetic mean along the specified axis, ignoring NaNs."""
    values, missing = _without_nan(a, 0)
    if missing is None:
        return mean(values, axis=axis, dtype=dtype, out=out, keepdims=keepdims)
    count = sum(~missing, axis=axis, keepdims=keepdims)
    if any(count == 0):
        warnings.warn("Mean of empty slice", RuntimeWarning, stacklevel=2)
    return _quiet_divide(sum(values, axis=axis, dtype=dtype, keepdims=keepdims), count, values.dtype)


def _quiet_divide(total, count, dtype):
    from ._types import errstate
    with errstate(invalid="ignore", divide="ignore"):
        result = divide(total, count)
    return result.astype(dtype)[()] if isinstance(result, ndarray) else dtype.type(result)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, **kwargs):
    """Compute the variance along the specified axis, while ignoring NaNs."""
    values, missing = _without_nan(a, 0)
    if missing is None:
        return values.var(axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims)
    count = sum(~missing, axis=axis, keepdims=True)
    center = _quiet_divide(sum(values, axis=axis, keepdims=True), count, values.dtype)
    deviation = where(missing, asarray(0, dtype=values.dtype), values - center)
    squares = sum(square(deviation), axis=axis, keepdims=keepdims)
    left = sum(~missing, axis=axis, keepdims=keepdims) - ddof
    if any(left <= 0):
        warnings.warn("Degrees of freedom <= 0 for slice.", RuntimeWarning, stacklevel=2)
        squares = where(left <= 0, _nan, squares)
    return _quiet_divide(squares, left, values.dtype)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, **kwargs):
    """Compute the standard deviation along the specified axis, while ignoring NaNs."""
    return sqrt(nanvar(a, axis, dtype, None, ddof, keepdims))


def _nan_extreme(a, axis, keepdims, fold, reduce):
    a = asarray(a)
    if a.dtype.kind != "f":
        return reduce(a, axis=axis, keepdims=keepdims)
    result = fold.reduce(a, axis=axis, keepdims=keepdims)
    if any(isnan(result)):
        warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
    return result


def nanmax(a, axis=None, out=None, keepdims=False, **kwargs):
    """Return the maximum of an array or maximum along an axis, ignoring any NaNs."""
    from _numpy import fmax
    return _nan_extreme(a, axis, keepdims, fmax, max)


def nanmin(a, axis=None, out=None, keepdims=False, **kwargs):
    """Return minimum of an array or minimum along an axis, ignoring any NaNs."""
    from _numpy import fmin
    return _nan_extreme(a, axis, keepdims, fmin, min)


def _nan_argument(a, axis, keepdims, fill, find):
    values, missing = _without_nan(a, fill)
    if missing is not None and any(missing.all(axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return find(values, axis=axis, keepdims=keepdims)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    """Return the indices of the maximum values, ignoring NaNs."""
    return _nan_argument(a, axis, keepdims, -float("inf"), argmax)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    """Return the indices of the minimum values, ignoring NaNs."""
    return _nan_argument(a, axis, keepdims, float("inf"), argmin)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """Compute the median along the specified axis, while ignoring NaNs."""
    a = asarray(a)
    lanes = _lanes(a, axis)
    result = apply_along_axis(lambda x: median(x[~isnan(x)]), -1, lanes)
    return _restore(result, a, axis, keepdims)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """Compute the qth percentile along the specified axis, while ignoring NaNs."""
    a = asarray(a)
    result = apply_along_axis(lambda x: percentile(x[~isnan(x)], q, method=method), -1, _lanes(a, axis))
    result = moveaxis(result, -1, 0) if asarray(q).ndim else result
    return _restore(result, a, axis, keepdims)


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """Calculate the n-th discrete difference along the given axis."""
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n!r}")
    a = asarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = normalize_axis(axis, a.ndim)
    if prepend is not None or append is not None:
        ends = [x if x is None else _edge(x, a, axis) for x in (prepend, append)]
        a = concatenate([x for x in (ends[0], a, ends[1]) if x is not None], axis=axis)
    for _ in range(n):
        a = _differences(a, axis)
    return a


def _edge(x, a, axis):
    from _numpy import broadcast_to
    x = asarray(x)
    return broadcast_to(x, a.shape[:axis] + (1,) + a.shape[axis + 1:]) if x.ndim == 0 else x


def ediff1d(ary, to_end=None, to_begin=None):
    """The differences between consecutive elements of an array."""
    parts = [to_begin, diff(asarray(ary).ravel()), to_end]
    return concatenate([asarray(p).ravel() for p in parts if p is not None])


def gradient(f, *varargs, axis=None, edge_order=1):
    """Return the gradient of an N-dimensional array."""
    f = asarray(f)
    if f.dtype.kind != "f":
        f = f.astype(float)
    axes = _axes(f, axis)
    spacing = list(varargs) or [1.0]
    if len(spacing) == 1:
        spacing = spacing * len(axes)
    if len(spacing) != len(axes):
        raise TypeError("invalid number of arguments")
    results = [_gradient_along(f, asarray(h), ax, edge_order) for h, ax in zip(spacing, axes)]
    return results[0] if len(results) == 1 else tuple(results)


def _gradient_along(f, h, axis, edge_order):
    y = moveaxis(f, axis, -1)
    n = y.shape[-1]
    if n < edge_order + 1:
        raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
    steps = diff(h) if h.ndim else full(n - 1, float(h))
    result = empty(y.shape, dtype=y.dtype)
    left, right = steps[:-1], steps[1:]
    if h.ndim == 0:
        result[..., 1:-1] = (y[..., 2:] - y[..., :-2]) / (2.0 * float(h))
    else:
        result[..., 1:-1] = (-right / (left * (left + right)) * y[..., :-2] + (right - left) / (left * right) * y[..., 1:-1]
                             + left / (right * (left + right)) * y[..., 2:])
    if edge_order == 1:
        result[..., 0] = (y[..., 1] - y[..., 0]) / steps[0]
        result[..., -1] = (y[..., -1] - y[..., -2]) / steps[-1]
    else:
        a, b = steps[0], steps[1]
        result[..., 0] = -(2 * a + b) / (a * (a + b)) * y[..., 0] + (a + b) / (a * b) * y[..., 1] - a / (b * (a + b)) * y[..., 2]
        a, b = steps[-2], steps[-1]
        result[..., -1] = b / (a * (a + b)) * y[..., -3] - (b + a) / (a * b) * y[..., -2] + (2 * b + a) / (b * (a + b)) * y[..., -1]
    return moveaxis(result, -1, axis)


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """Integrate along the given axis using the composite trapezoidal rule."""
    y = moveaxis(asarray(y), axis, -1)
    if x is None:
        d = dx
    else:
        x = asarray(x)
        d = diff(x) if x.ndim == 1 else diff(moveaxis(x, axis, -1))
    return (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)


def interp(x, xp, fp, left=None, right=None, period=None):
    """One-dimensional linear interpolation for monotonically increasing sample points."""
    x, xp, fp = asarray(x, dtype=float), asarray(xp, dtype=float), asarray(fp, dtype=float)
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("Data points must be 1-D sequences")
    if xp.size == 0:
        raise ValueError("array of sample points is empty")
    if xp.size != fp.size:
        raise ValueError("fp and xp are not of the same length.")
    if period is not None:
        period = abs(period)
        x, xp = x % period, xp % period
        order = xp.argsort()
        xp, fp = xp[order], fp[order]
        xp = concatenate((xp[-1:] - period, xp, xp[:1] + period))
        fp = concatenate((fp[-1:], fp, fp[:1]))
    if xp.size == 1:
        result = where(x == xp[0], fp[0], fp[0])
    else:
        at = (searchsorted(xp, x, side="right") - 1).clip(0, xp.size - 2)
        slope = (fp[at + 1] - fp[at]) / (xp[at + 1] - xp[at])
        result = slope * (x - xp[at]) + fp[at]
        result = where(x == xp[-1], fp[-1], result)
    result = where(x < xp[0], fp[0] if left is None else left, result)
    result = where(x > xp[-1], fp[-1] if right is None else right, result)
    return where(isnan(x), x, result)[()]


def digitize(x, bins, right=False):
    """Return the indices of the bins to which each value in input array belongs."""
    bins = asarray(bins)
    steps = diff(bins)
    if (steps >= 0).all():
        return searchsorted(bins, x, side="left" if right else "right")
    if (steps <= 0).all():
        return len(bins) - searchsorted(bins[::-1], x, side="right" if right else "left")
    raise ValueError("bins must be monotonically increasing or decreasing")


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """Function to calculate only the edges of the bins used by the histogram function."""
    a = asarray(a).ravel()
    if isinstance(bins, str):
        bins = _automatic_bins(a, bins)
    bins = asarray(bins)
    if bins.ndim == 1:
        if (bins[:-1] > bins[1:]).any():
            raise ValueError("`bins` must increase monotonically, when an array")
        return bins
    if bins.ndim or int(bins) < 1:
        raise ValueError("`bins` must be positive, when an integer")
    if range is not None:
        low, high = range
        if low > high:
            raise ValueError("max must be larger than min in range parameter.")
    elif a.size == 0:
        low, high = 0, 1
    else:
        low, high = a.min(), a.max()
    if low == high:
        low, high = low - 0.5, high + 0.5
    return linspace(float(low), float(high), int(bins) + 1)


def _automatic_bins(a, rule):
    n = a.size
    if n == 0:
        return 1
    spread = float(a.max() - a.min())
    sturges = spread / (_log2(n) + 1)
    iqr = float(percentile(a, 75) - percentile(a, 25))
    freedman = 2.0 * iqr * n ** (-1.0 / 3.0)
    width = {"sturges": sturges, "fd": freedman, "sqrt": spread / n ** 0.5,
             "auto": (freedman if freedman < sturges else sturges) if freedman else sturges}.get(rule)
    if width is None:
        raise ValueError(f"{rule!r} is not a valid estimator for `bins`")
    return int(-(-spread // width)) if width else 1


def _log2(n):
    import math
    return math.log2(n)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """Compute the histogram of a dataset."""
    a = asarray(a).ravel()
    edges = histogram_bin_edges(a, bins, range)
    inside = (a >= edges[0]) & (a <= edges[-1])
    values = a[inside]
    at = (searchsorted(edges, values, side="right") - 1).clip(0, len(edges) - 2)
    if weights is not None:
        weights = asarray(weights).ravel()[inside]
    counts = bincount(at, weights=weights, minlength=len(edges) - 1)
    if density:
        counts = counts / diff(edges) / counts.sum()
    return counts, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """Compute the bi-dimensional histogram of two data samples."""
    pair = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else (bins, bins)
    ranges = range or (None, None)
    x, y = asarray(x), asarray(y)
    xedges, yedges = (histogram_bin_edges(v, b, r) for v, b, r in zip((x, y), pair, ranges))
    inside = (x >= xedges[0]) & (x <= xedges[-1]) & (y >= yedges[0]) & (y <= yedges[-1])
    i = (searchsorted(xedges, x[inside], side="right") - 1).clip(0, len(xedges) - 2)
    j = (searchsorted(yedges, y[inside], side="right") - 1).clip(0, len(yedges) - 2)
    columns = len(yedges) - 1
    w = None if weights is None else asarray(weights)[inside]
    counts = bincount(i * columns + j, weights=w, minlength=(len(xedges) - 1) * columns)
    counts = counts.reshape(-1, columns).astype(float)
    if density:
        counts = counts / counts.sum() / diff(xedges)[:, None] / diff(yedges)[None, :]
    return counts, xedges, yedges


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """Estimate a covariance matrix, given data and weights."""
    x = array(m, ndmin=2, dtype=result_type(asarray(m), float))
    if not rowvar and asarray(m).ndim != 1:
        x = x.T
    if y is not None:
        other = array(y, ndmin=2, dtype=x.dtype)
        x = concatenate((x, other if rowvar or other.shape[0] == 1 else other.T), axis=0)
    if ddof is None:
        ddof = 0 if bias else 1
    w = None
    for extra in (fweights, aweights):
        if extra is not None:
            w = asarray(extra, dtype=float) if w is None else w * extra
    center = average(x, axis=1, weights=w)
    total = x.shape[1] if w is None else w.sum()
    if aweights is not None and ddof:
        freedom = total - ddof * (w * aweights).sum() / total
    else:
        freedom = total - ddof
    if freedom <= 0:
        warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, stacklevel=2)
        freedom = 0.0
    x = x - center[:, None]
    result = dot(x, (x if w is None else x * w).T) / freedom
    return result[0, 0].reshape(()) if result.shape == (1, 1) else result


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """Return Pearson product-moment correlation coefficients."""
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    d = sqrt(diag(c))
    c = c / d[:, None] / d[None, :]
    return c.clip(-1, 1)


def convolve(a, v, mode="full"):
    """Returns the discrete, linear convolution of two one-dimensional sequences."""
    a, v = array(a, ndmin=1), array(v, ndmin=1)
    if a.size == 0:
        raise ValueError("a cannot be empty")
    if v.size == 0:
        raise ValueError("v cannot be empty")
    if v.size > a.size:
        a, v = v, a
    return _slide(a, v[::-1], mode)


def correlate(a, v, mode="valid"):
    """Cross-correlation of two 1-dimensional sequences."""
    a, v = asarray(a), asarray(v)
    if v.size > a.size:
        return _slide(v, a, mode)[::-1]
    return _slide(a, v, mode)


def _slide(a, v, mode):
    """The inner products of v with every stretch of a; v is the shorter."""
    if a.ndim != 1 or v.ndim != 1:
        raise ValueError("object too deep for desired array")
    extra = {"full": (v.size - 1, v.size - 1), "same": (v.size // 2, v.size - 1 - v.size // 2), "valid": (0, 0)}.get(mode)
    if extra is None:
        raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got '{mode}')")
    before, after = extra
    dtype = result_type(a, v)
    padded = concatenate((zeros(before, dtype=dtype), a, zeros(after, dtype=dtype)))
    count = padded.size - v.size + 1
    result = zeros(count, dtype=dtype)
    for i in range(v.size):
        result += padded[i:i + count] * v[i]
    return result
