using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Trigonometric inverse cosine, element-wise.</summary>
    public static Ufunc Arccos => field ??= new FloatUnaryUfunc<ArccosOp>("arccos") { Watched = true };
}

internal readonly struct ArccosOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Acos(x);
}
