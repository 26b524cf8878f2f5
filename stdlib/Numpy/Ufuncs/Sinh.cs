using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Hyperbolic sine, element-wise.</summary>
    public static Ufunc Sinh => field ??= new FloatUnaryUfunc<SinhOp>("sinh") { Watched = true };
}

internal readonly struct SinhOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sinh(x);
}
