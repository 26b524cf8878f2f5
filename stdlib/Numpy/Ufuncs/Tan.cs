using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute tangent element-wise.</summary>
    public static Ufunc Tan => field ??= new FloatUnaryUfunc<TanOp>("tan") { Watched = true };
}

internal readonly struct TanOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Tan(x);
}
