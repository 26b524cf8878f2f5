"""Linear algebra."""
from _numpy import (abs, any, arange, array, asarray, concatenate, diag, dot, eye, isfinite, matmul, max, min, ndarray, ones, outer, prod, sqrt,
                    sum, swapaxes, transpose, where, zeros)
from _numpy_linalg import _eig, _eigh, _qr, _svd, cholesky, det, inv, solve


class LinAlgError(ValueError):
    """Generic Python-exception-derived object raised by linalg functions."""


def _check_square(a):
    a = asarray(a)
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a


def _check_finite(a):
    if not isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")
    return a


def norm(x, ord=None, axis=None, keepdims=False):
    """Matrix or vector norm."""
    x = asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    if axis is None and (ord is None or ord in ("f", "fro") and x.ndim == 2 or ord == 2 and x.ndim == 1):
        flat = x.ravel()
        result = sqrt(dot(flat, flat))
        return result.reshape((1,) * x.ndim) if keepdims and x.ndim else result
    if axis is None:
        axis = tuple(range(x.ndim))
    if not isinstance(axis, tuple):
        axis = (axis,)
    if len(axis) == 1:
        return _vector_norm(x, ord, axis[0], keepdims)
    if len(axis) == 2:
        return _matrix_norm(x, ord, *axis, keepdims)
    raise ValueError("Improper number of dimensions to norm.")


def _vector_norm(x, ord, axis, keepdims):
    if ord is None or ord == 2:
        return sqrt(sum(x * x, axis=axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    if ord == float("inf"):
        return max(abs(x), axis=axis, keepdims=keepdims)
    if ord == -float("inf"):
        return min(abs(x), axis=axis, keepdims=keepdims)
    if ord == 0:
        return sum((x != 0).astype(x.dtype), axis=axis, keepdims=keepdims)
    if ord == 1:
        return sum(abs(x), axis=axis, keepdims=keepdims)
    return sum(abs(x) ** ord, axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _matrix_norm(x, ord, row, column, keepdims):
    row, column = row % x.ndim, column % x.ndim
    if row == column:
        raise ValueError("Duplicate axes given.")
    if ord in (None, "fro", "f"):
        return sqrt(sum(x * x, axis=(row, column), keepdims=keepdims))
    moved = x.transpose([i for i in range(x.ndim) if i not in (row, column)] + [row, column])
    if ord in (1, -1, float("inf"), -float("inf")):
        sums = sum(abs(moved), axis=-2 if abs(ord) == 1 else -1)
        result = max(sums, axis=-1) if ord > 0 else min(sums, axis=-1)
    elif ord in (2, -2, "nuc"):
        s = svd(moved, compute_uv=False)
        result = sum(s, axis=-1) if ord == "nuc" else max(s, axis=-1) if ord == 2 else min(s, axis=-1)
    else:
        raise ValueError("Invalid norm order for matrices.")
    if keepdims:
        result = asarray(result).reshape([1 if i in (row, column) else n for i, n in enumerate(x.shape)])
    return result


def qr(a, mode="reduced"):
    """Compute the qr factorization of a matrix."""
    q, r = _qr(a)
    signs = where(diag(r) > 0, -1.0, 1.0)
    q[:, :len(signs)] *= signs
    r[:len(signs)] *= signs[:, None]
    if mode == "r":
        return r
    if mode == "reduced":
        return QRResult(q, r)
    raise ValueError(f"Unrecognized mode '{mode}'")


def _stacked(a, f):
    """f of every matrix in a stack."""
    parts = [f(m) for m in a.reshape((-1,) + a.shape[-2:])]
    return [array([p[i] for p in parts]).reshape(a.shape[:-2] + parts[0][i].shape) for i in range(len(parts[0]))]


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Singular Value Decomposition."""
    a = _check_finite(asarray(a))
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    u, s, vh = _stacked(a, lambda m: _svd(m, full_matrices and compute_uv)) if a.ndim > 2 else _svd(a, full_matrices and compute_uv)
    return SVDResult(u, s, vh) if compute_uv else s


def svdvals(x):
    """Compute the singular values of a matrix."""
    return svd(x, compute_uv=False)


def eigh(a, UPLO="L"):
    """Return the eigenvalues and eigenvectors of a real symmetric matrix."""
    a = _check_finite(_check_square(a))
    return EighResult(*_eigh(a if UPLO.upper() == "L" else a.T))


def eigvalsh(a, UPLO="L"):
    """Compute the eigenvalues of a real symmetric matrix."""
    return eigh(a, UPLO)[0]


def eig(a):
    """Compute the eigenvalues and right eigenvectors of a square array."""
    a = _check_finite(_check_square(a))
    if (a == a.T).all():
        return EigResult(*_eigh(a))
    found = _eig(a)
    if found is None:
        raise LinAlgError("Eigenvalues are complex; complex arrays are not supported")
    return EigResult(*found)


def eigvals(a):
    """Compute the eigenvalues of a general matrix."""
    return eig(a)[0]


def pinv(a, rcond=None, hermitian=False, *, rtol=None):
    """Compute the (Moore-Penrose) pseudo-inverse of a matrix."""
    a = asarray(a)
    u, s, vh = svd(a, full_matrices=False)
    cutoff = (1e-15 if rcond is None else rcond) * (s[0] if s.size else 0)
    large = s > cutoff
    inverse = where(large, 1.0 / where(large, s, 1.0), 0.0)
    return matmul(vh.T, inverse[:, None] * u.T)


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    """Return matrix rank of array using SVD method."""
    A = asarray(A)
    if A.ndim < 2:
        return int(any(A != 0))
    s = svd(A, compute_uv=False)
    if tol is None:
        tol = s.max(axis=-1, keepdims=True) * (A.shape[-1] if A.shape[-1] > A.shape[-2] else A.shape[-2]) * 2.220446049250313e-16
    return (s > tol).sum(axis=-1)


def cond(x, p=None):
    """Compute the condition number of a matrix."""
    if p in (None, 2):
        s = svd(x, compute_uv=False)
        return s[..., 0] / s[..., -1]
    return norm(x, p) * norm(inv(x), p)


def lstsq(a, b, rcond=None):
    """Return the least-squares solution to a linear matrix equation."""
    a, b = asarray(a), asarray(b)
    if a.ndim != 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be two-dimensional")
    if a.shape[0] != b.shape[0]:
        raise LinAlgError("Incompatible dimensions")
    m, n = a.shape
    right = b.reshape(-1, 1) if b.ndim == 1 else b
    u, s, vh = svd(a, full_matrices=False)
    if rcond is None or isinstance(rcond, str):
        rcond = 2.220446049250313e-16 * (m if m > n else n)
    elif rcond < 0:
        rcond = 2.220446049250313e-16
    large = s > rcond * (s[0] if s.size else 0)
    rank = int(large.sum())
    inverse = where(large, 1.0 / where(large, s, 1.0), 0.0)
    x = matmul(vh.T, inverse[:, None] * matmul(u.T, right))
    residuals = sum((right - matmul(a, x)) ** 2, axis=0) if rank == n and m > n else zeros((0,))
    return (x[:, 0] if b.ndim == 1 else x), residuals, rank, s


def matrix_power(a, n):
    """Raise a square matrix to the (integer) power n."""
    a = _check_square(a)
    if not isinstance(n, int):
        raise TypeError("exponent must be an integer")
    if n < 0:
        a, n = inv(a), -n
    result = eye(a.shape[-1], dtype=a.dtype)
    while n:
        if n & 1:
            result = matmul(result, a)
        n >>= 1
        if n:
            a = matmul(a, a)
    return result


def slogdet(a):
    """Compute the sign and (natural) logarithm of the determinant of an array."""
    from _numpy import log, sign
    d = det(a)
    return SlogdetResult(sign(d), log(abs(d)))


def multi_dot(arrays, *, out=None):
    """Compute the dot product of two or more arrays in a single function call."""
    result = asarray(arrays[0])
    for a in arrays[1:]:
        result = dot(result, a)
    return result


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    """Compute the vector norm."""
    x = asarray(x)
    return norm(x.ravel() if axis is None else x, ord=ord, axis=0 if axis is None else axis, keepdims=keepdims)


def matrix_norm(x, /, *, keepdims=False, ord="fro"):
    """Compute the matrix norm."""
    return norm(x, ord=ord, axis=(-2, -1), keepdims=keepdims)


class _Result(tuple):
    """A tuple whose items also have names."""

    _names = ()

    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __getattr__(self, name):
        if name in type(self)._names:
            return self[type(self)._names.index(name)]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={x!r}' for n, x in zip(self._names, self))})"


class QRResult(_Result):
    """Q and R."""
    _names = ("Q", "R")


class SVDResult(_Result):
    """U, S and Vh."""
    _names = ("U", "S", "Vh")


class EighResult(_Result):
    """Eigenvalues and eigenvectors."""
    _names = ("eigenvalues", "eigenvectors")


class EigResult(_Result):
    """Eigenvalues and eigenvectors."""
    _names = ("eigenvalues", "eigenvectors")


class SlogdetResult(_Result):
    """Sign and logarithm of the determinant's size."""
    _names = ("sign", "logabsdet")
