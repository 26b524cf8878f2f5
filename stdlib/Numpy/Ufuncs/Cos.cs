using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Cosine element-wise.</summary>
    public static Ufunc Cos => field ??= new FloatUnaryUfunc<CosOp>("cos") { Watched = true };
}

internal readonly struct CosOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cos(x);
}
