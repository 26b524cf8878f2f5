using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the cube-root of an array, element-wise.</summary>
    public static Ufunc Cbrt => field ??= new FloatUnaryUfunc<CbrtOp>("cbrt");
}

internal readonly struct CbrtOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cbrt(x);
}
