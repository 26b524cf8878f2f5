using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the Heaviside step function.</summary>
    public static Ufunc Heaviside => field ??= new FloatUfunc<HeavisideOp>("heaviside");
}

internal readonly struct HeavisideOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.IsNaN(x) ? T.NaN : x == T.Zero ? y : T.IsNegative(x) ? T.Zero : T.One;
}
