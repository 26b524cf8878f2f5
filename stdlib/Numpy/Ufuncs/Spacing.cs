using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the distance between x and the nearest adjacent number.</summary>
    public static Ufunc Spacing => field ??= new FloatUnaryUfunc<SpacingOp>("spacing");
}

internal readonly struct SpacingOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Precise.Spacing(x);
}
