using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the truth value of (x1 &gt; x2) element-wise.</summary>
    public static Ufunc Greater => field ??= new ComparisonUfunc<GreaterOp>("greater");
}

internal readonly struct GreaterOp : IComparison
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x > y;

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => Vector256.GreaterThan(x, y);
}
