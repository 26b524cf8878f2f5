using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Trigonometric sine, element-wise.</summary>
    public static Ufunc Sin => field ??= new FloatUnaryUfunc<SinOp>("sin") { Watched = true };
}

internal readonly struct SinOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sin(x);

    public static bool Vectorises<T>() => true;
    public static Vector256<T> Invoke<T>(Vector256<T> x) => typeof(T) == typeof(double) ? Vector256.Sin(x.AsDouble()).As<double, T>() : Vector256.Sin(x.AsSingle()).As<float, T>();
}
