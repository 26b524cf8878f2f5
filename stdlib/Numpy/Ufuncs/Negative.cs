using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Numerical negative, element-wise.</summary>
    public static Ufunc Negative => field ??= new UnaryUfunc<NegativeOp>("negative")
    {
        BoolRefusal = "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.",
    };
}

internal readonly struct NegativeOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => unchecked(-x);

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x) => -x;
}
