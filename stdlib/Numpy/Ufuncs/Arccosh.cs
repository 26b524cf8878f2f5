using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Inverse hyperbolic cosine, element-wise.</summary>
    public static Ufunc Arccosh => field ??= new FloatUnaryUfunc<ArccoshOp>("arccosh") { Watched = true };
}

internal readonly struct ArccoshOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Acosh(x);
}
