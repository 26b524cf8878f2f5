using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Trigonometric sine, element-wise.</summary>
    public static Ufunc Sin => field ??= new FloatUnaryUfunc<SinOp>("sin") { Watched = true };
}

internal readonly struct SinOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sin(x);
}
