using System.Numerics;

namespace PyTee.Stdlib.Numpy;

/// <summary>Division as Python and NumPy define it: an integer divided by zero is zero, with a warning.</summary>
internal static class Division
{
    public static T Floor<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (IsFloat<T>()) return FloorFloat(x, y);
        if (y == T.Zero) { Hazards.DividedByZero(); return T.Zero; }
        if (T.IsNegative(y) && y == T.CreateTruncating(-1)) return unchecked(T.Zero - x);
        T q = x / y;
        return T.IsNegative(x) != T.IsNegative(y) && q * y != x ? q - T.One : q;
    }

    public static T Modulo<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (IsFloat<T>()) return ModuloFloat(x, y);
        if (y == T.Zero) { Hazards.DividedByZero(); return T.Zero; }
        if (T.IsNegative(y) && y == T.CreateTruncating(-1)) return T.Zero;
        T r = x % y;
        return r != T.Zero && T.IsNegative(r) != T.IsNegative(y) ? r + y : r;
    }

    /// <summary>The remainder of C: the sign of the dividend.</summary>
    public static T Truncated<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (IsFloat<T>()) return x % y;
        if (y == T.Zero) { Hazards.DividedByZero(); return T.Zero; }
        return T.IsNegative(y) && y == T.CreateTruncating(-1) ? T.Zero : x % y;
    }

    /// <summary>The quotient of C.</summary>
    public static T Truncating<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (IsFloat<T>() || y != T.Zero) return x / y;
        Hazards.DividedByZero();
        return T.Zero;
    }

    /// <summary>|x|; the smallest integer stays as it is.</summary>
    public static T Magnitude<T>(T x) where T : unmanaged, INumber<T> =>
        IsFloat<T>() ? T.Abs(x) : T.IsNegative(x) ? unchecked(T.Zero - x) : x;

    private static T ModuloFloat<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        T r = x % y;
        if (y == T.Zero) return r;
        if (r == T.Zero) return T.IsNegative(y) ? -T.Abs(r) : T.Abs(r);
        return T.IsNegative(y) != T.IsNegative(r) ? r + y : r;
    }

    private static T FloorFloat<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        T r = x % y;
        if (y == T.Zero) return x / y;
        T q = (x - r) / y;
        if (r != T.Zero && T.IsNegative(y) != T.IsNegative(r)) q -= T.One;
        if (q == T.Zero) return T.IsNegative(x) != T.IsNegative(y) ? -T.Abs(q) : T.Abs(q);
        return Round(q);
    }

    /// <summary>The quotient is a whole number but for rounding.</summary>
    private static T Round<T>(T q) where T : unmanaged, INumber<T>
    {
        double d = double.CreateTruncating(q), floor = Math.Floor(d);
        return T.CreateTruncating(d - floor > 0.5 ? floor + 1 : floor);
    }

    private static bool IsFloat<T>() => Vectors.IsFloat<T>() || typeof(T) == typeof(Half);
}

/// <summary>Elementary functions whose base-library form loses digits near zero.</summary>
internal static class Precise
{
    public static T ExpM1<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(ExpM1(double.CreateTruncating(x)));

    public static T LogP1<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(LogP1(double.CreateTruncating(x)));

    /// <summary>Kahan's correction: the rounding of exp(x) is undone by its own logarithm.</summary>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) < 1e-5) return x + x * x / 2 + x * x * x / 6;
        double u = Math.Exp(x);
        if (u == 1 || double.IsInfinity(u) || double.IsNaN(u)) return u == 1 ? x : u - 1;
        double less = u - 1;
        return less == -1 ? -1 : Math.Abs(x) < 1 ? less * x / Math.Log(u) : less;
    }

    /// <summary>Kahan's correction: the rounding of 1 + x is divided out.</summary>
    public static double LogP1(double x)
    {
        double u = 1 + x;
        if (u == 1) return x;
        return double.IsInfinity(u) || u <= 0 ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    /// <summary>The real logarithm, not that of the integer interface.</summary>
    public static T Log2<T>(T x) where T : ILogarithmicFunctions<T> => T.Log2(x);

    public static T Spacing<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!T.IsFinite(x)) return T.NaN;
        T next = T.IsNegative(x) ? T.BitDecrement(x) : T.BitIncrement(x);
        return next - x;
    }
}
