using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Calculate exp(x) - 1 for all elements in the array.</summary>
    public static Ufunc Expm1 => field ??= new FloatUnaryUfunc<Expm1Op>("expm1") { Watched = true };
}

internal readonly struct Expm1Op : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Precise.ExpM1(x);
}
