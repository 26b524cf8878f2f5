using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Cosine element-wise.</summary>
    public static Ufunc Cos => field ??= new FloatUnaryUfunc<CosOp>("cos") { Watched = true };
}

internal readonly struct CosOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cos(x);

    public static bool Vectorises<T>() => true;
    public static Vector256<T> Invoke<T>(Vector256<T> x) => typeof(T) == typeof(double) ? Vector256.Cos(x.AsDouble()).As<double, T>() : Vector256.Cos(x.AsSingle()).As<float, T>();
}
