using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Calculate the absolute value element-wise.</summary>
    public static Ufunc Absolute => field ??= new UnaryUfunc<AbsoluteOp>("absolute") { BoolStays = true };
}

internal readonly struct AbsoluteOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => Division.Magnitude(x);

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x) => Vector256.Abs(x);
}
