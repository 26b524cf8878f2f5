using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Natural logarithm, element-wise.</summary>
    public static Ufunc Log => field ??= new FloatUnaryUfunc<LogOp>("log") { Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct LogOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Log(x);

    public static bool Vectorises<T>() => true;
    public static Vector256<T> Invoke<T>(Vector256<T> x) => typeof(T) == typeof(double) ? Vector256.Log(x.AsDouble()).As<double, T>() : Vector256.Log(x.AsSingle()).As<float, T>();
}
