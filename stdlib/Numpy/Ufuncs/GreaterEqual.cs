using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the truth value of (x1 &gt;= x2) element-wise.</summary>
    public static Ufunc GreaterEqual => field ??= new ComparisonUfunc<GreaterEqualOp>("greater_equal");
}

internal readonly struct GreaterEqualOp : IComparison
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x >= y;

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => Vector256.GreaterThanOrEqual(x, y);
}
