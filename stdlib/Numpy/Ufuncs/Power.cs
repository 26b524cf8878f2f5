using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>First array elements raised to powers from second array, element-wise.</summary>
    public static Ufunc Power => field ??= new NumberUfunc<PowerOp>("power") { BoolAsInt8 = true, Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct PowerOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(double)) return T.CreateTruncating(Math.Pow(double.CreateTruncating(x), double.CreateTruncating(y)));
        if (typeof(T) == typeof(float) || typeof(T) == typeof(Half)) return T.CreateTruncating(Math.Pow(double.CreateTruncating(x), double.CreateTruncating(y)));
        if (T.IsNegative(y)) throw Fail.Value("Integers to negative integer powers are not allowed.");
        ulong exponent = ulong.CreateTruncating(y);
        T result = T.One;
        for (; exponent != 0; exponent >>= 1, x = unchecked(x * x))
            if ((exponent & 1) != 0) result = unchecked(result * x);
        return result;
    }
}
