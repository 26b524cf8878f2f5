using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Subtract arguments, element-wise.</summary>
    public static Ufunc Subtract => field ??= new NumberUfunc<SubtractOp>("subtract")
    {
        Watched = true,
        BoolRefusal = "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
    };
}

internal readonly struct SubtractOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => unchecked(x - y);

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => x - y;
}
