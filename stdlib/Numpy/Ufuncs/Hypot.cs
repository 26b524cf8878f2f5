using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Given the "legs" of a right triangle, return its hypotenuse.</summary>
    public static Ufunc Hypot => field ??= new FloatUfunc<HypotOp>("hypot", 0);
}

internal readonly struct HypotOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(double.Hypot(double.CreateTruncating(x), double.CreateTruncating(y)));
}
