using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute hyperbolic tangent element-wise.</summary>
    public static Ufunc Tanh => field ??= new FloatUnaryUfunc<TanhOp>("tanh");
}

internal readonly struct TanhOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Tanh(x);
}
