using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Inverse sine, element-wise.</summary>
    public static Ufunc Arcsin => field ??= new FloatUnaryUfunc<ArcsinOp>("arcsin") { Watched = true };
}

internal readonly struct ArcsinOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Asin(x);
}
