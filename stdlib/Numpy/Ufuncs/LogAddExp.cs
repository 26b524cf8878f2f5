using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Logarithm of the sum of exponentiations of the inputs.</summary>
    public static Ufunc LogAddExp => field ??= new FloatUfunc<LogAddExpOp>("logaddexp", double.NegativeInfinity);
}

internal readonly struct LogAddExpOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (x == y) return x + T.Log(T.One + T.One);
        T d = x - y;
        if (T.IsNaN(d)) return d;
        return d > T.Zero ? x + T.LogP1(T.Exp(-d)) : y + T.LogP1(T.Exp(d));
    }
}
