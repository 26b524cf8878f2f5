"""Mathematical functions of complex numbers."""

import math

from math import e, inf, nan, pi, tau

__all__ = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "e", "exp", "inf", "infj", "isclose", "isfinite", "isinf",
           "isnan", "log", "log10", "nan", "nanj", "phase", "pi", "polar", "rect", "sin", "sinh", "sqrt", "tan", "tanh", "tau"]

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

# Beyond this, squares overflow.
_LARGE = 8.98846567431158e307 / 2
_LN2 = 0.6931471805599453
_LOG_LARGE = math.log(_LARGE)
_SMALL = 2.2250738585072014e-308


def _complex(z):
    if type(z) is complex:
        return z
    if isinstance(z, (str, bytes, bytearray)):
        raise TypeError("must be real number, not " + type(z).__name__)
    try:
        convert = type(z).__complex__
    except AttributeError:
        return complex(math.ldexp(z, 0) if isinstance(z, float) else _real(z), 0.0)
    return complex(z) if convert else complex(_real(z), 0.0)


def _real(z):
    if hasattr(type(z), "__float__") or hasattr(type(z), "__index__"):
        return float(z)
    raise TypeError("must be real number, not " + type(z).__name__)


def _kind(x):
    """The row or column of a value in the tables below: -inf, negative, -0, 0, positive, inf, nan."""
    if x != x:
        return 6
    if x == 0:
        return 2 if math.copysign(1.0, x) < 0 else 3
    if math.isinf(x):
        return 0 if x < 0 else 5
    return 1 if x < 0 else 4


_P, _PI4, _PI2, _PI34 = pi, pi / 4, pi / 2, 3 * pi / 4


def _table(text):
    """49 complex values: rows of seven pairs; U is computed in the ordinary way."""
    names = {"inf": inf, "-inf": -inf, "N": nan, "0": 0.0, "-0": -0.0, "P": _P, "-P": -_P, "h": _PI2, "-h": -_PI2, "q": _PI4,
             "-q": -_PI4, "t": _PI34, "-t": -_PI34, "1": 1.0, "-1": -1.0, "I": inf}
    rows = []
    for line in text.strip().splitlines():
        row = []
        for cell in line.split():
            if cell == "U":
                row.append(None)
            else:
                real, imag = cell.split(",")
                row.append(complex(names[real], names[imag]))
        rows.append(row)
    return rows


_ACOS = _table("""
t,inf P,inf P,inf P,-inf P,-inf t,-inf N,inf
h,inf U U U U h,-inf N,N
h,inf U h,0 h,-0 U h,-inf h,N
h,inf U h,0 h,-0 U h,-inf h,N
h,inf U U U U h,-inf N,N
q,inf 0,inf 0,inf 0,-inf 0,-inf q,-inf N,inf
N,inf N,N N,N N,N N,N N,-inf N,N
""")
_ACOSH = _table("""
inf,-t inf,-P inf,-P inf,P inf,P inf,t inf,N
inf,-h U U U U inf,h N,N
inf,-h U 0,-h 0,h U inf,h N,N
inf,-h U 0,-h 0,h U inf,h N,N
inf,-h U U U U inf,h N,N
inf,-q inf,-0 inf,-0 inf,0 inf,0 inf,q inf,N
inf,N N,N N,N N,N N,N inf,N N,N
""")
_ASINH = _table("""
-inf,-q -inf,-0 -inf,-0 -inf,0 -inf,0 -inf,q -inf,N
-inf,-h U U U U -inf,h N,N
-inf,-h U -0,-0 -0,0 U -inf,h N,N
inf,-h U 0,-0 0,0 U inf,h N,N
inf,-h U U U U inf,h N,N
inf,-q inf,-0 inf,-0 inf,0 inf,0 inf,q inf,N
inf,N N,N N,-0 N,0 N,N inf,N N,N
""")
_ATANH = _table("""
-0,-h -0,-h -0,-h -0,h -0,h -0,h -0,N
-0,-h U U U U -0,h N,N
-0,-h U -0,-0 -0,0 U -0,h -0,N
0,-h U 0,-0 0,0 U 0,h 0,N
0,-h U U U U 0,h N,N
0,-h 0,-h 0,-h 0,h 0,h 0,h 0,N
0,-h N,N N,N N,N N,N 0,h N,N
""")
_COSH = _table("""
inf,N U inf,0 inf,-0 U inf,N inf,N
N,N U U U U N,N N,N
N,0 U 1,0 1,-0 U N,0 N,0
N,0 U 1,-0 1,0 U N,0 N,0
N,N U U U U N,N N,N
inf,N U inf,-0 inf,0 U inf,N inf,N
N,N N,N N,0 N,0 N,N N,N N,N
""")
_EXP = _table("""
0,0 U 0,-0 0,0 U 0,0 0,0
N,N U U U U N,N N,N
N,N U 1,-0 1,0 U N,N N,N
N,N U 1,-0 1,0 U N,N N,N
N,N U U U U N,N N,N
inf,N U inf,-0 inf,0 U inf,N inf,N
N,N N,N N,-0 N,0 N,N N,N N,N
""")
_LOG = _table("""
inf,-t inf,-P inf,-P inf,P inf,P inf,t inf,N
inf,-h U U U U inf,h N,N
inf,-h U -inf,-P -inf,P U inf,h N,N
inf,-h U -inf,-0 -inf,0 U inf,h N,N
inf,-h U U U U inf,h N,N
inf,-q inf,-0 inf,-0 inf,0 inf,0 inf,q inf,N
inf,N N,N N,N N,N N,N inf,N N,N
""")
_SINH = _table("""
inf,N U -inf,-0 -inf,0 U inf,N inf,N
N,N U U U U N,N N,N
0,N U -0,-0 -0,0 U 0,N 0,N
0,N U 0,-0 0,0 U 0,N 0,N
N,N U U U U N,N N,N
inf,N U inf,-0 inf,0 U inf,N inf,N
N,N N,N N,-0 N,0 N,N N,N N,N
""")
_SQRT = _table("""
inf,-inf 0,-inf 0,-inf 0,inf 0,inf inf,inf N,inf
inf,-inf U U U U inf,inf N,N
inf,-inf U 0,-0 0,0 U inf,inf N,N
inf,-inf U 0,-0 0,0 U inf,inf N,N
inf,-inf U U U U inf,inf N,N
inf,-inf inf,-0 inf,-0 inf,0 inf,0 inf,inf inf,N
inf,-inf N,N N,N N,N N,N inf,inf N,N
""")
_TANH = _table("""
-1,0 U -1,-0 -1,0 U -1,0 -1,0
N,N U U U U N,N N,N
-0,N U -0,-0 -0,0 U -0,N N,N
0,N U 0,-0 0,0 U 0,N N,N
N,N U U U U N,N N,N
1,0 U 1,-0 1,0 U 1,0 1,0
N,N N,N N,-0 N,0 N,N N,N N,N
""")


def _special(table, z):
    """The value of a table where a part is not finite, otherwise None."""
    if math.isfinite(z.real) and math.isfinite(z.imag):
        return None
    return table[_kind(z.real)][_kind(z.imag)]


def _function(function):
    def call(z, /):
        return function(_complex(z))
    call.__name__ = call.__qualname__ = function.__name__
    call.__doc__ = function.__doc__
    # A function of this module does not become a method where a class holds it.
    return staticmethod(call)


@_function
def sqrt(z):
    """Return the square root of z."""
    special = _special(_SQRT, z)
    if special is not None:
        return special
    if z.real == 0 and z.imag == 0:
        return complex(0.0, z.imag)
    ax, ay = abs(z.real), abs(z.imag)
    if ax < _SMALL and ay < _SMALL and (ax > 0 or ay > 0):
        ax = math.ldexp(ax, 53)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, math.copysign(d, z.imag)) if z.real >= 0 else complex(d, math.copysign(s, z.imag))


@_function
def acos(z):
    """Return the arc cosine of z."""
    special = _special(_ACOS, z)
    if special is not None:
        return special
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        real = math.atan2(abs(z.imag), z.real)
        size = math.log(math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(real, -math.copysign(size, z.imag) if z.real < 0 else math.copysign(size, -z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


@_function
def acosh(z):
    """Return the inverse hyperbolic cosine of z."""
    special = _special(_ACOSH, z)
    if special is not None:
        return special
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        return complex(math.log(math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0, math.atan2(z.imag, z.real))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))


@_function
def asin(z):
    """Return the arc sine of z."""
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


@_function
def asinh(z):
    """Return the inverse hyperbolic sine of z."""
    special = _special(_ASINH, z)
    if special is not None:
        return special
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        size = math.log(math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        real = math.copysign(size, z.real) if z.imag < 0 else -math.copysign(size, -z.real)
        return complex(real, math.atan2(z.imag, abs(z.real)))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag), math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


@_function
def atan(z):
    """Return the arc tangent of z."""
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


@_function
def atanh(z):
    """Return the inverse hyperbolic tangent of z."""
    special = _special(_ATANH, z)
    if special is not None:
        return special
    if z.real < 0 or z.real == 0 and math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    ay = abs(z.imag)
    if z.real > math.sqrt(_LARGE) or ay > math.sqrt(_LARGE):
        h = math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -math.copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and ay < math.sqrt(_SMALL):
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0))), math.copysign(math.atan2(2.0, -ay) / 2, z.imag))
    real = math.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + ay * ay)) / 4.0
    return complex(real, -math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0)


@_function
def cos(z):
    """Return the cosine of z."""
    return cosh(complex(-z.imag, z.real))


def _trigonometric_special(table, z, even):
    """The value for an infinite real part and a finite imaginary one comes from its quadrant."""
    if math.isinf(z.real) and math.isfinite(z.imag) and z.imag != 0.0:
        if z.real > 0:
            return complex(math.copysign(inf, math.cos(z.imag)), math.copysign(inf, math.sin(z.imag)))
        sign = 1.0 if even else -1.0
        return complex(sign * math.copysign(inf, math.cos(z.imag)), -sign * math.copysign(inf, math.sin(z.imag)))
    return table[_kind(z.real)][_kind(z.imag)]


def _check_domain(z, only_real_finite=False):
    if math.isinf(z.imag) and (math.isfinite(z.real) or math.isinf(z.real) and z.real > 0 or not only_real_finite and not math.isnan(z.real)):
        raise ValueError("math domain error")


def _check_range(result):
    if math.isinf(result.real) or math.isinf(result.imag):
        raise OverflowError("math range error")
    return result


@_function
def cosh(z):
    """Return the hyperbolic cosine of z."""
    if not (math.isfinite(z.real) and math.isfinite(z.imag)):
        _check_domain(z)
        return _trigonometric_special(_COSH, z, True)
    if abs(z.real) > _LOG_LARGE:
        x = z.real - math.copysign(1.0, z.real)
        return _check_range(complex(math.cos(z.imag) * math.cosh(x) * e, math.sin(z.imag) * math.sinh(x) * e))
    return complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))


@_function
def exp(z):
    """Return the exponential value e**z."""
    if not (math.isfinite(z.real) and math.isfinite(z.imag)):
        _check_domain(z, only_real_finite=True)
        if math.isinf(z.real) and math.isfinite(z.imag) and z.imag != 0.0:
            size = inf if z.real > 0 else 0.0
            return complex(math.copysign(size, math.cos(z.imag)), math.copysign(size, math.sin(z.imag)))
        return _EXP[_kind(z.real)][_kind(z.imag)]
    if z.real > _LOG_LARGE:
        size = math.exp(z.real - 1.0)
        return _check_range(complex(size * math.cos(z.imag) * e, size * math.sin(z.imag) * e))
    size = math.exp(z.real)
    return complex(size * math.cos(z.imag), size * math.sin(z.imag))


def _log(z):
    special = _special(_LOG, z)
    if special is not None:
        return special
    ax, ay = abs(z.real), abs(z.imag)
    if ax > _LARGE or ay > _LARGE:
        real = math.log(math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0 and ay == 0:
            raise ValueError("math domain error")
        real = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            ax, ay = max(ax, ay), min(ax, ay)
            real = math.log1p((ax - 1) * (ax + 1) + ay * ay) / 2.0
        else:
            real = math.log(h)
    return complex(real, math.atan2(z.imag, z.real))


@staticmethod
def log(z, base=..., /):
    """Return the logarithm of z to the given base, or the natural logarithm."""
    result = _log(_complex(z))
    if base is ...:
        return result
    divisor = _log(_complex(base))
    try:
        return result / divisor
    except ZeroDivisionError:
        raise ValueError("math domain error") from None


@_function
def log10(z):
    """Return the base-10 logarithm of z."""
    result = _log(z)
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


@_function
def sin(z):
    """Return the sine of z."""
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


@_function
def sinh(z):
    """Return the hyperbolic sine of z."""
    if not (math.isfinite(z.real) and math.isfinite(z.imag)):
        _check_domain(z)
        return _trigonometric_special(_SINH, z, False)
    if abs(z.real) > _LOG_LARGE:
        x = z.real - math.copysign(1.0, z.real)
        return _check_range(complex(math.cos(z.imag) * math.sinh(x) * e, math.sin(z.imag) * math.cosh(x) * e))
    return complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))


@_function
def tan(z):
    """Return the tangent of z."""
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


@_function
def tanh(z):
    """Return the hyperbolic tangent of z."""
    if not (math.isfinite(z.real) and math.isfinite(z.imag)):
        if math.isinf(z.imag) and math.isfinite(z.real):
            raise ValueError("math domain error")
        if math.isinf(z.real) and math.isfinite(z.imag) and z.imag != 0.0:
            return complex(math.copysign(1.0, z.real), math.copysign(0.0, 2.0 * math.sin(z.imag) * math.cos(z.imag)))
        return _TANH[_kind(z.real)][_kind(z.imag)]
    if abs(z.real) > _LOG_LARGE:
        return complex(math.copysign(1.0, z.real), 4.0 * math.sin(z.imag) * math.cos(z.imag) * math.exp(-2.0 * abs(z.real)))
    tx, ty = math.tanh(z.real), math.tan(z.imag)
    cx = 1.0 / math.cosh(z.real)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


@_function
def phase(z):
    """Return argument, also known as the phase angle, of a complex."""
    return math.atan2(z.imag, z.real)


@_function
def polar(z):
    """Convert a complex from rectangular coordinates to polar coordinates.

    r is the distance from 0 and phi the phase angle."""
    return abs(z), math.atan2(z.imag, z.real)


@staticmethod
def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    r, phi = _real(r), _real(phi)
    if not (math.isfinite(r) and math.isfinite(phi)):
        if math.isinf(phi) and r != 0.0 and r == r:
            raise ValueError("math domain error")
        if math.isinf(r) and math.isfinite(phi) and phi != 0.0:
            size = math.copysign(inf, r)
            return complex(size * math.copysign(1.0, math.cos(phi)), size * math.copysign(1.0, math.sin(phi)))
        return _rect_special(r, phi)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def _rect_special(r, phi):
    if r == 0.0:
        return complex(0.0, 0.0) if phi != phi or math.isinf(phi) else complex(r, r * phi)
    if math.isinf(r):
        if phi != phi:
            return complex(inf, nan)
        return complex(r, math.copysign(0.0, r) * math.copysign(1.0, phi))
    return complex(nan, 0.0 if phi == 0.0 else nan)


@_function
def isfinite(z):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    return math.isfinite(z.real) and math.isfinite(z.imag)


@_function
def isinf(z):
    """Checks if the real or imaginary part of z is infinite."""
    return math.isinf(z.real) or math.isinf(z.imag)


@_function
def isnan(z):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    return math.isnan(z.real) or math.isnan(z.imag)


@staticmethod
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value."""
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
