using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Trigonometric inverse tangent, element-wise.</summary>
    public static Ufunc Arctan => field ??= new FloatUnaryUfunc<ArctanOp>("arctan");
}

internal readonly struct ArctanOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Atan(x);
}
