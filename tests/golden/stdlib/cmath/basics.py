import cmath
z = 3 + 4j
for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh):
    r = f(z / 5); print(f.__name__, "%.10f %.10f" % (r.real, r.imag), f(0.5) == f(complex(0.5, 0)))
    try: print("   ", f(complex(cmath.inf, 0)))
    except ValueError as e: print("   ", e)
print(cmath.polar(z), cmath.rect(2, 0), cmath.phase(-1), cmath.isclose(1 + 1e-12j, 1), cmath.isnan(complex(cmath.nan, 1)), cmath.isinf(cmath.infj), cmath.sqrt(-1), cmath.sqrt(complex(-4, -0.0)))
print("%.9f" % cmath.log(8, 2).real, cmath.nanj, cmath.infj, cmath.pi)
for call in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.sqrt("x"), lambda: cmath.sin(complex(cmath.inf, 1) * 0 + complex(0, cmath.inf)), lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.atanh(1)):
    try: print(call())
    except (ValueError, OverflowError, TypeError) as e: print(type(e).__name__, e)
class Box:
    root = cmath.sqrt
print(Box().root(4))
