using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Inverse hyperbolic tangent element-wise.</summary>
    public static Ufunc Arctanh => field ??= new FloatUnaryUfunc<ArctanhOp>("arctanh") { Watched = true, Pole = static (x, _) => x is 1 or -1 };
}

internal readonly struct ArctanhOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Atanh(x);
}
