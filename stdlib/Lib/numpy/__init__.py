"""Arrays and the mathematics on them, under NumPy's names."""
from _numpy import (abs, absolute, acos, acosh, add, all, amax, amin, any, arange, arccos, arccosh, arcsin, arcsinh, arctan, arctan2,
    arctanh, argmax, argmin, argpartition, argsort, argwhere, around, array, array2string, asarray, ascontiguousarray, asin, asinh, atan,
    atan2, atanh, atleast_1d, atleast_2d, atleast_3d, bincount, bitwise_and, bitwise_invert, bitwise_left_shift, bitwise_not, bitwise_or,
    bitwise_right_shift, bitwise_xor, bool, broadcast_shapes, broadcast_to, can_cast, cbrt, ceil, clip, column_stack, compress, concatenate,
    conj, conjugate, copysign, copyto, cos, cosh, count_nonzero, cumprod, cumsum, deg2rad, degrees, diag, diagonal, divide, divmod, dot,
    dstack, dtype, empty, empty_like, equal, exp, exp2, expand_dims, expm1, eye, fabs, flatnonzero, flip, float16, float32, float64,
    float_power, floating, floor, floor_divide, fmax, fmin, fmod, frombuffer, full, full_like, gcd, generic, get_printoptions, geterr,
    greater, greater_equal, heaviside, hstack, hypot, identity, inexact, inner, int16, int32, int64, int8, integer, invert, isfinite, isinf,
    isnan, lcm, left_shift, less, less_equal, linspace, log, log10, log1p, log2, logaddexp, logaddexp2, logical_and, logical_not,
    logical_or, logical_xor, matmul, max, maximum, may_share_memory, mean, min, minimum, mod, modf, multiply, ndarray, negative, nextafter,
    nonzero, not_equal, number, ones, ones_like, outer, partition, positive, pow, power, prod, promote_types, ptp, put, putmask, rad2deg,
    radians, ravel, reciprocal, remainder, repeat, reshape, result_type, right_shift, rint, roll, round, searchsorted, set_printoptions,
    seterr, shares_memory, sign, signbit, signedinteger, sin, sinh, sort, spacing, sqrt, square, squeeze, stack, std, str_, subtract, sum,
    swapaxes, take, tan, tanh, tile, trace, transpose, tri, tril, triu, true_divide, trunc, ufunc, uint16, uint32, uint64, uint8,
    unsignedinteger, var, vdot, vstack, where, zeros, zeros_like)
from ._shapes import (append, apply_along_axis, apply_over_axes, array_split, block, broadcast_arrays, c_, delete, diag_indices, dsplit,
    fill_diagonal, fliplr, flipud, hsplit, indices, insert, ix_, meshgrid, mgrid, moveaxis, ndenumerate, ndindex, ogrid, pad,
    put_along_axis, r_, ravel_multi_index, resize, rollaxis, rot90, split, take_along_axis, tril_indices, triu_indices, unravel_index,
    vsplit)
from ._statistics import (average, convolve, corrcoef, correlate, cov, diff, digitize, ediff1d, gradient, histogram, histogram2d,
    histogram_bin_edges, interp, median, nanargmax, nanargmin, nancumprod, nancumsum, nanmax, nanmean, nanmedian, nanmin, nanpercentile,
    nanprod, nanstd, nansum, nanvar, percentile, quantile, trapezoid)
from ._functions import (allclose, angle, array_equal, array_equiv, choose, cross, einsum, extract, fix, fromfunction, fromiter, frompyfunc,
    geomspace, imag, in1d, intersect1d, isclose, iscomplex, iscomplexobj, isin, isneginf, isposinf, isreal, isrealobj, isscalar, iterable,
    kron, lexsort, logspace, nan_to_num, piecewise, place, poly, polyadd, polyder, polyfit, polyint, polymul, polysub, polyval, real, roots,
    select, setdiff1d, setxor1d, sinc, tensordot, trim_zeros, union1d, unique, vander, vectorize)
from ._types import (array_repr, array_str, base_repr, binary_repr, copy, errstate, finfo, iinfo, isdtype, issubdtype, min_scalar_type, ndim, printoptions, shape,
    size)
from ._files import (NpzFile, fromfile, fromstring, genfromtxt, load, loadtxt, save, savetxt, savez, savez_compressed)
from . import exceptions, lib, linalg, random
from .exceptions import AxisError

__version__ = "2.2.0"

pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = float("inf")
nan = float("nan")
newaxis = None
bool_ = bool
int_ = intp = long = longlong = int64
uint = uintp = ulong = ulonglong = uint64
intc, uintc = int32, uint32
short, ushort, byte, ubyte = int16, uint16, int8, uint8
double, single, half = float64, float32, float16
True_, False_ = bool(1), bool(0)
asanyarray = asarray
row_stack = vstack
permute_dims = transpose
matrix_transpose = lambda x, /: asarray(x).mT
concat = concatenate
cumulative_sum = cumsum
cumulative_prod = cumprod
