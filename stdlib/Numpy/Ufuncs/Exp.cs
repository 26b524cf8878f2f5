using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Calculate the exponential of all elements in the input array.</summary>
    public static Ufunc Exp => field ??= new FloatUnaryUfunc<ExpOp>("exp") { Watched = true };
}

internal readonly struct ExpOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Exp(x);

    public static bool Vectorises<T>() => true;
    public static Vector256<T> Invoke<T>(Vector256<T> x) => typeof(T) == typeof(double) ? Vector256.Exp(x.AsDouble()).As<double, T>() : Vector256.Exp(x.AsSingle()).As<float, T>();
}
