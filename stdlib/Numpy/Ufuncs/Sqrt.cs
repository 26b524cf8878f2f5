using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the non-negative square-root of an array, element-wise.</summary>
    public static Ufunc Sqrt => field ??= new FloatUnaryUfunc<SqrtOp>("sqrt") { Watched = true };
}

internal readonly struct SqrtOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sqrt(x);

    public static bool Vectorises<T>() => true;
    public static Vector256<T> Invoke<T>(Vector256<T> x) => Vector256.Sqrt(x);
}
