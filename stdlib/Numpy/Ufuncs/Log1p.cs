using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the natural logarithm of one plus the input array, element-wise.</summary>
    public static Ufunc Log1p => field ??= new FloatUnaryUfunc<Log1pOp>("log1p") { Watched = true, Pole = static (x, _) => x == -1 };
}

internal readonly struct Log1pOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Precise.LogP1(x);
}
