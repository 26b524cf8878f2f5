using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the element-wise square of the input.</summary>
    public static Ufunc Square => field ??= new UnaryUfunc<SquareOp>("square") { BoolAsInt8 = true, Watched = true };
}

internal readonly struct SquareOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => unchecked(x * x);

    public static bool Vectorises<T>() => Vectors.Has<T>() && Vectors.IsFloat<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x) => x * x;
}
