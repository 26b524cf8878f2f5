using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Functions of real numbers, as the C standard defines them.</summary>
[PyModule("math")]
public static partial class MathModule
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    [PyConstant("pi")] public const double Pi = Math.PI;

    /// <summary>The base of natural logarithms.</summary>
    [PyConstant("e")] public const double E = Math.E;

    /// <summary>Twice pi.</summary>
    [PyConstant("tau")] public const double Tau = Math.Tau;

    /// <summary>Positive infinity.</summary>
    [PyConstant("inf")] public const double Infinity = double.PositiveInfinity;

    /// <summary>Not a number.</summary>
    [PyConstant("nan")] public static readonly double NotANumber = BitConverter.Int64BitsToDouble(0x7FF8000000000000);

    /// <summary>The angle, in radians, whose cosine is x.</summary>
    [PyFunction("acos(x, /)")] static double Acos(double x) => Checked(x, Math.Acos(x));

    /// <summary>The inverse hyperbolic cosine of x.</summary>
    [PyFunction("acosh(x, /)")] static double Acosh(double x) => Checked(x, Math.Acosh(x));

    /// <summary>The angle, in radians, whose sine is x.</summary>
    [PyFunction("asin(x, /)")] static double Asin(double x) => Checked(x, Math.Asin(x));

    /// <summary>The inverse hyperbolic sine of x.</summary>
    [PyFunction("asinh(x, /)")] static double Asinh(double x) => Checked(x, Math.Asinh(x));

    /// <summary>The angle, in radians, whose tangent is x.</summary>
    [PyFunction("atan(x, /)")] static double Atan(double x) => Math.Atan(x);

    /// <summary>The angle of the point (x, y), with the right quadrant.</summary>
    [PyFunction("atan2(y, x, /)")] static double Atan2(double y, double x) => Math.Atan2(y, x);

    /// <summary>The inverse hyperbolic tangent of x.</summary>
    [PyFunction("atanh(x, /)")] static double Atanh(double x) => Math.Abs(x) == 1 ? throw Domain() : Checked(x, Math.Atanh(x));

    /// <summary>The cube root of x.</summary>
    [PyFunction("cbrt(x, /)")] static double Cbrt(double x) => Math.Cbrt(x);

    /// <summary>The size of x with the sign of y.</summary>
    [PyFunction("copysign(x, y, /)")] static double CopySign(double x, double y) => Math.CopySign(x, y);

    /// <summary>The cosine of x radians.</summary>
    [PyFunction("cos(x, /)")] static double Cos(double x) => Checked(x, Math.Cos(x));

    /// <summary>The hyperbolic cosine of x.</summary>
    [PyFunction("cosh(x, /)")] static double Cosh(double x) => Checked(x, Math.Cosh(x), canOverflow: true);

    /// <summary>Radians turned into degrees.</summary>
    [PyFunction("degrees(x, /)")] static double Degrees(double x) => x * (180.0 / Math.PI);

    /// <summary>The error function at x.</summary>
    [PyFunction("erf(x, /)")] static double Erf(double x) => ErrorFunction.Erf(x);

    /// <summary>One minus the error function at x, accurate for large x.</summary>
    [PyFunction("erfc(x, /)")] static double Erfc(double x) => ErrorFunction.Erfc(x);

    /// <summary>e to the power of x.</summary>
    [PyFunction("exp(x, /)")] static double Exp(double x) => Checked(x, Math.Exp(x), canOverflow: true);

    /// <summary>2 to the power of x.</summary>
    [PyFunction("exp2(x, /)")] static double Exp2(double x) => Checked(x, Math.Pow(2, x), canOverflow: true);

    /// <summary>e to the power of x, minus one, accurate for small x.</summary>
    [PyFunction("expm1(x, /)")] static double ExpM1(double x) => Checked(x, Exponential.ExpMinus1(x), canOverflow: true);

    /// <summary>The absolute value of x as a float.</summary>
    [PyFunction("fabs(x, /)")] static double Fabs(double x) => Math.Abs(x);

    /// <summary>x * y + z, rounded once.</summary>
    [PyFunction("fma(x, y, z, /)")]
    static double Fma(double x, double y, double z)
    {
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsFinite(result)) return result;
        if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z))
            throw Raise.ValueError("invalid operation in fma");
        if (double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z))
            throw Raise.OverflowError("overflow in fma");
        return result;
    }

    /// <summary>The remainder of x / y with the sign of x.</summary>
    [PyFunction("fmod(x, y, /)")]
    static double Fmod(double x, double y)
    {
        if (double.IsInfinity(y) && double.IsFinite(x)) return x;
        return Checked(x, y, x % y);
    }

    /// <summary>x as a pair of a fraction from 0.5 to 1 and an exponent of two.</summary>
    [PyFunction("frexp(x, /)")]
    static Value Frexp(double x)
    {
        if (x == 0 || !double.IsFinite(x)) return PyTuple.Of(x, 0L);
        int exponent = Math.ILogB(x) + 1;
        return PyTuple.Of(Math.ScaleB(Math.ScaleB(x, -(exponent / 2)), -(exponent - exponent / 2)), (long)exponent);
    }

    /// <summary>The gamma function at x.</summary>
    [PyFunction("gamma(x, /)")]
    static double Gamma(double x)
    {
        bool isPole = x == 0 || (x < 0 && x == Math.Floor(x));
        return isPole ? throw Domain() : Checked(x, GammaFunction.Gamma(x), canOverflow: true);
    }

    /// <summary>The natural logarithm of the size of the gamma function at x.</summary>
    [PyFunction("lgamma(x, /)")]
    static double LogGamma(double x)
    {
        bool isPole = double.IsFinite(x) && x <= 0 && x == Math.Floor(x);
        return isPole ? throw Domain() : Checked(x, GammaFunction.LogGamma(x), canOverflow: true);
    }

    /// <summary>Whether two numbers are close to each other; either tolerance suffices.</summary>
    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")]
    static bool IsClose(double a, double b, double relTol = 1e-9, double absTol = 0)
    {
        if (relTol < 0 || absTol < 0) throw Raise.ValueError("tolerances must be non-negative");
        if (a == b) return true;
        if (double.IsInfinity(a) || double.IsInfinity(b)) return false;
        double difference = Math.Abs(b - a);
        return difference <= Math.Abs(relTol * b) || difference <= Math.Abs(relTol * a) || difference <= absTol;
    }

    /// <summary>Whether x is neither infinite nor NaN.</summary>
    [PyFunction("isfinite(x, /)")] static bool IsFinite(double x) => double.IsFinite(x);

    /// <summary>Whether x is infinite.</summary>
    [PyFunction("isinf(x, /)")] static bool IsInfinite(double x) => double.IsInfinity(x);

    /// <summary>Whether x is NaN.</summary>
    [PyFunction("isnan(x, /)")] static bool IsNaN(double x) => double.IsNaN(x);

    /// <summary>x times two to the power of i.</summary>
    [PyFunction("ldexp(x, i, /)")]
    static double Ldexp(double x, Value i)
    {
        if (!PyInt.Is(i)) throw Raise.TypeError("Expected an int as second argument to ldexp.");
        if (x == 0 || !double.IsFinite(x)) return x;
        int exponent = (int)System.Numerics.BigInteger.Max(-5000, System.Numerics.BigInteger.Min(5000, PyInt.BigOf(i)));
        double result = Math.ScaleB(x, exponent);
        return double.IsInfinity(result) ? throw Range() : result;
    }

    /// <summary>The logarithm of x to a base, by default the natural one.</summary>
    [PyFunction("log(x, base=..., /)")]
    static Value Log(Value x, Value @base)
    {
        double numerator = LogOf(x, Math.Log);
        if (@base.IsUnset) return numerator;
        double denominator = LogOf(@base, Math.Log);
        return denominator == 0 ? throw Raise.ZeroDivisionError("float division by zero") : numerator / denominator;
    }

    /// <summary>The base 10 logarithm of x.</summary>
    [PyFunction("log10(x, /)")] static double Log10(Value x) => LogOf(x, Math.Log10);

    /// <summary>The base 2 logarithm of x.</summary>
    [PyFunction("log2(x, /)")] static double Log2(Value x) => LogOf(x, Math.Log2);

    /// <summary>The natural logarithm of 1 + x, accurate for small x.</summary>
    [PyFunction("log1p(x, /)")]
    static double Log1P(double x) => x <= -1 ? throw Domain() : Exponential.LogOnePlus(x);

    /// <summary>The fractional and the whole part of x, both with its sign.</summary>
    [PyFunction("modf(x, /)")]
    static Value Modf(double x)
    {
        if (double.IsInfinity(x)) return PyTuple.Of(Math.CopySign(0, x), x);
        double whole = Math.Truncate(x);
        return PyTuple.Of(Math.CopySign(x - whole, x), whole);
    }

    /// <summary>The float so many steps from x towards y, by default one.</summary>
    [PyFunction("nextafter(x, y, /, *, steps=None)")]
    static double NextAfter(double x, double y, Value steps)
    {
        if (steps.IsNone) return FloatSteps.Next(x, y);
        System.Numerics.BigInteger count = PyInt.BigOf(Number.ToIndex(steps));
        if (count.Sign < 0) throw Raise.ValueError("steps must be a non-negative integer");
        return FloatSteps.Towards(x, y, count > ulong.MaxValue ? ulong.MaxValue : (ulong)count);
    }

    /// <summary>x to the power of y.</summary>
    [PyFunction("pow(x, y, /)")]
    static double Pow(double x, double y)
    {
        double result = Math.Pow(x, y);
        if (double.IsFinite(result) || !double.IsFinite(x) || !double.IsFinite(y)) return result;
        throw double.IsNaN(result) || x == 0 ? Domain() : Range();
    }

    /// <summary>Degrees turned into radians.</summary>
    [PyFunction("radians(x, /)")] static double Radians(double x) => x * (Math.PI / 180.0);

    /// <summary>x minus the nearest whole multiple of y.</summary>
    [PyFunction("remainder(x, y, /)")]
    static double Remainder(double x, double y)
    {
        if (double.IsInfinity(y) && double.IsFinite(x)) return x;
        double result = Math.IEEERemainder(x, y);
        return Checked(x, y, result == 0 ? Math.CopySign(0, x) : result);
    }

    /// <summary>The sine of x radians.</summary>
    [PyFunction("sin(x, /)")] static double Sin(double x) => Checked(x, Math.Sin(x));

    /// <summary>The hyperbolic sine of x.</summary>
    [PyFunction("sinh(x, /)")] static double Sinh(double x) => Checked(x, Math.Sinh(x), canOverflow: true);

    /// <summary>The square root of x.</summary>
    [PyFunction("sqrt(x, /)")] static double Sqrt(double x) => Checked(x, Math.Sqrt(x));

    /// <summary>The tangent of x radians.</summary>
    [PyFunction("tan(x, /)")] static double Tan(double x) => Checked(x, Math.Tan(x));

    /// <summary>The hyperbolic tangent of x.</summary>
    [PyFunction("tanh(x, /)")] static double Tanh(double x) => Math.Tanh(x);

    /// <summary>The value of the least significant bit of x.</summary>
    [PyFunction("ulp(x, /)")]
    static double Ulp(double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x)) return x;
        double next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    /// <summary>The smallest integer not below x.</summary>
    [PyFunction("ceil(x, /)")] static Value Ceil(Value x) => Whole(x, s_ceil, Math.Ceiling);

    /// <summary>The largest integer not above x.</summary>
    [PyFunction("floor(x, /)")] static Value Floor(Value x) => Whole(x, s_floor, Math.Floor);

    /// <summary>x without its fractional part.</summary>
    [PyFunction("trunc(x, /)")]
    static Value Trunc(Value x)
    {
        if (x.IsFloat) return WholeOf(Math.Truncate(x.Double));
        if (x.Class.Lookup(s_trunc, out Value hook)) return Vm.Current.CallMethod(hook, x, x.Class, []);
        throw Raise.TypeError($"type {x.Class.Name} doesn't define __trunc__ method");
    }

    private static readonly PyStr s_ceil = PyStr.Intern("__ceil__");
    private static readonly PyStr s_floor = PyStr.Intern("__floor__");
    private static readonly PyStr s_trunc = PyStr.Intern("__trunc__");

    private static Value Whole(Value x, PyStr method, Func<double, double> round)
    {
        if (x.IsSmallInt) return x;
        if (x.IsFloat) return WholeOf(round(x.Double));
        if (x.Class.Lookup(method, out Value hook)) return Vm.Current.CallMethod(hook, x, x.Class, []);
        return WholeOf(round(Number.AsDouble(x)));
    }

    private static Value WholeOf(double whole)
    {
        const double two63 = 9223372036854775808.0;
        if (whole >= -two63 && whole < two63) return (long)whole;
        if (double.IsNaN(whole)) throw Raise.ValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(whole)) throw Raise.OverflowError("cannot convert float infinity to integer");
        return PyInt.From(BigMath.Truncate(whole));
    }

    // An int beyond the floats still has a logarithm.
    private static double LogOf(Value x, Func<double, double> log)
    {
        if (PyInt.Is(x))
        {
            System.Numerics.BigInteger value = PyInt.BigOf(x);
            if (value.Sign <= 0) throw Domain();
            long bits = value.GetBitLength();
            if (bits <= 1023) return log(BigMath.ToDouble(value));
            double fraction = BigMath.TrueDivide(value, System.Numerics.BigInteger.One << (int)bits);
            return log(fraction) + log(2) * bits;
        }
        double number = Number.AsDouble(x);
        return number <= 0 ? throw Domain() : log(number);
    }

    // A function of one number: NaN out of a number, or infinity out of a finite one, is an error.
    private static double Checked(double x, double result, bool canOverflow = false)
    {
        if (double.IsFinite(result)) return result;
        if (double.IsNaN(result) && !double.IsNaN(x)) throw Domain();
        if (double.IsInfinity(result) && double.IsFinite(x)) throw canOverflow ? Range() : Domain();
        return result;
    }

    private static double Checked(double x, double y, double result) =>
        double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? throw Domain() : result;

    private static PyException Domain() => Raise.ValueError("math domain error");

    private static PyException Range() => Raise.OverflowError("math range error");
}
