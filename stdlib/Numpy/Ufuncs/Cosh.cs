using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Hyperbolic cosine, element-wise.</summary>
    public static Ufunc Cosh => field ??= new FloatUnaryUfunc<CoshOp>("cosh") { Watched = true };
}

internal readonly struct CoshOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cosh(x);
}
