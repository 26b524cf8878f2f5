using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Inverse hyperbolic sine element-wise.</summary>
    public static Ufunc Arcsinh => field ??= new FloatUnaryUfunc<ArcsinhOp>("arcsinh");
}

internal readonly struct ArcsinhOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Asinh(x);
}
