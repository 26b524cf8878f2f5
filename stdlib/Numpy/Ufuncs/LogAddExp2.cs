using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Logarithm of the sum of exponentiations of the inputs in base-2.</summary>
    public static Ufunc LogAddExp2 => field ??= new FloatUfunc<LogAddExp2Op>("logaddexp2", double.NegativeInfinity);
}

internal readonly struct LogAddExp2Op : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (x == y) return x + T.One;
        T d = x - y;
        if (T.IsNaN(d)) return d;
        return d > T.Zero ? x + T.Log2P1(T.Exp2(-d)) : y + T.Log2P1(T.Exp2(d));
    }
}
