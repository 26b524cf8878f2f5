using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Element-wise arc tangent of x1/x2 choosing the quadrant correctly.</summary>
    public static Ufunc Arctan2 => field ??= new FloatUfunc<Arctan2Op>("arctan2");
}

internal readonly struct Arctan2Op : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(Math.Atan2(double.CreateTruncating(x), double.CreateTruncating(y)));
}
