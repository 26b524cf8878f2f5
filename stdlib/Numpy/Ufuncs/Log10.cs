using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the base 10 logarithm of the input array, element-wise.</summary>
    public static Ufunc Log10 => field ??= new FloatUnaryUfunc<Log10Op>("log10") { Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct Log10Op : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Log10(x);
}
