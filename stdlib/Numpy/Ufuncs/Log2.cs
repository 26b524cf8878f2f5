using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Base-2 logarithm of x.</summary>
    public static Ufunc Log2 => field ??= new FloatUnaryUfunc<Log2Op>("log2") { Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct Log2Op : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Precise.Log2(x);

    public static bool Vectorises<T>() => true;
    public static Vector256<T> Invoke<T>(Vector256<T> x) => typeof(T) == typeof(double) ? Vector256.Log2(x.AsDouble()).As<double, T>() : Vector256.Log2(x.AsSingle()).As<float, T>();
}
